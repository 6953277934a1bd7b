/** What people decided on a claim, put together from the log: the last word on each slot counts, and beats every reading. */
import type {Correction, SlotName, Standing} from "./held.ts"

/** One entry as far as it decides something. */
export type Entry = Pick<Correction, "id" | "act" | "slot" | "value" | "undoes">

export interface Decided {
  /** Null where no decision stands. */
  readonly standing: Exclude<Standing, "read" | "retired"> | null
  /** The slots that were set, with what they were set to. */
  readonly slots: ReadonlyMap<SlotName, string | null>
}

/** The log's entries of one claim, oldest first. */
export function decidedBy<E extends Entry>(log: readonly E[]): Decided {
  const slots = new Map<SlotName, string | null>()
  let verdict: "accepted" | "rejected" | null = null
  for (const {act, slot, value} of standingEntries(log)) {
    if (act === "accept") verdict = "accepted"
    else if (act === "reject") verdict = "rejected"
    else if (act === "set" && slot !== null) slots.set(slot, value)
  }
  return {standing: verdict === "rejected" ? verdict : slots.size > 0 ? "changed" : verdict, slots}
}

/** The entries that were not taken back, those that take back left out. */
export function standingEntries<E extends Entry>(log: readonly E[]): readonly E[] {
  const undone = new Set(log.flatMap(({undoes}) => (undoes === null ? [] : [undoes])))
  return log.filter(({id, act}) => act !== "undo" && !undone.has(id))
}
