/** The work of `onrecord correct`, `undo` and `log`. */

import type {Correction, Decision} from "../../desk/index.ts"
import {SLOT_VALUES} from "../../desk/index.ts"
import {UsageError} from "../../errors.ts"
import {listOf, message} from "../../messages/index.ts"
import {exitCodes} from "../exit-codes.ts"
import {write, writeLine} from "../output.ts"
import {refused} from "../parameters.ts"
import {correctionWords} from "../print/claim.ts"
import {withRecord} from "./with-record.ts"

export interface UndoFlags {
  readonly json: boolean | undefined
  readonly record: string | undefined
  readonly by: string | undefined
  readonly reason: string | undefined
}

export interface LogFlags {
  readonly json: boolean | undefined
  readonly record: string | undefined
}

export interface CorrectFlags {
  readonly json: boolean | undefined
  readonly record: string | undefined
  readonly accept: boolean | undefined
  readonly reject: boolean | undefined
  readonly set: string | undefined
  readonly by: string | undefined
  readonly reason: string | undefined
}

export async function correctClaim(claim: string, flags: CorrectFlags): Promise<number> {
  const decision = decisionOf(flags)
  return withRecord(flags, (rec) => print([rec.correct(claim, decision)], flags.json))
}

export async function undoCorrection(correction: string, flags: UndoFlags): Promise<number> {
  const {by = "", reason = ""} = flags
  return withRecord(flags, (rec) => print([rec.undo(correction, {by, reason})], flags.json))
}

export async function printLog(claim: string | undefined, flags: LogFlags): Promise<number> {
  return withRecord(flags, async (rec) => {
    const entries = rec.log(claim)
    if (entries.length === 0 && flags.json !== true) await write(`${message("log.empty")}\n`)
    return print(entries, flags.json)
  })
}

async function print(entries: readonly Correction[], json = false): Promise<number> {
  for (const entry of entries) await (json ? writeLine(entry) : write(`${correctionWords(entry)}\n`))
  return exitCodes.done
}

/** One of --accept, --reject and --set. */
function decisionOf({accept = false, reject = false, set, by = "", reason = ""}: CorrectFlags): Decision {
  const wanted = Number(accept) + Number(reject) + Number(set !== undefined)
  if (wanted !== 1) throw new UsageError("usage/decision", "Give one of --accept, --reject and --set slot=value")
  if (set === undefined) return {act: accept ? "accept" : "reject", by, reason}
  const [, name = set, value = ""] = /^([^=]*)=(.*)$/su.exec(set) ?? []
  const slot = (Object.keys(SLOT_VALUES) as (keyof typeof SLOT_VALUES)[]).find((one) => one === name)
  if (slot === undefined) {
    const allowed = message("usage.slot", {slots: listOf(Object.keys(SLOT_VALUES), "or")})
    throw refused({option: "--set", value: set, allowed})
  }
  return {act: "set", slot, value: value === "" ? null : value, by, reason}
}
