import assert from "node:assert/strict"
import {mkdtempSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {after, test} from "node:test"
import fc from "fast-check"
import {defaultReader, type ReadingRecord, read, readArticle} from "../../src/desk/index.ts"
import {articleFromText, openArticle} from "../../src/intake/index.ts"
import {SEED, strings} from "../language/strings.ts"
import {breachesOf} from "../record/rules.ts"

console.log(`seed ${SEED}`)
const folder = mkdtempSync(join(tmpdir(), "onrecord-read-"))
after(() => rmSync(folder, {recursive: true}))

test("any string is read without an error, into a record that keeps the rules", () => {
  fc.assert(
    fc.property(strings, (text) => {
      const record = read(text)
      assert.equal(record.text, text)
      assert.deepEqual(breachesOf(record), [])
    }),
    {seed: SEED, numRuns: 600},
  )
})

test("the same string gives the same bytes", () => {
  fc.assert(
    fc.property(strings, (text) => {
      assert.equal(JSON.stringify(read(text)), JSON.stringify(read(text)))
    }),
    {seed: SEED, numRuns: 200},
  )
})

test("the author's own voice never overlaps an attribution", () => {
  const text =
    "The bridge was painted green in May and closed for a week in June. “It is safe,” said Ada Quill, the engineer. " +
    "The mayor told reporters that he would cross it on Sunday, although the rain had not stopped since the morning."
  const record = read(text)
  assert.ok(record.attributions.length > 0 && record.ownVoice.length > 0)
  assert.deepEqual(breachesOf(record), [])
})

/** Reads the text as a string and from a file; both must keep the rules and hold the text as it was. */
async function readBothWays(text: string): Promise<ReadingRecord> {
  const path = join(folder, "article.txt")
  writeFileSync(path, text)
  const reader = defaultReader()
  const records = [readArticle(articleFromText(text), reader), readArticle(await openArticle(path), reader)]
  for (const record of records) {
    assert.equal(record.text, text)
    assert.deepEqual(breachesOf(record), [])
  }
  return records[1]!
}

test("an empty string is an empty record", () => {
  const record = read("")
  assert.deepEqual([record.text, record.attributions, record.ownVoice], ["", [], []])
  assert.deepEqual(record.coverage, {sentences: 0, read: 0, unread: []})
})

test("ten thousand quotation marks are read", async () => {
  for (const mark of ["“", "”", '"', "'", "‘", "«"]) {
    const record = await readBothWays(mark.repeat(10_000))
    assert.ok(record.coverage.read <= record.coverage.sentences)
  }
})

test("two hundred kilobytes without a space are read", async () => {
  await readBothWays("saidhe".repeat(33_334))
})

test("two hundred kilobytes of one sentence are said to be unread", async () => {
  const {coverage} = await readBothWays("and the bridge ".repeat(13_334).trim())
  assert.ok(coverage.unread.length > 0)
  assert.ok(coverage.read < coverage.sentences)
})

for (const [language, text] of [
  ["zh", "外交部发言人星期二说，两国将于下月举行会谈。“我们期待取得成果，”她补充道。分析人士认为，谈判将会很艰难。"],
  ["ar", "قال وزير الخارجية يوم الثلاثاء إن البلدين سيعقدان محادثات الشهر المقبل. وأضاف: «نأمل أن نصل إلى اتفاق»."],
] as const)
  test(`a text in another language is honestly unread: ${language}`, async () => {
    const record = await readBothWays(text)
    assert.equal(record.copy.languageDetected?.slice(0, 2), language)
    assert.equal(record.coverage.read, 0)
    assert.ok(record.coverage.sentences > 0 && record.coverage.unread.length > 0)
    assert.deepEqual([record.attributions, record.actors, record.ownVoice], [[], [], []])
  })
