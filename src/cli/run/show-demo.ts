/** The work of `onrecord demo`. */
import type {ReadingRecord} from "../../desk/index.ts"
import {loadReader, readArticle, samplePress} from "../../desk/reading/index.ts"
import {message} from "../../messages/index.ts"
import {write, writeLine} from "../output.ts"
import {articlePage} from "../print/article.ts"
import {countsOf, isOtherLanguage} from "../print/count.ts"
import {linesOf, wordsOf} from "../print/layout.ts"
import {painted, type Terminal, terminalOf} from "../print/terminal.ts"
import {safe} from "../print/width.ts"
import {eachArticle} from "./each-article.ts"

/** The article that people see in full: a scoop whose claims stand on named, unnamed and denying sources. */
const SHOWPIECE = "harbour-lease-claims.html"

export async function showDemo({json}: {readonly json: boolean}): Promise<number> {
  const reader = loadReader()
  const terminal = terminalOf(process.stdout, process.env)
  const press = samplePress()
  const inputs = json ? press : [...press.filter(isShowpiece), ...press.filter((path) => !isShowpiece(path))]
  if (!json) await write(`${paragraph(message("demo.intro"), terminal)}\n`)
  let first = true
  const exitCode = await eachArticle(inputs, {}, async (article) => {
    const record = readArticle(article, reader)
    if (json) return writeLine(record)
    await write(first ? articlePage(article, record, {lens: "all", terminal}) : entry(record, terminal))
    first = false
  })
  if (!json)
    await write(`${paragraph(message("demo.next"), terminal)}  ${programCall()} read ${inputs.at(-1) ?? ""}\n\n`)
  return exitCode
}

const isShowpiece = (path: string): boolean => path.endsWith(SHOWPIECE)

/** How the program is called where this runs: through npm in a clone, by its name elsewhere. */
function programCall(): string {
  return process.env["npm_lifecycle_event"] === undefined ? "onrecord" : "npm run -s onrecord --"
}

/** One article in two lines: what it is, and what was found in it. */
function entry(record: ReadingRecord, terminal: Terminal): string {
  const {copy} = record
  const title = safe([copy.headline ?? message("article.untitled"), copy.outlet?.name].filter(Boolean).join(" · "))
  const counts = isOtherLanguage(record) ? message("demo.unread") : message("demo.line", {...countsOf(record)})
  return `${painted(title, ["strong"], terminal)}\n  ${counts}\n  ${painted(copy.input, ["dim"], terminal)}\n`
}

function paragraph(words: string, terminal: Terminal): string {
  const lines = linesOf(wordsOf(words), {width: terminal.columns - 1, terminal})
  return `\n${lines.map(({text}) => text).join("\n")}\n`
}
