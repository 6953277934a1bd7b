/** What sort of words a source is: a name, a pronoun, an office, unnamed people, a body, a document, or nobody. */
import type {Span} from "../../text/index.ts"
import {IS, SPEAKING} from "./classes.ts"
import {bitsAt, type Ground, has, isCapital, isPossessive, lowerAt, uposAt, xposAt} from "./ground.ts"
import type {NameMention} from "./scan.ts"

/** How many are meant and whether they are known: "the", none, "a", "some". */
export type Determiner = "definite" | "indefinite" | "owned" | "bare"

export type Reading =
  | {readonly sort: "nobody"}
  | {readonly sort: "pronoun"; readonly token: number; readonly word: string}
  | {readonly sort: "relative"; readonly token: number}
  /** Index of the name. */
  | {readonly sort: "name"; readonly name: number}
  | {readonly sort: "several"; readonly phrase: Span}
  | NounPhrase

export interface NounPhrase {
  readonly sort: "noun"
  /** The phrase as shown: without what follows a comma or a relative clause. */
  readonly phrase: Span
  /** Token of the head noun. */
  readonly head: number
  readonly determiner: Determiner
  readonly plural: boolean
  /** Title words before the head. */
  readonly modifiers: readonly string[]
}

/** Int32[n]: for each token the name it is part of, plus one; negative for the title before the name, 0 for others. */
export function nameAtTokens(ground: Ground, names: readonly NameMention[]): Int32Array {
  const at = new Int32Array(ground.tokens.size)
  for (const [n, {from, start, end}] of names.entries()) {
    at.fill(-n - 1, from, start)
    at.fill(n + 1, start, end)
  }
  return at
}

const PERSONAL = new Set(["he", "she", "they", "it", "his", "her", "their", "its", "him", "them", "hers", "theirs"])
const OWNERS = new Set(["his", "her", "their", "its"])
const SPEAKERS = new Set(["i", "we", "you", "my", "our", "your", "me", "us"])
const NOBODY = new Set([
  "nobody",
  "none",
  "nothing",
  "neither",
  "anyone",
  "anybody",
  "everyone",
  "everybody",
  "what",
  "there",
  "this",
  "that",
  "which",
  "these",
  "those",
  "q",
  "a",
  "question",
  "answer",
])
const RELATIVE = new Set(["who", "whom", "whose", "which", "that"])
const SKIPPED = new Set(
  'also even only just but and or then meanwhile however still himself herself itself themselves too alone both according to as per by from : , — – - “ ” " ‘ ’ ( )'.split(
    " ",
  ),
)

/** The name that token i is part of, title included, or -1. */
export const nameAt = (at: Int32Array, i: number): number => Math.abs(at[i]!) - 1

/** Reads a source, given in tokens. */
export function readSource(ground: Ground, span: Span, at: Int32Array, names: readonly NameMention[]): Reading {
  let {start, end} = span
  while (start < end && SKIPPED.has(lowerAt(ground, start)) && !at[start]) start++
  while (end > start && (SKIPPED.has(lowerAt(ground, end - 1)) || isPossessive(ground, end - 1)) && !at[end - 1]) end--
  if (start >= end) return {sort: "nobody"}
  const first = lowerAt(ground, start)
  const alone = end === start + 1
  if (alone || (!OWNERS.has(first) && !hasNounAfter(ground, start + 1, end))) {
    if (PERSONAL.has(first)) return {sort: "pronoun", token: start, word: first}
    if (RELATIVE.has(first) && alone) return {sort: "relative", token: start}
    if (SPEAKERS.has(first)) return {sort: "nobody"}
  }
  if (end === start + 1 && NOBODY.has(first) && !isNamedInitial(ground, at, start)) return {sort: "nobody"}
  if (first === "no" || first === "nobody" || first === "neither" || first === "none") return {sort: "nobody"}
  return readPhrase(ground, {start, end}, at, names)
}

const isNamedInitial = (_ground: Ground, at: Int32Array, i: number): boolean => at[i] !== 0

/** Whether a noun follows, so that a pronoun before it is only its owner. */
function hasNounAfter(ground: Ground, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    if (lowerAt(ground, i) === ",") return false
    const upos = uposAt(ground, i)
    if (upos === "NOUN" || upos === "PROPN") return true
    if (upos === "VERB" || upos === "AUX" || upos === "SCONJ") return false
  }
  return false
}

function readPhrase(ground: Ground, span: Span, at: Int32Array, names: readonly NameMention[]): Reading {
  const core = coreEnd(ground, span, at)
  const several = coordination(ground, span, core, at, names)
  if (several) return several
  let start = span.start
  for (let i = core - 1; i > start; i--)
    if (isPossessive(ground, i) && !at[i]) {
      start = i + 1
      break
    }
  const owned = start > span.start || xposAt(ground, span.start) === "PRP$"
  let last = core - 1
  while (last > start && !at[last] && uposAt(ground, last) === "ADV") last--
  if (at[last]) return {sort: "name", name: nameAt(at, last)}
  const head = headOf(ground, start, core)
  if (head < 0) {
    // No noun: a name that ends before an odd word, or nobody.
    for (let i = core - 1; i >= start; i--) if (at[i]) return {sort: "name", name: nameAt(at, i)}
    return quantifier(ground, span, core)
  }
  const beside = apposedName(ground, head, {start, end: Math.max(core, span.end)}, at, names)
  if (beside >= 0) return {sort: "name", name: beside}
  return {
    sort: "noun",
    phrase: shownPhrase(ground, span, at),
    head,
    determiner: owned ? "owned" : determinerOf(ground, span.start, head),
    plural: isPluralHead(ground, head),
    modifiers: modifiersOf(ground, span.start, head),
  }
}

const CUTS = new Set([
  ",",
  "(",
  ")",
  "—",
  "–",
  ";",
  ":",
  "who",
  "whom",
  "whose",
  "which",
  "that",
  "when",
  "where",
  "while",
  "if",
])

/** One past the core of a noun phrase: before its first preposition, comma, clause or participle. */
function coreEnd(ground: Ground, {start, end}: Span, at: Int32Array): number {
  for (let i = start; i < end; i++) {
    if (at[i]) continue
    const word = lowerAt(ground, i)
    if (CUTS.has(word) && i > start) return i
    const upos = uposAt(ground, i)
    if (i === start) continue
    if (upos === "ADP" && !isPossessive(ground, i)) {
      // “one of the ministers”, “a number of officials”: the noun comes behind.
      if (word === "of" && COUNTS.has(lowerAt(ground, i - 1))) continue
      return i
    }
    if ((upos === "AUX" || (upos === "VERB" && !hasNounAhead(ground, i, end))) && !has(ground, i, SPEAKING)) return i
    if (word === "and" || word === "or" || word === "as") return i
    if (
      (word === "close" || word === "familiar" || word === "aware" || word === "present") &&
      uposAt(ground, i - 1) === "NOUN"
    )
      return i
    if (upos === "PART" && word === "to") return i
  }
  return end
}
const COUNTS = new Set(
  "one two three four five six number handful dozens scores hundreds thousands group lot some many most several all couple series majority any each".split(
    " ",
  ),
)

const hasNounAhead = (ground: Ground, i: number, end: number): boolean =>
  i + 1 < end &&
  (uposAt(ground, i + 1) === "NOUN" || uposAt(ground, i + 1) === "PROPN") &&
  uposAt(ground, i - 1) !== "NOUN" &&
  uposAt(ground, i - 1) !== "PROPN"

/** “Ada Quill and Ben Rao”: two names are no one speaker. */
function coordination(
  ground: Ground,
  span: Span,
  core: number,
  at: Int32Array,
  names: readonly NameMention[],
): Reading | null {
  if (core + 1 >= span.end || lowerAt(ground, core) !== "and" || !at[core - 1]) return null
  let i = core + 1
  while (i < span.end && !at[i] && i - core < 8) {
    if (CUTS.has(lowerAt(ground, i))) return null
    i++
  }
  if (i >= span.end || names[nameAt(at, i)]!.end > span.end) return null
  return {sort: "several", phrase: {start: span.start, end: names[nameAt(at, i)]!.end}}
}

function headOf(ground: Ground, start: number, core: number): number {
  for (let i = core - 1; i >= start; i--) {
    const upos = uposAt(ground, i)
    if (upos === "NOUN" || upos === "PROPN" || has(ground, i, SPEAKING)) return i
  }
  return -1
}

/** “Some”, “many”, “others”, “two”: unnamed people. */
function quantifier(ground: Ground, span: Span, core: number): Reading {
  const first = lowerAt(ground, span.start)
  const word = QUANTIFIERS.has(first) ? first : lowerAt(ground, core - 1)
  const upos = uposAt(ground, core - 1)
  if (QUANTIFIERS.has(word) || upos === "NUM" || (upos === "ADJ" && lowerAt(ground, span.start) === "the"))
    return {
      sort: "noun",
      phrase: {start: span.start, end: span.end},
      head: QUANTIFIERS.has(first) ? span.start : core - 1,
      determiner: "indefinite",
      plural: word !== "one" && word !== "another" && word !== "someone" && word !== "somebody",
      modifiers: [],
    }
  return {sort: "nobody"}
}
const QUANTIFIERS = new Set(
  "some many others several most few one another someone somebody all both other those".split(" "),
)

/** A person's name beside the head: “the minister, Ada Quill, …”, “A spokesman for the council, Ben Rao,”. */
function apposedName(ground: Ground, head: number, span: Span, at: Int32Array, names: readonly NameMention[]): number {
  if (has(ground, head, IS.plural) || xposAt(ground, head) === "NNS") return -1
  const known = has(ground, head, IS.office | IS.person | IS.kin | IS.crowd)
  if (!known && has(ground, head, IS.body | IS.stateBody | IS.outlet | IS.document)) return -1
  const sentence = ground.sentenceOf[head]!
  const limit = Math.min(ground.tokens.size - 1, known ? span.end + 1 : span.end)
  for (let comma = head + 1; comma < limit; comma++) {
    if (lowerAt(ground, comma) !== ",") continue
    if (ground.sentenceOf[comma + 1] !== sentence) return -1
    const n = nameBehind(ground, comma + 1, at)
    if (n < 0 || (names[n]!.kind !== "person" && !(names[n]!.kind === null && names[n]!.end - names[n]!.start > 1)))
      return -1
    return names[n]!.from - comma <= 6 && endsApposition(ground, names[n]!.end) ? n : -1
  }
  return -1
}

/** The name that the noun phrase from i on ends in: “the scrap dealer Jude Parr”. */
function nameBehind(ground: Ground, from: number, at: Int32Array): number {
  for (let i = from; i < ground.tokens.size && i - from < 7; i++) {
    if (at[i]) return nameAt(at, i)
    const upos = uposAt(ground, i)
    if (upos !== "DET" && upos !== "ADJ" && upos !== "NOUN" && upos !== "PROPN" && upos !== "X") return -1
  }
  return -1
}

function endsApposition(ground: Ground, i: number): boolean {
  if (i >= ground.tokens.size) return true
  const word = lowerAt(ground, i)
  return word !== "and" && word !== "'s" && word !== "'"
}

const LONGEST_SHOWN = 14
/** The source as an actor is called by it: up to a comma or a clause. */
function shownPhrase(ground: Ground, span: Span, at: Int32Array): Span {
  const limit = Math.min(span.end, span.start + LONGEST_SHOWN)
  let i = span.start + 1
  while (i < limit && (at[i] || !CUTS.has(lowerAt(ground, i)))) i++
  while (i > span.start + 1 && (isPossessive(ground, i - 1) || SKIPPED.has(lowerAt(ground, i - 1))) && !at[i - 1]) i--
  return {start: span.start, end: i}
}

const DEFINITE = new Set(["the", "this", "that", "these", "those"])
const INDEFINITE = new Set(
  "a an one two three four five six seven eight nine ten another some several many few most other others any each every various certain both all more".split(
    " ",
  ),
)
function determinerOf(ground: Ground, start: number, head: number): Determiner {
  if (start >= head) return "bare"
  const word = lowerAt(ground, start)
  if (DEFINITE.has(word)) return "definite"
  if (INDEFINITE.has(word) || uposAt(ground, start) === "NUM") return "indefinite"
  return "bare"
}

function isPluralHead(ground: Ground, head: number): boolean {
  const xpos = xposAt(ground, head)
  if (xpos === "NNS" || xpos === "NNPS" || ALWAYS_PLURAL.has(lowerAt(ground, head))) return true
  return has(ground, head, IS.plural) && xpos !== "NN"
}

const ALWAYS_PLURAL = new Set(["people", "staff", "authorities"])

/** Words before the head that tell one holder from another. */
function modifiersOf(ground: Ground, start: number, head: number): string[] {
  const words: string[] = []
  for (let i = start; i < head; i++) {
    const bits = bitsAt(ground, i)
    if (bits & (IS.office | IS.modifier | IS.demonym | IS.party) || (isCapital(ground, i) && !(bits & IS.grammar)))
      words.push(lowerAt(ground, i))
  }
  return words
}
