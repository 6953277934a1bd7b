/** The work of `onrecord check`. */
import {message} from "../../messages/index.ts"
import {exitCodes} from "../exit-codes.ts"
import {write, writeLine} from "../output.ts"
import {safe} from "../print/width.ts"
import {withRecord} from "./with-record.ts"

export interface CheckFlags {
  readonly json: boolean | undefined
  readonly record: string | undefined
}

export async function checkRecord({json = false, record}: CheckFlags): Promise<number> {
  return withRecord({record}, async (rec) => {
    const report = rec.check()
    if (json) await writeLine(report)
    else {
      for (const {kind, of, found, expected} of report.faults)
        await write(`${message("check.fault", {kind, of, found: safe(found), expected: safe(expected)})}\n`)
      const {faultCount: faults, checked} = report
      await write(`${message("check.tally", {...checked, faults, folder: rec.folder})}\n`)
    }
    return report.ok ? exitCodes.done : exitCodes.failed
  })
}
