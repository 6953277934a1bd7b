/** Opens the record of a folder: makes it, brings it to the newest schema, or says why neither can be done. */
import {accessSync, constants, existsSync, mkdirSync, statSync} from "node:fs"
import {join} from "node:path"
import {DatabaseSync} from "node:sqlite"
import {pathToFileURL} from "node:url"
import {StoreError} from "../errors.ts"
import {isReadOnly, storeError} from "./errors.ts"
import {MIGRATIONS, type Migration} from "./migrations/index.ts"
import {Store} from "./store.ts"

/** The file inside the folder. */
export const RECORD_FILE = "record.sqlite"

/** Marks the file as ours in SQLite's header: "OnRe". */
const APPLICATION = 0x4f_6e_52_65

export interface OpenOptions {
  /** Make the folder and the file when they are not there; false by default. */
  readonly create?: boolean
  readonly readOnly?: boolean
  /** How long to wait for another writer; 5000 by default. */
  readonly waitMs?: number
  /** The schema's history; the program's own by default. */
  readonly migrations?: readonly Migration[]
}

/**
 * A commit is on the disk. The log is worked into the file every 64 MB: a bulk of articles changes the same pages again and
 * again, and each is so written once.
 */
const SETTINGS = `pragma synchronous = full; pragma foreign_keys = on; pragma temp_store = memory;
  pragma cache_size = -131072; pragma wal_autocheckpoint = 16000`

export const DEFAULT_WAIT_MS = 5000

export function openStore(folder: string, options: OpenOptions = {}): Store {
  const {create = false, readOnly = false, waitMs = DEFAULT_WAIT_MS, migrations = MIGRATIONS} = options
  const file = join(folder, RECORD_FILE)
  if (!existsSync(file)) {
    if (isOtherThanFolder(folder)) throw notARecord(folder)
    if (!create || readOnly)
      throw new StoreError("store/missing", `There is no record in ${folder}: add something first`, {values: {folder}})
    makeFolder(folder)
  }
  try {
    return opened({file, folder, readOnly, waitMs, migrations})
  } catch (cause) {
    throw storeError(cause, {folder, waitMs})
  }
}

interface Wanted {
  readonly file: string
  readonly folder: string
  readonly readOnly: boolean
  readonly waitMs: number
  readonly migrations: readonly Migration[]
}

function opened(wanted: Wanted): Store {
  const {file, folder, waitMs, migrations} = wanted
  const {db, writable} = connect(wanted)
  try {
    const found = schemaOf(db, file)
    const known = migrations.length
    if (found > known)
      throw new StoreError(
        "store/newer-schema",
        `The record in ${folder} is at schema ${found}, this version knows ${known}: upgrade onrecord`,
        {values: {folder, found, known}},
      )
    const store = new Store({db, folder, waitMs, writable})
    if (writable && db.prepare("pragma journal_mode").get()?.["journal_mode"] !== "wal")
      db.exec("pragma journal_mode = wal")
    if (found < known) migrate(store, {found, migrations, waitMs, writable})
    db.exec(SETTINGS)
    return store
  } catch (error) {
    db.close()
    throw error
  }
}

/** Where nothing can be written, not even a log beside the file, it is opened as it lies there. */
function connect({file, readOnly, waitMs}: Wanted): {db: DatabaseSync; writable: boolean} {
  try {
    const db = new DatabaseSync(file, {readOnly, timeout: waitMs})
    try {
      db.prepare("select count(*) from sqlite_schema").get()
      return {db, writable: !readOnly && isWritable(file)}
    } catch (cause) {
      db.close()
      throw cause
    }
  } catch (cause) {
    if (!isReadOnly(cause) || hasLog(file)) throw cause
    const address = pathToFileURL(file)
    address.searchParams.set("immutable", "1")
    return {db: new DatabaseSync(address, {readOnly: true}), writable: false}
  }
}

/** SQLite opens a protected file without a word and fails at the first change. */
function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function hasLog(file: string): boolean {
  const log = `${file}-wal`
  return existsSync(log) && statSync(log).size > 0
}

/** The schema's number; 0 for an empty file. */
function schemaOf(db: DatabaseSync, file: string): number {
  const application = numberOf(db, "application_id")
  const version = numberOf(db, "user_version")
  if (application === APPLICATION) return version
  const things = db.prepare("select count(*) as n from sqlite_schema").get()
  if (application === 0 && version === 0 && things?.["n"] === 0) return 0
  throw notARecord(file)
}

function numberOf(db: DatabaseSync, pragma: "application_id" | "user_version"): number {
  return Number(db.prepare(`pragma ${pragma}`).get()?.[pragma] ?? 0)
}

interface Migrating {
  readonly found: number
  readonly migrations: readonly Migration[]
  readonly waitMs: number
  readonly writable: boolean
}

/** One transaction for each step; a step that another process took meanwhile is passed over. */
function migrate(store: Store, {found, migrations, writable}: Migrating): void {
  const {folder} = store
  if (!writable) throw new StoreError("store/read-only", `The record in ${folder} is read-only`, {values: {folder}})
  for (let next = found; next < migrations.length; next++) {
    store.transaction(() => {
      const now = store.get<{user_version: number}>("pragma user_version")?.user_version ?? 0
      if (now > next) return
      store.script(migrations[next]!.sql)
      store.script(`pragma application_id = ${APPLICATION}; pragma user_version = ${next + 1}`)
    })
  }
}

function isOtherThanFolder(path: string): boolean {
  return existsSync(path) && !statSync(path).isDirectory()
}

function notARecord(file: string): StoreError {
  return new StoreError("store/not-a-record", `${file} is no record of onrecord`, {values: {file}})
}

/** Makes the folder of a record, and those above it. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, {recursive: true})
  } catch (cause) {
    const because = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error"
    throw new StoreError("store/unreadable", `${folder} cannot be made (${because})`, {
      cause,
      values: {folder, because},
    })
  }
}
