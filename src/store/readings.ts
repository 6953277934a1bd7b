/** Readings as they are kept: packed, without the text, which its version holds once. */
import type {ReadingRecord} from "../record/index.ts"
import {fromPackedJson} from "./packing.ts"
import type {Store} from "./store.ts"

interface Row {
  readonly record: Uint8Array
  readonly text: string
}

/** The reading whole, its text put back. */
export function readingAt(store: Store, id: number): ReadingRecord | null {
  const row = store.get<Row>(
    `select r.record, v.text from reading r join copy c on c.id = r.copy_id join version v on v.id = c.version_id where r.id = ?`,
    [id],
  )
  return row === undefined ? null : readingOf(row)
}

export function readingOf({record, text}: Row): ReadingRecord {
  const {format, reader, copy, ...rest} = fromPackedJson(record) as Omit<ReadingRecord, "text">
  return {format, reader, copy, text, ...rest}
}
