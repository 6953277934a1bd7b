/** One margin note: `3 Sergei Ryabkov · told · quoted`. */
import type {ReadingRecord} from "../../desk/index.ts"
import {message} from "../../messages/index.ts"
import {type Attribution, type Marks, type Note, visibleWords} from "./marks.ts"
import {safe} from "./width.ts"

/** Longer words of a source or cue are cut at a word's end, with a mark that says so. */
const LONGEST = 90

export function noteWords(note: Note, record: ReadingRecord, marks: Marks): string {
  const {attribution} = note
  const verb = wordsAt(record.text, attribution.cue, marks)
  const manner = message(`note.manner.${attribution.manner}`)
  return [`${note.number} ${who(attribution, record, marks)}`, verb, manner].filter((part) => part !== "").join(" · ")
}

function who(attribution: Attribution, record: ReadingRecord, marks: Marks): string {
  const words = wordsAt(record.text, attribution.source, marks)
  if (words === "") return message("note.noSource")
  const name = record.actors.find((actor) => actor.id === attribution.speaker)?.name
  if (name === undefined || words.toLowerCase().includes(name.toLowerCase())) return words
  return message("note.resolved", {words, name: safe(name)})
}

function wordsAt(text: string, spans: Attribution["source"], marks: Marks): string {
  const words = spans.map((span) => safe(visibleWords(text, span, marks)).replace(/\s+/gu, " "))
  return cut(words.join(" … "))
}

function cut(words: string): string {
  if (words.length <= LONGEST) return words
  return `${words.slice(0, LONGEST).replace(/\s+\S*$/u, "")} …`
}
