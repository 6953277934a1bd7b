/** What every step of naming draws on: the prepared text with the classes of its forms, and small looks at tokens. */
import type {Span} from "../../text/index.ts"
import type {Prepared} from "../prepare.ts"
import {classesOf, IS} from "./classes.ts"

export interface Ground extends Prepared {
  /** Int32[size of words]. Bits of each form: see `IS`. */
  readonly classes: Int32Array
  /** Int32[n]. The sentence of each token, -1 outside sentences. */
  readonly sentenceOf: Int32Array
  /** Int32[n]. The passage of each token, -1 outside passages. */
  readonly passageOf: Int32Array
}

export function groundOf(prepared: Prepared): Ground {
  const sentenceOf = new Int32Array(prepared.tokens.size).fill(-1)
  for (const [s, {start, end}] of prepared.sentences.entries()) sentenceOf.fill(s, start, end)
  const passageOf = new Int32Array(prepared.tokens.size).fill(-1)
  for (const [p, {start, end}] of prepared.passages.entries()) passageOf.fill(p, start, end)
  return {...prepared, classes: classesOf(prepared.words), sentenceOf, passageOf}
}

export const bitsAt = (ground: Ground, i: number): number => ground.classes[ground.words.type[i]!]!

export const has = (ground: Ground, i: number, bits: number): boolean =>
  (ground.classes[ground.words.type[i]!]! & bits) !== 0

/** The token in small letters with a plain apostrophe; digits as they are. */
export function lowerAt({words}: Ground, i: number): string {
  const type = words.type[i]!
  const lower = words.lower[type]!
  return lower.includes("0") ? words.form[type]!.toLowerCase() : lower
}

export const uposAt = ({tags}: Ground, i: number): string => tags.uposNames[tags.upos[i]!]!
export const xposAt = ({tags}: Ground, i: number): string => tags.xposNames[tags.xpos[i]!]!

/** Whether token i stands right behind the one before it, without white space. */
export const touches = ({tokens}: Ground, i: number): boolean => i > 0 && tokens.end[i - 1] === tokens.start[i]

const HYPHENS = new Set(["-", "‐", "‑"])
export const isHyphen = (ground: Ground, i: number): boolean => HYPHENS.has(lowerAt(ground, i))

/** "'s" or a bare apostrophe behind a word. */
export function isPossessive(ground: Ground, i: number): boolean {
  const lower = lowerAt(ground, i)
  return (lower === "'s" || lower === "'") && touches(ground, i)
}

const OPENERS = new Set(["“", '"', "‘", "'", "``", ":", "•", "*", "-", "–", "—", "…", "(", "["])
export const opensClause = (ground: Ground, i: number): boolean =>
  OPENERS.has(ground.words.form[ground.words.type[i]!]!)

/** Whether every letter of the name bits is set. */
export const isCapital = (ground: Ground, i: number): boolean => has(ground, i, IS.capital1)

/** Token span as a span of the text. */
export const spanOf = ({tokens}: Ground, {start, end}: Span): Span => ({
  start: tokens.start[start]!,
  end: tokens.end[end - 1]!,
})

/** The words of a name, on one line however the text is broken. */
export const sliceOf = (ground: Ground, span: Span): string => {
  const {start, end} = spanOf(ground, span)
  const words = ground.text.slice(start, end)
  return /\s\s|[^\S ]/u.test(words) ? words.replace(/\s+/gu, " ") : words
}

/** Token words in small letters, with one space between them. */
export function keyOf(ground: Ground, {start, end}: Span): string {
  if (end === start + 1) return lowerAt(ground, start)
  let key = lowerAt(ground, start)
  for (let i = start + 1; i < end; i++) key += (touches(ground, i) ? "" : " ") + lowerAt(ground, i)
  return key
}
