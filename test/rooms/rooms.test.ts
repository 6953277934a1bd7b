import assert from "node:assert/strict"
import {appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {after, test} from "node:test"
import {fileURLToPath} from "node:url"
import {breachesIn} from "../../scripts/rooms.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const copies: string[] = []
after(() => {
  for (const copy of copies) rmSync(copy, {recursive: true})
})

/** The sources copied to a place where a breach may be planted. */
function copyOfSources(): string {
  const copy = mkdtempSync(join(tmpdir(), "onrecord-rooms-"))
  copies.push(copy)
  for (const folder of ["src", "training", "bench"]) cpSync(join(root, folder), join(copy, folder), {recursive: true})
  return copy
}

async function breachesWith(file: string, line: string): Promise<readonly string[]> {
  const copy = copyOfSources()
  appendFileSync(join(copy, file), `\n${line}\n`)
  return breachesIn(copy)
}

test("imports look left, rooms are entered by their index, and there is no cycle", async () => {
  assert.deepEqual(await breachesIn(root), [])
})

test("a planted import to the right is found", async () => {
  const breaches = await breachesWith("src/text/span.ts", 'export {message as planted} from "../messages/index.ts"')
  assert.ok(breaches.includes("src/text/span.ts imports src/messages/index.ts: text may not import values of messages"))
})

test("a planted import of types to the right is found", async () => {
  const breaches = await breachesWith("src/text/span.ts", 'export type {Article as Planted} from "../intake/index.ts"')
  assert.ok(breaches.includes("src/text/span.ts imports src/intake/index.ts: text may not import types of intake"))
})

test("a planted import past an index is found", async () => {
  const breaches = await breachesWith("src/desk/index.ts", 'export {viewOf as planted} from "../text/view.ts"')
  assert.ok(breaches.includes("src/desk/index.ts imports src/text/view.ts: a room is entered by its index.ts"))
})

test("a planted import of a package or of Node into a pure room is found", async () => {
  const found = await breachesWith("src/language/index.ts", 'export {readFileSync as planted} from "node:fs"')
  assert.ok(found.includes("src/language/index.ts imports node:fs: language depends on nothing outside"))
  const lazy = await breachesWith("src/record/index.ts", 'export const planted = () => import("yaml")')
  assert.ok(lazy.includes("src/record/index.ts imports yaml: record depends on nothing outside"))
})

test("a planted cycle is found", async () => {
  const copy = copyOfSources()
  writeFileSync(join(copy, "src/text/one.ts"), 'import {two} from "./two.ts"\nexport const one = (): number => two()\n')
  writeFileSync(join(copy, "src/text/two.ts"), 'import {one} from "./one.ts"\nexport const two = (): number => one()\n')
  const breaches = await breachesIn(copy)
  assert.ok(breaches.includes("cycle: src/text/one.ts -> src/text/two.ts -> src/text/one.ts"))
})
