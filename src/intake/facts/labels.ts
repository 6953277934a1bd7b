/** Lines that a page files an article by: “Region: Asia, Arctic”, “Filed under: Trade | Ports”. */
import type {Span} from "../../text/index.ts"

export type LabelField = "regions" | "themes" | "publishedAt" | "author" | "outlet" | "title"

export interface Label {
  readonly field: LabelField
  readonly values: readonly {readonly words: string; readonly span: Span}[]
}

const FIELDS: readonly (readonly [RegExp, LabelField])[] = [
  [/^(?:regions?|countr(?:y|ies)|in-depth regions?)\s*:\s*/iu, "regions"],
  [
    /^(?:themes?|topics?|tags?|filed (?:under|in)|posted in|categor(?:y|ies)|sections?|keywords?|subjects?)\s*:\s*/iu,
    "themes",
  ],
  [/^(?:filed under|posted in)\s+(?=\p{Lu})/iu, "themes"],
  [/^(?:date|published|publication date|posted|first published|date published)\s*:\s*/iu, "publishedAt"],
  [/^(?:outlet|publisher|newspaper|publication)\s*:\s*/iu, "outlet"],
  [/^(?:title|headline)\s*:\s*/iu, "title"],
]

/** The label that a whole short line is, or null. Values are short: a sentence after a colon is no list of labels. */
export function labelOf(line: string): Label | null {
  if (line.length > 300) return null
  for (const [opening, field] of FIELDS) {
    const match = opening.exec(line)
    if (!match) continue
    const values =
      field === "regions" || field === "themes" ? listed(line, match[0].length) : [whole(line, match[0].length)]
    const fits = field === "title" ? values.length === 1 : values.every((v) => v.words.split(/\s+/u).length <= 7)
    if (values.length > 0 && values[0]!.words !== "" && fits && !/[.!?]["”’]?$/u.test(line)) return {field, values}
  }
  return null
}

function listed(line: string, from: number): {words: string; span: Span}[] {
  const values: {words: string; span: Span}[] = []
  for (const match of line.slice(from).matchAll(/[^,;|•·\n]+/gu)) {
    const words = match[0].trim()
    const start = from + match.index + match[0].indexOf(words)
    if (words) values.push({words, span: {start, end: start + words.length}})
  }
  return values
}

function whole(line: string, from: number): {words: string; span: Span} {
  const words = line.slice(from).trim()
  const start = line.indexOf(words, from)
  return {words, span: {start, end: start + words.length}}
}
