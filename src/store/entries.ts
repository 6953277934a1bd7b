/** Rows of works and copies as entries of lists. */
import type {CopyEntry, WorkEntry} from "../record/index.ts"
import type {Store} from "./store.ts"
import type {Sums} from "./tables.ts"

export interface WorkRow extends Sums {
  readonly id: number
  readonly at: string
  readonly key: string
  readonly copies: number
  readonly copy: string
  readonly headline: string | null
  readonly byline: string
  readonly outlet: string | null
  readonly published_at: string | null
  readonly language: string | null
}

/** With the first current copy, or the last one of all where none is current. */
export const WORK_ROWS = `select w.id, w.at, w.key, w.copies, w.quoted, w.reported, w.own, w.sentences, w.sentences_read,
  c.key as copy, c.headline, c.byline, c.outlet, c.published_at, coalesce(c.language, c.language_detected) as language
  from work w join copy c on c.id = coalesce(w.copy_id,
    (select max(x.id) from version v join copy x on x.version_id = v.id where v.work_id = w.id))`

export function worksAt(store: Store, ids: readonly number[]): readonly WorkEntry[] {
  if (ids.length === 0) return []
  const rows = store.sql<WorkRow>(`${WORK_ROWS} where w.id in (select value from json_each(?))`, [JSON.stringify(ids)])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map(workEntry)
}

export function workEntry(row: WorkRow): WorkEntry {
  return {
    id: row.key,
    copy: row.copy,
    headline: row.headline,
    byline: JSON.parse(row.byline) as readonly string[],
    outlet: row.outlet,
    publishedAt: row.published_at,
    language: row.language,
    copies: row.copies,
    shares: sharesOf(row),
    coverage: {read: row.sentences_read, sentences: row.sentences},
  }
}

export function sharesOf({quoted, reported, own}: Pick<Sums, "quoted" | "reported" | "own">): WorkEntry["shares"] {
  return {claims: quoted + reported + own, quoted, reported, own}
}

export interface CopyRow {
  readonly key: string
  readonly work: string
  readonly version: string
  readonly input: string
  readonly url: string | null
  readonly retrieved_at: string | null
  readonly added_at: string
  readonly outlet: string | null
  readonly headline: string | null
  readonly byline: string
  readonly published_at: string | null
  readonly language: string | null
  readonly current: number
}

export const COPY_ROWS = `select c.key, w.key as work, v.hash as version, c.input, c.url, c.retrieved_at, c.added_at, c.outlet, c.headline,
  c.byline, c.published_at, coalesce(c.language, c.language_detected) as language, c.current
  from copy c join version v on v.id = c.version_id join work w on w.id = v.work_id`

export function copyEntry(row: CopyRow): CopyEntry {
  return {
    id: row.key,
    work: row.work,
    version: row.version,
    input: row.input,
    url: row.url,
    retrievedAt: row.retrieved_at,
    addedAt: row.added_at,
    outlet: row.outlet,
    headline: row.headline,
    byline: JSON.parse(row.byline) as readonly string[],
    publishedAt: row.published_at,
    language: row.language,
    current: row.current === 1,
  }
}

/** Copies of a work, oldest first; a work of thousands is cut. */
export function copiesOfWork(store: Store, workKey: string): readonly CopyEntry[] {
  return store.sql<CopyRow>(`${COPY_ROWS} where w.key = ? order by c.id limit 1000`, [workKey]).map(copyEntry)
}
