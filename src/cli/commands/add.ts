/** `onrecord add`: articles are read and kept. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, inputsParameter, jsonFlag, recordFlag, switchFlag} from "../parameters.ts"

interface AddFlags {
  readonly json: boolean | undefined
  readonly record: string | undefined
  readonly fromRecords: boolean | undefined
  readonly allowPrivate: boolean | undefined
}

export const addCommand = buildCommand<AddFlags, string[], ProgramContext>({
  docs: {
    brief: message("help.add.brief"),
    fullDescription: described(message("help.add.full"), [
      "onrecord add reports/",
      "onrecord add --record desk https://example.org/report",
      "onrecord read --json reports/ | onrecord add --from-records -",
    ]),
  },
  parameters: {
    positional: inputsParameter(message("help.add.inputs")),
    flags: {
      json: jsonFlag(),
      record: recordFlag(),
      fromRecords: switchFlag(message("help.add.fromRecords")),
      allowPrivate: switchFlag(message("help.read.allowPrivate")),
    },
  },
  async func({json = false, record, fromRecords = false, allowPrivate = false}, ...inputs) {
    const {addInputs} = await import("../run/add-inputs.ts")
    this.process.exitCode = await addInputs(inputs, {json, record, fromRecords, allowPrivate})
  },
})
