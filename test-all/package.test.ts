/** The package as others get it: packed, installed in an empty folder, run and imported there. */
import assert from "node:assert/strict"
import {spawnSync} from "node:child_process"
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {dirname, join} from "node:path"
import {after, before, test} from "node:test"
import {fileURLToPath} from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "onrecord-package-"))
const home = join(folder, "user")
const compiler = join(root, "node_modules/typescript/bin/tsc")
after(() => rmSync(folder, {recursive: true}))

/** The Node that runs this test comes first, so that the program's `env node` finds it. */
const PATH = `${dirname(process.execPath)}:${process.env["PATH"] ?? ""}`

function run(command: string, args: readonly string[], cwd: string): string {
  const env: NodeJS.ProcessEnv = {...process.env, PATH, ONRECORD_LOCALE: "en"}
  const {status, stdout, stderr, error} = spawnSync(command, args, {cwd, encoding: "utf8", env, maxBuffer: 2 ** 28})
  assert.equal(status, 0, `${command} ${args.join(" ")}: ${error?.message ?? ""}\n${stdout}\n${stderr}`)
  return stdout
}

const STORY = "The bridge is sound\n\n“We found no fault with the bridge,” said Ada Quill, the county engineer.\n"
const CONSUMER = `import {type Article, openArticle, read, type ReadingRecord} from "onrecord"

const article: Article = await openArticle("story.txt")
const record: ReadingRecord = read(article)
const manner: "direct" | "mixed" | "indirect" | undefined = record.attributions[0]?.manner
console.log(JSON.stringify({manner, same: read(article.text).copy.version === record.copy.version}))
// @ts-expect-error A record is read-only.
record.text = ""
`

let files: readonly string[] = []

before(() => {
  const [packed] = JSON.parse(run("npm", ["pack", "--json", "--silent", "--pack-destination", folder], root)) as [
    {filename: string; files: {path: string}[]},
  ]
  files = packed.files.map(({path}) => path)
  mkdirSync(home)
  writeFileSync(join(home, "package.json"), '{"name": "user", "private": true, "type": "module"}\n')
  writeFileSync(join(home, "story.txt"), STORY)
  writeFileSync(join(home, "consumer.ts"), CONSUMER)
  run("npm", ["install", "--no-audit", "--no-fund", join(folder, packed.filename)], home)
})

test("the package carries the program, its models, the press and the licences, and no sources or tests", () => {
  for (const file of [
    "dist/cli/main.js",
    "dist/index.d.ts",
    "models/manifest.json",
    "LICENSE",
    "NOTICE",
    "README.md",
  ]) {
    assert.ok(files.includes(file), file)
  }
  assert.ok(files.some((file) => file.startsWith("press/sample/")))
  assert.deepEqual(
    files.filter((file) => /^(?:src|test|test-all|training|bench|scripts)\//u.test(file)),
    [],
  )
})

test("its program reads a file where it is installed", () => {
  const bin = join(home, "node_modules/.bin/onrecord")
  assert.match(run(bin, ["read", "story.txt"], home), /said · quoted/u)
  assert.equal(JSON.parse(run(bin, ["read", "--json", "story.txt"], home)).format, "onrecord/1")
  assert.equal(run(bin, ["demo", "--json"], home).trimEnd().split("\n").length, 24)
})

test("its library has types that a strict program can be checked against, and reads", () => {
  const options = [
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2024",
    "--types",
    "node",
    "--skipLibCheck",
    "false",
  ]
  const types = join(root, "node_modules/@types")
  run(process.execPath, [compiler, ...options, "--typeRoots", types, "--noEmit", "consumer.ts"], home)
  const {manner, same} = JSON.parse(run(process.execPath, ["consumer.ts"], home).split("\n")[0]!)
  assert.deepEqual({manner, same}, {manner: "direct", same: true})
})

test("the built program answers help in 150 ms, or in twice what Node itself takes on a busy machine", () => {
  const main = join(root, "dist/cli/main.js")
  const rounds = Array.from({length: 7}, () => ({help: timeOf([main, "--help"]), node: timeOf(["--eval", "0"])}))
  const help = Math.min(...rounds.map((round) => round.help))
  const node = Math.min(...rounds.map((round) => round.node))
  assert.ok(help < Math.max(150, 2 * node), `help took ${help.toFixed(0)} ms at best, Node alone ${node.toFixed(0)} ms`)
})

function timeOf(args: readonly string[]): number {
  const start = performance.now()
  run(process.execPath, args, root)
  return performance.now() - start
}

test("the example of the README is what the program prints", () => {
  const env = {...process.env, COLUMNS: "80", ONRECORD_LOCALE: "en"}
  const args = ["dist/cli/main.js", "read", "docs/example.txt"]
  const {stdout} = spawnSync(process.execPath, args, {cwd: root, encoding: "utf8", env})
  assert.ok(readFileSync(join(root, "README.md"), "utf8").includes(stdout.trimEnd()), "run npm run docs")
})
