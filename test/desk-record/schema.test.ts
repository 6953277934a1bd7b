import assert from "node:assert/strict"
import {readdirSync, readFileSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {after, test} from "node:test"
import {fileURLToPath} from "node:url"
import {Ajv2020} from "ajv/dist/2020.js"
import {openRecord, samplePress} from "../../src/desk/index.ts"
import {BRIDGE, made, temporaryFolder} from "../store/made.ts"

const schemas = fileURLToPath(new URL("../../docs/schema/", import.meta.url))
const ajv = new Ajv2020({allErrors: true, allowUnionTypes: true})

function fits(name: string, value: unknown): void {
  const schema: unknown = JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), "utf8"))
  assert.ok(typeof schema === "object" && schema !== null)
  const validate = ajv.getSchema(`${name}.schema.json`) ?? ajv.compile(schema)
  assert.ok(validate(JSON.parse(JSON.stringify(value))), `${name}: ${ajv.errorsText(validate.errors)}`)
}

test("every answer of the record fits its published schema", async () => {
  const folder = temporaryFolder()
  const rec = openRecord(join(folder, "record"))
  after(() => rec.close())
  const lines = join(folder, "lines.jsonl")
  writeFileSync(lines, `${JSON.stringify(made(BRIDGE))}\n{\n`)
  const outcomes = await rec.add([lines, ...samplePress().slice(0, 3)])
  for (const {error, ...rest} of outcomes)
    fits("add", {...rest, error: error && {code: error.code, message: error.message}})
  const [claim] = rec.claims({hedged: true}).claims
  const signed = {by: "Ilse", reason: "so"}
  fits("log", rec.correct(claim!.id, {act: "set", slot: "speaker", value: "Mira", ...signed}))
  fits("log", rec.undo("k-1", signed))
  fits("log", rec.correct(claim!.id, {act: "accept", ...signed}))
  for (const one of rec.claims({limit: 200}).claims) fits("claims", one)
  for (const hit of rec.search("the bridge").hits) fits("search", hit)
  const {copy, id} = rec.shelf().works[0]!
  for (const named of [copy, id, claim!.id, claim!.speaker!.id!]) fits("show", rec.show(named))
  for (const line of rec.export("jsonl")) fits("export", JSON.parse(line))
  fits("check", rec.check())
  fits("shelf", rec.shelf())
  fits("search-page", rec.search("the"))
  fits("claims-page", rec.claims())
  fits("author", rec.author("Ilse Marchetti"))
  fits("counts", rec.counts())
})

test("no schema has a place for a verdict, a score or a rank", () => {
  for (const name of readdirSync(schemas)) {
    const words = readFileSync(join(schemas, name), "utf8")
    assert.doesNotMatch(words, /"[^"]*(?:verdict|credib|truth|bias|score|rating|trending|popular)[^"]*":/iu, name)
  }
})
