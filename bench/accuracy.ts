/** `npm run -s bench -- accuracy`: the sample press always, and the shared corpora where they and their scorers are named. */
import {execFileSync} from "node:child_process"
import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {basename, join} from "node:path"
import {defaultReader, type Reader, readArticle, tokensOf} from "../src/desk/index.ts"
import {openArticle} from "../src/intake/index.ts"
import {polnearFigures, treebankFigures} from "./answers.ts"
import {hashOf, type Origin, ROOT, type Row} from "./rows.ts"
import {sampleCounts} from "./sample.ts"
import {type Count, scoreOf} from "./score.ts"

export interface Places {
  /** The folder of corpora, as `npm run train` takes it. */
  readonly corpus: string | null
  /** The folder of scorers: `attribution/`, `ud/`, `from-record.mjs`. */
  readonly scorers: string | null
}

export async function accuracyRows({corpus, scorers}: Places): Promise<Row[]> {
  const reader = defaultReader()
  const rows = await sampleRows(reader)
  if (corpus === null || scorers === null) return rows
  const work = mkdtempSync(join(tmpdir(), "onrecord-bench-"))
  try {
    rows.push(...(await polnearRows(reader, {corpus, scorers, work})))
    for (const name of ["ewt", "gum-open"]) rows.push(...(await treebankRows(reader, name, {corpus, scorers, work})))
  } finally {
    rmSync(work, {recursive: true})
  }
  return rows
}

async function sampleRows(reader: Reader): Promise<Row[]> {
  const counts = await sampleCounts(reader)
  const origin: Origin = {
    corpus: "sample press",
    sha256: hashOf(join(ROOT, "press")),
    split: "all",
    seed: null,
    n: counts.articles,
    of: "articles",
  }
  const row = (measure: string, count: Count): Row => ({...origin, measure, figures: {...count, ...scoreOf(count)}})
  return [
    row("attributions, lenient", counts.all.lenient),
    row("attributions, strict", counts.all.strict),
    row("direct, lenient", counts.manners.direct),
    row("mixed, lenient", counts.manners.mixed),
    row("indirect, lenient", counts.manners.indirect),
    row("with nested ones, lenient", counts.nested),
  ]
}

interface Work {
  readonly corpus: string
  readonly scorers: string
  /** A folder for what the scorers read. */
  readonly work: string
}

async function polnearRows(reader: Reader, {corpus, scorers, work}: Work): Promise<Row[]> {
  const gold = join(corpus, "polnear", "dev")
  if (!existsSync(gold)) return []
  const texts = readdirSync(join(gold, "text")).filter((name) => name.endsWith(".txt"))
  const lines: string[] = []
  for (const name of texts.sort())
    lines.push(JSON.stringify(readArticle(await openArticle(join(gold, "text", name)), reader)))
  writeFileSync(join(work, "record.ndjson"), lines.join("\n"))
  const predictions = scorer(join(scorers, "from-record.mjs"), [join(work, "record.ndjson")])
  writeFileSync(join(work, "polnear.jsonl"), predictions)
  const answer = scorer(join(scorers, "attribution", "evaluate.mjs"), [
    gold,
    join(work, "polnear.jsonl"),
    "--drop-nested",
    "--json",
  ])
  const origin = {corpus: "PolNeAR", sha256: hashOf(gold), split: "dev", seed: null, n: texts.length, of: "articles"}
  return polnearFigures(JSON.parse(answer)).map((one) => ({...origin, ...one}))
}

async function treebankRows(reader: Reader, name: string, {corpus, scorers, work}: Work): Promise<Row[]> {
  const file = join(corpus, "ud", name, "dev.conllu")
  if (!existsSync(file)) return []
  const folder = join(work, name)
  mkdirSync(folder)
  scorer(join(scorers, "ud", "make.mjs"), [file, folder])
  const texts = readdirSync(folder).filter((entry) => entry.endsWith(".txt"))
  const lines: string[] = []
  for (const text of texts.sort()) {
    const line = tokensOf(await openArticle(join(folder, text)), reader)
    lines.push(JSON.stringify({id: basename(text, ".txt"), ...line}))
  }
  writeFileSync(join(folder, "pred.jsonl"), lines.join("\n"))
  const answer = scorer(join(scorers, "ud", "evaluate.mjs"), [
    join(folder, "gold.jsonl"),
    join(folder, "pred.jsonl"),
    "--json",
  ])
  const origin = {
    corpus: `UD ${name}`,
    sha256: hashOf(file),
    split: "dev",
    seed: null,
    n: texts.length,
    of: "documents",
  }
  return treebankFigures(JSON.parse(answer)).map((one) => ({...origin, ...one}))
}

function scorer(script: string, args: readonly string[]): string {
  return execFileSync(process.execPath, [script, ...args], {encoding: "utf8", maxBuffer: 1 << 30})
}
