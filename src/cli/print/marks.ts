/** What is marked in the text: which words are quoted, reported or let through by the lens, and where a note's number stands. */
import type {Article, ReadingRecord, Span} from "../../desk/index.ts"
import {type Lens, matchesOf, passes} from "./lens.ts"

const QUOTED = 1
const REPORTED = 2
const SHOWN = 4
const VISIBLE = 8

export type Attribution = ReadingRecord["attributions"][number]

export interface Note {
  readonly number: number
  readonly attribution: Attribution
  /** Where its number stands: at the end of the content, or of what else it has. */
  readonly at: number
}

export interface Marks {
  /** For each code unit of the text. */
  readonly flags: Uint8Array
  /** Those that the lens lets through, by their place; all are numbered in text order, whatever the lens. */
  readonly notes: readonly Note[]
}

export function marksOf(article: Article, record: ReadingRecord, lens: Lens): Marks {
  const flags = new Uint8Array(record.text.length)
  for (const {runs} of article.blocks) for (const run of runs) raise(flags, run, VISIBLE)
  for (const {manner, content} of record.attributions) {
    for (const span of content) raise(flags, span, manner === "indirect" ? REPORTED : QUOTED)
  }
  for (const span of matchesOf(record, lens)) raise(flags, span, SHOWN)
  return {flags, notes: notesOf(record).filter(({attribution}) => passes(attribution, lens))}
}

export function isQuoted(flag: number): boolean {
  return (flag & QUOTED) !== 0
}

export function isReported(flag: number): boolean {
  return (flag & REPORTED) !== 0
}

export function isShown(flag: number): boolean {
  return (flag & SHOWN) !== 0
}

/** The notes whose number stands after `start` and not after `end`. */
export function notesIn({notes}: Marks, {start, end}: Span): readonly Note[] {
  return notes.slice(firstAfter(notes, start), firstAfter(notes, end))
}

/** Index of the first note that stands after `offset`. */
function firstAfter(notes: readonly Note[], offset: number): number {
  let low = 0
  let high = notes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (notes[middle]!.at <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Words of the text without the mark-up among them. */
export function visibleWords(text: string, {start, end}: Span, {flags}: Marks): string {
  let words = ""
  for (let i = start; i < end; i++) if ((flags[i]! & VISIBLE) !== 0) words += text[i]
  return words
}

function notesOf(record: ReadingRecord): readonly Note[] {
  return record.attributions
    .map((attribution) => ({attribution, at: endOf(attribution)}))
    .sort((a, b) => a.at - b.at)
    .map((note, index) => ({...note, number: index + 1}))
}

function endOf({content, cue, source}: Attribution): number {
  const spans = content.length > 0 ? content : [...cue, ...source]
  return Math.max(0, ...spans.map((span) => span.end))
}

function raise(flags: Uint8Array, span: Span, bit: number): void {
  for (let i = span.start; i < span.end && i < flags.length; i++) flags[i]! |= bit
}
