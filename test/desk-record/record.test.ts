import assert from "node:assert/strict"
import {mkdirSync, readFileSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {after, test} from "node:test"
import {OnRecordError} from "../../src/errors.ts"
import {defaultFolder, type OnRecord, openRecord, type RecordOptions, restoreRecord} from "../../src/index.ts"
import {BRIDGE, type Made, made, temporaryFolder} from "../store/made.ts"

const now = () => new Date("2031-05-06T12:00:00Z")

function openTemporary(options: RecordOptions = {}): {readonly rec: OnRecord; readonly folder: string} {
  const folder = temporaryFolder()
  const rec = openRecord(join(folder, "record"), {now, ...options})
  after(() => rec.close())
  return {rec, folder}
}

function linesFile(folder: string, articles: readonly Made[], name = "lines.jsonl"): string {
  const file = join(folder, name)
  writeFileSync(file, articles.map((article) => `${JSON.stringify(made(article))}\n`).join(""))
  return file
}

const code = (wanted: string) => (error: unknown) => error instanceof OnRecordError && error.code === wanted

const STORY = "The bridge is sound\n\n“We found no fault with the bridge,” said Ada Quill, the county engineer.\n"

test("texts are read and kept with their bytes, and once", async () => {
  const {rec, folder} = openTemporary()
  mkdirSync(join(folder, "texts"))
  const page = `<html><head><title>Sound</title></head><body><article><h1>The bridge is sound</h1><p>“We found no fault,” said Ada Quill, the county engineer, on Monday.</p></article></body></html>`
  writeFileSync(join(folder, "texts/a.txt"), STORY)
  writeFileSync(join(folder, "texts/b.html"), page)
  writeFileSync(join(folder, "texts/c.txt"), "")
  const outcomes = await rec.add(join(folder, "texts"))
  assert.deepEqual(
    outcomes.map(({outcome, error}) => [outcome, error?.code ?? null]),
    [
      ["new", null],
      ["new", null],
      ["failed", "input/empty"],
    ],
  )
  assert.equal(Buffer.from(rec.raw(outcomes[0]!.copy!)!).toString(), STORY)
  assert.equal(Buffer.from(rec.raw(outcomes[1]!.copy!)!).toString(), page)
  assert.equal(rec.article(outcomes[0]!.copy!).record.text, STORY)
  assert.equal(rec.article(outcomes[0]!.copy!).copy.addedAt, "2031-05-06T12:00:00.000Z")
  const again = await rec.add([join(folder, "texts")])
  assert.deepEqual(
    again.map(({outcome}) => outcome),
    ["unchanged", "unchanged", "failed"],
  )
  assert.equal(rec.counts().copies, 2)
  assert.ok(rec.check().ok)
})

test("many texts are read by threads, in the order of the inputs", async () => {
  const {rec, folder} = openTemporary()
  const names = Array.from({length: 30}, (_, i) => join(folder, `${i}.txt`))
  for (const [i, name] of names.entries()) writeFileSync(name, i === 7 ? "" : `${STORY}${i}`)
  const outcomes = await rec.add(names, {workers: 2})
  assert.deepEqual(
    outcomes.map(({input}) => input),
    names,
  )
  assert.equal(outcomes.filter(({outcome}) => outcome === "new").length, 29)
  assert.equal(outcomes[7]!.outcome, "failed")
  assert.ok(rec.check().ok)
})

test("lines of readings are kept, and a bad one says what is wrong and stops nothing", async () => {
  const {rec, folder} = openTemporary()
  const good = made(BRIDGE)
  const bad = [
    "{",
    "[]",
    JSON.stringify({...good, format: "onrecord/2"}),
    JSON.stringify({...good, text: `${good.text} more`}),
    JSON.stringify({...good, attributions: [{...good.attributions[0], content: [{start: 5, end: 99_999}]}]}),
    JSON.stringify({...good, attributions: [{...good.attributions[0], content: [{start: 3, end: 3}]}]}),
    JSON.stringify({...good, attributions: [{...good.attributions[0], within: "a1"}]}),
    JSON.stringify({...good, attributions: [{...good.attributions[0], speaker: "p77"}]}),
  ]
  const file = join(folder, "lines.jsonl")
  writeFileSync(file, [...bad, "", JSON.stringify(good)].join("\n"))
  const outcomes = await rec.add(file)
  assert.deepEqual(
    outcomes.map(({outcome}) => outcome),
    [...bad.map(() => "failed"), "new"],
  )
  for (const {error} of outcomes.slice(0, bad.length)) assert.equal(error!.code, "input/record")
  assert.match(outcomes[4]!.error!.message, /content holds span 5–99999, the text has \d+ units/u)
  assert.ok(rec.check().ok)
})

test("what is exported can be added to another record, which then says the same", async () => {
  const {rec, folder} = openTemporary()
  await rec.add(linesFile(folder, [BRIDGE, {...BRIDGE, input: "b.txt", text: `${BRIDGE.text}b`}]))
  const file = join(folder, "out.jsonl")
  writeFileSync(file, [...rec.export("jsonl")].join(""))
  const {rec: other} = openTemporary()
  await other.add(file)
  assert.deepEqual(other.claims(), rec.claims())
})

test("a row of the export has speaker, hedge, chain and decision beside the words", async () => {
  const {rec, folder} = openTemporary()
  await rec.add(linesFile(folder, [BRIDGE]))
  const [claim] = rec.claims({hedged: true}).claims
  rec.correct(claim!.id, {act: "accept", by: "Ilse", reason: 'heard it, "live"'})
  const [head, ...rows] = [...rec.export("csv")]
  assert.match(head!, /^claim,form,manner,.*source_words,verb,words,hedges,chain,standing,decided_by,reasons/u)
  const row = rows.find((line) => line.startsWith(claim!.id))
  assert.match(
    row!,
    /Tomas Ree,told the Post,Ada Quill had seen the cracks,allegedly,The Halden Post,accepted,Ilse,"heard it, ""live"""/u,
  )
})

test("a decision wins, is signed, survives re-reading, reaches all copies, and can be taken back", async () => {
  const {rec, folder} = openTemporary()
  await rec.add(linesFile(folder, [BRIDGE, {...BRIDGE, input: "elsewhere.txt"}]))
  const [claim] = rec.claims({hedged: true}).claims
  const signed = {by: "Ilse Marchetti", reason: "the tape has it"}
  const entry = rec.correct(claim!.id, {act: "set", slot: "speaker", value: "Mira Castellane", ...signed})
  assert.equal(entry.before, "Tomas Ree")
  rec.correct(claim!.id, {act: "set", slot: "manner", value: "direct", ...signed})
  const changed = rec.claim(claim!.id).claim
  assert.deepEqual([changed.speaker!.name, changed.form, changed.standing], ["Mira Castellane", "quoted", "changed"])
  assert.deepEqual(
    changed.corrections.map(({by, reason}) => [by, reason]),
    [
      ["Ilse Marchetti", "the tape has it"],
      ["Ilse Marchetti", "the tape has it"],
    ],
  )
  assert.equal(rec.counts().shares.quoted, 2)
  // Re-read by another reader that misses the claim altogether.
  await rec.add(linesFile(folder, [{...BRIDGE, reader: "2", said: [BRIDGE.said![0]!]}], "again.jsonl"))
  for (const {copies} of [rec.claim(claim!.id)]) {
    for (const {id} of copies) {
      const found = rec.article(id).record
      const held = found.attributions.find(({claim: key}) => key === claim!.id)!
      assert.equal(held.standing, "changed")
      assert.equal(found.actors.find(({id: local}) => local === held.speaker)!.name, "Mira Castellane")
      assert.equal(held.manner, "direct")
    }
  }
  assert.ok(rec.check().ok)
  const undone = rec.undo(entry.id, {by: "Ada Quill", reason: "it was Ree after all"})
  assert.equal(undone.undoes, entry.id)
  assert.equal(rec.claim(claim!.id).claim.speaker!.name, "Tomas Ree")
  assert.equal(rec.claim(claim!.id).claim.form, "quoted")
  assert.deepEqual(
    rec.log(claim!.id).map(({act, undone: back}) => [act, back]),
    [
      ["set", true],
      ["set", false],
      ["undo", false],
    ],
  )
  assert.throws(() => rec.undo(entry.id, signed), code("record/undone"))
  rec.undo("k-2", signed)
  assert.equal(rec.claim(claim!.id).claim.standing, "retired")
  assert.ok(rec.check().ok)
})

test("a rejected claim is listed no more, and stays with who rejected it", async () => {
  const {rec, folder} = openTemporary()
  await rec.add(linesFile(folder, [BRIDGE]))
  const [claim] = rec.claims({own: true}).claims
  rec.correct(claim!.id, {act: "reject", by: "Ilse", reason: "a caption"})
  assert.deepEqual(rec.claims({own: true}).claims, [])
  assert.equal(rec.counts().shares.own, 0)
  assert.equal(rec.claims({own: true, all: true}).claims[0]!.corrections[0]!.by, "Ilse")
  const {copy} = rec.shelf().works[0]!
  assert.equal(rec.article(copy).record.ownVoice[0]!.standing, "rejected")
  await rec.add(linesFile(folder, [{...BRIDGE, reader: "2"}], "again.jsonl"))
  assert.deepEqual(rec.claims({own: true}).claims, [])
  assert.ok(rec.check().ok)
  rec.undo("k-1", {by: "Ilse", reason: "no, it is"})
  assert.equal(rec.claims({own: true}).claims[0]!.standing, "read")
  assert.ok(rec.check().ok)
})

test("decisions that are unsigned, on nothing, or of no such value are refused", async () => {
  const {rec, folder} = openTemporary()
  await rec.add(linesFile(folder, [BRIDGE]))
  const [own] = rec.claims({own: true}).claims
  const [said] = rec.claims({own: false}).claims
  const signed = {by: "Ilse", reason: "so"}
  assert.throws(() => rec.correct(said!.id, {act: "accept", by: " ", reason: "so"}), code("record/unsigned"))
  assert.throws(() => rec.correct("c-0000", {act: "accept", ...signed}), code("record/unknown"))
  assert.throws(
    () => rec.correct(said!.id, {act: "set", slot: "manner", value: "loud", ...signed}),
    code("record/slot"),
  )
  assert.throws(() => rec.correct(said!.id, {act: "set", slot: "manner", value: null, ...signed}), code("record/slot"))
  assert.throws(() => rec.correct(own!.id, {act: "set", slot: "kind", value: "speech", ...signed}), code("record/slot"))
  assert.throws(() => rec.undo("k-9", signed), code("record/unknown"))
  assert.throws(() => rec.undo("nonsense", signed), code("record/unknown"))
  assert.equal(rec.log().length, 0)
})

test("an id that nothing has is unknown, and the beginning of one is enough", async () => {
  const {rec, folder} = openTemporary()
  await rec.add(linesFile(folder, [BRIDGE]))
  for (const id of ["c-1", "w-", "", "sha256:", "p-zz", "k-1", "c-%", "'"])
    assert.throws(() => rec.show(id), code("record/unknown"))
  for (const look of ["article", "claim", "actor", "author"] as const)
    assert.throws(() => rec[look]("nobody"), code("record/unknown"))
  const [claim] = rec.claims().claims
  assert.equal(rec.show(claim!.id).is, "claim")
  const {copy, id} = rec.shelf().works[0]!
  assert.equal(rec.show(copy.slice(7, 19)).is, "copy")
  assert.equal(rec.show(id).is, "work")
})

test("an author's page has works, outlets and shares with what they are of", async () => {
  const {rec, folder} = openTemporary()
  await rec.add(
    linesFile(folder, [BRIDGE, {...BRIDGE, input: "b.txt", text: `${BRIDGE.text}b`, outlet: "Gulf Lantern"}]),
  )
  const page = rec.author("Ilse Marchetti")
  assert.equal(page.works.length, 2)
  assert.deepEqual(page.shares, {claims: 6, quoted: 2, reported: 2, own: 2})
  assert.deepEqual(page.coverage, {read: 6, sentences: 6})
  assert.deepEqual(
    page.outlets.map(({value}) => value),
    ["Gulf Lantern", "The Halden Post"],
  )
})

test("an actor's page has what is said, and the words that name the actor", async () => {
  const {rec, folder} = openTemporary()
  await rec.add(linesFile(folder, [BRIDGE]))
  const {speaker} = rec.claims({manner: "quoted"}).claims[0]!
  const page = rec.actor(speaker!.id!)
  assert.deepEqual([page.name, page.said.claims, page.mentions, page.forms], ["Ada Quill", 1, 1, ["Ada Quill"]])
})

test("an article of 10,000 claims is kept, shown, corrected, re-read and checked", async () => {
  const {rec, folder} = openTemporary()
  const sentences = Array.from({length: 10_000}, (_, i) => `Sentence ${i} stands here.`)
  const text = sentences.join(" ")
  const record = made({input: "long.txt", text})
  let at = 0
  const ownVoice = sentences.map((sentence) => {
    const span = {start: at, end: at + sentence.length, hedges: [], about: []}
    at = span.end + 1
    return span
  })
  const file = join(folder, "long.jsonl")
  writeFileSync(file, `${JSON.stringify({...record, ownVoice})}\n`)
  const start = performance.now()
  const [outcome] = await rec.add(file)
  assert.equal(outcome!.outcome, "new")
  assert.equal(rec.article(outcome!.copy!).record.ownVoice.length, 10_000)
  rec.correct(rec.claims({about: "“sentence 77”"}).claims[0]!.id, {act: "reject", by: "Ilse", reason: "so"})
  const shifted = ownVoice.map((span) => ({...span, end: span.end - 1}))
  writeFileSync(file, `${JSON.stringify({...record, reader: {...record.reader, version: "2"}, ownVoice: shifted})}\n`)
  assert.equal((await rec.add(file))[0]!.outcome, "updated")
  assert.equal(rec.counts().shares.own, 9_999)
  assert.ok(rec.check().ok)
  assert.ok(performance.now() - start < 60_000)
})

test("a backup is the record, and never overwrites", async () => {
  const {rec, folder} = openTemporary()
  await rec.add(linesFile(folder, [BRIDGE]))
  rec.correct(rec.claims().claims[0]!.id, {act: "accept", by: "Ilse", reason: "so"})
  const file = join(folder, "backup.sqlite")
  rec.backup(file)
  assert.throws(() => rec.backup(file), code("store/exists"))
  assert.throws(() => rec.backup(join(folder, "nowhere/backup.sqlite")), code("store/unreadable"))
  const other = restoreRecord(join(folder, "other"), file)
  assert.deepEqual(other.claims(), rec.claims())
  assert.deepEqual(other.log(), rec.log())
  assert.ok(other.check().ok)
  other.close()
  assert.throws(() => restoreRecord(join(folder, "other"), file), code("store/exists"))
  const notes = join(folder, "notes.txt")
  writeFileSync(notes, "notes ".repeat(1000))
  assert.throws(() => restoreRecord(join(folder, "third"), notes), code("store/not-a-record"))
  assert.equal(readFileSync(notes, "utf8").length, 6000)
})

test("the usual folder follows the platform", () => {
  const home = "/home/ada"
  assert.equal(defaultFolder({env: {}, platform: "linux", home}), "/home/ada/.local/share/onrecord")
  assert.equal(defaultFolder({env: {XDG_DATA_HOME: "/data"}, platform: "linux", home}), "/data/onrecord")
  assert.equal(
    defaultFolder({env: {XDG_DATA_HOME: "data"}, platform: "linux", home}),
    "/home/ada/.local/share/onrecord",
  )
  assert.equal(defaultFolder({env: {}, platform: "darwin", home}), "/home/ada/Library/Application Support/onrecord")
  assert.match(defaultFolder({env: {LOCALAPPDATA: "C:/local"}, platform: "win32", home}), /^C:.local.onrecord$/u)
  assert.equal(defaultFolder({env: {ONRECORD_HOME: "/desk"}, platform: "darwin", home}), "/desk")
})
