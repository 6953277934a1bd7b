/** One entry of the log in words. */
import type {Correction} from "../../desk/index.ts"
import type {Tongue} from "../tongue.ts"

export function correctionWords(entry: Correction, {say, day}: Tongue): string {
  const {id, act, slot, value, before, by, reason, at, claim, undoes, undone} = entry
  return say("log.line", {
    id,
    act,
    claim,
    by,
    reason,
    day: day(at.slice(0, 10)),
    slot: slot ?? "",
    value: value ?? "–",
    before: before ?? "–",
    undoes: undoes ?? "",
    undone: undone ? "yes" : "no",
  })
}
