/** `onrecord restore`: a record from a backup, proven sound. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, jsonFlag, oneParameter, recordFlag} from "../parameters.ts"
import type {BackupFlags} from "../run/backup-record.ts"

export const restoreCommand = buildCommand<BackupFlags, [string], ProgramContext>({
  docs: {
    brief: message("help.restore.brief"),
    fullDescription: described(message("help.restore.full"), [
      "onrecord restore ~/onrecord-backup.sqlite --record desk",
    ]),
  },
  parameters: {
    positional: oneParameter(message("help.restore.file"), message("help.file")),
    flags: {json: jsonFlag(), record: recordFlag()},
  },
  async func(flags, file) {
    const {restoreRecordFrom} = await import("../run/backup-record.ts")
    this.process.exitCode = await restoreRecordFrom(file, flags)
  },
})
