/** Keeps one reading: version, copy, reading, claims, actors, labels and words for search, all in the caller's transaction. */
import {type Outcome, type ReaderName, type ReadingRecord, sortDay} from "../record/index.ts"
import {keepActors} from "./actors.ts"
import {keepClaims, relist} from "./keep-claims.ts"
import {keyOf} from "./keys.ts"
import {packed, packedJson} from "./packing.ts"
import {inserter, type Store} from "./store.ts"
import {indexed} from "./words.ts"
import {refreshWork} from "./works.ts"

/** The bytes as they came; `bytes` may be left out where they are the text in UTF-8. */
export interface Raw {
  readonly hash: string
  readonly bytes: Uint8Array | null
}

export interface Incoming {
  readonly record: ReadingRecord
  /** Where it was found: an address, or an absolute path. What is found there later takes the place of this. */
  readonly address: string
  readonly raw: Raw | null
  /** ISO 8601. */
  readonly addedAt: string
}

export interface Kept {
  readonly outcome: Exclude<Outcome, "failed">
  readonly copy: string
}

const COPY = `select c.id, c.current, c.place_id from copy c where c.key = ?`
const PLACE = `select id, copy_id from place where address = ?`
const READING = `select r.id from reading r join reader d on d.id = r.reader_id
  where r.copy_id = ? and d.name = ? and d.version = ? and d.model = ? and d.tables = ?`
const VERSION = `select id, work_id, reading_id from version where hash = ?`
const READER = `select id from reader where name = ? and version = ? and model = ? and tables = ?`
const ADD_READER = inserter("reader", ["name", "version", "model", "tables"])
const ADD_WORK = inserter("work", ["key", "at", "copies"])
const ADD_VERSION = inserter("version", ["hash", "work_id", "language", "text"])
const ADD_PLACE = inserter("place", ["address"])
const ADD_RAW = `insert into raw (hash, packing, bytes) values (?, ?, ?) on conflict do nothing`
const ADD_READING = inserter("reading", ["copy_id", "reader_id", "read_at", "record"])
const ADD_FURNITURE = `insert or ignore into furniture (copy_id, start, "end", kind) values (?, ?, ?, ?)`
const ADD_WORDS = inserter("article_words", ["rowid", "headline", "body"])
const FACTS = [
  "input",
  "url",
  "retrieved_at",
  "raw_hash",
  "at",
  "headline",
  "standfirst",
  "byline",
  "outlet",
  "outlet_url",
  "published_at",
  "language",
  "language_detected",
  "partial",
  "sentences",
  "sentences_read",
  "facts",
] as const
const ADD_COPY = inserter("copy", ["key", "place_id", "version_id", "added_at", ...FACTS])
const UPDATE_COPY = `update copy set ${FACTS.map((name) => `"${name}" = coalesce(?, "${name}")`).join(", ")} where id = ?`

/** The copy that holds this already, by the same reader and as what now stands at its address; null when something is new. */
export function keptAs(store: Store, {record, address}: Pick<Incoming, "address"> & {record: Asked}): string | null {
  const copy = store.get<{id: number; current: number; place_id: number}>(COPY, [record.copy.id])
  if (copy === undefined || copy.current === 0) return null
  const place = store.get<{id: number; copy_id: number | null}>(PLACE, [address])
  if (place !== undefined && place.copy_id !== copy.id && place.id === copy.place_id) return null
  return readingOf(store, copy.id, record.reader) === undefined ? null : record.copy.id
}

/** As much of a reading as its identity needs. */
export interface Asked {
  readonly copy: {readonly id: string}
  readonly reader: ReaderName
}

export function keep(store: Store, incoming: Incoming): Kept {
  const {record, address, raw, addedAt} = incoming
  const same = keptAs(store, incoming)
  if (same !== null) return {outcome: "unchanged", copy: same}
  const before = store.get<{id: number; copy_id: number | null}>(PLACE, [address])
  const held = store.get<{id: number; place_id: number}>(COPY, [record.copy.id])
  const placeId = held?.place_id ?? before?.id ?? store.write(ADD_PLACE, [address])
  const version = versionOf(store, record, addedAt)
  if (raw !== null) keepRaw(store, raw, record.copy.version)
  const copyId = copyOf(store, incoming, {placeId, versionId: version.id, held: held?.id ?? null})
  const superseded = makeCurrent(store, {placeId, copyId})
  const readingId = readingOf(store, copyId, record.reader) ?? addReading(store, incoming, copyId)
  store.write("update copy set reading_id = ? where id = ?", [readingId, copyId])
  keepFurniture(store, record, copyId)
  if (!isReadBy(store, version.reading_id, record.reader)) {
    const place = {version: record.copy.version, versionId: version.id}
    const actors = keepActors(store, record.actors, place)
    keepClaims(store, record, {...place, readingId, actors, at: dayOf(incoming), addedAt})
    store.write("update version set reading_id = ? where id = ?", [readingId, version.id])
  }
  // A text that was held before may have had no copy that still stood.
  if (version.reading_id !== null) relist(store, version.id)
  refreshWork(store, version.work_id)
  if (superseded !== null) {
    relist(store, superseded.version_id)
    if (superseded.work_id !== version.work_id) refreshWork(store, superseded.work_id)
  }
  return {outcome: held === undefined && superseded === null ? "new" : "updated", copy: record.copy.id}
}

interface VersionRow {
  readonly id: number
  readonly work_id: number
  readonly reading_id: number | null
}

function versionOf(store: Store, record: ReadingRecord, addedAt: string): VersionRow {
  const {version, headline, publishedAt, languageDetected} = record.copy
  const found = store.get<VersionRow>(VERSION, [version])
  if (found !== undefined) return found
  const workId = store.write(ADD_WORK, [keyOf("w", [version]), sortDay(publishedAt) ?? addedAt, 0])
  const id = store.write(ADD_VERSION, [version, workId, languageDetected, record.text])
  store.write(ADD_WORDS, [id, indexed(headline ?? ""), indexed(proseOf(record))])
  return {id, work_id: workId, reading_id: null}
}

/** What is searched: standfirst and body as the reader saw them; the whole text where no body was made out. */
function proseOf({text, copy}: ReadingRecord): string {
  const spans = [...copy.spans.standfirst, ...copy.body]
  return spans.length === 0 ? text : spans.map(({start, end}) => text.slice(start, end)).join("\n")
}

function keepRaw(store: Store, {hash, bytes}: Raw, version: string): void {
  if (bytes === null || hash === version) return
  if (store.get("select 1 from raw where hash = ?", [hash]) !== undefined) return
  const small = packed(bytes)
  store.write(ADD_RAW, [hash, small.packing, small.bytes])
}

interface CopyIds {
  readonly placeId: number
  readonly versionId: number
  /** The copy's row, where it is held already. */
  readonly held: number | null
}

function copyOf(store: Store, incoming: Incoming, {placeId, versionId, held}: CopyIds): number {
  const {record, raw, addedAt} = incoming
  const {copy, coverage} = record
  const {regions, themes, original, rights, links, updates, partial} = copy
  const facts = [
    copy.input,
    copy.url,
    copy.retrievedAt,
    raw?.hash ?? null,
    dayOf(incoming),
    copy.headline,
    copy.standfirst,
    JSON.stringify(copy.byline.map(({name}) => name)),
    copy.outlet?.name ?? null,
    copy.outlet?.url ?? null,
    copy.publishedAt,
    copy.language,
    copy.languageDetected,
    Number(partial ?? false),
    coverage.sentences,
    coverage.read,
    JSON.stringify({regions, themes, original, rights, links: links.length, updates}),
  ]
  if (held === null) return store.write(ADD_COPY, [copy.id, placeId, versionId, addedAt, ...facts])
  store.write(UPDATE_COPY, [...facts, held])
  return held
}

function dayOf({record, addedAt}: Pick<Incoming, "record" | "addedAt">): string {
  return sortDay(record.copy.publishedAt) ?? record.copy.retrievedAt ?? addedAt
}

interface Superseded {
  readonly id: number
  readonly version_id: number
  readonly work_id: number
}

/** What stood at the place before, or null when it is this or nothing did. */
function makeCurrent(store: Store, {placeId, copyId}: {placeId: number; copyId: number}): Superseded | null {
  const before = store.get<Superseded>(
    `select c.id, c.version_id, v.work_id from place p join copy c on c.id = p.copy_id join version v on v.id = c.version_id
     where p.id = ? and c.id <> ?`,
    [placeId, copyId],
  )
  if (before !== undefined) store.write("update copy set current = 0 where id = ?", [before.id])
  store.write("update copy set current = 1 where id = ? and current = 0", [copyId])
  store.write("update place set copy_id = ? where id = ?", [copyId, placeId])
  return before ?? null
}

function readingOf(store: Store, copyId: number, {name, version, model, tables}: ReaderName): number | undefined {
  return store.get<{id: number}>(READING, [copyId, name, version, model, tables])?.id
}

function addReading(store: Store, {record, addedAt}: Incoming, copyId: number): number {
  const {text: _, ...rest} = record
  return store.write(ADD_READING, [copyId, readerId(store, record.reader), addedAt, packedJson(rest)])
}

export function readerId(store: Store, {name, version, model, tables}: ReaderName): number {
  const values = [name, version, model, tables]
  return store.idOf(`reader ${values.join(" ")}`, () => {
    return store.get<{id: number}>(READER, values)?.id ?? store.write(ADD_READER, values)
  })
}

/** Whether the claims of a version come from this reader already. */
function isReadBy(store: Store, readingId: number | null, {name, version, model, tables}: ReaderName): boolean {
  if (readingId === null) return false
  const found = store.get(
    `select 1 from reading r join reader d on d.id = r.reader_id
     where r.id = ? and d.name = ? and d.version = ? and d.model = ? and d.tables = ?`,
    [readingId, name, version, model, tables],
  )
  return found !== undefined
}

function keepFurniture(store: Store, {copy}: ReadingRecord, copyId: number): void {
  for (const {kind, start, end} of copy.furniture) store.write(ADD_FURNITURE, [copyId, start, end, kind])
}
