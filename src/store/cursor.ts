/** Where a page ended, as a word that may stand in an address, and how long pages are. */
import {UsageError} from "../errors.ts"

export function cursorOf(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url")
}

/** The keys of a cursor that was given out for so many of them. */
export function keysOf(cursor: string, count: number): readonly string[] {
  const keys = parsed(Buffer.from(cursor, "base64url").toString("utf8"))
  if (Array.isArray(keys) && keys.length === count && keys.every(isKey)) return keys.map(String)
  throw new UsageError("record/cursor", `The page mark ${cursor} is none that was given out`, {values: {cursor}})
}

/** How many things a page has: what was asked for, from one up to `most`, or 20. */
export function pageSize(limit: number | undefined, most: number): number {
  if (limit === undefined || !Number.isFinite(limit)) return Math.min(20, most)
  return Math.max(1, Math.min(Math.trunc(limit), most))
}

function isKey(key: unknown): boolean {
  return typeof key === "string" || (Number.isSafeInteger(key) && Number(key) >= 0)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
