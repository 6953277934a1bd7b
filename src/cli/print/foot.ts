/** The foot of a page: what was found in how much of the text, what stays unread, what the page carries besides. */
import type {ReadingRecord} from "../../desk/index.ts"
import {isMessageId, languageName, listOf, message} from "../../messages/index.ts"
import {countsOf, isOtherLanguage} from "./count.ts"
import {linesOf, wordsOf} from "./layout.ts"
import type {Lens} from "./lens.ts"
import type {Terminal} from "./terminal.ts"

export interface FootOptions {
  readonly lens: Lens
  readonly paragraphs: {readonly shown: number; readonly all: number}
  readonly width: number
  readonly terminal: Terminal
}

export function footLines(record: ReadingRecord, options: FootOptions): readonly string[] {
  const {lens, paragraphs, width, terminal} = options
  const sentences = [
    lens === "all" ? "" : message("foot.lens", {lens: message(`lens.${lens}`), ...paragraphs}),
    coverageWords(record),
    furnitureWords(record),
  ]
  return sentences
    .filter((words) => words !== "")
    .flatMap((words) => linesOf(wordsOf(words), {width, terminal}).map(({text}) => text))
}

export function coverageWords(record: ReadingRecord): string {
  if (isOtherLanguage(record)) {
    const language = record.copy.languageDetected ?? record.copy.language
    return language === null
      ? message("foot.languageUnknown")
      : message("foot.language", {language: languageName(language)})
  }
  const counts = {...countsOf(record)}
  return `${message("foot.claims", counts)} ${message("foot.unread", counts)}`
}

function furnitureWords({copy}: ReadingRecord): string {
  const counts = new Map<string, number>()
  for (const {kind} of copy.furniture) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  if (counts.size === 0) return ""
  const list = [...counts].map(([kind, count]) => {
    const id = `furniture.${kind}`
    return isMessageId(id) ? message(id, {count}) : `${count} ${kind}`
  })
  return message("foot.furniture", {list: listOf(list, "and")})
}
