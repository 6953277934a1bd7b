/** What the rules of the slots ask of a text, token by token: words, tags, sentences, and which attribution holds it. */

import type {Span} from "../../../text/index.ts"
import {classOfWord, IS} from "../../names/classes.ts"
import type {Prepared} from "../../prepare.ts"
import {baseOf} from "./forms.ts"

/** The parts of one attribution as token runs, and the index of the one whose content holds it, or -1. */
export interface Parts {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly within: number
}

/** A prepared text to look words up in. */
export interface Looked {
  readonly prepared: Prepared
  readonly size: number
}

export interface Ground extends Looked {
  readonly all: readonly Parts[]
  /** Names that the text itself calls outlets, in small letters. */
  readonly outlets: ReadonlySet<string>
  /** For each speaker of turns in a talk, by the words of his name, the share of them that are questions. */
  readonly askers: ReadonlyMap<string, number>
  /** Int32[n]. Index of the token's sentence, or -1. */
  readonly sentence: Int32Array
  /** Int32[n]. The innermost attribution whose content holds the token, or -1. */
  readonly holder: Int32Array
  /** Int32[n]. The last attribution whose cue or source holds the token, or -1; `cueOf` for cues alone. */
  readonly partOf: Int32Array
  readonly cueOf: Int32Array
}

export function groundOf(
  {prepared, size}: Looked,
  all: readonly Parts[],
  {outlets, askers}: Pick<Ground, "outlets" | "askers">,
): Ground {
  const sentence = new Int32Array(size).fill(-1)
  for (const [s, {start, end}] of prepared.sentences.entries()) sentence.fill(s, start, end)
  const holder = new Int32Array(size).fill(-1)
  const partOf = new Int32Array(size).fill(-1)
  const cueOf = new Int32Array(size).fill(-1)
  for (const i of inwards(all)) {
    const {source, cue, content} = all[i]!
    for (const {start, end} of content) holder.fill(i, start, end)
    for (const {start, end} of source) partOf.fill(i, start, end)
    for (const {start, end} of cue) partOf.fill(i, start, end)
    for (const {start, end} of cue) cueOf.fill(i, start, end)
  }
  return {prepared, size, all, outlets, askers, sentence, holder, partOf, cueOf}
}

/** Indices of the attributions, those that hold others before what they hold. */
function inwards(all: readonly Parts[]): number[] {
  const depths = all.map((_, i) => depthOf(all, i))
  return [...all.keys()].sort((a, b) => depths[a]! - depths[b]! || a - b)
}

/** A chain is never this deep; the bound keeps a faulty one from running on. */
const DEEPEST = 8

function depthOf(all: readonly Parts[], i: number): number {
  let depth = 0
  for (let up = all[i]!.within; up >= 0 && up < all.length && depth < DEEPEST; up = all[up]!.within) depth++
  return depth
}

/** The token in small letters, with one apostrophe; "" outside the text. */
export function lowerAt({prepared: {words}, size}: Looked, i: number): string {
  return i >= 0 && i < size ? words.lower[words.type[i]!]! : ""
}

export function formAt({prepared: {words}, size}: Looked, i: number): string {
  return i >= 0 && i < size ? words.form[words.type[i]!]! : ""
}

/** Penn tag, "" outside the text. */
export function xposAt({prepared: {tags}, size}: Looked, i: number): string {
  return i >= 0 && i < size ? tags.xposNames[tags.xpos[i]!]! : ""
}

export function uposAt({prepared: {tags}, size}: Looked, i: number): string {
  return i >= 0 && i < size ? tags.uposNames[tags.upos[i]!]! : ""
}

/** Whether a token is an infinitive behind “to”; a plural of people that the tagger takes for one is none: “to reporters”. */
export const isInfinitive = (ground: Looked, i: number): boolean =>
  xposAt(ground, i).startsWith("VB") && !isPeople(ground, i)

/** A plural of those who speak or are spoken to. */
export function isPeople(ground: Looked, i: number): boolean {
  const lower = lowerAt(ground, i)
  const bits = classOfWord(lower)
  return lower.endsWith("s") && (bits & IS.plural) !== 0 && (bits & (IS.person | IS.crowd | IS.office | IS.kin)) !== 0
}

/** Base form of a verb that the lexicon knows; else the word itself. */
export const stemAt = (ground: Looked, i: number): string => {
  const lower = lowerAt(ground, i)
  return baseOf(lower) ?? lower
}

/** Whether the token's form begins with a capital letter. */
export const isCapital = (ground: Looked, i: number): boolean => /^\p{Lu}/u.test(formAt(ground, i))

/** Whether two tokens stand in one sentence. */
export const together = ({sentence, size}: Ground, i: number, j: number): boolean =>
  i >= 0 && j >= 0 && i < size && j < size && sentence[i] === sentence[j]

export const inRuns = (runs: readonly Span[], i: number): boolean => runs.some(({start, end}) => start <= i && i < end)

/** Runs in text order. */
export const ordered = (runs: readonly Span[]): Span[] => [...runs].sort((a, b) => a.start - b.start)
