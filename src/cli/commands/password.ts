/** `onrecord password`: a line for the password file of the reading room. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, oneParameter} from "../parameters.ts"

export const passwordCommand = buildCommand<object, [string], ProgramContext>({
  docs: {
    brief: message("help.password.brief"),
    fullDescription: described(message("help.password.full"), ["onrecord password ada < secret.txt >> passwords.txt"]),
  },
  parameters: {positional: oneParameter(message("help.password.name"), message("help.name")), flags: {}},
  async func(_, name) {
    const {printPassword} = await import("../run/print-password.ts")
    this.process.exitCode = await printPassword(name)
  },
})
