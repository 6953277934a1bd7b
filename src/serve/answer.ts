/** One answer in two forms: a page for people, its twin in JSON for programs; sent again only when it changed. */
import {createHash} from "node:crypto"
import type {Context} from "hono"
import {accepts} from "hono/accepts"
import type {Html} from "./views/html.ts"

/** Whether the twin is asked for: by the ending of the address, or by what is accepted. */
export function wantsJson(c: Context): boolean {
  if (new URL(c.req.url).pathname.endsWith(".json")) return true
  const supports = ["text/html", "application/json", "application/problem+json"]
  return accepts(c, {header: "Accept", supports, default: "text/html"}) !== "text/html"
}

export interface Forms {
  readonly page: () => Html | Promise<Html>
  readonly twin: () => unknown
}

export async function answer(c: Context, {page, twin}: Forms, status: 200 | 422 = 200): Promise<Response> {
  const json = wantsJson(c)
  const body = json ? JSON.stringify(twin()) : String(await page())
  const type = json ? "application/json; charset=utf-8" : "text/html; charset=utf-8"
  const tag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`
  const headers = {"content-type": type, etag: tag, vary: "Accept", "cache-control": "private, no-cache"}
  if (isFresh(c.req.header("if-none-match"), tag)) return c.body(null, 304, headers)
  return c.body(body, status, headers)
}

function isFresh(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  const bare = (one: string): string => one.trim().replace(/^W\//u, "")
  return header.split(",").some((one) => one.trim() === "*" || bare(one) === bare(tag))
}
