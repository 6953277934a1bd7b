/** `onrecord show`: one copy, claim, work or actor. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, jsonFlag, oneParameter, recordFlag} from "../parameters.ts"
import type {ShowFlags} from "../run/show-thing.ts"

export const showCommand = buildCommand<ShowFlags, [string], ProgramContext>({
  docs: {
    brief: message("help.show.brief"),
    fullDescription: described(message("help.show.full"), [
      "onrecord show c-7f20a1",
      "onrecord show w-351c8a38e8e18825 --json",
    ]),
  },
  parameters: {
    positional: oneParameter(message("help.show.id"), message("help.id")),
    flags: {json: jsonFlag(), record: recordFlag()},
  },
  async func(flags, id) {
    const {showThing} = await import("../run/show-thing.ts")
    this.process.exitCode = await showThing(id, flags)
  },
})
