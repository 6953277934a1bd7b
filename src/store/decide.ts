/** A person's decision on a claim: into the log, and over what was read. */
import {
  type Correction,
  type CorrectionAct,
  type Decided,
  decidedBy,
  type ReadingRecord,
  type SlotName,
} from "../record/index.ts"
import {actorIdOf} from "./actors.ts"
import {claimsOf, type ReadClaim} from "./claim-rows.ts"
import {addCorrection, correctionAt, logOf} from "./corrections.ts"
import {applyDecision} from "./keep-claims.ts"
import {readingAt} from "./readings.ts"
import type {Store} from "./store.ts"
import {refreshWork} from "./works.ts"

export interface NewDecision {
  readonly act: Exclude<CorrectionAct, "undo">
  readonly slot: SlotName | null
  readonly value: string | null
  readonly by: string
  readonly reason: string
  readonly at: string
}

interface ClaimRow {
  readonly id: number
  readonly version_id: number
  readonly work_id: number
  readonly version: string
  readonly reading_id: number
  readonly local: string | null
  readonly speaker: string | null
  readonly manner: string | null
  readonly kind: string | null
  readonly polarity: string | null
}

const CLAIM = `select c.id, c.version_id, v.work_id, v.hash as version, c.reading_id, c.local, a.name as speaker, c.manner, c.kind, c.polarity
  from claim c join version v on v.id = c.version_id left join actor a on a.id = c.speaker_id where c.id = ?`

/** Writes one decision; `claimId` is a row id. */
export function decide(store: Store, claimId: number, decision: NewDecision): Correction {
  return store.transaction(() => {
    const claim = store.get<ClaimRow>(CLAIM, [claimId])!
    const {slot} = decision
    const was = slot === null ? null : claim[slot]
    const id = addCorrection(store, {claimId, ...decision, was, undoes: null})
    applyDecision(store, claimId, {decided: decidedBy(logOf(store, claimId)), version: claim.version})
    refreshWork(store, claim.work_id)
    return correctionAt(store, id)!.entry
  })
}

export interface TakingBack {
  /** The entry's number. */
  readonly id: number
  readonly by: string
  readonly reason: string
  readonly at: string
}

/** Takes an entry back: what was read stands again where no other decision does. */
export function takeBack(store: Store, {id, by, reason, at}: TakingBack): Correction {
  return store.transaction(() => {
    const {entry: taken, claimId} = correctionAt(store, id)!
    const {slot, before, value} = taken
    const claim = store.get<ClaimRow>(CLAIM, [claimId])!
    const firstBefore = firstValues(logOf(store, claimId))
    const entry = addCorrection(store, {
      claimId,
      act: "undo",
      slot,
      value: slot === null ? null : before,
      was: value,
      by,
      reason,
      at,
      undoes: id,
    })
    const decided = decidedBy(logOf(store, claimId))
    restore(store, claim, firstBefore)
    if (decided.standing !== null) applyDecision(store, claimId, {decided, version: claim.version})
    else stand(store, claim, at)
    refreshWork(store, claim.work_id)
    return correctionAt(store, entry)!.entry
  })
}

/** What stood in each slot before people set it for the first time. */
function firstValues(log: readonly Correction[]): ReadonlyMap<SlotName, string | null> {
  const values = new Map<SlotName, string | null>()
  for (const {act, slot, before} of log)
    if (act === "set" && slot !== null && !values.has(slot)) values.set(slot, before)
  return values
}

/** The slots as the reading has them, or as they were before the first decision where the reading has the claim no more. */
function restore(store: Store, claim: ClaimRow, before: ReadonlyMap<SlotName, string | null>): void {
  const slots = new Map(before)
  const record = claim.local === null ? null : readingAt(store, claim.reading_id)
  const read = record === null ? null : (claimsOf(record).find(({local}) => local === claim.local) ?? null)
  if (record !== null && read !== null)
    for (const slot of slots.keys()) slots.set(slot, slot === "speaker" ? null : read[slot])
  const decided: Decided = {standing: "changed", slots}
  applyDecision(store, claim.id, {decided, version: claim.version})
  if (record !== null && read !== null && slots.has("speaker")) restoreSpeaker(store, claim, {record, read})
}

function restoreSpeaker(store: Store, claim: ClaimRow, {record, read}: {record: ReadingRecord; read: ReadClaim}): void {
  const actor = record.actors.find(({id}) => id === read.speaker)
  if (actor === undefined) return
  const id = actorIdOf(store, {...actor, version: claim.version})
  store.write("update claim set speaker_id = ? where id = ?", [id, claim.id])
}

/** No decision is left: as read, or retired where only a decision kept it. */
function stand(store: Store, claim: ClaimRow, at: string): void {
  if (claim.local === null) {
    store.write("update claim set standing = 'retired', listed = 0, retired_at = ? where id = ?", [at, claim.id])
    store.write("delete from claim_words where rowid = ?", [claim.id])
    return
  }
  store.write(
    `update claim set standing = 'read', retired_at = null, listed =
       exists (select 1 from copy where copy.version_id = claim.version_id and copy.current = 1) where id = ?`,
    [claim.id],
  )
}
