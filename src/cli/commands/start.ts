/** `onrecord start`: what `npm start` does. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, portFlag} from "../parameters.ts"
import type {StartFlags} from "../run/start-here.ts"

export const startCommand = buildCommand<StartFlags, [], ProgramContext>({
  docs: {
    brief: message("help.start.brief"),
    fullDescription: described(message("help.start.full"), ["onrecord start", "onrecord start --no-serve"]),
  },
  parameters: {
    flags: {
      serve: {kind: "boolean", optional: true, brief: message("help.start.serve")},
      port: portFlag(message("help.serve.port")),
    },
  },
  async func(flags) {
    const {startHere} = await import("../run/start-here.ts")
    this.process.exitCode = await startHere(flags)
  },
})
