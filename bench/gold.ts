/** The gold of the sample press, brought into the positions of each article's exact text. */
import {readFileSync} from "node:fs"
import {basename, extname} from "node:path"
import {fileURLToPath} from "node:url"
import {type Article, openArticle} from "../src/intake/index.ts"
import {readableBlocks} from "../src/record/index.ts"
import {type Span, toSource, type View, viewOf} from "../src/text/index.ts"
import {attributionsOf, type Mark, type Marked, parseMarks} from "./markup.ts"

const GOLD = fileURLToPath(new URL("../press/gold/", import.meta.url))

export interface GoldArticle {
  readonly article: Article
  readonly gold: readonly Marked[]
  /** Attributions in paragraphs that intake does not hand on to the reader: nobody can find them. */
  readonly lost: number
}

/** An article of the sample press and its gold. */
export async function goldArticle(path: string): Promise<GoldArticle> {
  const article = await openArticle(path)
  const view = viewOf(
    article.text,
    readableBlocks(article).map(({block}) => block.runs),
  )
  const file = `${GOLD}${basename(path, extname(path))}.txt`
  const {marks, lost} = marksIn(readFileSync(file, "utf8"), view)
  const inSource = marks.flatMap((mark) => toSource(view, article.text, mark).map((span) => ({...mark, ...span})))
  return {article, gold: attributionsOf(inSource), lost}
}

/** The marks of all paragraphs that stand in the view, in the view's positions; ids made one for each attribution. */
function marksIn(gold: string, view: View): {marks: Mark[]; lost: number} {
  const seen = plainOf(view.text)
  const marks: Mark[] = []
  const lost = new Set<string>()
  let from = 0
  const paragraphs = gold.split(/\n\s*\n/u).filter((paragraph) => paragraph.trim() !== "")
  for (const [number, paragraph] of paragraphs.entries()) {
    const parsed = parseMarks(paragraph.trim())
    const plain = plainOf(parsed.text)
    const place = seen.text.indexOf(plain.text, from)
    const ids = ({ids}: Mark): string[] => ids.map((id) => (id.startsWith("p") ? id : `${number}-${id}`))
    if (place < 0) {
      for (const mark of parsed.marks) for (const id of ids(mark)) lost.add(id)
      continue
    }
    from = place + plain.text.length
    for (const mark of parsed.marks) marks.push({role: mark.role, ids: ids(mark), ...moved(mark, plain, seen, place)})
  }
  for (const mark of marks) for (const id of mark.ids) lost.delete(id)
  return {marks, lost: lost.size}
}

/** A text without its white space, and where each of its code units stood. */
interface Plain {
  readonly text: string
  readonly at: readonly number[]
}

function plainOf(text: string): Plain {
  const at: number[] = []
  for (let i = 0; i < text.length; i++) if (!/\s/u.test(text[i]!)) at.push(i)
  return {text: at.map((i) => text[i]).join(""), at}
}

/** A span of the paragraph in the view: `place` is where the paragraph begins in the view's plain text. */
function moved({start, end}: Span, paragraph: Plain, view: Plain, place: number): Span {
  const first = paragraph.at.findIndex((at) => at >= start)
  const last = paragraph.at.findLastIndex((at) => at < end)
  return {start: view.at[place + first]!, end: view.at[place + last]! + 1}
}
