import assert from "node:assert/strict"
import {spawn, spawnSync} from "node:child_process"
import {existsSync, mkdtempSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {after, test} from "node:test"
import {fileURLToPath} from "node:url"
import {openStore} from "../../src/store/index.ts"
import {BRIDGE, made} from "../store/made.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const folder = mkdtempSync(join(tmpdir(), "onrecord-cli-record-"))
const home = join(folder, "record")
after(() => rmSync(folder, {recursive: true}))

const lines = join(folder, "lines.jsonl")
writeFileSync(lines, `${JSON.stringify(made(BRIDGE))}\n${JSON.stringify(made({...BRIDGE, input: "other.txt"}))}\n`)

function onrecord(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const quiet = {...process.env, ONRECORD_LOCALE: "en", ONRECORD_HOME: home, COLUMNS: "100", ...env}
  const {stdout, stderr, status} = spawnSync(process.execPath, [join(root, "scripts/guard.mjs"), ...args], {
    encoding: "utf8",
    env: quiet,
    cwd: root,
  })
  return {stdout, stderr, status, words: stdout.replace(/\s+/gu, " ")}
}

const linesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line))

test("the record's verbs, from an empty place to a backup", () => {
  const none = onrecord(["claims"])
  assert.equal(none.status, 1)
  assert.match(none.stderr, /there is no record in .*: start one with onrecord add/u)
  assert.equal(existsSync(home), false)

  const failed = onrecord(["add", join(folder, "missing.txt")])
  assert.equal(failed.status, 1)
  assert.match(failed.stderr, /missing\.txt: no such file/u)
  assert.match(onrecord(["claims"]).stdout, /The record in .* is empty: add something/u)

  const added = onrecord(["add", lines])
  assert.equal(added.status, 0)
  assert.match(added.stdout, /^new {7}.*lines\.jsonl:1 sha256:[0-9a-f]{12}$/mu)
  assert.match(added.stdout, /2 inputs: 2 new, 0 updated, 0 unchanged, 0 failed/u)
  assert.deepEqual(
    linesOf(onrecord(["add", "--json", lines]).stdout).map(({outcome}) => outcome),
    ["unchanged", "unchanged"],
  )

  const claims = onrecord(["claims", "--hedged"])
  assert.match(
    claims.words,
    /Tomas Ree · told the Post · reported · Ada Quill had seen the cracks · hedge: allegedly · The Halden Post, 4 May 2031 · 2 copies · c-/u,
  )
  assert.match(claims.words, /1 of 1 that fit shown, of 3 claims held; 3 of 3 sentences held were read/u)
  const [claim] = linesOf(onrecord(["claims", "--json", "--hedged"]).stdout)

  const search = onrecord(["search", "cracks"])
  assert.match(search.words, /The bridge is sound/u)
  assert.match(search.words, /Tomas Ree · told the Post · reported · Ada Quill had seen the cracks · hedge: allegedly/u)

  const decide = ["correct", claim.id, "--by", "Ilse", "--reason", "the tape"]
  assert.match(
    onrecord([...decide, "--set", "speaker=Mira"]).stdout,
    /k-1 set speaker from Tomas Ree to Mira by Ilse on/u,
  )
  assert.match(onrecord(["show", claim.id.slice(0, 12)]).words, /k-1 set speaker from Tomas Ree to Mira by Ilse/u)
  assert.match(onrecord(["undo", "k-1", "--by", "Ilse", "--reason", "no"]).stdout, /k-2 took back k-1 by Ilse/u)
  assert.equal(linesOf(onrecord(["log", "--json"]).stdout).length, 2)

  const check = onrecord(["check"])
  assert.equal(check.status, 0)
  assert.match(check.stdout, /^No fault in 2 copies, 1 text, 3 claims/u)

  assert.match(
    onrecord(["export", "--to", "csv"]).stdout,
    /Tomas Ree,told the Post,Ada Quill had seen the cracks,allegedly/u,
  )
  const backup = join(folder, "backup.sqlite")
  assert.equal(onrecord(["backup", backup]).status, 0)
  assert.match(onrecord(["backup", backup]).stderr, /is there already, and nothing is overwritten/u)
  assert.equal(onrecord(["restore", backup, "--record", join(folder, "second")]).status, 0)
  assert.equal(
    onrecord(["claims", "--json", "--record", join(folder, "second")]).stdout,
    onrecord(["claims", "--json"]).stdout,
  )
})

test("two adds at once keep everything once", async () => {
  const record = join(folder, "shared")
  const texts = Array.from({length: 40}, (_, i) => ({...BRIDGE, input: `${i}.txt`, text: `${BRIDGE.text}${i}`}))
  const file = join(folder, "many.jsonl")
  writeFileSync(file, texts.map((text) => `${JSON.stringify(made(text))}\n`).join(""))
  const run = () =>
    new Promise<number | null>((resolve) => {
      const args = [join(root, "scripts/guard.mjs"), "add", "--record", record, file]
      spawn(process.execPath, args, {cwd: root, stdio: "ignore"}).once("close", resolve)
    })
  assert.deepEqual(await Promise.all([run(), run()]), [0, 0])
  const check = onrecord(["check", "--record", record])
  assert.match(check.stdout, /^No fault in 40 copies, 40 texts/u)
})

test("a record that another program goes on writing to is said to be locked, and nothing is harmed", () => {
  const record = join(folder, "locked")
  assert.equal(onrecord(["add", lines, "--record", record]).status, 0)
  const holder = openStore(record)
  holder.script("begin immediate")
  const other = join(folder, "more.jsonl")
  writeFileSync(other, `${JSON.stringify(made({...BRIDGE, input: "more.txt"}))}\n`)
  const locked = onrecord(["add", other, "--record", record])
  assert.equal(locked.status, 1)
  assert.match(locked.stderr, /another program is writing to the record in .*after 5,000 ms: wait for it/u)
  assert.equal(onrecord(["claims", "--record", record]).status, 0)
  holder.script("rollback")
  holder.close()
  assert.equal(onrecord(["add", other, "--record", record]).status, 0)
})

test("what is wrong on the command line is said, and ends with 2", () => {
  const runs: readonly (readonly [readonly string[], RegExp])[] = [
    [["claims", "--since", "yesterday"], /give a day \(2025-03-17\), a month/u],
    [["claims", "--limit", "0"], /give a number from 1 to 1,000/u],
    [["claims", "--cursor", "x"], /the page mark “x” is none that was given out/u],
    [["show", "c-0000000000000000"], /nothing in this record has the id “c-0000000000000000”/u],
    [["correct", "c-1", "--by", "Ilse", "--reason", "so"], /give one of --accept, --reject and --set/u],
    [["correct", "c-1", "--set", "colour=red", "--by", "Ilse", "--reason", "so"], /the slots are speaker, manner/u],
    [["undo", "k-99", "--by", "Ilse", "--reason", "so"], /nothing in this record has the id “k-99”/u],
  ]
  for (const [args, words] of runs) {
    const {stderr, status, stdout} = onrecord(args)
    assert.match(stderr, words, args.join(" "))
    assert.equal(status, 2, args.join(" "))
    assert.equal(stdout, "")
  }
})

test("every word of the record's pages comes from the catalogue", () => {
  const env = {ONRECORD_LOCALE: "pseudo"}
  // Months as the day's words have them, and the names of slots, which are data.
  const month = new Date().toLocaleString("en-GB", {month: "long", timeZone: "UTC"})
  const kept = new Set(
    `${month} speaker ${BRIDGE.text} ${BRIDGE.headline} ${BRIDGE.outlet} ${BRIDGE.byline} Mira Ilse the tape no May`.match(
      /[A-Za-z]+/gu,
    ),
  )
  for (const args of [["claims"], ["search", "bridge"], ["log"], ["check"]]) {
    const {stdout} = onrecord(args, env)
    assert.ok(stdout.includes("⟦"), args.join(" "))
    const printed = stdout.replaceAll(home, "").replace(/\b(?:[ck]-\w+|sha256:\w+|--cursor \S+)/gu, "")
    const strange = (printed.match(/[A-Za-z]{2,}/gu) ?? []).filter((word) => !kept.has(word))
    assert.deepEqual(strange, [], args.join(" "))
  }
})
