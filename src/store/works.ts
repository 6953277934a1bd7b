/** Works: the sums and labels that shelf, facets and authors' pages are answered from, kept in step with copies and claims. */
import type {FACETS} from "../record/index.ts"
import {FORMS} from "./claim-rows.ts"
import type {Store} from "./store.ts"
import type {Sums} from "./tables.ts"

type FacetKind = (typeof FACETS)[number]

const NONE: Sums = {quoted: 0, reported: 0, own: 0, sentences: 0, sentences_read: 0}

interface WorkRow extends Sums {
  readonly at: string
  readonly copies: number
}

interface CopyRow {
  readonly id: number
  readonly at: string
  readonly outlet: string | null
  readonly byline: string
  readonly language: string | null
  readonly language_detected: string | null
  readonly facts: string
  readonly sentences: number
  readonly sentences_read: number
}

const WORK = `select at, copies, quoted, reported, own, sentences, sentences_read from work where id = ?`
const COPIES = `select c.id, c.at, c.outlet, c.byline, c.language, c.language_detected, c.facts, c.sentences, c.sentences_read
  from version v join copy c on c.version_id = v.id where v.work_id = ? and c.current = 1 order by c.id`
const FORM_COUNTS = `select c.form as form, count(*) as n from version v join claim c on c.version_id = v.id
  where v.work_id = ? and c.listed = 1 group by c.form`
const UPDATE = `update work set at = ?, copy_id = ?, copies = ?, quoted = ?, reported = ?, own = ?, sentences = ?, sentences_read = ?
  where id = ?`
const LABELS = `select term_id from label where work_id = ?`
const UNLABEL = `delete from label where term_id = ? and at = ? and work_id = ?`
const LABEL = `insert into label (term_id, at, work_id) values (?, ?, ?)`
const TERM = `insert into term (kind, value) values (?, ?) on conflict do nothing`
const TERM_ID = `select id from term where kind = ? and value = ?`
const SHIFT = `update term set works = works + ?, quoted = quoted + ?, reported = reported + ?, own = own + ?,
  sentences = sentences + ?, sentences_read = sentences_read + ? where id = ?`
const MOVE_CLAIMS = `update claim set at = ? where version_id in (select id from version where work_id = ?) and at <> ?`

/** Counts a work again after its copies or claims changed, and puts sums, labels and terms right. */
export function refreshWork(store: Store, workId: number): void {
  const before = store.get<WorkRow>(WORK, [workId])!
  const copies = store.sql<CopyRow>(COPIES, [workId])
  const first = copies[0]
  const sums = {...formCounts(store, workId), ...sentencesOf(first)}
  const at = first?.at ?? before.at
  const {quoted, reported, own, sentences, sentences_read} = sums
  store.write(UPDATE, [at, first?.id ?? null, copies.length, quoted, reported, own, sentences, sentences_read, workId])
  if (at !== before.at) store.write(MOVE_CLAIMS, [at, workId, at])
  relabel(store, {
    workId,
    before: {at: before.at, listed: before.copies > 0, sums: before},
    after: {at, listed: copies.length > 0, sums, values: valuesOf(copies, sums)},
  })
}

interface Relabelling {
  readonly workId: number
  readonly before: {readonly at: string; readonly listed: boolean; readonly sums: Sums}
  readonly after: {
    readonly at: string
    readonly listed: boolean
    readonly sums: Sums
    readonly values: ReadonlyMap<string, readonly [kind: string, value: string]>
  }
}

function relabel(store: Store, {workId, before, after}: Relabelling): void {
  const old = new Set(store.sql<{term_id: number}>(LABELS, [workId]).map(({term_id}) => term_id))
  const terms = new Set<number>()
  if (after.listed) for (const [kind, value] of after.values.values()) terms.add(termId(store, kind, value))
  const gone = {...NONE, ...(before.listed ? before.sums : NONE)}
  for (const term of old) {
    if (terms.has(term) && before.at === after.at) continue
    store.write(UNLABEL, [term, before.at, workId])
  }
  for (const term of terms) if (!old.has(term) || before.at !== after.at) store.write(LABEL, [term, after.at, workId])
  for (const term of new Set([...old, ...terms])) {
    const was = old.has(term)
    const is = terms.has(term)
    shift(store, term, {works: Number(is) - Number(was), from: was ? gone : NONE, to: is ? after.sums : NONE})
  }
  shift(store, termId(store, "all", ""), {
    works: Number(after.listed) - Number(before.listed),
    from: gone,
    to: after.listed ? after.sums : NONE,
  })
}

function shift(store: Store, term: number, {works, from, to}: {works: number; from: Sums; to: Sums}): void {
  const changes = [
    works,
    to.quoted - from.quoted,
    to.reported - from.reported,
    to.own - from.own,
    to.sentences - from.sentences,
    to.sentences_read - from.sentences_read,
  ]
  if (changes.some((change) => change !== 0)) store.write(SHIFT, [...changes, term])
}

function termId(store: Store, kind: string, value: string): number {
  return store.idOf(`term ${kind} ${value}`, () => {
    const found = store.get<{id: number}>(TERM_ID, [kind, value])
    return found?.id ?? store.write(TERM, [kind, value])
  })
}

function formCounts(store: Store, workId: number): Pick<Sums, "quoted" | "reported" | "own"> {
  const counts = {quoted: 0, reported: 0, own: 0}
  for (const {form, n} of store.sql<{form: number; n: number}>(FORM_COUNTS, [workId])) counts[FORMS[form]!] = n
  return counts
}

function sentencesOf(copy: CopyRow | undefined): Pick<Sums, "sentences" | "sentences_read"> {
  return {sentences: copy?.sentences ?? 0, sentences_read: copy?.sentences_read ?? 0}
}

/** The values that a work is found by: of all its copies together. */
function valuesOf(
  copies: readonly CopyRow[],
  sums: Sums,
): ReadonlyMap<string, readonly [kind: FacetKind, value: string]> {
  const values = new Map<string, readonly [FacetKind, string]>()
  const add = (kind: FacetKind, value: string) => {
    if (value !== "") values.set(`${kind} ${value}`, [kind, value])
  }
  for (const copy of copies) {
    const {regions, themes} = JSON.parse(copy.facts) as {regions: readonly string[]; themes: readonly string[]}
    for (const region of regions) add("region", region)
    for (const theme of themes) add("theme", theme)
    for (const author of JSON.parse(copy.byline) as readonly string[]) add("author", author)
    add("outlet", copy.outlet ?? "")
    add("language", (copy.language ?? copy.language_detected ?? "").split("-")[0]!.toLowerCase())
  }
  for (const form of FORMS) if (sums[form] > 0) add("manner", form)
  return values
}
