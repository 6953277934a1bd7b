/** `onrecord read`: articles in, records or pages with numbered notes out; nothing is kept. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, inputsParameter, jsonFlag} from "../parameters.ts"
import {LENSES, type Lens} from "../print/lens.ts"

interface ReadFlags {
  readonly json: boolean | undefined
  readonly lens: Lens
  readonly allowPrivate: boolean | undefined
}

export const readCommand = buildCommand<ReadFlags, string[], ProgramContext>({
  docs: {
    brief: message("help.read.brief"),
    fullDescription: described(message("help.read.full"), [
      "onrecord read report.html",
      "onrecord read reports/ --json > records.jsonl",
      "onrecord read --lens own https://example.org/comment",
      "cat report.txt | onrecord read -",
    ]),
  },
  parameters: {
    positional: inputsParameter(message("help.read.inputs")),
    flags: {
      json: jsonFlag(),
      lens: {kind: "enum", values: LENSES, default: "all", brief: message("help.read.lens")},
      allowPrivate: {
        kind: "boolean",
        optional: true,
        withNegated: false,
        brief: message("help.read.allowPrivate"),
      },
    },
  },
  async func({json = false, lens, allowPrivate = false}, ...inputs) {
    const {readInputs} = await import("../run/read-inputs.ts")
    this.process.exitCode = await readInputs(inputs, {json, lens, allowPrivate})
  },
})
