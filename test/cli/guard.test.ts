import assert from "node:assert/strict"
import {spawnSync} from "node:child_process"
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {after, test} from "node:test"
import {fileURLToPath, pathToFileURL} from "node:url"

const root = fileURLToPath(new URL("../..", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "onrecord-guard-"))
after(() => rmSync(folder, {recursive: true}))

/** Runs the guard of `place` as a Node of another version would. */
function guardUnder(version: string, place: string) {
  const disguise = join(folder, "disguise.mjs")
  const versions = JSON.stringify({node: version})
  writeFileSync(disguise, `Object.defineProperty(process, "versions", {value: ${versions}})\n`)
  const args = ["--import", pathToFileURL(disguise).href, join(place, "scripts/guard.mjs"), "--check"]
  return spawnSync(process.execPath, args, {encoding: "utf8"})
}

test("the right Node passes the check in silence", () => {
  const {status, stdout, stderr} = guardUnder("24.0.0", root)
  assert.deepEqual([status, stdout, stderr], [0, "", ""])
})

test("an older Node beside the installed one is told how to start", () => {
  const {status, stderr} = guardUnder("20.20.2", root)
  assert.equal(status, 2)
  assert.match(stderr, /^onrecord: Node 24 or newer is needed, and this is Node 20\.20\.2; .*npm run.*\n$/u)
})

test("where the package that brings Node was not installed, one sentence says so and the way out", () => {
  const bare = join(folder, "bare")
  mkdirSync(join(bare, "src"), {recursive: true})
  cpSync(join(root, "scripts"), join(bare, "scripts"), {recursive: true})
  cpSync(join(root, "src/messages"), join(bare, "src/messages"), {recursive: true})
  const {status, stderr} = guardUnder("20.20.2", bare)
  assert.equal(status, 2)
  assert.match(stderr, /npm ci.* without --ignore-scripts.*NODE_ENV=production/u)
  assert.equal(stderr.trimEnd().split("\n").length, 1)
})
