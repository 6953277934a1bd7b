/** `onrecord demo`: the sample press, one article in full and one line for each of the others. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, jsonFlag} from "../parameters.ts"

export const demoCommand = buildCommand<{readonly json: boolean | undefined}, [], ProgramContext>({
  docs: {
    brief: message("help.demo.brief"),
    fullDescription: described(message("help.demo.full"), ["onrecord demo", "onrecord demo --json"]),
  },
  parameters: {flags: {json: jsonFlag()}},
  async func({json = false}) {
    const {showDemo} = await import("../run/show-demo.ts")
    this.process.exitCode = await showDemo({json})
  },
})
