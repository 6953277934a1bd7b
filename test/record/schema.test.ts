import assert from "node:assert/strict"
import {readFileSync} from "node:fs"
import {test} from "node:test"
import {Ajv2020} from "ajv/dist/2020.js"
import {SCHEMA_FILE, type Schema, schemaText} from "../../scripts/schema.ts"
import {defaultReader, readArticle, samplePress} from "../../src/desk/index.ts"
import {openArticle} from "../../src/intake/index.ts"
import {breachesOf} from "./rules.ts"

const schema = JSON.parse(readFileSync(SCHEMA_FILE, "utf8")) as Schema

/** The schema as it binds this version of the program: no field but those it names. */
function closed(open: Schema): Schema {
  const each = (parts: Readonly<Record<string, Schema>>): Record<string, Schema> =>
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, closed(part)]))
  return {
    ...open,
    ...(open.properties ? {properties: each(open.properties), additionalProperties: false} : {}),
    ...(open.$defs ? {$defs: each(open.$defs)} : {}),
    ...(open.items ? {items: closed(open.items)} : {}),
    ...(open.anyOf ? {anyOf: open.anyOf.map(closed)} : {}),
  }
}

/** Every name of a field, at any depth. */
function fieldsOf({properties, $defs, items, anyOf}: Schema): string[] {
  const parts = [
    ...Object.values(properties ?? {}),
    ...Object.values($defs ?? {}),
    ...(items ? [items] : []),
    ...(anyOf ?? []),
  ]
  return [...Object.keys(properties ?? {}), ...parts.flatMap(fieldsOf)]
}

test("the published schema is what the types say: run `node scripts/schema.ts` when they change", () => {
  assert.equal(readFileSync(SCHEMA_FILE, "utf8"), schemaText())
})

test("no field judges: no verdict, score, credibility, bias or truth in the schema", () => {
  const judging = /verdict|scor|credib|bias|truth|trust|reliab|rating|\brank|fake|false|lean|sentiment|propagand/iu
  assert.deepEqual(
    fieldsOf(schema).filter((name) => judging.test(name)),
    [],
  )
})

test("every field says whether it is there: all are required", () => {
  const optional = (part: Schema): string[] => [
    ...Object.keys(part.properties ?? {}).filter((name) => !part.required?.includes(name)),
    ...[...Object.values(part.properties ?? {}), ...Object.values(part.$defs ?? {}), ...(part.anyOf ?? [])].flatMap(
      optional,
    ),
    ...(part.items ? optional(part.items) : []),
  ]
  assert.deepEqual(optional(schema), [])
})

test("readings of the sample press are valid, by the schema and by the rules", async () => {
  const ajv = new Ajv2020({allErrors: true, strict: true})
  const validOpen = ajv.compile(schema)
  const valid = new Ajv2020({allErrors: true, strict: true}).compile(closed(schema))
  const paths = samplePress()
  assert.equal(paths.length, 24)
  for (const path of paths) {
    const record: unknown = JSON.parse(JSON.stringify(readArticle(await openArticle(path), defaultReader())))
    assert.ok(validOpen(record), `${path}: ${ajv.errorsText(validOpen.errors)}`)
    assert.ok(valid(record), `${path}: ${ajv.errorsText(valid.errors)}`)
    assert.deepEqual(breachesOf(readArticle(await openArticle(path), defaultReader())), [], path)
  }
})

test("a field too many, a field too few and a word that is no kind are refused", async () => {
  const valid = new Ajv2020({strict: true}).compile(closed(schema))
  const record = readArticle(await openArticle(samplePress()[0]!), defaultReader())
  assert.ok(valid(record))
  assert.ok(!valid({...record, verdict: "true"}))
  assert.ok(!valid({...record, coverage: {sentences: 1, read: 1}}))
  assert.ok(!valid({...record, attributions: [{...record.attributions[0], manner: "loud"}]}))
})
