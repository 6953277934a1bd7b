/** `onrecord correct`: a person's decision on a claim, signed and with its reason. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, jsonFlag, oneParameter, recordFlag, switchFlag, wordsFlag} from "../parameters.ts"
import type {CorrectFlags} from "../run/correct-claim.ts"

export const correctCommand = buildCommand<CorrectFlags, [string], ProgramContext>({
  docs: {
    brief: message("help.correct.brief"),
    fullDescription: described(message("help.correct.full"), [
      "onrecord correct c-7f20a1 --accept --by 'Ada Quill' --reason 'checked against the tape'",
      "onrecord correct c-7f20a1 --reject --by 'Ada Quill' --reason 'a title, nobody said it'",
      "onrecord correct c-7f20a1 --set 'speaker=Josephine Adeyo' --by 'Ada Quill' --reason 'she is named above'",
    ]),
  },
  parameters: {
    positional: oneParameter(message("help.correct.claim"), message("help.id")),
    flags: {
      json: jsonFlag(),
      record: recordFlag(),
      accept: switchFlag(message("help.correct.accept")),
      reject: switchFlag(message("help.correct.reject")),
      set: wordsFlag(message("help.correct.set"), message("help.slot")),
      by: wordsFlag(message("help.by"), message("help.name")),
      reason: wordsFlag(message("help.reason"), message("help.words")),
    },
  },
  async func(flags, claim) {
    const {correctClaim} = await import("../run/correct-claim.ts")
    this.process.exitCode = await correctClaim(claim, flags)
  },
})
