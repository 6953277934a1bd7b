/** `onrecord search`: words in articles and claims, copies collapsed. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, jsonFlag, limitFlag, recordFlag, restParameter, wordsFlag} from "../parameters.ts"
import type {SearchFlags} from "../run/search-record.ts"

export const searchCommand = buildCommand<SearchFlags, string[], ProgramContext>({
  docs: {
    brief: message("help.search.brief"),
    fullDescription: described(message("help.search.full"), [
      "onrecord search harbour lease",
      "onrecord search '\u201cred line\u201d navy' --order fit",
    ]),
  },
  parameters: {
    positional: {...restParameter(message("help.search.words"), message("help.words")), minimum: 1},
    flags: {
      json: jsonFlag(),
      record: recordFlag(),
      order: {kind: "enum", values: ["time", "fit"], default: "time", brief: message("help.search.order")},
      limit: limitFlag(100),
      cursor: wordsFlag(message("help.cursor"), message("help.words")),
    },
  },
  async func(flags, ...words) {
    const {searchRecord} = await import("../run/search-record.ts")
    this.process.exitCode = await searchRecord(words, flags)
  },
})
