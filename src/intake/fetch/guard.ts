/**
 * Addresses that a reader of news has no business with: loopback, private, link-local and other special networks. A literal
 * address never asks for a look-up, so both the literal and what is looked up are checked, for redirects as for the first.
 */
import {lookup as systemLookup} from "node:dns"
import type {LookupFunction} from "node:net"
import ipaddr from "ipaddr.js"
import {InputError} from "../../errors.ts"

/** Whether an IP address in any spelling belongs to the public internet. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/gu, "").replace(/%.*$/u, "")
  if (!ipaddr.isValid(bare)) return false
  const parsed = ipaddr.process(bare)
  if (parsed.kind() === "ipv6") return isPublicV6(parsed as ipaddr.IPv6)
  return parsed.range() === "unicast"
}

/** Addresses that carry an IPv4 address inside are as public as that one. */
function isPublicV6(address: ipaddr.IPv6): boolean {
  const range = address.range()
  if (range === "rfc6052" || range === "6to4") {
    const {parts} = address
    const [high, low] = range === "6to4" ? [parts[1]!, parts[2]!] : [parts[6]!, parts[7]!]
    return isPublicAddress([high >> 8, high & 255, low >> 8, low & 255].join("."))
  }
  return range === "unicast"
}

/** Whether a URL's host is a literal address, in the normal form that `URL` gives it ("0x7f.1" is "127.0.0.1" there). */
export function isLiteralAddress(host: string): boolean {
  return ipaddr.isValid(host.replace(/^\[|\]$/gu, ""))
}

/** Refuses a host before a connection is opened: literal addresses, and names that mean this machine. */
export function refusePrivateHost(host: string, address: string, isPublic = isPublicAddress): void {
  const name = host.toLowerCase().replace(/\.$/u, "")
  const local =
    name === "localhost" || /\.(?:localhost|local|internal|home\.arpa|localdomain)$/u.test(name) || name === ""
  if (local || (isLiteralAddress(name) && !isPublic(name.replace(/^\[|\]$/gu, "")))) throw privateTarget(address, host)
}

/** A look-up that hands on public addresses alone and fails when a name leads to any other. */
export function publicLookup(isPublic = isPublicAddress, resolve: typeof systemLookup = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, {...options, all: true}, (error, addresses) => {
      if (error) {
        callback(error, "", 0)
        return
      }
      const bad = addresses.find(({address}) => !isPublic(address))
      if (bad || addresses.length === 0) {
        callback(privateTarget(hostname, bad?.address ?? hostname), "", 0)
        return
      }
      if (options.all) callback(null, addresses)
      else callback(null, addresses[0]!.address, addresses[0]!.family)
    })
  }
}

export function privateTarget(address: string, host: string): InputError {
  return new InputError(
    "fetch/private",
    `${address} leads to ${host}, a private or loopback network: use --allow-private if that is meant`,
    {values: {input: address, host}},
  )
}
