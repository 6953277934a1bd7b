import assert from "node:assert/strict"
import {readFileSync} from "node:fs"
import {test} from "node:test"
import {fileURLToPath} from "node:url"
import {Ajv2020} from "ajv/dist/2020.js"
import {BRIDGE} from "../store/made.ts"
import {articleAt, madeRoom, sampleRoom} from "./rooms.ts"

const room = await sampleRoom(/harbour-lease|long-quay/u)
const ajv = new Ajv2020({allErrors: true, allowUnionTypes: true, strict: false})
const schemas = fileURLToPath(new URL("../../docs/schema/", import.meta.url))

interface Spec {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: {readonly schemas: Readonly<Record<string, unknown>>}
}
const spec = await room.twin<Spec>("/openapi.json")
ajv.addSchema({$id: "room", components: spec.components})

function fits(name: string, value: unknown): void {
  const validate = ajv.compile({$ref: `room#/components/schemas/${name}`})
  assert.ok(validate(value), `${name}: ${ajv.errorsText(validate.errors)}`)
}

function fitsPublished(name: string, value: unknown): void {
  const schema: unknown = JSON.parse(readFileSync(`${schemas}${name}.schema.json`, "utf8"))
  assert.ok(typeof schema === "object" && schema !== null)
  const validate = ajv.getSchema(`${name}.schema.json`) ?? ajv.compile(schema)
  assert.ok(validate(value), `${name}: ${ajv.errorsText(validate.errors)}`)
}

const path = articleAt(room, /Borvia offered/u)
const [claim] = room.rec.claims({manner: "quoted"}).claims
const author = `/authors/${encodeURIComponent("Ilse Marchetti")}`
const work = `/works/${room.rec.shelf().works[0]!.id}`

test("every page has its twin at the same address, by its ending and by what is accepted", async () => {
  const twins: readonly (readonly [string, string, string])[] = [
    ["/", "/index.json", "Shelf"],
    ["/?author=Ilse+Marchetti", "/index.json?author=Ilse+Marchetti", "Shelf"],
    ["/search?q=harbour", "/search.json?q=harbour", "Search"],
    [path, `${path}.json`, "Article"],
    [`/claims/${claim!.id}`, `/claims/${claim!.id}.json`, "ClaimInContext"],
    [work, `${work}.json`, "WorkPage"],
    [author, `${author}.json`, "Author"],
    [`/actors/${claim!.speaker!.id}`, `/actors/${claim!.speaker!.id}.json`, "Actor"],
  ]
  for (const [page, twin, shape] of twins) {
    const answer = await room.get(twin)
    assert.equal(answer.status, 200, twin)
    assert.match(answer.headers.get("content-type") ?? "", /^application\/json/u)
    const value: unknown = await answer.json()
    fits(shape, value)
    assert.deepEqual(await room.twin(page), value)
  }
})

test("twins fit the schemas that the record publishes", async () => {
  fitsPublished("shelf", await room.twin("/"))
  fitsPublished("search-page", await room.twin("/search?q=harbour"))
  fitsPublished("author", await room.twin(author))
  fitsPublished("show", {is: "copy", article: await room.twin(path)})
  fitsPublished("show", {is: "claim", claim: await room.twin(`/claims/${claim!.id}`)})
  fitsPublished("show", {is: "actor", actor: await room.twin(`/actors/${claim!.speaker!.id}`)})
  fitsPublished("show", {is: "work", work: await room.twin(work)})
})

test("what is read without keeping has the exchange format as its twin", async () => {
  const form = new FormData()
  form.set("text", "“It is sound,” said Ada Quill.")
  const answer = await room.post("/read", form, {accept: "application/json"})
  fitsPublished("onrecord-1", await answer.json())
})

test("the OpenAPI document is of version 3.1 and names every address", () => {
  assert.equal(spec.openapi, "3.1.0")
  assert.deepEqual(Object.keys(spec.paths).sort(), [
    "/",
    "/actors/{id}",
    "/authors/{name}",
    "/claims/{id}",
    "/copies/{id}",
    "/read",
    "/search",
    "/works/{id}",
  ])
})

test("an answer is sent again only when it changed", async () => {
  const bridge = await madeRoom([BRIDGE])
  const page = articleAt(bridge, /bridge/u)
  const first = await bridge.get(page)
  const tag = first.headers.get("etag")!
  assert.equal((await bridge.get(page, {"if-none-match": tag})).status, 304)
  assert.equal(await (await bridge.get(page, {"if-none-match": `"other", ${tag}`})).text(), "")
  assert.equal((await bridge.get(`${page}.json`, {"if-none-match": tag})).status, 200)
  const hedged = bridge.rec.claims({hedged: true}).claims[0]!
  bridge.rec.correct(hedged.id, {act: "accept", by: "Mira", reason: "heard it"})
  assert.equal((await bridge.get(page, {"if-none-match": tag})).status, 200)
})

test("errors are problem details for programs and a page with a way out for people", async () => {
  const wrong: readonly (readonly [string, number, string | null])[] = [
    ["/claims/c-0000000000000000", 404, "record/unknown"],
    ["/copies/0000", 404, "record/unknown"],
    [`/copies/${"0".repeat(64)}`, 404, "record/unknown"],
    ["/nowhere", 404, "serve/address"],
    ["/?limit=0", 400, "usage/option"],
    ["/?cursor=broken", 400, "record/cursor"],
    ["/search?q=a&order=loud", 400, "usage/option"],
    [`${path}?part=99`, 404, "serve/address"],
  ]
  for (const [address, status, code] of wrong) {
    const page = await room.get(address)
    assert.equal(page.status, status, address)
    assert.match(await page.text(), /<a href="\/">To the shelf<\/a>/u, address)
    const [bare, query] = address.split("?")
    const twin = bare === "/" ? "/index.json" : `${bare}.json`
    const answer = address.includes("part=") ? null : await room.get(`${twin}${query === undefined ? "" : `?${query}`}`)
    if (answer === null) continue
    assert.equal(answer.status, status, twin)
    assert.match(answer.headers.get("content-type") ?? "", /^application\/problem\+json/u)
    const value = (await answer.json()) as {code: string | null; status: number}
    fits("Problem", value)
    assert.deepEqual([value.code, value.status], [code, status], twin)
  }
})

test("the beginning of an id leads to the whole one", async () => {
  const answer = await room.get(path.slice(0, 20))
  assert.equal(answer.status, 302)
  assert.equal(answer.headers.get("location"), path)
  assert.equal((await room.get(work)).status, 302)
})
