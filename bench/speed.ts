/**
 * `npm run -s bench -- speed`: the whole reading of a text made from the sample press, in CPU time of this process; memory
 * and start-up in processes of their own.
 */
import {execFileSync, spawnSync} from "node:child_process"
import {existsSync} from "node:fs"
import {join} from "node:path"
import {fileURLToPath} from "node:url"
import {defaultReader, type Reader, readArticle, samplePress, tokensOf} from "../src/desk/index.ts"
import {type Article, articleFromText, openArticle} from "../src/intake/index.ts"
import {pressText} from "./press-text.ts"
import {hashOf, type Origin, ROOT, type Row, sha256} from "./rows.ts"

const RUNS = 11
const WARM_UPS = 3
const KB = 1024

export async function speedRows(): Promise<Row[]> {
  const reader = defaultReader()
  const articles: Article[] = []
  for (const path of samplePress()) articles.push(await openArticle(path))
  return [
    throughputRow(reader, await pressText(512 * KB)),
    articlesRow(reader, articles),
    await growthRow(reader),
    memoryRow(),
    ...startRows(),
  ]
}

/** CPU seconds of this process, user and system, that the work takes. */
function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(before)
  return (user + system) / 1e6
}

function timesOf(work: () => void, {runs = RUNS, warmUps = WARM_UPS} = {}): number[] {
  for (let i = 0; i < warmUps; i++) work()
  return Array.from({length: runs}, () => cpuSeconds(work)).sort((a, b) => a - b)
}

/** Of sorted values: the one below which the share lies. */
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]!

function textOrigin(text: string, n: number, of: string): Origin {
  return {corpus: "press text", sha256: sha256(text), split: "repeated to size", seed: null, n, of}
}

/** Rates at the median time and at the time that 95 of 100 runs keep to. */
function throughputRow(reader: Reader, text: string): Row {
  const article = articleFromText(text)
  const tokens = tokensOf(article, reader).tokens.length
  const times = timesOf(() => void readArticle(article, reader))
  return {
    ...textOrigin(text, tokens, "tokens"),
    measure: "reading, tokens/s of CPU time",
    figures: {
      median: Math.round(tokens / quantile(times, 0.5)),
      p95: Math.round(tokens / quantile(times, 0.95)),
      runs: RUNS,
    },
  }
}

function articlesRow(reader: Reader, articles: readonly Article[]): Row {
  const times = timesOf(() => {
    for (const article of articles) readArticle(article, reader)
  })
  const rate = (share: number): number => Math.round(articles.length / quantile(times, share))
  return {
    ...sampleOrigin(articles.length),
    measure: "articles/s of CPU time",
    figures: {median: rate(0.5), p95: rate(0.95), runs: RUNS},
  }
}

const sampleOrigin = (n: number): Origin => ({
  corpus: "sample press",
  sha256: hashOf(join(ROOT, "press", "sample")),
  split: "all",
  seed: null,
  n,
  of: "articles",
})

/** Seconds for each size, and how many times as long ten times the text takes: 10 is linear. */
async function growthRow(reader: Reader): Promise<Row> {
  const sizes = [10 * KB, 100 * KB, 1000 * KB]
  const seconds: number[] = []
  for (const size of sizes) {
    const article = articleFromText(await pressText(size))
    seconds.push(
      quantile(
        timesOf(() => void readArticle(article, reader), {runs: 3, warmUps: 1}),
        0.5,
      ),
    )
  }
  const [small, middle, large] = seconds as [number, number, number]
  return {
    ...textOrigin(await pressText(1000 * KB), 1000 * KB, "code units"),
    measure: "growth, CPU ms and ratios",
    figures: {
      ms10KB: Math.round(small * 1e4) / 10,
      ms100KB: Math.round(middle * 1e4) / 10,
      ms1MB: Math.round(large * 1e4) / 10,
      "100KB/10KB": middle / small,
      "1MB/100KB": large / middle,
    },
  }
}

/** Peak of a process that does nothing but read 1 MB, and of one that only loads the reader. */
function memoryRow(): Row {
  const script = fileURLToPath(new URL("memory.ts", import.meta.url))
  const peak = (bytes: number): {sha256: string; megabytes: number} =>
    JSON.parse(execFileSync(process.execPath, [script, String(bytes)], {encoding: "utf8"})) as {
      sha256: string
      megabytes: number
    }
  const whole = peak(1024 * KB)
  return {
    corpus: "press text",
    sha256: whole.sha256,
    split: "repeated to size",
    seed: null,
    n: 1024 * KB,
    of: "code units",
    measure: "peak memory, MB",
    figures: {reading: whole.megabytes, loadedOnly: peak(0).megabytes},
  }
}

/** Wall-clock milliseconds of the built program; nothing where it is not built. */
function startRows(): Row[] {
  const program = join(ROOT, "dist", "cli", "main.js")
  if (!existsSync(program)) return []
  const article = join(ROOT, "press", "sample", "pell-county-water-plant.html")
  const row = (measure: string, args: readonly string[]): Row => {
    const times = Array.from({length: RUNS + 1}, () => {
      const from = performance.now()
      const {status} = spawnSync(process.execPath, [program, ...args], {stdio: "ignore"})
      if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}`)
      return performance.now() - from
    })
    const sorted = times.slice(1).sort((a, b) => a - b)
    const figures = {median: Math.round(quantile(sorted, 0.5)), p95: Math.round(quantile(sorted, 0.95)), runs: RUNS}
    return {...sampleOrigin(1), measure, figures}
  }
  return [row("start-up, --help, ms", ["--help"]), row("first reading, ms", ["read", article, "--json"])]
}
