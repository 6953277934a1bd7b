/** `onrecord tokens`: tokens, word classes and sentences of each text. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, inputsParameter, jsonFlag} from "../parameters.ts"

export const tokensCommand = buildCommand<{readonly json: boolean | undefined}, string[], ProgramContext>({
  docs: {
    brief: message("help.tokens.brief"),
    fullDescription: described(message("help.tokens.full"), [
      "onrecord tokens report.txt",
      "onrecord tokens reports/ --json > tokens.jsonl",
    ]),
  },
  parameters: {
    positional: inputsParameter(message("help.tokens.inputs")),
    flags: {json: jsonFlag()},
  },
  async func({json = false}, ...inputs) {
    const {printTokens} = await import("../run/print-tokens.ts")
    this.process.exitCode = await printTokens(inputs, {json})
  },
})
