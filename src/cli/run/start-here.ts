/** The work of `onrecord start`: the sample press printed, kept in a record of its own, and shown in the reading room. */
import {openRecord, sampleFolder, samplePress} from "../../desk/index.ts"
import {message} from "../../messages/index.ts"
import {exitCodes} from "../exit-codes.ts"
import {write} from "../output.ts"
import {serveUntilStopped} from "./serve-record.ts"
import {showDemo} from "./show-demo.ts"

export interface StartFlags {
  readonly serve: boolean | undefined
  readonly port: number | undefined
}

export async function startHere({serve, port}: StartFlags): Promise<number> {
  const exitCode = await showDemo({json: false})
  if (exitCode !== exitCodes.done || !(serve ?? isWatched())) return exitCode
  const folder = sampleFolder()
  await write(`${message("serve.keeping", {folder})}\n`)
  const rec = openRecord(folder)
  try {
    await rec.add(samplePress())
  } finally {
    rec.close()
  }
  return serveUntilStopped({folder, open: false, ...(port === undefined ? {} : {port})})
}

/** A build server must not wait for somebody to stop it; `--no-serve` says the same for any other script. */
function isWatched(): boolean {
  return !process.env["CI"]
}
