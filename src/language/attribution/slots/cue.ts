/** The cue of an attribution taken apart: its head verb, auxiliaries, negation, and what stands right behind it. */
import type {Span} from "../../../text/index.ts"
import {baseOf} from "./forms.ts"
import {type Ground, lowerAt, ordered, type Parts, stemAt, together, uposAt, xposAt} from "./ground.ts"

export interface Cue {
  /** Tokens of the cue, in text order. */
  readonly tokens: readonly number[]
  /** Its words in small letters. */
  readonly words: readonly string[]
  /** The token of the verb or noun that decides; -1 for a colon or for no cue. */
  readonly head: number
  /** Base form of the head; "" when there is none. */
  readonly verb: string
  /** Passive: “was *told*”, “is *reported*”. */
  readonly passive: boolean
  /** The modal verb or its like: “will”, “would”; "" for none. */
  readonly modal: string
  readonly negated: boolean
  /** One past the last token of the cue. */
  readonly end: number
}

const AUXILIARIES = new Set(
  "be am is are was were been being 's 're 'm has have had having 've 'd do does did get got gets".split(" "),
)
const MODALS = new Map([
  ["will", "will"],
  ["'ll", "will"],
  ["wo", "will"],
  ["shall", "shall"],
  ["would", "would"],
  ["'d", "would"],
  ["could", "could"],
  ["can", "can"],
  ["ca", "can"],
  ["may", "may"],
  ["might", "might"],
  ["should", "should"],
  ["must", "must"],
])
export const NEGATIONS = new Set("not n't never no neither nor without nothing cannot hardly scarcely none".split(" "))
/** Verbs that carry another: “is quoted as *saying*”, “went on to *say*”, “kept *telling*”. */
const CARRIES = new Set(
  `quote cite hear go use keep continue begin start want wish like choose refuse decline expect have like try manage appear seem
  fail stop happen pause come step`.split(/\s+/u),
)

export function cueOf(ground: Ground, {cue, source}: Parts): Cue {
  const runs = ordered(cue)
  const tokens: number[] = []
  for (const {start, end} of runs) for (let i = start; i < end; i++) tokens.push(i)
  const words = tokens.map((i) => lowerAt(ground, i))
  const head = headOf(ground, tokens)
  const before = head < 0 ? words : auxiliariesOf(ground, tokens, head)
  const verb = head < 0 ? "" : stemAt(ground, head)
  const modal = [...before].map((word) => MODALS.get(word) ?? "").find((word) => word !== "") ?? ""
  return {
    tokens,
    words,
    head,
    verb,
    passive: isPassive(ground, head, before),
    modal: modal === "would" && before.includes("had") ? "" : modal,
    negated: [...words, ...before].some((word) => NEGATIONS.has(word)) || negativeSource(ground, source, head),
    end: tokens.length === 0 ? 0 : tokens.at(-1)! + 1,
  }
}

/** The last verb that the lexicon knows and no other carries; else the last verb; else the last word of a kind. */
function headOf(ground: Ground, tokens: readonly number[]): number {
  let known = -1
  let verb = -1
  for (const i of tokens) {
    const lower = lowerAt(ground, i)
    const base = baseOf(lower)
    if (AUXILIARIES.has(lower) || MODALS.has(lower)) continue
    if (base !== null && (known < 0 || CARRIES.has(stemAt(ground, known)))) known = i
    if (uposAt(ground, i) === "VERB" && verb < 0) verb = i
  }
  if (known >= 0) return known
  if (verb >= 0) return verb
  const noun = tokens.findLast((i) => /^(?:NOUN|ADJ|PROPN|ADV)$/u.test(uposAt(ground, i)))
  return noun ?? -1
}

/** Auxiliaries and negations of the head: in the cue, and right before it with adverbs between. */
function auxiliariesOf(ground: Ground, tokens: readonly number[], head: number): string[] {
  const found = tokens.filter((i) => i < head).map((i) => lowerAt(ground, i))
  const first = tokens[0]!
  for (let i = first - 1; i >= 0 && first - i < 6 && together(ground, i, first); i--) {
    const lower = lowerAt(ground, i)
    const upos = uposAt(ground, i)
    if (AUXILIARIES.has(lower) || MODALS.has(lower) || lower === "not" || lower === "n't" || lower === "never")
      found.push(lower)
    else if (upos !== "ADV" && upos !== "PART") break
  }
  return found
}

const BE = new Set("be am is are was were been being 's 're 'm get got gets".split(" "))

function isPassive(ground: Ground, head: number, before: readonly string[]): boolean {
  if (head < 0 || !before.some((word) => BE.has(word))) return false
  const lower = lowerAt(ground, head)
  return (
    !lower.endsWith("ing") &&
    (xposAt(ground, head) === "VBN" ||
      xposAt(ground, head) === "VBD" ||
      lower.endsWith("ed") ||
      /^(?:told|said|understood|heard|known|quoted|put)$/u.test(lower))
  )
}

/** “Nobody asked”, “no one has said”, “neither side would say”, “none of them”. */
function negativeSource(ground: Ground, source: readonly Span[], head: number): boolean {
  const first = ordered(source)[0]
  if (!first || first.start > head) return false
  const lower = lowerAt(ground, first.start)
  if (/^(?:nobody|none|neither|noone)$/u.test(lower)) return true
  if (lower === "no") return lowerAt(ground, first.start + 1) !== "." && !/^\d/u.test(lowerAt(ground, first.start + 1))
  return lower === "not" && /^(?:one|a|all|everyone|everybody|every)$/u.test(lowerAt(ground, first.start + 1))
}

/** Words right behind the cue, whatever they belong to. */
export function behind(ground: Ground, cue: Cue, count: number): string[] {
  const found: string[] = []
  for (let i = cue.end; i < ground.size && found.length < count && together(ground, i, cue.end - 1); i++)
    found.push(lowerAt(ground, i))
  return found
}

/** The first words of the content, quotation marks left out. */
export function opening(ground: Ground, {content}: Parts, count: number): string[] {
  const found: string[] = []
  for (const {start, end} of ordered(content))
    for (let i = start; i < end && found.length < count; i++)
      if (uposAt(ground, i) !== "PUNCT") found.push(lowerAt(ground, i))
  return found
}

/** Whether the content has a token of one of the words. */
export const contentHas = (ground: Ground, {content}: Parts, words: ReadonlySet<string>, reach: number): boolean => {
  let seen = 0
  for (const {start, end} of ordered(content))
    for (let i = start; i < end && seen < reach; i++, seen++) if (words.has(lowerAt(ground, i))) return true
  return false
}
