/** `onrecord backup`: the record as one file, proven sound. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, jsonFlag, oneParameter, recordFlag} from "../parameters.ts"
import type {BackupFlags} from "../run/backup-record.ts"

export const backupCommand = buildCommand<BackupFlags, [string], ProgramContext>({
  docs: {
    brief: message("help.backup.brief"),
    fullDescription: described(message("help.backup.full"), ["onrecord backup ~/onrecord-backup.sqlite"]),
  },
  parameters: {
    positional: oneParameter(message("help.backup.file"), message("help.file")),
    flags: {json: jsonFlag(), record: recordFlag()},
  },
  async func(flags, file) {
    const {backupRecord} = await import("../run/backup-record.ts")
    this.process.exitCode = await backupRecord(file, flags)
  },
})
