/** Claims out of the store: one by its id, or a page of those that fit, each with chain, place and people's decisions. */
import {
  type AttributionKind,
  type ClaimsPage,
  type ClaimsQuery,
  type Correction,
  type HeldClaim,
  type Hop,
  type Manner,
  type Polarity,
  parted,
  type Standing,
  standingEntries,
} from "../record/index.ts"
import {actorsNamed} from "./actor-search.ts"
import {FORMS, formOf} from "./claim-rows.ts"
import {logOf} from "./corrections.ts"
import {cursorOf, keysOf, pageSize} from "./cursor.ts"
import {spansOf} from "./keep-claims.ts"
import type {Store, Value} from "./store.ts"
import {CLAIMS, lookedFrom} from "./window.ts"
import {expressionOf, phrasesOf} from "./words.ts"

/** Of the matches of a word the newest so many are looked at. */
export const MOST_MATCHES = 4000

export interface ClaimRow {
  readonly id: number
  readonly key: string
  readonly version_id: number
  readonly at: string
  readonly form: number
  readonly manner: string | null
  readonly kind: string | null
  readonly polarity: string | null
  readonly standing: string
  readonly kept: string | null
  readonly confidence: number | null
  readonly within: number | null
  readonly source_spans: string
  readonly cue_spans: string
  readonly content_spans: string
  readonly hedge_spans: string
  readonly source: string
  readonly cue: string
  readonly content: string
  readonly speaker_key: string | null
  readonly speaker_name: string | null
  readonly reader: string
  readonly reader_version: string
  readonly work: string
  readonly copy: string
  readonly headline: string | null
  readonly outlet: string | null
  readonly published_at: string | null
  readonly input: string
  readonly url: string | null
  readonly copies: number
  readonly corrected: number
  readonly byline: string
}

/** The page that a claim is shown with: the work's first current copy, or the last one where none is current. */
const ROWS = `select c.id, c.key, c.version_id, c.at, c.form, c.manner, c.kind, c.polarity, c.standing, s.key as kept, c.confidence, c.within,
  c.source_spans, c.cue_spans, c.content_spans, c.hedge_spans, c.source, c.cue, c.content,
  a.key as speaker_key, a.name as speaker_name, d.name as reader, d.version as reader_version,
  w.key as work, p.key as copy, p.headline, p.outlet, p.published_at, p.input, p.url, p.byline, w.copies,
  exists (select 1 from correction k where k.claim_id = c.id) as corrected
  from claim c
  join version v on v.id = c.version_id
  join work w on w.id = v.work_id
  join copy p on p.id = coalesce(w.copy_id, (select max(id) from copy where version_id = v.id))
  join reading r on r.id = c.reading_id
  join reader d on d.id = r.reader_id
  left join actor a on a.id = c.speaker_id
  left join claim s on s.id = c.kept_as`

export function claimRow(store: Store, key: string): ClaimRow | null {
  return store.get<ClaimRow>(`${ROWS} where c.key = ?`, [key]) ?? null
}

/** Rows by their row ids, in the order of these. */
export function claimsAt(store: Store, ids: readonly number[]): readonly HeldClaim[] {
  if (ids.length === 0) return []
  const rows = store.sql<ClaimRow>(`${ROWS} where c.id in (select value from json_each(?))`, [JSON.stringify(ids)])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map((row) => heldClaim(store, row))
}

export function heldClaim(store: Store, row: ClaimRow): HeldClaim {
  const source = parted(row.source, spansOf(row.source_spans))
  const corrections: readonly Correction[] = row.corrected === 1 ? standingEntries(logOf(store, row.id)) : []
  const words = source.map(({exact}) => exact).join(" … ")
  return {
    id: row.key,
    form: FORMS[row.form]!,
    manner: row.manner as Manner | null,
    kind: row.kind as AttributionKind | null,
    polarity: row.polarity as Polarity | null,
    speaker: row.speaker_key === null && words === "" ? null : {id: row.speaker_key, name: row.speaker_name, words},
    source,
    cue: parted(row.cue, spansOf(row.cue_spans)),
    content: parted(row.content, spansOf(row.content_spans)),
    hedges: hedgesOf(store, row),
    chain: chainOf(store, row),
    confidence: row.confidence,
    standing: row.standing as Standing,
    keptAs: row.kept,
    corrections,
    madeBy: {reader: row.reader, version: row.reader_version},
    where: {
      work: row.work,
      copy: row.copy,
      headline: row.headline,
      outlet: row.outlet,
      publishedAt: row.published_at,
      input: row.input,
      url: row.url,
      copies: row.copies,
    },
  }
}

type HedgeSpan = readonly [
  start: number,
  end: number,
  kind: HeldClaim["hedges"][number]["kind"],
  holder: "author" | "speaker",
]

function hedgesOf(store: Store, {hedge_spans, version_id}: ClaimRow): HeldClaim["hedges"] {
  if (hedge_spans === "[]") return []
  const text = store.get<{text: string}>("select text from version where id = ?", [version_id])?.text ?? ""
  return (JSON.parse(hedge_spans) as readonly HedgeSpan[]).map(([start, end, kind, holder]) => {
    return {start, end, exact: text.slice(start, end), kind, holder}
  })
}

/** Chains are short; a longer one is cut, and a broken record cannot hold us here. */
const LONGEST_CHAIN = 16

function chainOf(store: Store, row: ClaimRow): readonly Hop[] {
  const hops: Hop[] = []
  for (let at = row.within; at !== null && hops.length < LONGEST_CHAIN; ) {
    const outer = store.get<{
      key: string
      within: number | null
      source: string
      cue: string
      actor: string | null
      name: string | null
    }>(
      `select c.key, c.within, c.source, c.cue, a.key as actor, a.name from claim c left join actor a on a.id = c.speaker_id where c.id = ?`,
      [at],
    )
    if (outer === undefined) break
    hops.push({
      who: outer.name ?? (outer.source || null),
      actor: outer.actor,
      verb: outer.cue || null,
      claim: outer.key,
    })
    at = outer.within
  }
  const author = (JSON.parse(row.byline) as readonly string[])[0]
  return [...hops, {who: row.outlet ?? author ?? null, actor: null, verb: null, claim: null}]
}

interface Filter {
  readonly sql: string
  readonly values: readonly Value[]
}

export function claimsPage(store: Store, query: ClaimsQuery): ClaimsPage {
  const limit = pageSize(query.limit, 1000)
  const filters = filtersOf(store, query)
  if (filters === null) return {claims: [], total: {count: 0, atLeast: false}, cursor: null}
  const words = expressionFor(query)
  return words === null ? byTime(store, {query, filters, limit}) : byWords(store, {query, filters, limit, words})
}

interface Asked {
  readonly query: ClaimsQuery
  readonly filters: readonly Filter[]
  readonly limit: number
}

function byTime(store: Store, {query, filters, limit}: Asked): ClaimsPage {
  const after = query.cursor === undefined ? null : keysOf(query.cursor, 2)
  const all =
    after === null ? filters : [...filters, {sql: "(c.at, c.id) < (?, ?)", values: [after[0]!, Number(after[1])]}]
  const rows = store.sql<{id: number; at: string}>(
    `select c.id, c.at from claim c${where(all)} order by c.at desc, c.id desc limit ${limit + 1}`,
    valuesOf(all),
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const more = rows.length > limit && last !== undefined
  return {
    claims: claimsAt(
      store,
      shown.map(({id}) => id),
    ),
    total: query.cursor === undefined && !more ? {count: shown.length, atLeast: false} : {count: null, atLeast: true},
    cursor: more ? cursorOf([last.at, last.id]) : null,
  }
}

/** The newest matches of the words are put in order of time; what lies further back is left out, and `atLeast` says so. */
function byWords(store: Store, {query, filters, limit, words}: Asked & {readonly words: string}): ClaimsPage {
  const skip = query.cursor === undefined ? 0 : Number(keysOf(query.cursor, 1)[0])
  const from = lookedFrom(store, CLAIMS, [...phrasesOf(query.about ?? ""), ...phrasesOf(query.speaker ?? "")])
  const rows = store.sql<{id: number; at: string; looked: number}>(
    `with found as materialized (
       select rowid as id from claim_words where claim_words match ? and rowid >= ? order by rowid desc limit ${MOST_MATCHES}
     )
     select c.id, c.at, (select count(*) from found) as looked from found f cross join claim c on c.id = f.id${where(filters)}
     order by c.at desc, c.id desc`,
    [words, from, ...valuesOf(filters)],
  )
  const shown = rows.slice(skip, skip + limit)
  return {
    claims: claimsAt(
      store,
      shown.map(({id}) => id),
    ),
    total: {count: rows.length, atLeast: from > 0 || (rows[0]?.looked ?? 0) >= MOST_MATCHES},
    cursor: skip + limit < rows.length ? cursorOf([skip + limit]) : null,
  }
}

function where(filters: readonly Filter[]): string {
  return filters.length === 0 ? "" : ` where ${filters.map(({sql}) => sql).join(" and ")}`
}

function valuesOf(filters: readonly Filter[]): readonly Value[] {
  return filters.flatMap(({values}) => values)
}

/** The words of the claim and of the speaker as one expression; null where neither is asked for. */
function expressionFor({about, speaker}: ClaimsQuery): string | null {
  const parts = [
    about === undefined ? null : expressionOf(phrasesOf(about), "words"),
    speaker === undefined ? null : expressionOf(phrasesOf(speaker), "speaker"),
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.map((part) => `(${part})`).join(" AND ")
}

/** The conditions; null when one of them can fit nothing. */
function filtersOf(store: Store, query: ClaimsQuery): readonly Filter[] | null {
  const filters: Filter[] = query.all === true ? [] : [{sql: "c.listed = 1", values: []}]
  for (const words of [query.about, query.speaker])
    if (words !== undefined && phrasesOf(words).length === 0) return null
  const {manner, since, until} = query
  if (query.own === true) filters.push({sql: "c.form = 2", values: []})
  if (query.own === false) filters.push({sql: "c.form < 2", values: []})
  if (manner !== undefined) filters.push(mannerFilter(manner))
  // Written out, so that the index of hedged claims alone can be used.
  if (query.hedged !== undefined) filters.push({sql: query.hedged ? "c.hedged = 1" : "c.hedged = 0", values: []})
  if (since !== undefined) filters.push({sql: "c.at >= ?", values: [since]})
  if (until !== undefined) filters.push({sql: "c.at < ?", values: [`${until}~`]})
  if (query.outlet !== undefined) filters.push(outletFilter(query.outlet))
  if (query.work !== undefined)
    filters.push({
      sql: "c.version_id in (select v.id from version v join work w on w.id = v.work_id where w.key = ?)",
      values: [query.work],
    })
  if (query.actor !== undefined)
    filters.push({sql: "c.speaker_id = (select id from actor where key = ?)", values: [query.actor]})
  if (query.via !== undefined) filters.push(viaFilter(store, query.via))
  return filters
}

function mannerFilter(manner: NonNullable<ClaimsQuery["manner"]>): Filter {
  const form = (FORMS as readonly string[]).indexOf(manner)
  if (form >= 0) return {sql: "c.form = ?", values: [form]}
  return {sql: "c.form = ? and c.manner = ?", values: [formOf(manner), manner]}
}

/** Of an outlet the newest so many works are looked through. */
const MOST_WORKS = 2000

/** Goes from the outlet's works to their claims: the other way round, a small outlet would take a look at every claim. */
function outletFilter(outlet: string): Filter {
  return {
    sql: `c.version_id in (select v.id from version v where v.work_id in (
      select l.work_id from term t cross join label l on l.term_id = t.id
      where t.kind = 'outlet' and t.value = ? collate nocase order by l.at desc limit ${MOST_WORKS}))`,
    values: [outlet],
  }
}

/** Handed on by somebody of this name, or by nobody named. */
function viaFilter(store: Store, via: string): Filter {
  if (via.toLowerCase() === "unnamed")
    return {
      sql: `((c.within is not null and c.via_id is null)
        or (c.via_id is not null and exists (select 1 from actor u where u.id = c.via_id and u.kind = 'unnamed')))`,
      values: [],
    }
  const ids = JSON.stringify(actorsNamed(store, via))
  return {sql: "c.via_id in (select value from json_each(?))", values: [ids]}
}

/** All claims of a copy's text that no later reading retired, in text order; those that people rejected too. */
export function claimsOfCopy(store: Store, copyKey: string): readonly HeldClaim[] {
  const rows = store.sql<ClaimRow>(
    `${ROWS} where c.version_id = (select version_id from copy where key = ?) and c.retired_at is null order by c.start, c.id desc`,
    [copyKey],
  )
  return rows.map((row) => heldClaim(store, row))
}
