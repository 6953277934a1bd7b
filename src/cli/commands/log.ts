/** `onrecord log`: who decided what, and why. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, jsonFlag, recordFlag} from "../parameters.ts"
import type {LogFlags} from "../run/correct-claim.ts"

export const logCommand = buildCommand<LogFlags, [string?], ProgramContext>({
  docs: {
    brief: message("help.log.brief"),
    fullDescription: described(message("help.log.full"), ["onrecord log", "onrecord log c-7f20a1 --json"]),
  },
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [
        {
          brief: message("help.log.claim"),
          parse: (input: string): string => input,
          placeholder: message("help.id"),
          optional: true,
        },
      ],
    },
    flags: {json: jsonFlag(), record: recordFlag()},
  },
  async func(flags, claim) {
    const {printLog} = await import("../run/correct-claim.ts")
    this.process.exitCode = await printLog(claim, flags)
  },
})
