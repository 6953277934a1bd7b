/** A thread that answers slow questions from the record, which it only reads. */
import {parentPort, workerData} from "node:worker_threads"
import {openRecord} from "../desk/index.ts"
import {ModelError, OnRecordError, StoreError, UsageError} from "../errors.ts"
import {askingHere, type Question, type Questions} from "./asking.ts"

export interface Job {
  readonly id: number
  readonly question: Question
  readonly asked: Parameters<Questions[Question]>
}

/** An error as it can be handed over: its class by name. */
export interface Failure {
  readonly kind: "usage" | "model" | "store" | "input" | "other"
  readonly code: string
  readonly message: string
  readonly values: Readonly<Record<string, string | number>>
}

export type Done = {readonly id: number} & ({readonly value: unknown} | {readonly failure: Failure})

const {folder} = workerData as {readonly folder: string}
const port = parentPort!
const asking = askingHere(openRecord(folder, {readOnly: true, create: false}))

port.on("message", async ({id, question, asked}: Job) => {
  try {
    const value: unknown = await asking.ask(question, ...asked)
    port.postMessage({id, value} satisfies Done)
  } catch (error) {
    port.postMessage({id, failure: failureOf(error)} satisfies Done)
  }
})

function failureOf(error: unknown): Failure {
  if (!(error instanceof OnRecordError))
    return {
      kind: "other",
      code: "",
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      values: {},
    }
  const {code, message, values} = error
  const kind =
    error instanceof UsageError
      ? "usage"
      : error instanceof ModelError
        ? "model"
        : error instanceof StoreError
          ? "store"
          : "input"
  return {kind, code, message, values}
}
