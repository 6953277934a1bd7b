/** The work of `onrecord export`. */
import type {ExportFormat} from "../../desk/index.ts"
import {exitCodes} from "../exit-codes.ts"
import {write} from "../output.ts"
import {withRecord} from "./with-record.ts"

export interface ExportFlags {
  readonly record: string | undefined
  readonly to: ExportFormat
}

export async function exportRecord({record, to}: ExportFlags): Promise<number> {
  return withRecord({record}, async (rec) => {
    for (const line of rec.export(to)) await write(line)
    return exitCodes.done
  })
}
