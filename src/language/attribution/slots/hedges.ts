/** Words that lower certainty, found once for a text; and whose each of them is. */
import type {Span} from "../../../text/index.ts"
import {formAt, type Looked, lowerAt, uposAt, xposAt} from "./ground.ts"
import {ABLE, BEFORE_POSSIBLE, CHANCE, HEDGES, type HedgeKind, MODALS, SEEMS, TOLD_OF, USUAL} from "./lexicon/hedges.ts"

export interface Mark extends Span {
  readonly kind: HedgeKind
}

/** Every hedge of a text, in order; token runs. */
export function hedgesIn(looked: Looked): Mark[] {
  const found: Mark[] = []
  for (let i = 0; i < looked.size; i++) {
    const mark = markAt(looked, i)
    if (!mark) continue
    found.push(mark)
    i = mark.end - 1
  }
  return found
}

function markAt(at: Looked, i: number): Mark | null {
  const lower = lowerAt(at, i)
  const one = (kind: HedgeKind, start = i, end = i + 1): Mark => ({start, end, kind})
  if (MODALS.has(lower)) return isChance(at, i, lower) ? one("possible") : null
  if (SEEMS.has(lower)) return isSeeming(at, i, lower) ? one("apparent") : null
  if (lower === "most" || lower === "very" || lower === "more" || lower === "quite") {
    const next = lowerAt(at, i + 1)
    if (lower !== "more" || lowerAt(at, i + 2) !== "than")
      if (/^(?:likely|probably|possibly)$/u.test(next)) {
        const kind = HEDGES.get(next)!
        return next !== "likely" || isLikely(at, i + 1) ? one(kind, i, i + 2) : null
      }
    return null
  }
  if (lower === "likely" || lower === "unlikely" || lower === "probable") return isLikely(at, i) ? one("likely") : null
  if (lower === "in") return chanceAt(at, i)
  if (lower === "so" && lowerAt(at, i + 1) === "-" && lowerAt(at, i + 2) === "called") return one("distance", i, i + 3)
  if (lower === "so-called") return one("distance")
  if (lower === "what") return calledAt(at, i)
  if (lower === "by" && lowerAt(at, i + 1) === "all" && lowerAt(at, i + 2) === "accounts")
    return one("reported", i, i + 3)
  if (lower === "to" && lowerAt(at, i + 1) === "all" && lowerAt(at, i + 2) === "appearances")
    return one("apparent", i, i + 3)
  if (lower === "possible") return isPossible(at, i) ? one("possible") : null
  if (lower === "apparent") return /^(?:NOUN|ADJ|PROPN)$/u.test(uposAt(at, i + 1)) ? one("apparent") : null
  if (
    lower === "alleged" ||
    lower === "reported" ||
    lower === "supposed" ||
    lower === "rumoured" ||
    lower === "rumored"
  )
    return attributive(at, i, lower)
  if (lower === "purports" || lower === "purported" || lower === "purporting") return one("alleged")
  if (
    lower === "no" &&
    lowerAt(at, i + 1) === "doubt" &&
    lowerAt(at, i - 1) !== "have" &&
    lowerAt(at, i + 2) !== "that"
  )
    return one("likely", i, i + 2)
  const kind = HEDGES.get(lower)
  return kind ? one(kind) : toldOf(at, i)
}

const BE = /^(?:is|are|was|were|be|been|'s|'re|’s|’re)$/u

/** “is said to”, “was reported to”, “it is learnt that”; “said to have” behind a noun or a comma. */
function toldOf(at: Looked, i: number): Mark | null {
  if (BE.test(lowerAt(at, i))) {
    const participle = uposAt(at, i + 1) === "ADV" ? i + 2 : i + 1
    const lower = lowerAt(at, participle)
    const kind = TOLD_OF.get(lower)
    if (kind === undefined || lower === "supposed") return null
    if (lowerAt(at, participle + 1) === "to")
      return {start: i, end: participle + 1, kind: lower === "said" ? "alleged" : kind}
    return lowerAt(at, i - 1) === "it" && lower !== "alleged" ? {start: i - 1, end: participle + 1, kind} : null
  }
  if (lowerAt(at, i) !== "said" && lowerAt(at, i) !== "rumoured" && lowerAt(at, i) !== "reputed") return null
  const before = lowerAt(at, i - 1)
  return lowerAt(at, i + 1) === "to" &&
    /^(?:have|be)$/u.test(lowerAt(at, i + 2)) &&
    (before === "," || uposAt(at, i - 1) === "NOUN")
    ? {start: i, end: i + 1, kind: "alleged"}
    : null
}

/** “may”, “might”, “could” as a chance: not of permission, ability, or the month. */
function isChance(at: Looked, i: number, lower: string): boolean {
  const form = formAt(at, i)
  const next = next_(at, i)
  if (xposAt(at, i) !== "MD") {
    if (lower === "may") return false
    if (uposAt(at, i) === "NOUN" || uposAt(at, i) === "PROPN") return false
  }
  if (lower === "may") {
    if (
      form === "May" &&
      /^(?:\d|in|of|on|last|next|since|until|by|late|early|mid|this|from)/u.test(lowerAt(at, i - 1))
    )
      return false
    if (form === "May" && /^\d/u.test(lowerAt(at, i + 1))) return false
    const before = lowerAt(at, i - 1)
    if (/^(?:whatever|whoever|however|whichever|wherever)$/u.test(lowerAt(at, i - 2))) return false
    // “May I ask”, “you may go”, “nobody may enter”
    if (/^(?:i|we|he|she|they|the)$/u.test(lowerAt(at, i + 1))) return false
    if (/^(?:you|nobody|none)$/u.test(before) && !/^(?:be|have|well|find|not)$/u.test(lowerAt(at, i + 1))) return false
    if (next === "only" || lowerAt(at, i + 1) === "as") return false
    return true
  }
  if (lower === "might") return true
  // could
  const word = lowerAt(at, i + 1)
  if (word === "n't" || word === "not" || word === "n’t") return false
  if (
    /^(?:if|so|that|wish|only|barely|hardly|nobody|none|neither|as)$/u.test(lowerAt(at, i - 2)) &&
    /^(?:PRON)$/u.test(uposAt(at, i - 1)) &&
    lowerAt(at, i - 2) !== "that"
  )
    return false
  if (
    /^(?:barely|hardly|scarcely|nobody|never|nor|only|neither|none)$/u.test(lowerAt(at, i - 1)) ||
    /^(?:only|hardly|barely|no|neither|never)$/u.test(word)
  )
    return false
  if (/^(?:PRON|DET)$/u.test(uposAt(at, i + 1)) && /^[,.“"(]?$/u.test(lowerAt(at, i - 1))) return false
  if (!/^\p{L}/u.test(next)) return false
  if (
    (next === "be" && /^(?:no|absolutely)$/u.test(lowerAt(at, i + 2))) ||
    (next === "be" && lowerAt(at, i + 2) === "“")
  )
    return false
  if (/^(?:i|we|you|one|who|he|she)$/u.test(lowerAt(at, i - 1)))
    return (
      /^(?:be|have|face|lose|become|need|end|die|cost|return|come|still)$/u.test(next) && lowerAt(at, i - 1) !== "one"
    )
  return !(ABLE.has(next) && lowerAt(at, i - 1) === "they")
}

/** The verb that a modal governs, adverbs passed over. */
function next_(at: Looked, i: number): string {
  for (let j = i + 1; j < i + 4; j++) if (uposAt(at, j) !== "ADV") return lowerAt(at, j)
  return ""
}

/** “seems to”, “appears that”: not “appears on television”, “appeared before the court”. */
function isSeeming(at: Looked, i: number, lower: string): boolean {
  if (uposAt(at, i) === "NOUN") return false
  if (lower.startsWith("seem")) return true
  let j = i + 1
  if (lowerAt(at, j) === ",") j++
  while (uposAt(at, j) === "ADV" && j < i + 3) j++
  const word = lowerAt(at, j)
  if (word === "to") return true
  if (word === "that" || word === "not") return true
  if (lowerAt(at, i - 1) === "it" && /^(?:[,.]|he|she|they|the|a|we|i)$/u.test(word)) return true
  return (
    uposAt(at, j) === "ADJ" &&
    !/^(?:last|next|first|second|several|many|new|public)$/u.test(word) &&
    xposAt(at, j) === "JJ"
  )
}

/** “is likely”, “a likely cause”: not “the likely candidate”, “a likely story”. */
function isLikely(at: Looked, i: number): boolean {
  const next = lowerAt(at, i + 1)
  if (USUAL.has(next) && /^(?:the|his|her|its|their)$/u.test(lowerAt(at, i - 1))) return false
  return !(next === "story" || (/^(?:more|less|as)$/u.test(lowerAt(at, i - 1)) && next === "than"))
}

/** “what he calls”, “what the ministry termed”: somebody's word kept at arm's length. */
function calledAt(at: Looked, i: number): Mark | null {
  for (let j = i + 1; j < i + 6; j++) {
    if (/^(?:calls|called|terms|termed|dubs|dubbed)$/u.test(lowerAt(at, j)) && j > i + 1)
      return /^[“"‘']$|^(?:an?|the|his|her|its|their)$/u.test(lowerAt(at, j + 1))
        ? {start: i, end: j + 1, kind: "distance"}
        : null
    if (!/^(?:DET|PRON|NOUN|PROPN|ADJ|AUX|ADV|ADP)$/u.test(uposAt(at, j))) return null
  }
  return null
}

/** “in all likelihood”, “in all probability”. */
function chanceAt(at: Looked, i: number): Mark | null {
  return lowerAt(at, i + 1) === "all" && CHANCE.has(lowerAt(at, i + 2)) ? {start: i, end: i + 3, kind: "likely"} : null
}

function isPossible(at: Looked, i: number): boolean {
  if (BEFORE_POSSIBLE.has(lowerAt(at, i - 1)) || BEFORE_POSSIBLE.has(lowerAt(at, i - 2))) return false
  if (/^(?:not|n't|never|hardly|only|longer|every|any|no)$/u.test(lowerAt(at, i - 1))) return false
  return lowerAt(at, i + 1) !== "to"
}

/** “the alleged meeting”, “the reported offer”: a participle right before its noun. */
function attributive(at: Looked, i: number, lower: string): Mark | null {
  const next = uposAt(at, i + 1)
  const before = lowerAt(at, i - 1)
  const kind = TOLD_OF.get(lower) ?? "alleged"
  if (next !== "NOUN" && next !== "ADJ" && next !== "PROPN") return null
  if (
    lower === "alleged" &&
    (xposAt(at, i) === "JJ" ||
      /^(?:the|an|of|their|his|her|its|this|that|any|for|over|about|two|three|several)$/u.test(before) ||
      i === 0 ||
      /^\p{Lu}/u.test(formAt(at, i)))
  )
    return {start: i, end: i + 1, kind}
  if (/^(?:the|a|an|his|her|their|its|this|any|of|over)$/u.test(before) && (lower !== "reported" || next === "NOUN"))
    return {start: i, end: i + 1, kind}
  return null
}
