/** The work of `onrecord export`. */
import type {ExportFlags} from "../commands/export.ts"
import {exitCodes} from "../exit-codes.ts"
import {write} from "../output.ts"
import {withRecord} from "./with-record.ts"

export async function exportRecord({record, to}: ExportFlags): Promise<number> {
  return withRecord({record}, async (rec) => {
    for (const line of rec.export(to)) await write(line)
    return exitCodes.done
  })
}
