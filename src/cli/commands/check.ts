/** `onrecord check`: every stored span against its text, every sum, the file itself. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, jsonFlag, recordFlag} from "../parameters.ts"
import type {CheckFlags} from "../run/check-record.ts"

export const checkCommand = buildCommand<CheckFlags, [], ProgramContext>({
  docs: {
    brief: message("help.check.brief"),
    fullDescription: described(message("help.check.full"), ["onrecord check", "onrecord check --record desk --json"]),
  },
  parameters: {flags: {json: jsonFlag(), record: recordFlag()}},
  async func(flags) {
    const {checkRecord} = await import("../run/check-record.ts")
    this.process.exitCode = await checkRecord(flags)
  },
})
