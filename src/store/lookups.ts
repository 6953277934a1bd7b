/** Small questions: ids by their beginning, bytes by their hash, everything for an export. */
import {UsageError} from "../errors.ts"
import {unpacked} from "./packing.ts"
import {build, type Store} from "./store.ts"

/** What an id may name. */
export type Named = "copy" | "claim" | "work" | "actor"

const BY_LETTER: Readonly<Record<string, Named>> = {"c-": "claim", "w-": "work", "p-": "actor"}

/** Kind and whole id for the beginning of one, which must fit one thing alone. */
export function idsBeginning(store: Store, start: string): {readonly is: Named; readonly id: string} {
  const is = BY_LETTER[start.slice(0, 2)] ?? "copy"
  const from = is === "copy" && !start.startsWith("sha256:") ? `sha256:${start}` : start
  const found = store.all(
    build
      .selectFrom(is)
      .select("key")
      .where("key", ">=", from)
      .where("key", "<", `${from}\u{10ffff}`)
      .orderBy("key")
      .limit(2),
  )
  const exact =
    found.find(({key}) => key === from) ??
    (found.length === 1 && digitsOf(from) >= FEWEST_DIGITS ? found[0] : undefined)
  if (exact === undefined)
    throw new UsageError("record/unknown", `Nothing in the record has the id ${start}`, {values: {id: start}})
  return {is, id: exact.key}
}

/** So many digits of an id are enough where nothing else begins so. */
const FEWEST_DIGITS = 4

function digitsOf(key: string): number {
  return /[0-9a-f]*$/u.exec(key)?.[0].length ?? 0
}

/** The bytes of a copy as they came; null when none are held. */
export function rawOf(store: Store, copyKey: string): Uint8Array | null {
  const copy = store.first(
    build
      .selectFrom("copy")
      .innerJoin("version", "version.id", "copy.version_id")
      .leftJoin("raw", "raw.hash", "copy.raw_hash")
      .select(["copy.raw_hash", "version.hash", "version.text", "raw.packing", "raw.bytes"])
      .where("copy.key", "=", copyKey),
  )
  if (copy === undefined || copy.raw_hash === null) return null
  if (copy.raw_hash === copy.hash) return Buffer.from(copy.text)
  return copy.packing === null || copy.bytes === null ? null : unpacked(copy.packing, copy.bytes)
}

/** Ids of all current copies, the oldest first, a few at a time: what an export goes through. */
export function* exportedIds(store: Store): Generator<string> {
  for (let after = 0; ; ) {
    const rows = store.all(
      build
        .selectFrom("copy")
        .select(["id", "key"])
        .where("id", ">", after)
        .where("current", "=", 1)
        .orderBy("id")
        .limit(200),
    )
    for (const {key} of rows) yield key
    if (rows.length === 0) return
    after = rows.at(-1)!.id
  }
}
