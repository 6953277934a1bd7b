import {mkdirSync, writeFileSync} from "node:fs"
import {dirname, join} from "node:path"
import {parseArgs} from "node:util"
import {bratOf} from "../exports/brat.ts"
import {recordOf} from "../exports/record.ts"
import {markdownOf, plainOf} from "../exports/text.ts"
import {annotationsOf} from "../exports/web-annotation.ts"
import {SPLITS} from "../lists.ts"
import {loadPress} from "../load.ts"
import type {Article} from "../model.ts"

/** What one article becomes: the ending of a file's name, and what stands in it. */
type Files = Readonly<Record<string, string>>

const FORMATS: Readonly<Record<string, (article: Article) => Files>> = {
  record: (article) => ({".json": `${JSON.stringify(recordOf(article))}\n`}),
  webannotation: (article) => ({".jsonld": `${JSON.stringify(annotationsOf(article), null, 1)}\n`}),
  brat: (article) => {
    const {txt, ann} = bratOf(article)
    return {".txt": txt, ".ann": ann}
  },
  text: (article) => ({".md": markdownOf(article)}),
  plain: (article) => ({".txt": plainOf(article)}),
}
/** Formats of which one article is one line, so that they can go to standard output. */
const LINES = ["record", "webannotation"]

/** Writes the press in another format: into a folder, `work/copy` with its ending, or a line an article to standard output. */
export function runExport(args: readonly string[]): number {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {to: {type: "string"}, split: {type: "string"}, out: {type: "string"}},
  })
  const {to = "", split, out} = values
  const filesOf = FORMATS[to]
  if (!filesOf) return refused(`--to ${to}: one of ${Object.keys(FORMATS).join(", ")}`)
  if (split !== undefined && !SPLITS.some((one) => one === split)) return refused(`--split ${split}: train or held`)
  if (out === undefined && !LINES.includes(to))
    return refused(`--to ${to} writes several files: name a folder with --out`)
  const {texts} = positionals.length > 0 ? loadPress(positionals) : loadPress()
  const chosen = texts.map(({article}) => article).filter(({header}) => split === undefined || header.split === split)
  for (const article of chosen) {
    if (out === undefined) {
      process.stdout.write(`${JSON.stringify(to === "record" ? recordOf(article) : annotationsOf(article))}\n`)
      continue
    }
    for (const [ending, words] of Object.entries(filesOf(article))) {
      const path = join(out, article.header.work, `${article.header.copy}${ending}`)
      mkdirSync(dirname(path), {recursive: true})
      writeFileSync(path, words)
    }
  }
  return 0
}

function refused(message: string): number {
  process.stderr.write(`${message}\n`)
  return 2
}
