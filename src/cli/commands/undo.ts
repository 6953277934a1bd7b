/** `onrecord undo`: takes a decision back. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, jsonFlag, oneParameter, recordFlag, wordsFlag} from "../parameters.ts"
import type {UndoFlags} from "../run/correct-claim.ts"

export const undoCommand = buildCommand<UndoFlags, [string], ProgramContext>({
  docs: {
    brief: message("help.undo.brief"),
    fullDescription: described(message("help.undo.full"), [
      "onrecord undo k-12 --by 'Ada Quill' --reason 'it was the other minister'",
    ]),
  },
  parameters: {
    positional: oneParameter(message("help.undo.correction"), message("help.id")),
    flags: {
      json: jsonFlag(),
      record: recordFlag(),
      by: wordsFlag(message("help.by"), message("help.name")),
      reason: wordsFlag(message("help.reason"), message("help.words")),
    },
  },
  async func(flags, correction) {
    const {undoCorrection} = await import("../run/correct-claim.ts")
    this.process.exitCode = await undoCorrection(correction, flags)
  },
})
