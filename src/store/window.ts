/**
 * How far back a search looks. Several words that each stand nearly everywhere would take going through all their places;
 * then the newest texts alone are looked at, and the answer says that there may be more. The same search on the same record
 * has the same answer, however busy the machine is.
 */
import type {Store} from "./store.ts"
import type {Phrase} from "./words.ts"

interface Window {
  readonly table: "article_words" | "claim_words"
  /** A word with so many rows or more is common. */
  readonly common: number
  /** So many of the newest rows are looked at. */
  readonly newest: number
}

export const ARTICLES: Window = {table: "article_words", common: 10_000, newest: 20_000}
export const CLAIMS: Window = {table: "claim_words", common: 50_000, newest: 200_000}

/** Rows from this id on are looked at; 0 for all of them. */
export function lookedFrom(store: Store, {table, common, newest}: Window, phrases: readonly Phrase[]): number {
  const words = [...new Set(phrases.flat())]
  if (words.length < 2) return 0
  const rare = words.some((word) => {
    const sql = `select count(*) as n from (select 1 from ${table} where ${table} match ? limit ${common})`
    return (store.get<{n: number}>(sql, [`"${word}"`])?.n ?? 0) < common
  })
  if (rare) return 0
  const source = table === "article_words" ? "version" : "claim"
  const last = store.get<{id: number | null}>(`select max(id) as id from ${source}`)?.id ?? 0
  return Math.max(0, last - newest + 1)
}
