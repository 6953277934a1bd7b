/** One copy whole, and one claim in its context. */
import {
  type ActorRecord,
  type ClaimInContext,
  type Correction,
  type Excerpt,
  type HeldArticle,
  type HeldAttribution,
  type HeldOwnVoice,
  type ReadingRecord,
  type Standing,
  standingEntries,
  type WorkPage,
} from "../record/index.ts"
import {actorKey} from "./actors.ts"
import {claimRow, heldClaim} from "./claims.ts"
import {logOf, logsOfVersion} from "./corrections.ts"
import {COPY_ROWS, type CopyRow, copiesOfWork, copyEntry, WORK_ROWS, type WorkRow, workEntry} from "./entries.ts"
import {spansOf} from "./keep-claims.ts"
import {unknownId} from "./pages.ts"
import {readingOf} from "./readings.ts"
import type {Store} from "./store.ts"

interface ClaimOfVersion {
  readonly id: number
  readonly key: string
  readonly local: string | null
  readonly form: number
  readonly standing: Standing
  readonly manner: string | null
  readonly kind: string | null
  readonly polarity: string | null
  readonly speaker_key: string | null
  readonly speaker_name: string | null
  readonly source_spans: string
  readonly cue_spans: string
  readonly content_spans: string
  readonly confidence: number | null
}

const CLAIMS = `select c.id, c.key, c.local, c.form, c.standing, c.manner, c.kind, c.polarity, a.key as speaker_key, a.name as speaker_name,
  c.source_spans, c.cue_spans, c.content_spans, c.confidence
  from claim c left join actor a on a.id = c.speaker_id where c.version_id = ? and c.retired_at is null order by c.start, c.id desc`

interface Whole extends CopyRow {
  readonly id: number
  readonly version_id: number
  readonly place_id: number
  readonly record: Uint8Array
  readonly text: string
  /** The reading that the claims come from may be another copy's. */
  readonly claims_from: Uint8Array
}

export function heldArticle(store: Store, copyKey: string): HeldArticle {
  const row = store.get<Whole>(
    `${COPY_ROWS.replace(
      "select c.key",
      "select c.id, c.version_id, c.place_id, own.record, v.text, made.record as claims_from, c.key",
    )} join reading own on own.id = c.reading_id join reading made on made.id = v.reading_id where c.key = ?`,
    [copyKey],
  )
  if (row === undefined) throw unknownId(copyKey)
  const own = readingOf(row)
  const record = {...readingOf({record: row.claims_from, text: row.text}), copy: own.copy}
  const claims = store.sql<ClaimOfVersion>(CLAIMS, [row.version_id])
  const logs = logsOfVersion(store, row.version_id)
  const others = store.sql<CopyRow>(`${COPY_ROWS} where c.place_id = ? and c.id <> ? order by c.id`, [
    row.place_id,
    row.id,
  ])
  const work = store.get<WorkRow>(`${WORK_ROWS} where w.key = ?`, [row.work])!
  return {
    ...withDecisions(store, record, {claims, logs, version: row.version}),
    work: workEntry(work),
    copy: copyEntry(row),
    copies: copiesOfWork(store, row.work),
    otherVersions: others.map(copyEntry),
  }
}

interface Held {
  readonly claims: readonly ClaimOfVersion[]
  readonly logs: ReadonlyMap<string, readonly Correction[]>
  /** Hash of the text. */
  readonly version: string
}

function withDecisions(
  store: Store,
  record: ReadingRecord,
  {claims, logs, version}: Held,
): Pick<HeldArticle, "record" | "actors"> {
  const actors = actorIds(store, record.actors, version)
  const added: ActorRecord[] = []
  const localSpeaker = (key: string | null, name: string | null): string | null => {
    if (key === null) return null
    const known = [...actors].find(([, durable]) => durable === key)?.[0]
    if (known !== undefined) return known
    const id = `p${record.actors.length + added.length + 1}`
    added.push({
      id,
      name: name ?? "",
      kind: null,
      country: null,
      roles: [],
      number: null,
      description: null,
      mentions: [],
    })
    actors.set(id, key)
    return id
  }
  const byLocal = new Map(claims.flatMap((claim) => (claim.local === null ? [] : [[claim.local, claim] as const])))
  const mark = (claim: ClaimOfVersion) => ({
    claim: claim.key,
    standing: claim.standing,
    corrections: standingEntries(logs.get(claim.key) ?? []),
  })
  const attributions: HeldAttribution[] = record.attributions.flatMap((one) => {
    const claim = byLocal.get(one.id)
    if (claim === undefined) return []
    if (claim.standing === "read") return [{...one, ...mark(claim)}]
    return [{...one, ...slotsOf(claim, localSpeaker(claim.speaker_key, claim.speaker_name)), ...mark(claim)}]
  })
  const ownVoice: HeldOwnVoice[] = record.ownVoice.flatMap((one, i) => {
    const claim = byLocal.get(`o${i + 1}`)
    return claim === undefined ? [] : [{...one, ...mark(claim)}]
  })
  for (const [i, claim] of claims.filter(({local}) => local === null).entries()) {
    const spans = {
      content: spansOf(claim.content_spans),
      cue: spansOf(claim.cue_spans),
      source: spansOf(claim.source_spans),
    }
    const slots = slotsOf(claim, localSpeaker(claim.speaker_key, claim.speaker_name))
    if (claim.form === 2) ownVoice.push({...spans.content[0]!, hedges: [], about: [], ...mark(claim)})
    else
      attributions.push({
        ...EMPTY,
        id: `k${i + 1}`,
        ...spans,
        ...slots,
        confidence: claim.confidence ?? 1,
        ...mark(claim),
      })
  }
  const found: HeldArticle["record"] = {...record, actors: [...record.actors, ...added], attributions, ownVoice}
  return {record: found, actors: Object.fromEntries(actors)}
}

const EMPTY = {
  addressee: {spans: [], actor: null},
  channel: {spans: [], actor: null},
  occasion: null,
  within: null,
  onWordOf: null,
  hedges: [],
  mood: null,
  saidAt: null,
} as const

/** The slots that people may set, as they stand now. */
function slotsOf(
  claim: ClaimOfVersion,
  speaker: string | null,
): Pick<HeldAttribution, "manner" | "kind" | "polarity" | "speaker"> {
  return {
    manner: (claim.manner ?? "indirect") as HeldAttribution["manner"],
    kind: claim.kind as HeldAttribution["kind"],
    polarity: claim.polarity as HeldAttribution["polarity"],
    speaker,
  }
}

/** Local ids to durable ones. */
function actorIds(store: Store, actors: readonly ActorRecord[], version: string): Map<string, string> {
  const ids = new Map<string, string>()
  for (const {id, name, kind} of actors) {
    const key = actorKey({name, kind, version})
    if (store.get("select 1 from actor where key = ?", [key]) !== undefined) ids.set(id, key)
  }
  return ids
}

/** Code units on each side of a claim, at most. */
const AROUND = 600

export function claimInContext(store: Store, key: string): ClaimInContext {
  const row = claimRow(store, key)
  if (row === null) throw unknownId(key)
  const claim = heldClaim(store, row)
  const version = store.get<{hash: string; text: string}>("select hash, text from version where id = ?", [
    row.version_id,
  ])!
  return {
    claim,
    version: version.hash,
    context: contextOf(version.text, claim),
    copies: copiesOfWork(store, row.work),
    log: logOf(store, row.id),
  }
}

/** From the paragraph before to the paragraph after; a long way is cut at a word. */
function contextOf(text: string, {source, cue, content}: ClaimInContext["claim"]): Excerpt {
  const parts = [...source, ...cue, ...content]
  const start = Math.min(...parts.map((part) => part.start))
  const end = Math.max(...parts.map((part) => part.end))
  const before = text.lastIndexOf("\n\n", Math.max(0, text.lastIndexOf("\n\n", start) - 1))
  const after = text.indexOf("\n\n", Math.max(end, text.indexOf("\n\n", end) + 2))
  let from = Math.max(before === -1 ? 0 : before, start - AROUND)
  let to = Math.min(after === -1 ? text.length : after, end + AROUND)
  while (from > 0 && from < start && !/\s/u.test(text[from - 1]!)) from++
  while (from < start && /\s/u.test(text[from]!)) from++
  while (to < text.length && to > end && !/\s/u.test(text[to]!)) to--
  while (to > end && /\s/u.test(text[to - 1]!)) to--
  return {start: from, end: to, exact: text.slice(from, to)}
}

export function workPage(store: Store, key: string): WorkPage {
  const row = store.get<WorkRow>(`${WORK_ROWS} where w.key = ?`, [key])
  if (row === undefined) throw unknownId(key)
  return {work: workEntry(row), copies: copiesOfWork(store, key)}
}
