/** Who is named in a text, and which of them each attribution's source is. */
import type {Span} from "../../text/index.ts"
import type {Prepared} from "../prepare.ts"
import type {Actor} from "../reading.ts"
import {appositionsOf} from "./appositions.ts"
import {entitiesOf} from "./entities.ts"
import {groundOf} from "./ground.ts"
import {namesIn} from "./scan.ts"
import {Speakers} from "./speakers.ts"

/** The parts of one attribution as token spans. */
export interface Parts {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface Names {
  /** Everybody who speaks, in order of first mention. */
  readonly actors: readonly Actor[]
  /** For each attribution the index of its speaker in `actors`, or -1. */
  readonly speakers: readonly number[]
}

export function namesOf(prepared: Prepared, attributions: readonly Parts[]): Names {
  const sources = attributions.map((parts) => sourceOf(prepared, parts))
  if (sources.every((source) => source === null)) return {actors: [], speakers: sources.map(() => -1)}
  const ground = groundOf(prepared)
  const names = namesIn(
    ground,
    sources.filter((source) => source !== null),
  )
  const entities = entitiesOf(ground, names, appositionsOf(ground, names))
  const speakers = new Speakers({ground, names, entities})
  const drafts = speakers.resolve(
    sources,
    attributions.map(({content}) => content),
  )
  speakers.mentionAll()
  const {actors, places} = speakers.register.ordered()
  return {actors, speakers: drafts.map((draft) => (draft < 0 ? -1 : places[draft]!))}
}

/** The first piece of a source holds its head; where the piece ends inside a noun phrase, the rest of that is read too. */
function sourceOf(prepared: Prepared, {source, cue, content}: Parts): Span | null {
  const first = source.find(({start, end}) => start < end)
  if (!first) return null
  const taken = (i: number): boolean => [...cue, ...content].some(({start, end}) => start <= i && i < end)
  let {start, end} = first
  const sentence = sentenceEnd(prepared, first.end - 1)
  while (
    end < sentence &&
    end - first.end < 8 &&
    OPEN.has(uposOf(prepared, end - 1)) &&
    NOUNS.has(uposOf(prepared, end)) &&
    !taken(end)
  )
    end++
  const cut = sentenceCut(prepared, start, end)
  if (cut > start) start = cut
  return {start, end}
}

const OPEN = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM"])
const NOUNS = new Set(["NOUN", "PROPN"])
const uposOf = ({tags}: Prepared, i: number): string => tags.uposNames[tags.upos[i]!]!

/** One past the last token of the sentence that token i stands in. */
function sentenceEnd({sentences, tokens}: Prepared, i: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= i) low = middle + 1
    else high = middle
  }
  return sentences[low]?.end ?? tokens.size
}

/** A source that runs over a full stop begins behind it. */
function sentenceCut({words}: Prepared, start: number, end: number): number {
  for (let i = end - 2; i > start; i--) if (words.form[words.type[i]!] === ".") return i + 1
  return start
}
