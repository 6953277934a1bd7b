/** Noun phrases read forward by their tags, inside a clause. */

import type {Span} from "../../../text/index.ts"
import {classOfWord, IS} from "../../names/classes.ts"
import {formAt, type Ground, isPeople, lowerAt, xposAt} from "./ground.ts"
import {CARRIERS} from "./lexicon/media.ts"
import type {Zone} from "./zone.ts"

export interface Phrase extends Span {
  /** The last noun before the first “of”; the pronoun when it is one. */
  readonly head: number
}

const BEFORE = new Set([
  "DT",
  "PDT",
  "PRP$",
  "JJ",
  "JJR",
  "JJS",
  "CD",
  "POS",
  "HYPH",
  "RBS",
  "AFX",
  "$",
  "``",
  "VBN",
  "VBG",
  "NNP",
  "NN",
  "NNS",
  "NNPS",
  "''",
  "-LRB-",
])
const NOUNS = new Set(["NN", "NNS", "NNP", "NNPS"])
const PRONOUNS = new Set(
  "him her them me us you it whom myself everyone everybody anyone anybody someone somebody those all both one others each nobody".split(
    " ",
  ),
)
const OPENS = new Set(["“", "‘", '"', "'", "``"])
/** A phrase is never this long. */
const LONGEST = 16

/** The phrase that begins at a token, or null. */
export function phraseAt(ground: Ground, zone: Zone, start: number): Phrase | null {
  const base = baseAt(ground, zone, start)
  if (!base) return null
  let {end} = base
  for (let i = 0; i < 3; i++) {
    const joint = lowerAt(ground, end)
    if ((joint !== "of" && joint !== "and" && joint !== "&") || !zone.has(end)) break
    const more = baseAt(ground, zone, end + 1)
    if (!more || more.end - start > LONGEST) break
    if (joint === "and" && isVerbBehind(ground, zone, more.end)) break
    end = more.end
  }
  return {start, end, head: base.head}
}

/** “told reporters and *the mayor said*”: what follows “and” is a clause. */
function isVerbBehind(ground: Ground, zone: Zone, i: number): boolean {
  return zone.has(i) && /^(?:VBD|VBZ|VBP|MD)$/u.test(xposAt(ground, i))
}

function baseAt(ground: Ground, zone: Zone, start: number): Phrase | null {
  if (!zone.has(start)) return null
  const first = lowerAt(ground, start)
  const tag = xposAt(ground, start)
  const open = first === "her" ? tag === "PRP$" || tag === "PRP" : /^(?:all|both|one|each)$/u.test(first)
  if (PRONOUNS.has(first) && !(open && isInside(ground, start + 1))) return {start, end: start + 1, head: start}
  let head = -1
  let i = start
  for (; i < start + LONGEST && zone.has(i); i++) {
    const here = xposAt(ground, i)
    const lower = lowerAt(ground, i)
    if (head >= 0 && endsPhrase(ground, i)) break
    if (NOUNS.has(here) || isPeople(ground, i) || isSomebody(ground, i) || (CARRIERS.has(lower) && here !== "VB"))
      head = i
    else if (
      head >= 0 &&
      (here === "POS" ||
        here === "HYPH" ||
        here === "CD" ||
        lower === "-" ||
        lower === "&" ||
        lower === "’s" ||
        lower === "'s")
    )
      continue
    else if (head >= 0 && (here === "DT" || here === "PRP$" || here === "VBN" || OPENS.has(lower))) break
    else if (
      !BEFORE.has(here) &&
      !(i === start && /^(?:both|all|her)$/u.test(lower)) &&
      !OPENS.has(lower) &&
      !(here === "RB" && head < 0) &&
      !(here === "," && head < 0 && i > start)
    )
      break
    else if (head >= 0 && !isNounAhead(ground, zone, i)) break
    if (isDay(ground, i)) {
      if (head === i) head = lastNoun(ground, start, i)
      break
    }
  }
  if (head < 0) return null
  const end = head + 1
  return {start, end: /^[”’"']$/u.test(lowerAt(ground, end)) && OPENS.has(first) && zone.has(end) ? end + 1 : end, head}
}

/** “the *envoy*”, taken for a verb by the tagger. */
const isSomebody = (ground: Ground, i: number): boolean =>
  xposAt(ground, i - 1) === "DT" && (classOfWord(lowerAt(ground, i)) & (IS.person | IS.office | IS.kin)) !== 0

/** Words of time behind a noun begin no part of its phrase: told parliament *last week*, in a statement *hours later*. */
function endsPhrase(ground: Ground, i: number): boolean {
  const lower = lowerAt(ground, i)
  if (
    /^(?:last|next|this|that|late|early|earlier|later|shortly|yesterday|today|tomorrow|tonight|here|there|afterwards?)$/u.test(
      lower,
    )
  )
    return true
  return (
    /^(?:minutes|hours|days|weeks|months|years)$/u.test(lower) &&
    /^(?:later|earlier|ago|after|before)$/u.test(lowerAt(ground, i + 1))
  )
}

const isInside = (ground: Ground, i: number): boolean => BEFORE.has(xposAt(ground, i))

function isNounAhead(ground: Ground, zone: Zone, i: number): boolean {
  return zone.has(i + 1) && NOUNS.has(xposAt(ground, i + 1))
}

/** The last noun of a stretch, or -1. */
function lastNoun(ground: Ground, start: number, end: number): number {
  for (let i = end - 1; i >= start; i--) if (NOUNS.has(xposAt(ground, i))) return i
  return -1
}

const DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow|tonight)$/u

/** A day's name that only dates the telling: told Radio Zerin *Sunday*. Not at the start: Sunday Times. */
function isDay(ground: Ground, i: number): boolean {
  if (!DAY.test(lowerAt(ground, i))) return false
  if (/^(?:morning|afternoon|evening|night)$/u.test(lowerAt(ground, i + 1)) && !/^\p{Lu}/u.test(formAt(ground, i + 1)))
    return true
  return !NOUNS.has(xposAt(ground, i + 1))
}
