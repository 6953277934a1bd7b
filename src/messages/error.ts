/** The words of an error: from the catalogue by its code, or its own plain English where the catalogue lacks a value. */
import {OnRecordError} from "../errors.ts"
import {canSay, isMessageId, type Locale, message} from "./format.ts"

export function errorWords(error: unknown, locale?: Locale): string {
  if (!(error instanceof OnRecordError)) return error instanceof Error ? error.message : String(error)
  const id = `error.${error.code}`
  return isMessageId(id) && canSay(id, error.values, locale) ? message(id, error.values, locale) : error.message
}
