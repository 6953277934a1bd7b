/**
 * Works that fit words and facets, the newest first, and the facets over them. What would take going through everything is
 * bounded: of the matches of a word the newest few thousand are looked at, and `atLeast` says that there are more.
 */
import {FACETS, type FacetChoice, type FacetCounts, type FacetKind} from "../record/index.ts"
import {cursorOf, keysOf} from "./cursor.ts"
import type {Store, Value} from "./store.ts"
import {ARTICLES, lookedFrom} from "./window.ts"
import {expressionOf, type Phrase} from "./words.ts"

/** Of the matches of words, and of the works that facets are counted over, the newest so many. */
export const MOST_WORKS = 4000

/** Values shown for each kind of facet. */
const MOST_VALUES = 20

export interface Choice {
  /** What to find; empty for all works. */
  readonly phrases: readonly Phrase[]
  readonly facets: FacetChoice
}

export interface ChosenPage {
  readonly ids: readonly number[]
  readonly total: {readonly count: number; readonly atLeast: boolean}
  readonly facets: FacetCounts
  readonly cursor: string | null
}

export interface PageAsked extends Choice {
  readonly limit: number
  readonly cursor: string | undefined
  /** How the matches of words are ordered; `time` by default. */
  readonly order?: "time" | "fit"
}

export function chosenPage(store: Store, asked: PageAsked): ChosenPage {
  const terms = termsOf(store, asked.facets)
  if (terms === null) return {ids: [], total: {count: 0, atLeast: false}, facets: noFacets(), cursor: null}
  const words = expressionOf(asked.phrases)
  if (words === null) return terms.length === 0 ? everything(store, asked) : byLabels(store, asked, terms)
  return byWords(store, {...asked, words}, terms)
}

/** One list of alternatives for each kind that is asked for. */
type Terms = readonly (readonly {readonly id: number; readonly works: number}[])[]

/** Null when a value is asked for that no work has. */
function termsOf(store: Store, facets: FacetChoice): Terms | null {
  const terms: {id: number; works: number}[][] = []
  for (const kind of FACETS) {
    const values = facets[kind] ?? []
    if (values.length === 0) continue
    const found = values.flatMap((value) =>
      store.sql<{id: number; works: number}>("select id, works from term where kind = ? and value = ?", [kind, value]),
    )
    if (found.length === 0) return null
    terms.push(found)
  }
  return terms
}

function everything(store: Store, {limit, cursor}: PageAsked): ChosenPage {
  const after = cursor === undefined ? null : keysOf(cursor, 2)
  const rows = store.sql<Place>(
    `select id, at from work where copies > 0${after === null ? "" : " and (at, id) < (?, ?)"}
     order by at desc, id desc limit ${limit + 1}`,
    after === null ? [] : [after[0]!, Number(after[1])],
  )
  const total = store.get<{works: number}>("select works from term where kind = 'all'")?.works ?? 0
  return {...paged(rows, limit), total: {count: total, atLeast: false}, facets: wholeFacets(store)}
}

interface Place {
  readonly id: number
  readonly at: string
}

function paged(rows: readonly Place[], limit: number): Pick<ChosenPage, "ids" | "cursor"> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const more = rows.length > limit && last !== undefined
  return {ids: shown.map(({id}) => id), cursor: more ? cursorOf([last.at, last.id]) : null}
}

/** Walks the works of the kind with the fewest, newest first, and looks the other kinds up. */
function byLabels(store: Store, {limit, cursor}: PageAsked, terms: Terms): ChosenPage {
  const sorted = terms.toSorted((a, b) => sizeOf(a) - sizeOf(b))
  const [walked, ...others] = sorted
  const after = cursor === undefined ? null : keysOf(cursor, 2)
  const {sql, values} = walkOf(walked!, others)
  const rows = store.sql<Place>(
    `${sql}${after === null ? "" : " and (l.at, l.work_id) < (?, ?)"} order by l.at desc, l.work_id desc limit ${limit + 1}`,
    after === null ? values : [...values, after[0]!, Number(after[1])],
  )
  const ids = store.sql<Place>(`${sql} order by l.at desc, l.work_id desc limit ${MOST_WORKS + 1}`, values)
  const single = terms.length === 1 && terms[0]!.length === 1
  const total = single
    ? {count: terms[0]![0]!.works, atLeast: false}
    : {count: Math.min(ids.length, MOST_WORKS), atLeast: ids.length > MOST_WORKS}
  return {...paged(rows, limit), total, facets: facetsOver(store, ids.slice(0, MOST_WORKS))}
}

function walkOf(walked: Terms[number], others: Terms): {readonly sql: string; readonly values: readonly Value[]} {
  const several = walked.length > 1
  const conditions = others.map(
    () =>
      " and exists (select 1 from label o where o.work_id = l.work_id and o.term_id in (select value from json_each(?)))",
  )
  const sql = `select ${several ? "distinct " : ""}l.work_id as id, l.at from label l
    where l.term_id ${several ? "in (select value from json_each(?))" : "= ?"}${conditions.join("")}`
  const first = several ? idsOf(walked) : walked[0]!.id
  return {sql, values: [first, ...others.map(idsOf)]}
}

function idsOf(terms: Terms[number]): string {
  return JSON.stringify(terms.map(({id}) => id))
}

function sizeOf(terms: Terms[number]): number {
  return terms.reduce((sum, {works}) => sum + works, 0)
}

/** The newest matches of the words, as far as they fit the facets, by time or by fit. */
function byWords(store: Store, asked: PageAsked & {readonly words: string}, terms: Terms): ChosenPage {
  const {words, phrases, limit, cursor, order = "time"} = asked
  const from = lookedFrom(store, ARTICLES, phrases)
  const skip = cursor === undefined ? 0 : Number(keysOf(cursor, 1)[0])
  const rank = order === "fit" ? "bm25(article_words, 4.0, 1.0)" : "0"
  const conditions = terms.map(
    () =>
      " and exists (select 1 from label o where o.work_id = w.id and o.term_id in (select value from json_each(?)))",
  )
  const rows = store.sql<Place & {looked: number}>(
    `with found as materialized (
       select rowid as id, ${rank} as fit from article_words
       where article_words match ? and rowid >= ? order by rowid desc limit ${MOST_WORKS}
     )
     select w.id, w.at, min(f.fit) as fit, (select count(*) from found) as looked
     from found f cross join version v on v.id = f.id cross join work w on w.id = v.work_id
     where w.copies > 0${conditions.join("")}
     group by w.id order by fit, w.at desc, w.id desc`,
    [words, from, ...terms.map(idsOf)],
  )
  const shown = rows.slice(skip, skip + limit)
  return {
    ids: shown.map(({id}) => id),
    total: {count: rows.length, atLeast: from > 0 || (rows[0]?.looked ?? 0) >= MOST_WORKS},
    facets: facetsOver(store, rows),
    cursor: skip + limit < rows.length ? cursorOf([skip + limit]) : null,
  }
}

interface FacetRow {
  readonly kind: string
  readonly value: string
  readonly works: number
}

/** Over all works: the terms have their sums. */
function wholeFacets(store: Store): FacetCounts {
  return facetCounts(
    FACETS.flatMap((kind) =>
      store.sql<FacetRow>(
        `select kind, value, works from term where kind = ? and works > 0 order by works desc, value limit ${MOST_VALUES}`,
        [kind],
      ),
    ),
  )
}

function facetsOver(store: Store, works: readonly Place[]): FacetCounts {
  if (works.length === 0) return noFacets()
  const rows = store.sql<FacetRow>(
    `select t.kind, t.value, n.works from (
       select l.term_id, count(*) as works from json_each(?) j cross join label l on l.work_id = j.value group by l.term_id
     ) n join term t on t.id = n.term_id order by n.works desc, t.value`,
    [JSON.stringify(works.map(({id}) => id))],
  )
  return facetCounts(rows)
}

function facetCounts(rows: readonly FacetRow[]): FacetCounts {
  const counts: Record<FacetKind, {value: string; works: number}[]> = noFacets()
  for (const {kind, value, works} of rows) {
    const list = counts[kind as FacetKind]
    if (list !== undefined && list.length < MOST_VALUES) list.push({value, works})
  }
  return counts
}

function noFacets(): Record<FacetKind, {value: string; works: number}[]> {
  return {region: [], theme: [], outlet: [], language: [], author: [], manner: []}
}
