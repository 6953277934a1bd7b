/** `onrecord export`: the owner's own export of everything. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, recordFlag} from "../parameters.ts"
import type {ExportFlags} from "../run/export-record.ts"

const FORMATS = ["jsonl", "csv"] as const

export const exportCommand = buildCommand<ExportFlags, [], ProgramContext>({
  docs: {
    brief: message("help.export.brief"),
    fullDescription: described(message("help.export.full"), [
      "onrecord export --to csv > claims.csv",
      "onrecord export --to jsonl > records.jsonl",
    ]),
  },
  parameters: {
    flags: {
      record: recordFlag(),
      to: {kind: "enum", values: FORMATS, brief: message("help.export.to")},
    },
  },
  async func(flags) {
    const {exportRecord} = await import("../run/export-record.ts")
    this.process.exitCode = await exportRecord(flags)
  },
})
