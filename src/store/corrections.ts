/** The log of people's decisions: rows are put in and never changed, which triggers in the schema see to as well. */
import type {Correction, CorrectionAct, SlotName} from "../record/index.ts"
import {correctionKey} from "./keys.ts"
import {inserter, type Store} from "./store.ts"

const ADD = inserter("correction", ["claim_id", "act", "slot", "value", "was", "made_by", "reason", "at", "undoes"])

export interface CorrectionRow {
  readonly id: number
  readonly claim: string
  readonly act: string
  readonly slot: string | null
  readonly value: string | null
  readonly was: string | null
  readonly made_by: string
  readonly reason: string
  readonly at: string
  readonly undoes: number | null
  readonly undone: number
}

const ROWS = `select k.id, c.key as claim, k.act, k.slot, k.value, k.was, k.made_by, k.reason, k.at, k.undoes,
  exists (select 1 from correction u where u.claim_id = k.claim_id and u.undoes = k.id) as undone
  from correction k join claim c on c.id = k.claim_id`

/** Entries on one claim, oldest first. */
export function logOf(store: Store, claimId: number): readonly Correction[] {
  return store.sql<CorrectionRow>(`${ROWS} where k.claim_id = ? order by k.id`, [claimId]).map(correctionOf)
}

/** Entries on all claims of a version, by the claim's row id. */
export function logsOfVersion(store: Store, versionId: number): ReadonlyMap<string, readonly Correction[]> {
  const rows = store.sql<CorrectionRow>(`${ROWS} where c.version_id = ? order by k.id`, [versionId])
  return Map.groupBy(rows.map(correctionOf), ({claim}) => claim)
}

/** All entries, oldest first. */
export function wholeLog(store: Store): readonly Correction[] {
  return store.sql<CorrectionRow>(`${ROWS} order by k.id`).map(correctionOf)
}

/** An entry by its number, and the row id of its claim. */
export function correctionAt(store: Store, id: number): {readonly entry: Correction; readonly claimId: number} | null {
  const row = store.get<CorrectionRow & {claim_id: number}>(
    `${ROWS.replace("select k.id", "select k.claim_id, k.id")} where k.id = ?`,
    [id],
  )
  return row === undefined ? null : {entry: correctionOf(row), claimId: row.claim_id}
}

export interface NewCorrection {
  readonly claimId: number
  readonly act: CorrectionAct
  readonly slot: SlotName | null
  readonly value: string | null
  readonly was: string | null
  readonly by: string
  readonly reason: string
  readonly at: string
  readonly undoes: number | null
}

/** Gives the entry's number. */
export function addCorrection(store: Store, entry: NewCorrection): number {
  const {claimId, act, slot, value, was, by, reason, at, undoes} = entry
  return store.write(ADD, [claimId, act, slot, value, was, by, reason, at, undoes])
}

export function correctionOf(row: CorrectionRow): Correction {
  return {
    id: correctionKey(row.id),
    claim: row.claim,
    act: row.act as CorrectionAct,
    slot: row.slot as SlotName | null,
    value: row.value,
    before: row.was,
    by: row.made_by,
    reason: row.reason,
    at: row.at,
    undoes: row.undoes === null ? null : correctionKey(row.undoes),
    undone: row.undone === 1,
  }
}
