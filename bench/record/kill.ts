/**
 * Kills `onrecord add` again and again: `node bench/record/kill.ts [articles] [kills] [seed]`. Each time it is started again on the
 * same folder. What was printed as kept must be there once, and the record sound. Ends with 1 when it is not.
 */
import {spawn} from "node:child_process"
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {setTimeout as sleep} from "node:timers/promises"
import {fileURLToPath} from "node:url"
import {openRecord} from "../../src/desk/index.ts"
import {chance, readingOf} from "./generate.ts"

const PROGRAM = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url))

export interface Killing {
  readonly articles: number
  readonly kills: number
  readonly seed: number
  /** Lines of readings made before instead of texts: much faster, and other code. */
  readonly fromRecords: boolean
}

export interface Survived {
  /** Runs that were killed before they ended. */
  readonly killed: number
  /** Copies printed as kept, over all runs. */
  readonly acknowledged: number
  readonly lost: number
  readonly copies: number
  readonly works: number
  readonly sound: boolean
}

export async function killAgainAndAgain({articles, kills, seed, fromRecords}: Killing): Promise<Survived> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-kill-"))
  const random = chance(seed)
  try {
    const input = fromRecords ? linesIn(folder, articles) : textsIn(folder, articles)
    const record = join(folder, "record")
    const kept = new Set<string>()
    let killed = 0
    let longestMs = 2500
    for (let i = 0; i < kills; i++) {
      const run = await added(input, {record, killAfterMs: 300 + random() * longestMs})
      for (const copy of run.copies) kept.add(copy)
      if (run.killed) killed += 1
      else longestMs /= 2
    }
    const last = await added(input, {record, killAfterMs: null})
    for (const copy of last.copies) kept.add(copy)
    const rec = openRecord(record, {create: false})
    const lost = [...kept].filter((copy) => !isHeld(() => rec.article(copy))).length
    const {copies, works} = rec.counts()
    const sound = rec.check().ok
    rec.close()
    return {killed, acknowledged: kept.size, lost, copies, works, sound}
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function isHeld(look: () => unknown): boolean {
  try {
    look()
    return true
  } catch {
    return false
  }
}

function textsIn(folder: string, articles: number): string {
  const texts = join(folder, "texts")
  mkdirSync(texts)
  for (let i = 0; i < articles; i++) {
    const {text} = readingOf(i)
    writeFileSync(join(texts, `${String(i).padStart(5, "0")}.txt`), text.slice(0, 1200))
  }
  return texts
}

function linesIn(folder: string, articles: number): string {
  const file = join(folder, "lines.jsonl")
  writeFileSync(file, Array.from({length: articles}, (_, i) => `${JSON.stringify(readingOf(i))}\n`).join(""))
  return file
}

interface Run {
  readonly killed: boolean
  readonly copies: readonly string[]
}

/** Only whole lines count: what the reader of the pipe could know. */
async function added(
  input: string,
  {record, killAfterMs}: {readonly record: string; readonly killAfterMs: number | null},
): Promise<Run> {
  const child = spawn(process.execPath, [PROGRAM, "add", "--json", "--record", record, input], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  let printed = ""
  child.stdout.on("data", (chunk) => {
    printed += chunk
  })
  const closed = new Promise<NodeJS.Signals | null>((resolve) => child.once("close", (_, signal) => resolve(signal)))
  const abort = new AbortController()
  if (killAfterMs !== null)
    sleep(killAfterMs, undefined, {signal: abort.signal}).then(
      () => child.kill("SIGKILL"),
      () => {},
    )
  const signal = await closed
  abort.abort()
  const lines = printed
    .slice(0, printed.lastIndexOf("\n") + 1)
    .split("\n")
    .filter(Boolean)
  const outcomes = lines.map((line) => JSON.parse(line) as {readonly copy: string | null})
  return {killed: signal === "SIGKILL", copies: outcomes.flatMap(({copy}) => copy ?? [])}
}

if (import.meta.main) {
  const [articles = "1000", kills = "10", seed = "20"] = process.argv.slice(2)
  const killing = {articles: Number(articles), kills: Number(kills), seed: Number(seed), fromRecords: false}
  const survived = await killAgainAndAgain(killing)
  process.stdout.write(`${JSON.stringify({...killing, ...survived})}\n`)
  const {lost, copies, sound} = survived
  process.exitCode = lost === 0 && copies === killing.articles && sound ? 0 : 1
}
