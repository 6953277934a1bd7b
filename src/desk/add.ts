/** Reads in and keeps. What is acknowledged is on the disk: outcomes are given after their transaction, in the order of the inputs. */

import {StoreError} from "../errors.ts"
import {type Expanded, expandInputs} from "../intake/index.ts"
import type {AddOutcome} from "../record/index.ts"
import {keep, type Store} from "../store/index.ts"
import {failureOf, type ReadOne} from "./read-one.ts"
import {defaultThreads, type Readers, readingHere, readingThreads} from "./readers.ts"
import type {InputOptions, Reader} from "./reading/index.ts"
import {isRecordFile, recordLines} from "./record-lines.ts"

export interface AddOptions extends InputOptions {
  /** The shipped reader when left out; another one reads in this thread alone. */
  readonly reader?: Reader
  /** The inputs are files of `onrecord/1` lines. By default a file is when its name ends in .jsonl or .ndjson. */
  readonly fromRecords?: boolean
  /** Threads that read beside this one; as many as there are cores by default, none for a few inputs. */
  readonly workers?: number
}

/** From so many inputs on, starting threads pays. */
const MANY = 12

/** A transaction is closed after so many readings, or when it has been open for so long. */
const BATCH = 100
const BATCH_MS = 250

interface Came {
  readonly input: string
  readonly read: ReadOne
}

interface Adding {
  readonly store: Store
  readonly now: () => Date
}

/** Each input as soon as it is kept; one that fails never stops the rest. */
export async function* adding(
  inputs: readonly string[],
  options: AddOptions,
  {store, now}: Adding,
): AsyncGenerator<AddOutcome> {
  let batch: Came[] = []
  let since = performance.now()
  for await (const came of readings(inputs, options, store)) {
    batch.push(came)
    if (batch.length < BATCH && performance.now() - since < BATCH_MS) continue
    yield* keepBatch(store, batch, now)
    batch = []
    since = performance.now()
  }
  if (batch.length > 0) yield* keepBatch(store, batch, now)
}

function keepBatch(store: Store, batch: readonly Came[], now: () => Date): readonly AddOutcome[] {
  if (batch.every(({read}) => read.is !== "read")) return batch.map((came) => outcomeOf(store, came, ""))
  const addedAt = now().toISOString()
  return store.transaction(() => batch.map((came) => outcomeOf(store, came, addedAt)))
}

function outcomeOf(store: Store, {input, read}: Came, addedAt: string): AddOutcome {
  if (read.is === "failed") return {input, outcome: "failed", copy: null, error: read.error}
  if (read.is === "kept") return {input, outcome: "unchanged", copy: read.copy, error: null}
  const {record, address, raw} = read
  try {
    const kept = store.part(() => keep(store, {record, address, raw, addedAt}))
    return {input, ...kept, error: null}
  } catch (error) {
    // A record that cannot be written is the matter of all, and nothing of this batch is kept.
    if (error instanceof StoreError) throw error
    return {input, outcome: "failed", copy: null, error: failureOf(error, input)}
  }
}

/** All inputs as readings, in order; those of threads are asked for ahead. */
async function* readings(inputs: readonly string[], options: AddOptions, store: Store): AsyncGenerator<Came> {
  const {allowPrivate = false, fromRecords = false} = options
  let readers: Readers | null = null
  const waiting: (Came | Promise<Came>)[] = []
  try {
    const head = await headOf(expandInputs(inputs))
    for await (const expanded of head.all) {
      const {input, kind} = expanded
      if (kind === "failed") waiting.push({input, read: {is: "failed", error: failureOf(expanded.error, input)}})
      else if (kind !== "url" && (fromRecords || isRecordFile(input))) {
        yield* drained(waiting)
        yield* recordLines(input)
      } else {
        readers ??= readersFor(head.count, options, store)
        waiting.push(readers.read({input, allowPrivate}).then((read) => ({input, read})))
      }
      while (waiting.length > (readers?.ahead ?? 0)) yield await waiting.shift()!
    }
    yield* drained(waiting)
  } finally {
    await readers?.close()
  }
}

async function* drained(waiting: (Came | Promise<Came>)[]): AsyncGenerator<Came> {
  while (waiting.length > 0) yield await waiting.shift()!
}

/** How many there are, as far as it matters, and then all of them. */
async function headOf(
  expanded: AsyncGenerator<Expanded>,
): Promise<{readonly count: number; readonly all: AsyncGenerator<Expanded>}> {
  const head: Expanded[] = []
  while (head.length < MANY) {
    const {done, value} = await expanded.next()
    if (done === true) break
    head.push(value)
  }
  async function* all() {
    yield* head
    yield* expanded
  }
  return {count: head.length, all: all()}
}

function readersFor(count: number, {reader, workers}: AddOptions, store: Store): Readers {
  const threads = workers ?? (count < MANY ? 0 : defaultThreads())
  return threads === 0 || reader !== undefined ? readingHere(store, reader) : readingThreads(store.folder, threads)
}
