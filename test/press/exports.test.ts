import assert from "node:assert/strict"
import {spawnSync} from "node:child_process"
import {existsSync} from "node:fs"
import {join} from "node:path"
import {test} from "node:test"
import {bratOf} from "../../press/tools/exports/brat.ts"
import {articleOfBrat} from "../../press/tools/exports/from-brat.ts"
import {articleOfRecord} from "../../press/tools/exports/from-record.ts"
import {recordOf} from "../../press/tools/exports/record.ts"
import {annotationsOf, articleOfAnnotations} from "../../press/tools/exports/web-annotation.ts"
import {loadPress, parsePress} from "../../press/tools/load.ts"
import type {Article} from "../../press/tools/model.ts"
import {faultOf} from "../../src/record/index.ts"
import {FILE, MARKED} from "./marked.ts"

const sample = parsePress(MARKED, FILE).article
const all: readonly Article[] = [sample, ...loadPress().texts.map(({article}) => article)]
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const WAYS: Readonly<Record<string, (article: Article) => Article>> = {
  "onrecord/1": (article) => articleOfRecord(asJson(recordOf(article))),
  "Web Annotations": (article) => articleOfAnnotations(asJson(annotationsOf(article))),
  brat: (article) => articleOfBrat(bratOf(article)),
}

for (const [format, there] of Object.entries(WAYS))
  test(`what goes out as ${format} comes back the same`, () => {
    for (const article of all)
      assert.deepEqual(there(article), asJson(article), `${article.header.work}/${article.header.copy}`)
  })

test("a record of the press is a record", () => {
  for (const article of all) assert.equal(faultOf(asJson(recordOf(article))), null)
})

const scorers = process.env["ONRECORD_SCORERS"] ?? ""
const checker = join(scorers, "check-record.mjs")
test("records of the press hold to the rules of the format", {
  skip: !existsSync(checker) && "ONRECORD_SCORERS is not set",
}, () => {
  const input = all.map((article) => `${JSON.stringify(recordOf(article))}\n`).join("")
  const {status, stdout} = spawnSync(process.execPath, [checker, "-"], {input, encoding: "utf8", maxBuffer: 1 << 28})
  assert.equal(status, 0, stdout)
})

test("Web Annotations and brat count in code points", () => {
  const before = sample.text.indexOf("“a bad 🐻 tale”")
  const points = [...sample.text.slice(0, before)].length
  assert.equal(points, before - 1)
  const length = [..."“a bad 🐻 tale”"].length
  const {ann} = bratOf(sample)
  assert.ok(ann.includes(`Quotation ${points} ${points + length}\t“a bad 🐻 tale”`))
  const annotations = JSON.stringify(annotationsOf(sample))
  assert.ok(annotations.includes(`{"type":"TextPositionSelector","start":${points},"end":${points + length}}`))
})
