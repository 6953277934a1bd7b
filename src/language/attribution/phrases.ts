/** Noun phrases by their tags: where a source may be found that the tagger missed. */
import type {Span} from "../../text/index.ts"
import type {Material} from "./features.ts"

/** What each tag may be in a noun phrase: 0 not in one, 1 inside, 2 inside and may end it, 3 alone is one. */
export interface PhraseTags {
  readonly part: Uint8Array
  readonly of: number
}

const INSIDE = new Set(["DT", "PDT", "JJ", "JJR", "JJS", "CD", "PRP$", "POS", "VBN", "HYPH", "$", "RBS", "VBG"])
const ENDS = new Set(["NN", "NNS", "NNP", "NNPS"])
const ALONE = new Set(["PRP", "WP", "EX"])

/** Parts by XPOS label. */
export function phraseParts(names: readonly string[]): Uint8Array {
  return Uint8Array.from(names, (name) => (ALONE.has(name) ? 3 : ENDS.has(name) ? 2 : INSIDE.has(name) ? 1 : 0))
}

/** The noun phrase that ends right before token `end` of its sentence, or null. */
export function phraseBefore(material: Material, parts: Uint8Array, sentence: Span, end: number): Span | null {
  const {xpos} = material.tags
  const last = end - 1
  if (last < sentence.start) return null
  if (parts[xpos[last]!] === 3) return {start: last, end}
  if (parts[xpos[last]!] !== 2) return null
  let start = last
  while (start > sentence.start && last - start < 14) {
    const before = parts[xpos[start - 1]!]!
    if (before === 1 || before === 2) start--
    else if (isOf(material, start - 1) && start - 2 >= sentence.start && parts[xpos[start - 2]!] === 2) start -= 2
    else break
  }
  return {start, end}
}

/** The noun phrase that begins at token `start` of its sentence, or null. */
export function phraseAfter(material: Material, parts: Uint8Array, sentence: Span, start: number): Span | null {
  const {xpos} = material.tags
  if (start >= sentence.end) return null
  if (parts[xpos[start]!] === 3) return {start, end: start + 1}
  let end = start
  let good = start
  while (end < sentence.end && end - start < 14) {
    const part = parts[xpos[end]!]!
    if (part === 2) good = end + 1
    else if (part !== 1 && !(isOf(material, end) && good === end)) break
    end++
  }
  return good > start ? {start, end: good} : null
}

function isOf({words}: Material, i: number): boolean {
  const word = words.lower[words.type[i]!]!
  return word === "of" || word === "for"
}
