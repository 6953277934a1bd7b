/** `onrecord claims`: claims by what they are, who is said to have made them, where and when. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {
  dayFlag,
  described,
  jsonFlag,
  limitFlag,
  recordFlag,
  restParameter,
  switchFlag,
  wordsFlag,
} from "../parameters.ts"
import type {ClaimsFlags} from "../run/list-claims.ts"

const MANNERS = ["direct", "mixed", "indirect", "quoted", "reported", "own"] as const

export const claimsCommand = buildCommand<ClaimsFlags, string[], ProgramContext>({
  docs: {
    brief: message("help.claims.brief"),
    fullDescription: described(message("help.claims.full"), [
      "onrecord claims --speaker adeyo --manner quoted",
      "onrecord claims port lease --since 2025-03 --hedged",
      "onrecord claims --outlet 'The Halden Post' --own --json",
    ]),
  },
  parameters: {
    positional: restParameter(message("help.claims.words"), message("help.words")),
    flags: {
      json: jsonFlag(),
      record: recordFlag(),
      speaker: wordsFlag(message("help.claims.speaker"), message("help.words")),
      manner: {kind: "enum", values: MANNERS, optional: true, brief: message("help.claims.manner")},
      outlet: wordsFlag(message("help.claims.outlet"), message("help.words")),
      hedged: switchFlag(message("help.claims.hedged")),
      via: wordsFlag(message("help.claims.via"), message("help.words")),
      own: switchFlag(message("help.claims.own")),
      since: dayFlag("since", message("help.claims.since")),
      until: dayFlag("until", message("help.claims.until")),
      about: wordsFlag(message("help.claims.about"), message("help.words")),
      all: switchFlag(message("help.claims.all")),
      limit: limitFlag(1000),
      cursor: wordsFlag(message("help.cursor"), message("help.words")),
    },
  },
  async func(flags, ...words) {
    const {listClaims} = await import("../run/list-claims.ts")
    this.process.exitCode = await listClaims(words, flags)
  },
})
