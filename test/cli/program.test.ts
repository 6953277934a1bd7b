import assert from "node:assert/strict"
import {spawn, spawnSync} from "node:child_process"
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {after, test} from "node:test"
import {fileURLToPath} from "node:url"
import {VERSION} from "../../src/version.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const guard = join(root, "scripts/guard.mjs")
const folder = mkdtempSync(join(tmpdir(), "onrecord-cli-"))
after(() => rmSync(folder, {recursive: true}))

const STORY = `The bridge is sound

“We found no fault with the bridge,” said Ada Quill, the county engineer. The bridge was closed in winter.
`
const OTHER = `The ferry is late

The captain, Tomas Ree, said the ferry would be late on Friday. Nobody was hurt.
`
const story = join(folder, "story.txt")
const other = join(folder, "other.txt")
const missing = join(folder, "missing.txt")
writeFileSync(story, STORY)
writeFileSync(other, OTHER)

interface Run {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

function onrecord(args: readonly string[], {input = "", env = {}}: Run = {}) {
  const quiet = {...process.env, ONRECORD_LOCALE: "en", ...env}
  return spawnSync(process.execPath, [guard, ...args], {encoding: "utf8", input, env: quiet, cwd: root})
}

test("help names every command, shows examples and ends well", () => {
  const {stdout, status} = onrecord(["--help"])
  for (const command of ["read", "add", "claims", "search", "show", "correct", "check", "tokens", "demo"])
    assert.match(stdout, new RegExp(`^  ${command} `, "mu"))
  assert.equal(status, 0)
  assert.match(onrecord(["read", "--help"]).stdout, /onrecord read reports\/ --json/u)
})

test("the version is the package's", () => {
  const {version} = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  assert.equal(VERSION, version)
  assert.equal(onrecord(["--version"]).stdout, `${version}\n`)
})

test("usage errors end with 2 and name the value, the bound and the way out", () => {
  const lens = onrecord(["read", "--lens", "red", story])
  assert.equal(lens.status, 2)
  assert.match(lens.stderr, /--lens cannot be “red”: use one of all, quoted, sourced, own, or unsourced/u)
  const command = onrecord(["reed", story])
  assert.equal(command.status, 2)
  assert.match(command.stderr, /no command “reed”, did you mean read\?/u)
  const flag = onrecord(["read", "--jsn", story])
  assert.equal(flag.status, 2)
  assert.match(flag.stderr, /no option “--jsn”, did you mean --json\?/u)
  const early = onrecord(["--lens", "own", "read", story])
  assert.equal(early.status, 2)
  assert.match(early.stderr, /no option “--lens”; see/u)
  const nothing = onrecord(["read"])
  assert.equal(nothing.status, 2)
  assert.match(nothing.stderr, /at least 1 input is needed and none was given/u)
  for (const {stdout} of [lens, command, flag, early, nothing]) assert.equal(stdout, "")
})

test("records come one a line in the order of the inputs, and a failure leaves the others alone", () => {
  const {stdout, stderr, status} = onrecord(["read", "--json", other, missing, story])
  const records = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))
  assert.deepEqual(
    records.map(({format, copy}) => [format, copy.input]),
    [
      ["onrecord/1", other],
      ["onrecord/1", story],
    ],
  )
  assert.equal(status, 1)
  assert.match(stderr, /onrecord: .*missing\.txt: no such file/u)
  assert.match(stderr, /1 input of 3 could not be read/u)
})

test("standard input is read as a file is", () => {
  const [fromFile] = onrecord(["read", "--json", story]).stdout.split("\n")
  const {stdout, status} = onrecord(["read", "--json", "-"], {input: STORY})
  assert.equal(status, 0)
  assert.equal(JSON.parse(stdout).copy.version, JSON.parse(fromFile!).copy.version)
  assert.equal(JSON.parse(stdout).text, STORY)
})

test("the page for people holds the article, its notes and its foot", () => {
  const {stdout, status} = onrecord(["read", story])
  assert.equal(status, 0)
  assert.match(stdout, /“We found no fault with the bridge,”\[1\] said Ada Quill/u)
  assert.match(stdout, /1 Ada Quill.* · said · quoted/u)
  assert.match(stdout, /claims in \d+ of \d+ sentences/u)
  assert.doesNotMatch(stdout, /\u001b/u)
})

test("tokens are positions in the file with their tags, and sentences", () => {
  const {stdout, status} = onrecord(["tokens", "--json", story])
  const {id, tokens, sentences} = JSON.parse(stdout)
  assert.equal(status, 0)
  assert.equal(id, "story")
  for (const [start, end, upos] of tokens) {
    assert.match(STORY.slice(start, end), /^\S+$/u)
    assert.match(upos, /^[A-Z]+$/u)
  }
  assert.ok(sentences.length >= 3)
  assert.match(onrecord(["tokens", story]).stdout, /0–3 +\S+ +\S+ +The/u)
})

test("demo reads the whole sample press", () => {
  const {stdout, status, stderr} = onrecord(["demo", "--json"])
  assert.equal(stderr, "")
  assert.equal(status, 0)
  assert.equal(stdout.trimEnd().split("\n").length, 24)
  assert.match(onrecord(["demo"]).stdout, /Borvia offered harbour/u)
})

test("a reader that closes the pipe early ends the program without a complaint", async () => {
  const child = spawn(process.execPath, [guard, "demo", "--json"], {cwd: root, stdio: ["ignore", "pipe", "pipe"]})
  let complaint = ""
  child.stderr.on("data", (chunk) => {
    complaint += chunk
  })
  child.stdout.once("data", () => child.stdout.destroy())
  const status = await new Promise((resolve) => child.once("close", resolve))
  assert.equal(complaint, "")
  assert.equal(status, 0)
})

/** Words that are no message: names that people type and the values they choose from, which Intl joins by “or”. */
const DATA =
  /--?[a-z][a-zA-Z-]*|\b(?:onrecord|read|add|claims|search|show|correct|undo|log|export|check|backup|restore|tokens|demo|serve|password|start|json|lens|all|quoted|sourced|own|unsourced|or)\b/gu

/** Lines of examples are what people type. */
function wordsOutsideCatalogue(printed: string): readonly string[] {
  const prose = printed.replace(/^ {2}(?:onrecord|cat) .*$/gmu, "").replace(DATA, "")
  return prose.match(/[A-Za-z]{2,}/gu) ?? []
}

test("every word of the help comes from the catalogue", () => {
  for (const args of [["--help"], ["read", "--help"], ["tokens", "--help"], ["demo", "--help"]]) {
    const {stdout} = onrecord(args, {env: {ONRECORD_LOCALE: "pseudo"}})
    assert.ok(stdout.includes("⟦"))
    assert.deepEqual(wordsOutsideCatalogue(stdout), [], args.join(" "))
  }
})

test("every word of a page that is not the article's comes from the catalogue", () => {
  const {stdout} = onrecord(["read", story], {env: {ONRECORD_LOCALE: "pseudo"}})
  const article = new Set(STORY.match(/[A-Za-z]+/gu))
  const page = stdout.replace(story, "")
  assert.deepEqual(
    wordsOutsideCatalogue(page).filter((word) => !article.has(word)),
    [],
  )
})

test("every word of a complaint comes from the catalogue", () => {
  const env = {ONRECORD_LOCALE: "pseudo"}
  const runs = [["read", missing], ["read", "--lens", "red"], ["reed"], ["read"]]
  for (const args of runs) {
    const {stderr} = onrecord(args, {env})
    assert.ok(stderr.includes("⟦"))
    assert.deepEqual(wordsOutsideCatalogue(stderr.replaceAll(missing, "").replace(/\b(?:red|reed)\b/gu, "")), [])
  }
})
