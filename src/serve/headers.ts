/** What every answer carries, so that a page does nothing but be read: no foreign resource, no script or style inside it. */
import type {MiddlewareHandler} from "hono"
import {UsageError} from "../errors.ts"

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ")

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "x-robots-tag": "noindex, nofollow",
}

export function guarded(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
  }
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/iu

/**
 * A page elsewhere could have its own name lead to this machine, and read what is answered (DNS rebinding); or send a form
 * here. `names`: what the room may be called besides the loopback's names; all of them when null.
 */
export function ownPagesOnly(names: readonly string[] | null): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header("host") ?? new URL(c.req.url).host
    const name = host.replace(/:\d+$/u, "")
    if (names !== null && !LOOPBACK.test(host) && !names.includes(name)) throw foreign(host)
    if (c.req.method !== "GET" && c.req.method !== "HEAD") {
      const from = formFrom(c.req.header("sec-fetch-site"), c.req.header("origin"))
      if (from !== null && from !== host) throw foreign(from)
    }
    await next()
  }
}

/** Whose page a form comes from: null for this room's own and for programs, which say nothing. */
function formFrom(site: string | undefined, origin: string | undefined): string | null {
  if (site === "same-origin" || site === "none") return null
  if (origin === undefined) return site ?? null
  return URL.canParse(origin) ? new URL(origin).host : origin
}

function foreign(from: string): UsageError {
  return new UsageError("serve/foreign", `The request comes from ${from}, which is no page of this reading room`, {
    values: {from},
  })
}
