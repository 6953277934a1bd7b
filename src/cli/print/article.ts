/** An article for people: head, text with numbered notes beside or under it, and a foot line that says what was read. */
import type {Article, ReadingRecord} from "../../desk/index.ts"
import {message} from "../../messages/index.ts"
import {type Block, blockWords, hasShown} from "./block.ts"
import {footLines} from "./foot.ts"
import {headLines} from "./head.ts"
import {type Line, linesOf, wordsOf} from "./layout.ts"
import type {Lens} from "./lens.ts"
import {type Marks, marksOf, type Note, notesIn} from "./marks.ts"
import {noteWords} from "./note.ts"
import {painted, type Terminal} from "./terminal.ts"
import {widthOf} from "./width.ts"

/** Columns of text; some 66 characters a line read best. */
const MEASURE = 68
/** From this width on, notes stand beside the text. */
const WIDE = 110
const GAP = 3

export interface PageOptions {
  readonly lens: Lens
  readonly terminal: Terminal
}

interface Page extends PageOptions {
  readonly article: Article
  readonly record: ReadingRecord
  readonly marks: Marks
  /** Columns of text. */
  readonly width: number
}

export function articlePage(article: Article, record: ReadingRecord, options: PageOptions): string {
  const width = Math.min(MEASURE, options.terminal.columns - 1)
  const page: Page = {...options, article, record, marks: marksOf(article, record, options.lens), width}
  const printed = article.blocks.filter(isPrinted)
  const shown = options.lens === "all" ? printed : printed.filter((block) => hasShown(block, page.marks))
  const lines = [rule(record.copy.input, page), ""]
  if (!shown.some(({kind}) => kind === "headline")) lines.push(...headline(page))
  let headed = false
  for (const block of shown) {
    if (!headed && block.kind !== "headline") {
      lines.push(...headLines(record, width, options.terminal), "")
      headed = true
    }
    lines.push(...blockLines(block, page))
    if (headed) lines.push("")
  }
  if (!headed) lines.push(...headLines(record, width, options.terminal), "")
  const paragraphs = {shown: shown.length, all: printed.length}
  lines.push(...footLines(record, {lens: options.lens, paragraphs, width, terminal: options.terminal}), "")
  return `${lines.join("\n")}\n`
}

/** Bylines and the like stand in the head; furniture is counted in the foot, captions apart, which are read as prose is. */
function isPrinted({kind, furniture}: Block): boolean {
  return kind === "furniture" ? furniture === "caption" : kind !== "byline" && kind !== "meta"
}

function headline({record, terminal, width}: Page): readonly string[] {
  const words = record.copy.headline ?? message("article.untitled")
  return linesOf(wordsOf(words, ["strong"]), {width, terminal}).map(({text}) => text)
}

function rule(input: string, {terminal}: Page): string {
  const width = Math.min(terminal.columns, MEASURE)
  const label = `── ${input} `
  return painted(label + "─".repeat(Math.max(2, width - widthOf(label))), ["dim"], terminal)
}

function blockLines(block: Block, page: Page): readonly string[] {
  const {terminal} = page
  const strong = block.kind === "headline" || block.kind === "heading"
  const style = {base: strong ? (["strong"] as const) : [], lens: page.lens !== "all", styled: terminal.styled}
  const words = blockWords(page.article, block, page.marks, style)
  const lines = linesOf(words, {width: page.width, lead: leadOf(block), terminal})
  const notes = notesIn(page.marks, block.span)
  return terminal.columns >= WIDE ? beside(lines, notes, page) : under(lines, notes, page)
}

function leadOf({kind}: Block): string {
  if (kind === "list-item") return "– "
  if (kind === "quotation") return "  "
  return kind === "furniture" ? `${message("article.caption")} ` : ""
}

function under(lines: readonly Line[], notes: readonly Note[], page: Page): readonly string[] {
  return [...lines.map(({text}) => text), ...notes.flatMap((note) => noteLines(note, page, page.width, "    "))]
}

/** Each note begins at the line of its number, or as soon as the notes above it leave room. */
function beside(lines: readonly Line[], notes: readonly Note[], page: Page): readonly string[] {
  const margin: string[] = []
  const lineOf = new Map(lines.flatMap(({notes: numbers}, line) => numbers.map((number) => [number, line] as const)))
  for (const note of notes) {
    const line = lineOf.get(note.number) ?? 0
    while (margin.length < line) margin.push("")
    margin.push(...noteLines(note, page, page.terminal.columns - page.width - GAP, ""))
  }
  const rows = Math.max(lines.length, margin.length)
  return Array.from({length: rows}, (_, row) => {
    const text = lines[row]?.text ?? ""
    const space = " ".repeat(page.width - (lines[row]?.width ?? 0) + GAP)
    return margin[row] ? `${text}${space}${margin[row]}` : text
  })
}

function noteLines(note: Note, {record, marks, terminal}: Page, width: number, indent: string): readonly string[] {
  const words = wordsOf(noteWords(note, record, marks))
  const hang = " ".repeat(String(note.number).length + 1)
  const [first, ...rest] = linesOf(words, {width: Math.min(width, MEASURE) - indent.length - hang.length, terminal})
  return [`${indent}${first?.text ?? ""}`, ...rest.map(({text}) => `${indent}${hang}${text}`)]
}
