/**
 * Where sentences end. Only places that could be an end are asked about; a linear model decides from the words round
 * them, the white space between, open brackets and quotation marks, and the length of the sentence so far.
 */
import type {Span} from "../../text/index.ts"
import {addScores, type LinearModel, mix, mix2, mix3} from "../linear/index.ts"
import type {Tokens} from "../tokens/index.ts"
import {SHAPES, type Words} from "../words/index.ts"

export const SENTENCE_TEMPLATE = "sentences/1"
export const SENTENCE_FEATURES = 48

/** What is known before a place: filled by `walk`, read by the features. */
export interface Place {
  /** Double quotation marks open: 0 or 1 by parity. */
  quoted: number
  /** Brackets open, at most 3. */
  brackets: number
  /** Tokens since the sentence began. */
  length: number
}

/** Whether a sentence could end after token i. The last token of a passage always ends one. */
export function mayEnd(words: Words, tokens: Tokens, i: number): boolean {
  const here = words.caps[words.type[i]!]!
  if (here === SHAPES.mark) return true
  if (words.form[words.type[i]!]!.endsWith(".")) return true
  const next = words.caps[words.type[i + 1]!]!
  if (tokens.end[i]! === tokens.start[i + 1]!) return false
  return next !== SHAPES.lower && next !== SHAPES.clitic
}

/** Writes the features of the place after token i of the passage [from, to) and returns how many. */
export function sentenceFeatures(
  text: string,
  tokens: Tokens,
  words: Words,
  passage: Span,
  i: number,
  place: Place,
  out: Int32Array,
): number {
  const {start: from, end: to} = passage
  const {type, lowerHash, formHash, caps, suffix2} = words
  const at = (j: number): number => (j >= from && j < to ? lowerHash[type[j]!]! : j < from ? 1 : 2)
  const kind = (j: number): number => (j >= from && j < to ? caps[type[j]!]! : 15)
  const gap = gapOf(text, tokens.end[i]!, tokens.start[i + 1]!)
  const nextGap = i + 2 < to ? gapOf(text, tokens.end[i + 1]!, tokens.start[i + 2]!) : 4
  const beforeGap = i > from ? gapOf(text, tokens.end[i - 1]!, tokens.start[i]!) : 4
  const w = at(i)
  const next = at(i + 1)
  const k1 = kind(i + 1)
  const state = place.quoted * 4 + Math.min(3, place.brackets)
  const length = Math.min(7, Math.floor(Math.log2(place.length + 1)))
  let n = 0
  out[n++] = mix(0, w)
  out[n++] = mix2(1, w, gap)
  out[n++] = mix2(2, w, next)
  out[n++] = mix3(3, w, k1, gap)
  out[n++] = mix3(4, w, at(i - 1), k1)
  out[n++] = mix2(5, w, at(i - 1))
  out[n++] = mix3(6, w, k1, state)
  out[n++] = mix3(7, w, state, gap * 8 + nextGap)
  out[n++] = mix3(8, w, next, at(i + 2))
  out[n++] = mix3(9, w, next, k1 * 16 + kind(i + 2))
  out[n++] = mix2(10, next, kind(i))
  out[n++] = mix3(11, formHash[type[i + 1]!]!, kind(i), gap)
  out[n++] = mix3(12, kind(i), k1, kind(i - 1) * 16 + kind(i + 2))
  out[n++] = mix3(13, w, kind(i - 1), k1 * 16 + kind(i + 2))
  out[n++] = mix3(14, w, length, k1)
  out[n++] = mix2(15, length, kind(i))
  out[n++] = mix3(16, w, tokens.end[i]! - tokens.start[i]!, k1)
  out[n++] = mix3(17, w, i > from ? Math.min(6, tokens.end[i - 1]! - tokens.start[i - 1]!) : 0, kind(i - 1) * 16 + k1)
  out[n++] = mix3(18, at(i - 1), w, next)
  out[n++] = mix2(19, at(i - 2), w)
  out[n++] = mix3(20, w, next, state)
  out[n++] = mix3(21, kind(i), beforeGap * 8 + gap, k1)
  out[n++] = mix3(22, w, beforeGap * 64 + gap * 8 + nextGap, state)
  out[n++] = mix3(23, w, suffix2[type[i + 1]!]!, k1)
  out[n++] = mix3(24, kind(i - 1) * 16 + kind(i), gap, formHash[type[i + 1]!]!)
  out[n++] = mix3(25, w, at(i - 1), next)
  out[n++] = mix3(26, w, at(i + 2), state)
  out[n++] = mix3(27, k1 * 16 + kind(i + 2), gap, length)
  return n
}

/** 0 none, 1 space, 2 one line break, 3 more. */
function gapOf(text: string, from: number, to: number): number {
  if (from === to) return 0
  let breaks = 0
  for (let i = from; i < to && i < from + 8; i++) if (text.charCodeAt(i) === 10) breaks++
  return breaks === 0 ? 1 : breaks === 1 ? 2 : 3
}

/** Walks one passage of tokens and asks `ends` at each place; gives the sentences as token spans. */
export function walk(
  tokens: Tokens,
  words: Words,
  passage: Span,
  ends: (i: number, place: Place) => boolean,
  found: Span[],
): void {
  const place: Place = {quoted: 0, brackets: 0, length: 0}
  let start = passage.start
  for (let i = passage.start; i < passage.end; i++) {
    const form = words.form[words.type[i]!]!
    place.length++
    if (form === '"' || form === "``" || form === "''") place.quoted ^= 1
    else if (form === "“") place.quoted = 1
    else if (form === "”") place.quoted = 0
    else if (form === "(" || form === "[") place.brackets++
    else if ((form === ")" || form === "]") && place.brackets > 0) place.brackets--
    if (i === passage.end - 1 || (mayEnd(words, tokens, i) && ends(i, place))) {
      found.push({start, end: i + 1})
      start = i + 1
      place.length = 0
      if (place.brackets > 1) place.brackets = 1
    }
  }
}

/** The sentences of passages given as token spans, in order. */
export function sentencesOf(
  text: string,
  tokens: Tokens,
  words: Words,
  passages: readonly Span[],
  model: LinearModel,
): Span[] {
  const features = new Int32Array(SENTENCE_FEATURES)
  const scores = new Int32Array(2)
  const found: Span[] = []
  for (const passage of passages) {
    const ends = (i: number, place: Place): boolean => {
      scores.fill(0)
      const n = sentenceFeatures(text, tokens, words, passage, i, place, features)
      addScores(model, features, n, scores)
      return scores[1]! > scores[0]!
    }
    walk(tokens, words, passage, ends, found)
  }
  return found
}

/** Passages in code units as token spans; tokens outside all of them belong to none. */
export function tokenPassages(tokens: Tokens, passages: readonly Span[]): Span[] {
  const found: Span[] = []
  let i = 0
  for (const passage of passages) {
    while (i < tokens.size && tokens.start[i]! < passage.start) i++
    const start = i
    while (i < tokens.size && tokens.end[i]! <= passage.end) i++
    found.push({start, end: i})
  }
  return found
}
