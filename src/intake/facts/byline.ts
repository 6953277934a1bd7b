/** Bylines: “By Jane Doe”, “Jane Doe, The Harbour Times”, “JANE DOE in PORT ELLEN”. */
import type {Span} from "../../text/index.ts"
import {hasOutletWord, looksLikeName, looksLikeOutlet} from "./names.ts"

export interface Byline {
  readonly names: readonly {readonly name: string; readonly span: Span}[]
  /** “By Jane Doe, The Harbour Times”: the outlet, when the line names one. */
  readonly outlet: {readonly name: string; readonly span: Span} | null
}

const OPENING =
  /^(?:(?:written|story|words|report|reported|text|analysis|opinion|commentary)\s+by|by|author|authors|byline)\s*:?\s+/iu
const SEPARATOR = /\s*(?:,\s+and\s+|\s+and\s+|\s+&\s+|,\s+|\s+[|•·–—/]\s*|;\s*)/giu
const MAX_LENGTH = 160

/** The byline that the whole of a short line is, or null. */
export function bylineOf(line: string): Byline | null {
  const words = line.trimEnd()
  if (words.length > MAX_LENGTH || words.length < 4) return null
  const opening = OPENING.exec(words)
  if (opening) return namesFrom(words, opening[0].length) ?? namelessBy(words, opening[0].length)
  return nameAndOutlet(words) ?? nameInPlace(words)
}

/** “By our Crown Court Reporter”, “By staff and agencies”: a byline that names nobody. */
function namelessBy(words: string, from: number): Byline | null {
  const rest = words.slice(from)
  const nameless =
    /^(?:our|a|the)?\s*(?:\S+\s+){0,4}(?:staff|agencies|reporters?|correspondents?|writers?|editors?|desk)\b/iu.test(
      rest,
    )
  return nameless && !/[.!?]$/u.test(rest) && words.length <= 80 ? {names: [], outlet: null} : null
}

/** After “By”: names, then at most a role, a place or an outlet; names end at a bar or a date, a comma alone joins none. */
function namesFrom(words: string, from: number): Byline | null {
  const names: {name: string; span: Span}[] = []
  let outlet: Byline["outlet"] = null
  const end = /\s[|•·–—]\s|,?\s+\p{L}{3,9}\.?,?\s+\d{1,2}\b|\d{4}/u.exec(words.slice(from))
  const namesEnd = end ? from + end.index : words.length
  const joinedAt = words.slice(0, namesEnd).search(/\s(?:and|&)\s/iu)
  for (const part of partsOf(words, from)) {
    const whole = words.slice(part.start, part.end)
    const mayJoin = names.length === 0 || joinedAt > names.at(-1)!.span.start
    const place = /\s+(?:in|at|for|of)\s+/u.exec(whole)
    const name = place ? whole.slice(0, place.index) : whole
    const seemsOutlet =
      names.length > 0 && !isRole(whole) && (hasOutletWord(whole) || /^the\s/iu.test(whole)) && looksLikeOutlet(whole)
    if (seemsOutlet) outlet ??= {name: whole, span: part}
    else if (part.start < namesEnd && mayJoin && looksLikeName(name) && !isRole(name))
      names.push({name, span: {start: part.start, end: part.start + name.length}})
    else if (names.length === 0) return null
    if (place && !seemsOutlet) {
      const rest = place.index + place[0].length
      const after = whole.slice(rest)
      if (/\bfor\b/u.test(place[0]) && looksLikeOutlet(after))
        outlet ??= {name: after, span: {start: part.start + rest, end: part.end}}
    }
  }
  return names.length > 0 ? {names, outlet} : null
}

function nameAndOutlet(words: string): Byline | null {
  const match = /^([^,|]{4,60}?)(?:,\s+|\s+[|–—]\s+)(.{3,60})$/u.exec(words)
  if (!match) return null
  const [, name, outlet] = match
  if (!looksLikeName(name!) || !/\s/u.test(name!) || hasOutletWord(name!)) return null
  if (!looksLikeOutlet(outlet!) || !hasOutletWord(outlet!)) return null
  const start = words.length - outlet!.length
  return {
    names: [{name: name!, span: {start: 0, end: name!.length}}],
    outlet: {name: outlet!, span: {start, end: words.length}},
  }
}

function nameInPlace(words: string): Byline | null {
  const match = /^(\p{Lu}[\p{Lu}.’'-]+(?:\s+\p{Lu}[\p{Lu}.’'-]*){1,3})\s+in\s+\p{Lu}[\p{L}’'. -]{1,40}$/u.exec(words)
  if (!match || !looksLikeName(match[1]!)) return null
  return {names: [{name: match[1]!, span: {start: 0, end: match[1]!.length}}], outlet: null}
}

function partsOf(words: string, from: number): Span[] {
  const parts: Span[] = []
  let start = from
  for (const match of words.slice(from).matchAll(SEPARATOR)) {
    const end = from + match.index
    if (end > start) parts.push({start, end})
    start = end + match[0].length
  }
  if (start < words.length) parts.push({start, end: words.length})
  return parts
}

function isRole(words: string): boolean {
  const untitled = words.replace(/^(?:professor|prof\.?|dr\.?|sir|lady|lord|rev\.?)\s+/iu, "")
  return /\b(?:editor|writer|reporter|correspondent|staff|columnist|bureau|chief|contributor|journalist|desk|analyst|professor|author|agencies)\b|\p{L}writer\b/iu.test(
    untitled,
  )
}
