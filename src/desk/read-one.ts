/** One input opened and read, with its bytes and its place: what a thread does, and this one when there are few. */
import {resolve} from "node:path"
import {InputError, OnRecordError} from "../errors.ts"
import {openWithBytes} from "../intake/index.ts"
import type {ReadingRecord} from "../record/index.ts"
import {keptAs, type Raw, type Store, sha256} from "../store/index.ts"
import type {InputOptions, Reader} from "./reading/index.ts"
import {copyIdOf, readArticle} from "./reading/index.ts"

export interface ReadAsked extends InputOptions {
  readonly input: string
}

export interface Failure {
  readonly code: string
  readonly message: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Plain data, so that it can go from thread to thread. */
export type ReadOne =
  | {readonly is: "read"; readonly record: ReadingRecord; readonly address: string; readonly raw: Raw | null}
  /** Kept before, by the same reader: nothing was read. */
  | {readonly is: "kept"; readonly copy: string}
  | {readonly is: "failed"; readonly error: Failure}

/** Never throws: what cannot be read is `failed`. */
export async function readOne(
  {input, ...options}: ReadAsked,
  {reader, store}: {readonly reader: Reader; readonly store: Store | null},
): Promise<ReadOne> {
  try {
    const {article, bytes} = await openWithBytes(input, options)
    const id = copyIdOf(article)
    const address = addressOf({input, url: article.url, id})
    if (store !== null) {
      const copy = keptAs(store, {address, record: {copy: {id}, reader: reader.name}})
      if (copy !== null) return {is: "kept", copy}
    }
    const hash = sha256(bytes)
    const raw = {hash, bytes: hash === article.version ? null : bytes}
    return {is: "read", record: readArticle(article, reader), address, raw}
  } catch (error) {
    return {is: "failed", error: failureOf(error, input)}
  }
}

/** Standard input is no place: what comes from it stands for itself. */
export function addressOf({input, url, id}: {input: string; url: string | null; id: string}): string {
  if (url !== null) return url
  return input === "-" ? id : resolve(input)
}

export function failureOf(error: unknown, input: string): Failure {
  if (error instanceof OnRecordError) {
    const {code, message, values} = error
    return {code, message, values}
  }
  const because = error instanceof Error ? error.message : String(error)
  const {code, message, values} = new InputError("input/unreadable", `${input} cannot be read: ${because}`, {
    values: {input, because},
  })
  return {code, message, values}
}
