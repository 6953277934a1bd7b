/** People's decisions on claims: signed, with a reason, and only ever added. */
import {UsageError} from "../errors.ts"
import {type Correction, SLOTS, type SlotName} from "../record/index.ts"
import {
  claimRow,
  correctionAt,
  correctionId,
  decide,
  logOf,
  type Store,
  takeBack,
  unknownId,
  wholeLog,
} from "../store/index.ts"

export interface Decision {
  readonly act: "accept" | "reject" | "set"
  /** For `set` alone. */
  readonly slot?: SlotName
  /** For `set` alone; null empties the slot. */
  readonly value?: string | null
  readonly by: string
  readonly reason: string
}

/** What each slot takes; a name is anybody's. `manner` cannot be empty. */
export const SLOT_VALUES: Readonly<Record<SlotName, readonly string[] | null>> = {
  speaker: null,
  manner: ["direct", "mixed", "indirect"],
  kind: ["speech", "writing", "thought", "attitude", "act"],
  polarity: ["affirmed", "negated", "denied", "refused", "declined"],
}

/** Who decides, and when. */
interface Signed {
  readonly by: string
  readonly reason: string
}

export function correct(
  store: Store,
  claimId: string,
  {now, ...decision}: Decision & {readonly now: Date},
): Correction {
  const {by, reason} = signed(decision)
  const claim = claimRow(store, claimId)
  if (claim === null) throw unknownId(claimId)
  if (claim.standing === "retired") {
    const instead = claim.kept ?? "none"
    throw new UsageError("record/retired", `${claimId} was retired`, {values: {id: claimId, instead}})
  }
  const {slot, value} = decision.act === "set" ? slotOf(decision, claim.form === 2) : {slot: null, value: null}
  return decide(store, claim.id, {act: decision.act, slot, value, by, reason, at: now.toISOString()})
}

export function undo(store: Store, correctionKey: string, {now, ...why}: Signed & {readonly now: Date}): Correction {
  const {by, reason} = signed(why)
  const id = correctionId(correctionKey)
  const found = id === null ? null : correctionAt(store, id)
  if (id === null || found === null) throw unknownId(correctionKey)
  if (found.entry.undone || found.entry.act === "undo")
    throw new UsageError("record/undone", `${correctionKey} cannot be taken back`, {values: {id: correctionKey}})
  return takeBack(store, {id, by, reason, at: now.toISOString()})
}

export function log(store: Store, claimId?: string): readonly Correction[] {
  if (claimId === undefined) return wholeLog(store)
  const claim = claimRow(store, claimId)
  if (claim === null) throw unknownId(claimId)
  return logOf(store, claim.id)
}

function signed({by, reason}: Signed): Signed {
  const name = by.trim()
  const why = reason.trim()
  if (name === "" || why === "") throw new UsageError("record/unsigned", "A correction needs a name and a reason")
  return {by: name, reason: why}
}

function slotOf(
  {slot, value = null}: Pick<Decision, "slot" | "value">,
  own: boolean,
): {readonly slot: SlotName; readonly value: string | null} {
  const wanted = value === null ? null : value.trim()
  if (slot === undefined || !SLOTS.includes(slot)) throw wrongSlot(String(slot), wanted, SLOTS.join(", "))
  if (own) throw wrongSlot(slot, wanted, "none")
  const allowed = SLOT_VALUES[slot]
  if (wanted === null && slot !== "manner") return {slot, value: null}
  if (allowed === null && wanted === "") throw wrongSlot(slot, wanted, "any")
  if (allowed !== null && !allowed.includes(wanted ?? "")) throw wrongSlot(slot, wanted, allowed.join(", "))
  return {slot, value: wanted}
}

function wrongSlot(slot: string, value: string | null, allowed: string): UsageError {
  return new UsageError("record/slot", `${slot} cannot be ${value}: it takes ${allowed}`, {
    values: {slot, value: value ?? "", allowed},
  })
}
