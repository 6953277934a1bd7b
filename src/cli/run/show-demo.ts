/** The work of `onrecord demo`. */
import {loadReader, type ReadingRecord, readArticle, samplePress} from "../../desk/index.ts"
import {message} from "../../messages/index.ts"
import {write, writeLine} from "../output.ts"
import {articlePage} from "../print/article.ts"
import {countsOf, isOtherLanguage} from "../print/count.ts"
import {linesOf, wordsOf} from "../print/layout.ts"
import {painted, type Terminal, terminalOf} from "../print/terminal.ts"
import {safe} from "../print/width.ts"
import {eachArticle} from "./each-article.ts"

export async function showDemo({json}: {readonly json: boolean}): Promise<number> {
  const reader = loadReader()
  const terminal = terminalOf(process.stdout, process.env)
  const inputs = samplePress()
  if (!json) await write(paragraph(message("demo.intro"), terminal))
  let first = true
  const exitCode = await eachArticle(inputs, {}, async (article) => {
    const record = readArticle(article, reader)
    if (json) return writeLine(record)
    await write(first ? articlePage(article, record, {lens: "all", terminal}) : entry(record, terminal))
    first = false
  })
  const command = `npm run -s onrecord -- read ${inputs.at(-1) ?? ""}`
  if (!json) await write(paragraph(message("demo.next", {command}), terminal))
  return exitCode
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
  return `\n${lines.map(({text}) => text).join("\n")}\n\n`
}
