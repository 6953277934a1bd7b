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
import {pageSize} from "./cursor.ts"
import {sharesOf, worksAt} from "./entries.ts"
import {spansOf} from "./keep-claims.ts"
import {patternOf, snippetOf} from "./snippet.ts"
import type {Store} from "./store.ts"
import type {Sums} from "./tables.ts"
import {phrasesOf} from "./words.ts"

const MOST_ON_A_PAGE = 200

export interface PageWanted {
  readonly limit?: number
  readonly cursor?: string
}

export function shelfPage(store: Store, {query, facets = {}, limit, cursor}: ShelfQuery): ShelfPage {
  const phrases = query === undefined ? [] : phrasesOf(query)
  const page = chosenPage(store, {phrases, facets, limit: pageSize(limit, MOST_ON_A_PAGE), cursor})
  return {works: worksAt(store, page.ids), total: page.total, facets: page.facets, cursor: page.cursor}
}

/** Nothing is found where nothing is asked for. */
export function searchPage(store: Store, query: string, asked: SearchQuery): SearchPage {
  const {facets = {}, order = "time", limit, cursor} = asked
  const phrases = phrasesOf(query)
  if (phrases.length === 0) return {query, hits: [], total: {count: 0, atLeast: false}, facets: NO_FACETS, cursor: null}
  const page = chosenPage(store, {phrases, facets, order, limit: pageSize(limit, 100), cursor})
  const works = worksAt(store, page.ids)
  const patterns = phrases.map(patternOf)
  const hits = works.map((work, i): SearchHit => ({work, ...foundIn(store, page.ids[i]!, patterns)}))
  return {query, hits, total: page.total, facets: page.facets, cursor: page.cursor}
}

const NO_FACETS = {region: [], theme: [], outlet: [], language: [], author: [], manner: []}

/** Claims of one work shown with a hit. */
const MOST_CLAIMS = 3

function foundIn(store: Store, workId: number, patterns: readonly RegExp[]): Pick<SearchHit, "snippet" | "claims"> {
  const version = store.get<{id: number; text: string}>(
    `select v.id, v.text from version v
     where v.work_id = ? and exists (select 1 from copy where version_id = v.id and current = 1) limit 1`,
    [workId],
  )
  if (version === undefined) return {snippet: null, claims: []}
  const snippet = snippetOf(version.text, patterns)
  const holding = claimsHolding(store, version.id, patterns)
  const shown = holding.length > 0 || snippet === null ? holding : claimsUnder(store, version.id, snippet.marks)
  return {snippet, claims: claimsAt(store, shown)}
}

/** Claims with all the words in what is claimed. */
function claimsHolding(store: Store, versionId: number, patterns: readonly RegExp[]): readonly number[] {
  const found: number[] = []
  const rows = store.sql<{id: number; content: string}>(
    "select id, content from claim where version_id = ? and listed = 1 order by start, id desc",
    [versionId],
  )
  for (const {id, content} of rows) {
    if (patterns.every((pattern) => content.search(pattern) !== -1)) found.push(id)
    if (found.length === MOST_CLAIMS) break
  }
  return found
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

export function authorPage(store: Store, name: string, {limit, cursor}: PageWanted): AuthorPage {
  const term = store.get<{id: number} & Sums>(
    "select id, quoted, reported, own, sentences, sentences_read from term where kind = 'author' and value = ? and works > 0",
    [name],
  )
  if (term === undefined) throw unknownId(name)
  const page = chosenPage(store, {
    phrases: [],
    facets: {author: [name]},
    limit: pageSize(limit, MOST_ON_A_PAGE),
    cursor,
  })
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

export function actorPage(store: Store, key: string, {limit, cursor}: PageWanted): ActorPage {
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
  const page = claimsPage(store, {
    actor: key,
    limit: pageSize(limit, MOST_ON_A_PAGE),
    ...(cursor === undefined ? {} : {cursor}),
  })
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
