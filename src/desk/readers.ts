/** Those who read while the record is written: threads for many inputs, this one for a few. */
import {availableParallelism} from "node:os"
import {Worker} from "node:worker_threads"
import {DEFAULT_WAIT_MS, type Store} from "../store/index.ts"
import type {Done, Job, WorkerData} from "./add-worker.ts"
import {failureOf, type ReadAsked, type ReadOne, readOne} from "./read-one.ts"
import {defaultReader, type Reader} from "./reading/index.ts"

export interface Readers {
  /** How many inputs may be given before the first answer is awaited. */
  readonly ahead: number
  /** Never throws. */
  read(asked: ReadAsked): Promise<ReadOne>
  close(): Promise<void>
}

/** Reads in this thread, one input after the other. */
export function readingHere(store: Store, reader?: Reader): Readers {
  let turn: Promise<unknown> = Promise.resolve()
  return {
    ahead: 1,
    read(asked) {
      const read = turn.then(() => readOne(asked, {reader: reader ?? defaultReader(), store}))
      turn = read
      return read
    },
    async close() {},
  }
}

export function defaultThreads(): number {
  return availableParallelism()
}

/** Inputs waiting at each thread, so that none is idle while the record is written. */
const WAITING = 4

interface Waiting {
  readonly input: string
  readonly answer: (read: ReadOne) => void
}

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
  ended: boolean
}

/** Threads with the shipped reader. One that ends fails the inputs it had; another is started when there is more to read. */
export function readingThreads(folder: string, count: number): Readers {
  const threads = Array.from({length: count}, () => startThread(folder))
  let next = 0
  return {
    ahead: count * WAITING,
    read({input, ...options}) {
      const place = indexOfIdlest(threads)
      if (threads[place]!.ended) threads[place] = startThread(folder)
      const {worker, waiting} = threads[place]!
      const job: Job = {id: next++, input, ...options}
      return new Promise((answer) => {
        waiting.set(job.id, {input, answer})
        worker.postMessage(job)
      })
    },
    async close() {
      await Promise.all(threads.map(({worker}) => worker.terminate()))
    },
  }
}

function startThread(folder: string): Thread {
  // Built, this file and its neighbour end in .js.
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js"
  const data: WorkerData = {folder, waitMs: DEFAULT_WAIT_MS}
  const worker = new Worker(new URL(`./add-worker.${ending}`, import.meta.url), {workerData: data})
  const thread: Thread = {worker, waiting: new Map(), ended: false}
  const end = (cause: unknown) => {
    thread.ended = true
    for (const {input, answer} of thread.waiting.values()) answer({is: "failed", error: failureOf(cause, input)})
    thread.waiting.clear()
  }
  worker.on("message", ({id, read}: Done) => {
    thread.waiting.get(id)?.answer(read)
    thread.waiting.delete(id)
  })
  worker.on("error", end)
  worker.on("exit", () => end(new Error("the thread that read it ended")))
  return thread
}

function indexOfIdlest(threads: readonly Thread[]): number {
  let best = 0
  for (const [i, {waiting}] of threads.entries()) if (waiting.size < threads[best]!.waiting.size) best = i
  return best
}
