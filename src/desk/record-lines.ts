/** Files of `onrecord/1` lines: readings made before, here or elsewhere. */
import {createReadStream} from "node:fs"
import {createInterface} from "node:readline"
import {InputError} from "../errors.ts"
import {faultOf, isReading, type ReadingRecord} from "../record/index.ts"
import {sha256} from "../store/index.ts"
import {addressOf, failureOf, type ReadOne} from "./read-one.ts"

export interface Line {
  /** The file and the number of the line. */
  readonly input: string
  readonly read: ReadOne
}

/** Empty lines are passed over; one that is no record fails, and the rest goes on. */
export async function* recordLines(input: string): AsyncGenerator<Line> {
  const stream = input === "-" ? process.stdin : createReadStream(input)
  const lines = createInterface({input: stream, crlfDelay: Number.POSITIVE_INFINITY})
  let line = 0
  try {
    for await (const words of lines) {
      line += 1
      if (words.trim() !== "") yield {input: `${input}:${line}`, read: lineOf(words, line)}
    }
  } catch (error) {
    yield {input, read: {is: "failed", error: failureOf(error, input)}}
  }
}

export function isRecordFile(path: string): boolean {
  return /\.(?:jsonl|ndjson)$/iu.test(path)
}

function lineOf(words: string, line: number): ReadOne {
  try {
    const record = recordOf(words, line)
    const {input, url, id} = record.copy
    const address = addressOf({input, url: /^[a-z][a-z0-9+.-]+:\/\//iu.test(input) ? (url ?? input) : null, id})
    return {is: "read", record, address, raw: null}
  } catch (error) {
    return {is: "failed", error: failureOf(error, `line ${line}`)}
  }
}

function recordOf(words: string, line: number): ReadingRecord {
  const value = parsed(words, line)
  if (!isReading(value)) throw noRecord(line, faultOf(value) ?? "it is none")
  const found = sha256(value.text)
  if (found !== value.copy.version)
    throw noRecord(line, `the text has hash ${found}, copy.version is ${value.copy.version}`)
  return value
}

function parsed(words: string, line: number): unknown {
  try {
    return JSON.parse(words)
  } catch (cause) {
    throw noRecord(line, cause instanceof Error ? cause.message : "no JSON")
  }
}

function noRecord(line: number, because: string): InputError {
  return new InputError("input/record", `Line ${line} is no onrecord/1 record: ${because}`, {values: {line, because}})
}
