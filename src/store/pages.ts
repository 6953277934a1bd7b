/** The answers behind pages: shelf, search, author, actor, counts. */
import {UsageError} from "../errors.ts"
import type {
  ActorKind,
  ActorPage,
  AuthorPage,
  Counts,
  SearchHit,
  SearchPage,
  SearchQuery,
  ShelfPage,
  ShelfQuery,
} from "../record/index.ts"
import {overlaps, type Span} from "../text/index.ts"
import {chosenPage} from "./chosen.ts"
import {claimsAt, claimsPage} from "./claims.ts"
import {sharesOf, worksAt} from "./entries.ts"
import {spansOf} from "./keep-claims.ts"
import {snippetOf} from "./snippet.ts"
import type {Store} from "./store.ts"
import type {Sums} from "./tables.ts"
import {expressionOf, type Phrase, phrasesOf} from "./words.ts"

const MOST_ON_A_PAGE = 200

export interface PageWanted {
  readonly limit?: number
  readonly cursor?: string
}

export function shelfPage(store: Store, {query, facets = {}, limit = 20, cursor}: ShelfQuery): ShelfPage {
  const phrases = query === undefined ? [] : phrasesOf(query)
  const page = chosenPage(store, {words: expressionOf(phrases), facets, limit: bounded(limit), cursor})
  return {works: worksAt(store, page.ids), total: page.total, facets: page.facets, cursor: page.cursor}
}

/** Nothing is found where nothing is asked for. */
export function searchPage(store: Store, query: string, asked: SearchQuery): SearchPage {
  const {facets = {}, order = "time", limit = 20, cursor} = asked
  const phrases = phrasesOf(query)
  const words = expressionOf(phrases)
  if (words === null) return {query, hits: [], total: {count: 0, atLeast: false}, facets: NO_FACETS, cursor: null}
  const page = chosenPage(store, {words, facets, order, limit: Math.min(bounded(limit), 100), cursor})
  const works = worksAt(store, page.ids)
  const hits = works.map((work, i): SearchHit => ({work, ...foundIn(store, page.ids[i]!, {words, phrases})}))
  return {query, hits, total: page.total, facets: page.facets, cursor: page.cursor}
}

const NO_FACETS = {region: [], theme: [], outlet: [], language: [], author: [], manner: []}

/** Claims of one work shown with a hit. */
const MOST_CLAIMS = 3

interface Sought {
  readonly words: string
  readonly phrases: readonly Phrase[]
}

/** A work's claims were put in together, so that their rows lie in one stretch of the index. */
function foundIn(store: Store, workId: number, {words, phrases}: Sought): Pick<SearchHit, "snippet" | "claims"> {
  const version = store.get<Version>(
    `select v.id, v.text, (select min(id) from claim where version_id = v.id) as first,
       (select max(id) from claim where version_id = v.id) as last
     from version v where v.work_id = ? and exists (select 1 from copy where version_id = v.id and current = 1) limit 1`,
    [workId],
  )
  if (version === undefined) return {snippet: null, claims: []}
  const snippet = snippetOf(version.text, phrases)
  const holding = claimsHolding(store, version, words)
  const shown = holding.length > 0 || snippet === null ? holding : claimsUnder(store, version.id, snippet.marks)
  return {snippet, claims: claimsAt(store, shown)}
}

interface Version {
  readonly id: number
  readonly text: string
  readonly first: number | null
  readonly last: number | null
}

function claimsHolding(store: Store, {id, first, last}: Version, words: string): readonly number[] {
  if (first === null) return []
  const rows = store.sql<{id: number}>(
    `select c.id from claim_words f cross join claim c on c.id = f.rowid
     where claim_words match ? and f.rowid between ? and ? and c.version_id = ? and c.listed = 1
     order by f.rowid desc limit ${MOST_CLAIMS}`,
    [words, first, last, id],
  )
  return rows.map((row) => row.id)
}

/** Claims that some of the marked words stand in: nobody's words are shown without their speaker. */
function claimsUnder(store: Store, versionId: number, marks: readonly Span[]): readonly number[] {
  const end = marks.at(-1)?.end ?? 0
  const rows = store.sql<{id: number; content_spans: string}>(
    `select id, content_spans from claim where version_id = ? and start < ? and listed = 1
     order by form = 2, start desc limit 100`,
    [versionId, end],
  )
  const under = rows.filter(({content_spans}) =>
    spansOf(content_spans).some((span) => marks.some((mark) => overlaps(mark, span))),
  )
  return under.slice(0, MOST_CLAIMS).map(({id}) => id)
}

export function authorPage(store: Store, name: string, {limit = 20, cursor}: PageWanted): AuthorPage {
  const term = store.get<{id: number} & Sums>(
    "select id, quoted, reported, own, sentences, sentences_read from term where kind = 'author' and value = ? and works > 0",
    [name],
  )
  if (term === undefined) throw unknownId(name)
  const page = chosenPage(store, {words: null, facets: {author: [name]}, limit: bounded(limit), cursor})
  return {
    name,
    works: worksAt(store, page.ids),
    total: page.total,
    outlets: page.facets.outlet,
    shares: sharesOf(term),
    coverage: {read: term.sentences_read, sentences: term.sentences},
    cursor: page.cursor,
  }
}

interface ActorRow {
  readonly id: number
  readonly key: string
  readonly name: string
  readonly kind: string | null
  readonly country: string | null
}

export function actorPage(store: Store, key: string, {limit = 20, cursor}: PageWanted): ActorPage {
  const actor = store.get<ActorRow>("select id, key, name, kind, country from actor where key = ?", [key])
  if (actor === undefined) throw unknownId(key)
  const said = {quoted: 0, reported: 0, own: 0}
  const counted = store.sql<{form: number; n: number}>(
    "select form, count(*) as n from claim where speaker_id = ? and listed = 1 group by form",
    [actor.id],
  )
  for (const {form, n} of counted) {
    if (form === 0) said.quoted = n
    else said.reported = n
  }
  const mentions = store.get<{n: number}>("select count(*) as n from mention where actor_id = ?", [actor.id])?.n ?? 0
  const page = claimsPage(store, {actor: key, limit: bounded(limit), ...(cursor === undefined ? {} : {cursor})})
  return {
    id: actor.key,
    name: actor.name,
    kind: actor.kind as ActorKind | null,
    country: actor.country,
    forms: formsOf(store, actor.id),
    said: sharesOf(said),
    mentions,
    claims: page.claims,
    cursor: page.cursor,
  }
}

/** Of the newest mentions so many are looked at for the words that name an actor. */
const MOST_MENTIONS = 200

function formsOf(store: Store, actorId: number): readonly string[] {
  const rows = store.sql<{form: string}>(
    `select substr(v.text, m.start + 1, m."end" - m.start) as form from
       (select * from mention where actor_id = ? order by version_id desc limit ${MOST_MENTIONS}) m
     join version v on v.id = m.version_id group by form order by count(*) desc, form limit 20`,
    [actorId],
  )
  return rows.map(({form}) => form)
}

export function countsOf(store: Store): Counts {
  const all = store.get<{works: number} & Sums>("select * from term where kind = 'all'")
  // No row of these is ever deleted, so that the last id is their number.
  const last = store.get<{copies: number; versions: number; actors: number; corrections: number}>(
    `select (select coalesce(max(id), 0) from copy) as copies, (select coalesce(max(id), 0) from version) as versions,
       (select coalesce(max(id), 0) from actor) as actors, (select coalesce(max(id), 0) from correction) as corrections`,
  )!
  return {
    works: all?.works ?? 0,
    copies: last.copies,
    versions: last.versions,
    shares: sharesOf(all ?? {quoted: 0, reported: 0, own: 0}),
    actors: last.actors,
    corrections: last.corrections,
    coverage: {read: all?.sentences_read ?? 0, sentences: all?.sentences ?? 0},
  }
}

export function unknownId(id: string): UsageError {
  return new UsageError("record/unknown", `Nothing in the record has the id ${id}`, {values: {id}})
}

function bounded(limit: number): number {
  return Math.max(1, Math.min(Math.trunc(limit), MOST_ON_A_PAGE))
}
