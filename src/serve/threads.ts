/** A thread beside this one for slow questions, so that other pages are answered meanwhile; one that takes too long is ended. */
import {Worker} from "node:worker_threads"
import {type ErrorCode, InputError, ModelError, StoreError, UsageError} from "../errors.ts"
import type {Asking, Question, Questions} from "./asking.ts"
import type {Done, Failure, Job} from "./desk-worker.ts"

/** Questions that may take long: words to be found, texts to be read. */
const SLOW: ReadonlySet<Question> = new Set(["search", "read"])

export interface ThreadOptions {
  readonly folder: string
  /** Milliseconds for one slow question, from when it is asked; 15,000 by default. */
  readonly limitMs?: number
  /** Slow questions that may wait; more are refused. 50 by default. */
  readonly most?: number
}

interface Waiting {
  readonly answer: (value: unknown) => void
  readonly fail: (error: unknown) => void
  readonly timer: NodeJS.Timeout
}

/** Slow questions go to a thread, the others to `here`. */
export function askingBeside(here: Asking, {folder, limitMs = 15_000, most = 50}: ThreadOptions): Asking {
  const beside = new Beside(folder, limitMs)
  return {
    ask<Q extends Question>(question: Q, ...asked: Parameters<Questions[Q]>) {
      if (!isSlow(question, asked)) return here.ask(question, ...asked)
      if (beside.waiting >= most) throw tooMuch(limitMs)
      return beside.ask(question, asked) as Promise<ReturnType<Questions[Q]>>
    },
    async close() {
      await beside.close()
      await here.close()
    },
  }
}

/** A shelf that nothing is asked of comes straight from an index. */
function isSlow(question: Question, [asked]: readonly unknown[]): boolean {
  if (question !== "shelf") return SLOW.has(question)
  const {query, facets} = asked as {readonly query?: string; readonly facets?: object}
  return query !== undefined || (facets !== undefined && Object.keys(facets).length > 0)
}

class Beside {
  readonly #folder: string
  readonly #limitMs: number
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #next = 0

  constructor(folder: string, limitMs: number) {
    this.#folder = folder
    this.#limitMs = limitMs
  }

  get waiting(): number {
    return this.#waiting.size
  }

  ask(question: Question, asked: Job["asked"]): Promise<unknown> {
    const worker = this.#started()
    const job: Job = {id: this.#next++, question, asked}
    return new Promise((answer, fail) => {
      const timer = setTimeout(() => this.#end(tooMuch(this.#limitMs)), this.#limitMs)
      this.#waiting.set(job.id, {answer, fail, timer})
      worker.postMessage(job)
    })
  }

  async close(): Promise<void> {
    const worker = this.#worker
    this.#end(new StoreError("serve/busy", "The reading room is closing", {values: {seconds: 0}}))
    await worker?.terminate()
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker
    // Built, this file and its neighbour end in .js.
    const ending = import.meta.url.endsWith(".ts") ? "ts" : "js"
    const worker = new Worker(new URL(`./desk-worker.${ending}`, import.meta.url), {workerData: {folder: this.#folder}})
    worker.unref()
    worker.on("message", (done: Done) => this.#settle(done))
    worker.on("error", (error) => this.#lost(worker, error))
    worker.on("exit", () => this.#lost(worker, new Error("the thread that was asked ended")))
    this.#worker = worker
    return worker
  }

  #settle(done: Done): void {
    const waiting = this.#waiting.get(done.id)
    if (waiting === undefined) return
    this.#waiting.delete(done.id)
    clearTimeout(waiting.timer)
    if ("value" in done) waiting.answer(done.value)
    else waiting.fail(errorOf(done.failure))
  }

  #lost(worker: Worker, error: unknown): void {
    if (this.#worker === worker) this.#end(error)
  }

  /** Fails whatever waits, and ends the thread: the next question starts another. */
  #end(error: unknown): void {
    const worker = this.#worker
    this.#worker = null
    for (const {fail, timer} of this.#waiting.values()) {
      clearTimeout(timer)
      fail(error)
    }
    this.#waiting.clear()
    void worker?.terminate()
  }
}

function tooMuch(limitMs: number): StoreError {
  return new StoreError("serve/busy", `It was not answered within ${limitMs / 1000} s: ask for less, or again later`, {
    values: {seconds: limitMs / 1000},
  })
}

function errorOf({kind, code, message, values}: Failure): Error {
  if (kind === "other") return new Error(message)
  const Class = {usage: UsageError, model: ModelError, store: StoreError, input: InputError}[kind]
  return new Class(code as ErrorCode, message, {values})
}
