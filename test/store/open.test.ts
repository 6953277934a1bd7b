import assert from "node:assert/strict"
import {copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {DatabaseSync} from "node:sqlite"
import {test} from "node:test"
import {StoreError} from "../../src/errors.ts"
import {checkStore, claimsPage, countsOf, MIGRATIONS, openStore, RECORD_FILE} from "../../src/store/index.ts"
import {BRIDGE, keepMade, made, temporaryFolder, temporaryStore} from "./made.ts"

const refuses =
  (code: string, values: Record<string, unknown> = {}) =>
  (error: unknown) => {
    assert.ok(error instanceof StoreError, String(error))
    assert.equal(error.code, code)
    for (const [name, value] of Object.entries(values)) assert.equal(error.values[name], value)
    return true
  }

test("a record is made where there is none, if that is wanted", () => {
  const folder = join(temporaryFolder(), "a", "b")
  assert.throws(() => openStore(folder), refuses("store/missing", {folder}))
  openStore(folder, {create: true}).close()
  const store = openStore(folder)
  assert.equal(countsOf(store).works, 0)
  store.close()
})

test("a commit is on the disk, and readers do not wait for the writer", () => {
  const store = temporaryStore()
  assert.equal(store.get("pragma journal_mode")?.["journal_mode"], "wal")
  assert.equal(store.get("pragma synchronous")?.["synchronous"], 2)
})

test("a newer record is refused with both numbers", () => {
  const folder = join(temporaryFolder(), "record")
  const next = [...MIGRATIONS, {name: "next", sql: "create table later (id integer primary key) strict"}]
  openStore(folder, {create: true, migrations: next}).close()
  const known = MIGRATIONS.length
  assert.throws(() => openStore(folder), refuses("store/newer-schema", {found: known + 1, known}))
})

test("a file that is no record is left alone", () => {
  const folder = join(temporaryFolder(), "record")
  mkdirSync(folder)
  const file = join(folder, RECORD_FILE)
  writeFileSync(
    file,
    "These are my notes, and they are longer than a hundred bytes, since a shorter file is told by its size.".repeat(3),
  )
  const before = readFileSync(file)
  assert.throws(() => openStore(folder, {create: true}), refuses("store/not-a-record"))
  assert.deepEqual(readFileSync(file), before)
  const other = join(temporaryFolder(), "record")
  mkdirSync(other)
  const db = new DatabaseSync(join(other, RECORD_FILE))
  db.exec("create table recipe (id integer primary key)")
  db.close()
  assert.throws(() => openStore(other, {create: true}), refuses("store/not-a-record"))
})

test("a file in the place of the folder is no record", () => {
  const file = join(temporaryFolder(), "record")
  writeFileSync(file, "notes")
  assert.throws(() => openStore(file, {create: true}), refuses("store/not-a-record"))
})

test("a truncated record is said to be damaged", () => {
  const folder = join(temporaryFolder(), "record")
  const store = openStore(folder, {create: true})
  for (let i = 0; i < 40; i++) keepMade(store, {...BRIDGE, input: `${i}.txt`, text: `${BRIDGE.text}${i}`})
  store.close()
  const file = join(folder, RECORD_FILE)
  truncateSync(file, 40_960)
  assert.throws(() => openStore(folder), refuses("store/damaged"))
})

test("damage inside is found when it is met, and by check", () => {
  const folder = join(temporaryFolder(), "record")
  const store = openStore(folder, {create: true})
  for (let i = 0; i < 40; i++) keepMade(store, {...BRIDGE, input: `${i}.txt`, text: `${BRIDGE.text}${i}`})
  store.close()
  const file = join(folder, RECORD_FILE)
  const bytes = readFileSync(file)
  bytes.fill(0x5a, bytes.length - 8 * 4096)
  writeFileSync(file, bytes)
  const opened = openStore(folder)
  assert.throws(() => assert.equal(checkStore(opened).ok, true))
  opened.close()
})

test("a second writer waits, and then says so", () => {
  const folder = join(temporaryFolder(), "record")
  const first = openStore(folder, {create: true})
  const second = openStore(folder, {waitMs: 50})
  first.script("begin immediate")
  assert.throws(() => keepMade(second, BRIDGE), refuses("store/locked", {folder, waitMs: 50}))
  assert.equal(countsOf(second).works, 0)
  first.script("commit")
  assert.equal(keepMade(second, BRIDGE).outcome, "new")
  assert.equal(countsOf(first).works, 1)
  first.close()
  second.close()
})

test("a record opened for reading answers, and refuses to be written", () => {
  const folder = join(temporaryFolder(), "record")
  const store = openStore(folder, {create: true})
  keepMade(store, BRIDGE)
  store.close()
  const reading = openStore(folder, {readOnly: true})
  assert.equal(claimsPage(reading, {}).claims.length, 3)
  assert.throws(() => keepMade(reading, {...BRIDGE, input: "other.txt"}), refuses("store/read-only", {folder}))
  reading.close()
})

test("a full disk keeps what was acknowledged, and the next run goes on", () => {
  const folder = join(temporaryFolder(), "record")
  const store = openStore(folder, {create: true})
  keepMade(store, BRIDGE)
  const {page_count: pages} = store.get<{page_count: number}>("pragma page_count")!
  store.sql(`pragma max_page_count = ${pages + 4}`)
  const long = {...BRIDGE, input: "long.txt", text: `${BRIDGE.text}${"word ".repeat(50_000)}end`}
  assert.throws(() => keepMade(store, long), refuses("store/full", {folder}))
  assert.equal(checkStore(store).ok, true)
  assert.equal(countsOf(store).works, 1)
  store.sql("pragma max_page_count = 1000000")
  assert.equal(keepMade(store, long).outcome, "new")
  store.close()
})

test("the next migration runs on a record of this version, and everything stays", () => {
  const folder = join(temporaryFolder(), "record")
  const store = openStore(folder, {create: true})
  keepMade(store, BRIDGE)
  const before = claimsPage(store, {})
  store.close()
  const add = {
    name: "notes",
    sql: "alter table copy add column note text; create table note (id integer primary key) strict",
  }
  const next = openStore(folder, {migrations: [...MIGRATIONS, add]})
  assert.equal(next.get("pragma user_version")?.["user_version"], MIGRATIONS.length + 1)
  assert.deepEqual(claimsPage(next, {}), before)
  next.close()
})

test("a migration that fails leaves the record at its schema, whole", () => {
  const folder = join(temporaryFolder(), "record")
  const store = openStore(folder, {create: true})
  keepMade(store, BRIDGE)
  store.close()
  const broken = {name: "broken", sql: "alter table copy add column note text; create table copy (id integer)"}
  assert.throws(() => openStore(folder, {migrations: [...MIGRATIONS, broken]}))
  const again = openStore(folder)
  assert.equal(checkStore(again).ok, true)
  again.close()
})

test("a record of schema 1 as it was made at the time is read by this version", () => {
  const folder = join(temporaryFolder(), "record")
  const first = openStore(folder, {create: true, migrations: MIGRATIONS.slice(0, 1)})
  keepMade(first, BRIDGE)
  first.close()
  const store = openStore(folder)
  assert.deepEqual(checkStore(store).faults, [])
  assert.equal(claimsPage(store, {}).claims.length, made(BRIDGE).attributions.length + 1)
  store.close()
})

test("a copy of the file is the record too", () => {
  const folder = join(temporaryFolder(), "record")
  const store = openStore(folder, {create: true})
  keepMade(store, BRIDGE)
  store.close()
  const other = join(temporaryFolder(), "other")
  mkdirSync(other)
  copyFileSync(join(folder, RECORD_FILE), join(other, RECORD_FILE))
  const copied = openStore(other)
  assert.equal(countsOf(copied).works, 1)
  copied.close()
})
