/**
 * Writes the claims of a new reading beside those of the one before: what is found again keeps its durable id, what is new
 * gets one, what is lost is retired with a pointer. A decision of a person stays on the claim, and keeps it alive.
 */
import {type Anchored, aligned, type Decided, decidedBy, nameOf, nearest, type ReadingRecord} from "../record/index.ts"
import type {Span} from "../text/index.ts"
import {actorIdOf} from "./actors.ts"
import {claimsOf, formOf, type ReadClaim, startOf} from "./claim-rows.ts"
import {logOf} from "./corrections.ts"
import {claimKey} from "./keys.ts"
import {inserter, type Store, type Value} from "./store.ts"
import {indexed} from "./words.ts"

export interface ClaimPlace {
  /** Hash of the text. */
  readonly version: string
  readonly versionId: number
  readonly readingId: number
  /** Local ids to row ids. */
  readonly actors: ReadonlyMap<string, number>
  readonly at: string
  readonly addedAt: string
}

interface Held extends Anchored {
  readonly id: number
  readonly retired: boolean
}

const COLUMNS = [
  "reading_id",
  "local",
  "listed",
  "standing",
  "retired_at",
  "kept_as",
  "at",
  "form",
  "manner",
  "kind",
  "polarity",
  "speaker_id",
  "via_id",
  "within",
  "hedged",
  "confidence",
  "start",
  "source_spans",
  "cue_spans",
  "content_spans",
  "hedge_spans",
  "source",
  "cue",
  "content",
] as const
const ADD = inserter("claim", ["key", "version_id", ...COLUMNS])
const UPDATE = `update claim set ${COLUMNS.map((name) => `"${name}" = ?`).join(", ")} where id = ?`
const ADD_WORDS = inserter("claim_words", ["rowid", "words", "speaker"])
const DROP_WORDS = "delete from claim_words where rowid = ?"
const HELD = `select id, form, cue_spans, content_spans, retired_at from claim where version_id = ?`
const RETIRE = `update claim set listed = 0, standing = 'retired', local = null, retired_at = ?, kept_as = ? where id = ?`
const RELIST = `update claim set listed = (retired_at is null and standing <> 'rejected'
    and exists (select 1 from copy where copy.version_id = claim.version_id and copy.current = 1))
  where version_id = ?`

export function keepClaims(store: Store, record: ReadingRecord, place: ClaimPlace): void {
  const held = heldOf(store, place.versionId)
  const found = claimsOf(record)
  const matches = found.map(() => -1)
  for (const [i, b] of aligned(held, found).entries()) matches[i] = b
  const names = new Map(record.actors.map(({id, name}) => [id, name]))
  const ids = new Map<string, number>()
  const keys = takenKeys(store, place.version)
  // From the last to the first: lists go from the newest row back, and so show a text in its own order.
  for (let i = found.length - 1; i >= 0; i--) {
    const claim = found[i]!
    const before = matches[i]! < 0 ? null : held[matches[i]!]!
    const id = before === null ? add(store, claim, {place, taken: keys}) : renew(store, claim, {id: before.id, place})
    const speaker = claim.speaker === null ? "" : (names.get(claim.speaker) ?? "")
    store.write(ADD_WORDS, [id, indexed(claim.words.content), indexed(`${claim.words.source} ${speaker}`)])
    ids.set(claim.local, id)
  }
  for (const {local, within} of found)
    if (within !== null)
      store.write("update claim set within = ? where id = ?", [ids.get(within) ?? null, ids.get(local)!])
  const taken = new Set(matches)
  const lost = held.filter(({retired}, b) => !retired && !taken.has(b))
  if (lost.length > 0) retire(store, lost, {found, ids, place})
}

/** Puts right which claims of a version are listed, after its copies came or went. */
export function relist(store: Store, versionId: number): void {
  store.write(RELIST, [versionId])
}

function heldOf(store: Store, versionId: number): readonly Held[] {
  const rows = store.sql<{
    id: number
    form: number
    cue_spans: string
    content_spans: string
    retired_at: string | null
  }>(HELD, [versionId])
  // Those still alive come first, so that they are found again before what was retired.
  const held = rows.map(({id, form, cue_spans, content_spans, retired_at}) => ({
    id,
    own: form === 2,
    cue: spansOf(cue_spans),
    content: spansOf(content_spans),
    retired: retired_at !== null,
  }))
  return held.sort((a, b) => Number(a.retired) - Number(b.retired) || startOf(a) - startOf(b) || a.id - b.id)
}

export function spansOf(spelled: string): readonly Span[] {
  return (JSON.parse(spelled) as readonly (readonly [number, number])[]).map(([start, end]) => ({start, end}))
}

function add(store: Store, claim: ReadClaim, {place, taken}: {place: ClaimPlace; taken: Set<string>}): number {
  const key = freeKey(claim, {version: place.version, taken})
  taken.add(key)
  return store.write(ADD, [key, place.versionId, ...valuesOf(claim, place)])
}

/** Two claims can have begun with the same spans, when one of them has moved since. */
function freeKey(claim: ReadClaim, {version, taken}: {version: string; taken: ReadonlySet<string>}): string {
  for (let turn = 0; ; turn++) {
    const key = claimKey(version, turn === 0 ? nameOf(claim) : `${nameOf(claim)} ${turn}`)
    if (!taken.has(key)) return key
  }
}

/** Every id that begins as those of this text do. */
function takenKeys(store: Store, version: string): Set<string> {
  const start = claimKey(version, "").slice(0, 10)
  const rows = store.sql<{key: string}>("select key from claim where key >= ? and key < ?", [start, `${start}g`])
  return new Set(rows.map(({key}) => key))
}

function renew(store: Store, claim: ReadClaim, {id, place}: {id: number; place: ClaimPlace}): number {
  store.write(DROP_WORDS, [id])
  store.write(UPDATE, [...valuesOf(claim, place), id])
  const decided = decidedBy(logOf(store, id))
  if (decided.standing !== null) applyDecision(store, id, {decided, version: place.version})
  return id
}

function valuesOf(claim: ReadClaim, {readingId, actors, at}: ClaimPlace): readonly Value[] {
  const actor = (local: string | null) => (local === null ? null : (actors.get(local) ?? null))
  return [
    readingId,
    claim.local,
    1,
    "read",
    null,
    null,
    at,
    claim.form,
    claim.manner,
    claim.kind,
    claim.polarity,
    actor(claim.speaker),
    actor(claim.via),
    null,
    Number(claim.spans.hedges !== "[]"),
    claim.confidence,
    startOf(claim),
    claim.spans.source,
    claim.spans.cue,
    claim.spans.content,
    claim.spans.hedges,
    claim.words.source,
    claim.words.cue,
    claim.words.content,
  ]
}

interface Retiring {
  readonly found: readonly ReadClaim[]
  readonly ids: ReadonlyMap<string, number>
  readonly place: ClaimPlace
}

function retire(store: Store, lost: readonly Held[], {found, ids, place}: Retiring): void {
  for (const claim of lost) {
    if (decidedBy(logOf(store, claim.id)).standing !== null) {
      store.write("update claim set local = null, within = null where id = ?", [claim.id])
      continue
    }
    const near = nearest(claim, found)
    store.write(RETIRE, [place.addedAt, near < 0 ? null : ids.get(found[near]!.local)!, claim.id])
    store.write(DROP_WORDS, [claim.id])
  }
}

/** Writes what people decided over what was read; `decided.standing` must not be null. */
export function applyDecision(
  store: Store,
  id: number,
  {decided, version}: {readonly decided: Decided; readonly version: string},
): void {
  const {standing, slots} = decided
  store.write("update claim set standing = ?, listed = listed and ? where id = ?", [
    standing,
    Number(standing !== "rejected"),
    id,
  ])
  for (const [slot, value] of slots) {
    if (slot === "speaker") {
      const wanted = {name: value ?? "", kind: null, country: null, version}
      store.write("update claim set speaker_id = ? where id = ?", [
        value === null ? null : actorIdOf(store, wanted),
        id,
      ])
    } else {
      store.write(`update claim set "${slot}" = ? where id = ?`, [value, id])
      if (slot === "manner") store.write("update claim set form = ? where id = ?", [formOf(value), id])
    }
  }
}
