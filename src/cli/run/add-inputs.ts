/** The work of `onrecord add`. */
import {type AddOutcome, countInputs, type Outcome} from "../../desk/index.ts"
import {InputError, type OnRecordError} from "../../errors.ts"
import {errorWords, message} from "../../messages/index.ts"
import {exitCodes} from "../exit-codes.ts"
import {complain, write, writeLine} from "../output.ts"
import {safe} from "../print/width.ts"
import {isWatched, progressOver} from "../progress.ts"
import {type Named, withRecord} from "./with-record.ts"

export interface AddOptions extends Named {
  readonly json: boolean
  readonly fromRecords: boolean
  readonly allowPrivate: boolean
}

/** Each outcome is printed when it is on the disk. */
export async function addInputs(inputs: readonly string[], options: AddOptions): Promise<number> {
  const {json, fromRecords, allowPrivate, record} = options
  const progress = await progressOver(isWatched() ? await countInputs(inputs) : 0)
  const counts: Record<Outcome, number> = {new: 0, updated: 0, unchanged: 0, failed: 0}
  await withRecord({record, create: true}, async (rec) => {
    for await (const one of rec.adding(inputs, {fromRecords, allowPrivate})) {
      counts[one.outcome] += 1
      if (one.outcome === "failed") progress.pause()
      await show(one, json)
      progress.step()
    }
    progress.end()
    const all = counts.new + counts.updated + counts.unchanged + counts.failed
    if (all === 0) complain(message("failure.none"))
    else if (!json) await write(`${message("add.tally", {...counts, all, folder: rec.folder})}\n`)
  })
  return counts.failed > 0 || Object.values(counts).every((count) => count === 0) ? exitCodes.failed : exitCodes.done
}

async function show({input, outcome, copy, error}: AddOutcome, json: boolean): Promise<void> {
  const words = error === null ? null : errorWords(errorOf(error))
  if (words !== null) complain(message("failure.input", {input, words}))
  if (json) return writeLine({input, outcome, copy, error: error && {code: error.code, message: error.message}})
  if (copy !== null) await write(`${message("add.line", {outcome, input: safe(input), copy: copy.slice(0, 19)})}\n`)
}

/** The error as it was thrown where the input was read, for its words. */
function errorOf({code, message: plain, values}: NonNullable<AddOutcome["error"]>): OnRecordError {
  return new InputError(code as OnRecordError["code"], plain, {values})
}
