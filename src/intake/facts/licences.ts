/** Names of open licences, as SPDX identifiers. */

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:non-?commercial|nc)\b/iu, "NC"],
  [/\b(?:no-?deriv(?:ative)?s?(?: works)?|nd)\b/iu, "ND"],
  [/\b(?:share-?alike|sa)\b/iu, "SA"],
]

/** The licence that a sentence or a licence's address names, or null. */
export function licenceIn(words: string): string | null {
  const address =
    /creativecommons\.org\/(?:licenses\/([a-z-]{2,12})\/(\d\.\d)|publicdomain\/(zero|mark)\/(\d\.\d))/iu.exec(words)
  if (address) return address[1] ? `CC-${address[1].toUpperCase()}-${address[2]}` : publicDomain(address[3]!)
  if (/\bCC0\b/u.test(words)) return "CC0-1.0"
  const short = /\bCC[- ](BY(?:[- ](?:NC|ND|SA))*)(?:[- ](?:v\.? ?)?(\d\.\d))?\b/iu.exec(words)
  if (short) return withVersion(`CC-${short[1]!.toUpperCase().replaceAll(" ", "-")}`, short[2])
  const long = /\bCreative Commons\b(.{0,120})/iu.exec(words)
  if (!long || !/\battribution\b/iu.test(long[1]!)) return null
  const named = long[1]!
  const parts = PARTS.filter(([pattern]) => pattern.test(named)).map(([, part]) => part)
  return withVersion(["CC-BY", ...parts].join("-"), /\b(\d\.\d)\b/u.exec(named)?.[1])
}

function withVersion(id: string, version: string | undefined): string {
  return version ? `${id}-${version}` : id
}

function publicDomain(tool: string): string {
  return tool.toLowerCase() === "zero" ? "CC0-1.0" : "CC-PDM-1.0"
}
