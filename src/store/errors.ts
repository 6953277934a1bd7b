/** What SQLite throws, as errors with a code of ours and the way out. */
import {StoreError} from "../errors.ts"

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html). */
const PERM = 3
const BUSY = 5
const LOCKED = 6
const READ_ONLY = 8
const IO_ERROR = 10
const CORRUPT = 11
const FULL = 13
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26

/** Extended code: the schema could be read, and no write-ahead log could be made beside it. */
export const READ_ONLY_FOLDER = 1544

export interface Where {
  readonly folder: string
  readonly waitMs: number
}

/** The extended result code, or null when SQLite did not throw this. */
export function resultCode(error: unknown): number | null {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number" ? error.errcode : null
}

/** Whether the file cannot be written, or nothing can be written beside it. */
export function isReadOnly(error: unknown): boolean {
  const code = resultCode(error)
  return code !== null && [READ_ONLY, CANNOT_OPEN, PERM].includes(code & 0xff)
}

/** Ours for what SQLite threw; anything else is given back as it is. */
export function storeError(cause: unknown, {folder, waitMs}: Where): unknown {
  const code = resultCode(cause)
  if (code === null) return cause
  const because = cause instanceof Error ? cause.message : String(cause)
  switch (code & 0xff) {
    case BUSY:
    case LOCKED:
      return new StoreError("store/locked", `The record in ${folder} is locked for more than ${waitMs} ms`, {
        cause,
        values: {folder, waitMs},
      })
    case READ_ONLY:
      return new StoreError("store/read-only", `The record in ${folder} is read-only`, {cause, values: {folder}})
    case FULL:
      return new StoreError("store/full", `No room is left for the record in ${folder}`, {cause, values: {folder}})
    case CORRUPT:
      return new StoreError("store/damaged", `The record in ${folder} is damaged: ${because}`, {
        cause,
        values: {folder, because},
      })
    case NOT_A_DATABASE:
      return new StoreError("store/not-a-record", `${folder} holds no record`, {cause, values: {file: folder}})
    case IO_ERROR:
    case CANNOT_OPEN:
    case PERM:
      return new StoreError("store/unreadable", `${folder} cannot be opened: ${because}`, {
        cause,
        values: {folder, because},
      })
    default:
      return cause
  }
}
