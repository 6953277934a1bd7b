/** A thread that reads: inputs in, readings out. It looks into the record for what is kept already, and never writes. */
import {parentPort, workerData} from "node:worker_threads"
import {openStore} from "../store/index.ts"
import {type ReadAsked, type ReadOne, readOne} from "./read-one.ts"
import {defaultReader} from "./reading/index.ts"

export interface WorkerData {
  readonly folder: string
  readonly waitMs: number
}
export interface Job extends ReadAsked {
  readonly id: number
}
export interface Done {
  readonly id: number
  readonly read: ReadOne
}

const {folder, waitMs} = workerData as WorkerData
const port = parentPort!
const store = openStore(folder, {readOnly: true, waitMs})
const reader = defaultReader()

port.on("message", async ({id, ...asked}: Job) => {
  const done: Done = {id, read: await readOne(asked, {reader, store})}
  port.postMessage(done)
})
