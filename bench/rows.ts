/** What every row of a bench says beside its figures, and how rows are printed. */
import {execFileSync} from "node:child_process"
import {createHash} from "node:crypto"
import {readdirSync, readFileSync, statSync} from "node:fs"
import {cpus} from "node:os"
import {join} from "node:path"
import {fileURLToPath} from "node:url"

export const ROOT = fileURLToPath(new URL("../", import.meta.url))

/** Where figures come from. */
export interface Origin {
  readonly corpus: string
  /** Of the corpus: over its files' names and bytes, or over the text. */
  readonly sha256: string
  readonly split: string
  /** Null where nothing is left to chance. */
  readonly seed: number | null
  readonly n: number
  /** What is counted in n. */
  readonly of: string
}

export interface Row extends Origin {
  readonly measure: string
  /** By name; shares from 0 to 1, unless the name says otherwise. */
  readonly figures: Readonly<Record<string, number | null>>
}

/** The row with the program, machine and day it holds for. */
export function stamped(row: Row): Row & Readonly<Record<"commit" | "machine" | "node", string>> {
  return {...row, commit: commit(), machine: machine(), node: process.version}
}

function commit(): string {
  try {
    const git = (...args: string[]): string => execFileSync("git", args, {cwd: ROOT, encoding: "utf8"}).trim()
    const changed = git("status", "--porcelain", "--", "src", "models", "press", "bench") !== ""
    return `${git("rev-parse", "--short=12", "HEAD")}${changed ? " and changes" : ""}`
  } catch {
    return "unknown"
  }
}

function machine(): string {
  const all = cpus()
  return `${all[0]?.model.trim() ?? "unknown"} (${all.length} cores), ${process.platform} ${process.arch}`
}

export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex")

/** Over the names and bytes of files and of all files in folders, in order of their names. */
export function hashOf(path: string): string {
  const hash = createHash("sha256")
  const visit = (at: string, name: string): void => {
    if (statSync(at).isDirectory())
      for (const entry of readdirSync(at).sort()) visit(join(at, entry), `${name}/${entry}`)
    else hash.update(`${name}\0`).update(readFileSync(at)).update("\0")
  }
  visit(path, "")
  return hash.digest("hex")
}

/** One JSON object a line, or a table for people with what all rows share below it. */
export function printRows(rows: readonly Row[], {json}: {readonly json: boolean}): void {
  const all = rows.map(stamped)
  if (json) {
    for (const row of all) console.log(JSON.stringify(row))
    return
  }
  const origin = ({corpus, sha256: hash, n, of}: Row): string => [corpus, hash, n, of].join()
  for (const one of new Set(rows.map(origin))) {
    const of = all.filter((row) => origin(row) === one)
    const {corpus, split, seed, n, of: counted, sha256: hash} = of[0]!
    console.log(`\n${corpus}, ${split}: ${n} ${counted}, sha256 ${hash.slice(0, 16)}…, seed ${seed ?? "none"}`)
    for (const {measure, figures} of of) console.log(`  ${measure.padEnd(34)} ${figuresText(figures)}`)
  }
  const {commit: at, machine: on, node} = all[0]!
  console.log(`\ncommit ${at}; ${on}; Node ${node}`)
}

function figuresText(figures: Row["figures"]): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${value === null ? "–" : numberText(value)}`)
    .join("  ")
}

/** Shares as per cents with one decimal, counts and larger figures as they are. */
function numberText(value: number): string {
  if (!Number.isInteger(value) && Math.abs(value) < 1) return (100 * value).toFixed(1)
  return Number.isInteger(value) ? value.toLocaleString("en") : value.toLocaleString("en", {maximumFractionDigits: 1})
}
