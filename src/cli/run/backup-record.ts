/** The work of `onrecord backup` and `restore`. */
import {type Counts, defaultFolder, restoreRecord} from "../../desk/index.ts"
import {message} from "../../messages/index.ts"
import {exitCodes} from "../exit-codes.ts"
import {write, writeLine} from "../output.ts"
import {withRecord} from "./with-record.ts"

export interface BackupFlags {
  readonly json: boolean | undefined
  readonly record: string | undefined
}

interface Done {
  readonly verb: "backup" | "restore"
  readonly file: string
  readonly folder: string
  readonly counts: Counts
}

export async function backupRecord(file: string, flags: BackupFlags): Promise<number> {
  return withRecord(flags, async (rec) => {
    rec.backup(file)
    return tell({verb: "backup", file, folder: rec.folder, counts: rec.counts()}, flags.json)
  })
}

export async function restoreRecordFrom(file: string, flags: BackupFlags): Promise<number> {
  const rec = restoreRecord(flags.record ?? defaultFolder(), file)
  try {
    return await tell({verb: "restore", file, folder: rec.folder, counts: rec.counts()}, flags.json)
  } finally {
    rec.close()
  }
}

async function tell({verb, file, folder, counts}: Done, json = false): Promise<number> {
  const {works, copies, shares} = counts
  const values = {file, folder, works, copies, claims: shares.claims}
  if (json) await writeLine({verb, file, folder, works, copies, claims: shares.claims})
  else await write(`${message(verb === "backup" ? "backup.done" : "restore.done", values)}\n`)
  return exitCodes.done
}
