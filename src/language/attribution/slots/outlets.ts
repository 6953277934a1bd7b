/** Which names and nouns are outlets: by the words of their names, by capitals, and by how the text speaks of them. */

import type {Span} from "../../../text/index.ts"
import {classOfWord, IS} from "../../names/classes.ts"
import {KNOWN_BODIES} from "../../names/lexicon/bodies.ts"
import {formAt, type Ground, isCapital, type Looked, lowerAt, uposAt, xposAt} from "./ground.ts"
import {
  CAPITAL_BODIES,
  KNOWN_OUTLETS,
  OPEN_NAME_WORDS,
  OUTLET_FIRST,
  OUTLET_NAME_WORDS,
  OUTLET_NOUNS,
} from "./lexicon/media.ts"

/** Whether a run of tokens names an outlet, by what stands before its first preposition or comma. */
export function isOutletName(ground: Ground, run: Span): boolean {
  const {start, end} = nameIn(ground, run)
  if (start >= end) return false
  const last = lowerAt(ground, end - 1)
  // “a correspondent of Haarla Radio” is no outlet.
  for (let i = start; i + 1 < end; i++)
    if (lowerAt(ground, i + 1) === "of" && classOfWord(lowerAt(ground, i)) & (IS.person | IS.office)) return false
  if (isCapital(ground, end - 1)) {
    if (OUTLET_NAME_WORDS.has(last) && (!OPEN_NAME_WORDS.has(last) || isNamed(ground, start, end))) return true
    if (
      /^(?:union|association|trust|agency|service|bureau|group|corporation)$/u.test(last) &&
      /^(?:press|news|broadcasting|wire)$/u.test(lowerAt(ground, end - 2))
    )
      return true
    if (
      end - start > 1 &&
      OUTLET_FIRST.has(lowerAt(ground, start)) &&
      isCapital(ground, start) &&
      lowerAt(ground, start) !== "al"
    )
      return true
    if (KNOWN_BODIES.get(lowerAt(ground, end - 1)) === "outlet") return true
    if (end - start === 1 && isAcronym(ground, start)) return isOutletAcronym(ground, start)
    for (let i = start; i < end; i++)
      if (isAcronym(ground, i) && (KNOWN_OUTLETS.has(lowerAt(ground, i)) || ground.outlets.has(lowerAt(ground, i))))
        return true
    for (let i = start; i + 1 < end; i++) if (OUTLET_NOUNS.has(lowerAt(ground, i)) && i >= start) return true
    return ground.outlets.has(nameKey(ground, start, end))
  }
  return OUTLET_NOUNS.has(last) && !/^(?:website|portal|blog)$/u.test(last)
}

/** “The Nation”, “Beacon Press Agency”: a name of two words or more, or with the article. */
function isNamed(ground: Ground, start: number, end: number): boolean {
  const last = lowerAt(ground, end - 1)
  if (last === "agency")
    return /^(?:news|press|information|telegraph|telegraphic|central|wire)$/u.test(lowerAt(ground, end - 2))
  if (
    /^(?:leader|star|citizen|independent|nation|sun|record|voice|review|monitor|bell|lantern|register|messenger|mercury|pioneer|statesman|world|hour|show|live|online|outlook)$/u.test(
      last,
    )
  )
    return (
      lowerAt(ground, start) === "the" ||
      lowerAt(ground, start - 1) === "the" ||
      ground.outlets.has(nameKey(ground, start, end))
    )
  return end - start > 1 && last !== "report"
}

/** A name without what follows its first comma, bracket or preposition. */
function nameIn(ground: Ground, {start, end}: Span): Span {
  let last = start
  for (let i = start; i < end; i++) {
    const upos = uposAt(ground, i)
    const form = formAt(ground, i)
    if (
      i > start &&
      (/^[,;:()–—]$/u.test(form) || (upos === "ADP" && form !== "of") || upos === "PRON" || upos === "VERB")
    )
      break
    last = i + 1
  }
  const begin = /^(?:the|a|an|this|that|our|your|his|her|its|their)$/u.test(lowerAt(ground, start)) ? start + 1 : start
  // “the Sentinel of Aldgrave” is the Sentinel
  for (let i = begin; i < last; i++)
    if (lowerAt(ground, i) === "of" && OUTLET_NAME_WORDS.has(lowerAt(ground, i - 1))) return {start: begin, end: i}
  return {start: begin, end: last}
}

const isAcronym = (ground: Looked, i: number): boolean => /^[\p{Lu}][\p{Lu}\d.]+$/u.test(formAt(ground, i))

/** Bare capitals that stand without an article: “told OTA”. */
function isOutletAcronym(ground: Ground, i: number): boolean {
  const lower = lowerAt(ground, i).replaceAll(".", "")
  if (KNOWN_OUTLETS.has(lower) || ground.outlets.has(lower)) return true
  if (CAPITAL_BODIES.has(lower)) return false
  const known = KNOWN_BODIES.get(lower)
  if (known !== undefined) return known === "outlet"
  return lowerAt(ground, i - 1) !== "the" && formAt(ground, i).length >= 3 && xposAt(ground, i) !== "NNS"
}

const nameKey = (ground: Looked, start: number, end: number): string => {
  let key = ""
  for (let i = start; i < end; i++) key += `${lowerAt(ground, i)} `
  return key.trim()
}

/** Names that the text itself calls outlets, by agency marks and by what outlets do. */
export function outletsIn(ground: Looked): ReadonlySet<string> {
  const names = new Set<string>()
  for (let i = 0; i < ground.size; i++) {
    if (isAcronym(ground, i) && formAt(ground, i).length > 2) {
      const [left, right] = [formAt(ground, i - 1), formAt(ground, i + 1)]
      const marked = (left === "/" && right === "/") || (left === "(" && right === ")" && isAgencyMark(ground, i))
      const called =
        OUTLET_NOUNS.has(lowerAt(ground, i - 1)) ||
        (lowerAt(ground, i + 1) === "reported" && !CAPITAL_BODIES.has(lowerAt(ground, i)))
      if (marked || called) names.add(lowerAt(ground, i))
    }
    // “On Flock, the messaging service”; “the daily Al Dafa”
    if (OUTLET_NOUNS.has(lowerAt(ground, i)) && isCapital(ground, i + 1) && uposAt(ground, i + 1) === "PROPN") {
      let end = i + 1
      while (end < ground.size && end - i < 5 && isCapital(ground, end) && uposAt(ground, end) === "PROPN") end++
      names.add(nameKey(ground, i + 1, end))
    }
    // “the Morning Bell reported”, “Al Dafa reports”
    if (
      /^(?:reported|reports|printed|published|wrote|writes|quoted)$/u.test(lowerAt(ground, i)) &&
      isCapital(ground, i - 1)
    ) {
      let start = i - 1
      while (start > 0 && i - start < 4 && isCapital(ground, start - 1) && uposAt(ground, start - 1) === "PROPN")
        start--
      if (lowerAt(ground, start) === "the") start++
      if (/^(?:the|al)$/u.test(lowerAt(ground, start - 1)) || lowerAt(ground, start) === "al")
        names.add(nameKey(ground, start, i))
    }
  }
  return names
}

/** “MIRSK, May 5 (SNA)”: a bracket near the start of its passage, or after a name of an agency. */
function isAgencyMark(ground: Looked, i: number): boolean {
  if (/^(?:agency|press|service|wire|news)$/u.test(lowerAt(ground, i - 2))) return true
  const next = formAt(ground, i + 2)
  return /^(?:–|—|--|-)$/u.test(next)
}
