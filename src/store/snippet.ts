/** The place in a text where the most of the wanted words stand together, with some words around it: sliced, marked by position. */
import type {Excerpt} from "../record/index.ts"
import type {Span} from "../text/index.ts"
import {type Phrase, setsNoSpaces} from "./words.ts"

/** Code units on each side of the place. */
const AROUND = 110

export function snippetOf(
  text: string,
  patterns: readonly RegExp[],
): (Excerpt & {readonly marks: readonly Span[]}) | null {
  const found = patterns
    .flatMap((pattern, wanted) => placesOf(text, pattern).map((place) => ({...place, wanted})))
    .sort((a, b) => a.start - b.start)
  const best = richest(found)
  if (best === null) return null
  const {start, end} = widened(text, best)
  const marks: Span[] = []
  for (const place of found) {
    const last = marks.at(-1)
    if (place.start < start || place.end > end || (last !== undefined && place.start < last.end)) continue
    marks.push({start: place.start, end: place.end})
  }
  return {start, end, exact: text.slice(start, end), marks}
}

/** The stretch from one place on that has the most different words in it; the first of those that have as many. */
function richest(places: readonly (Span & {readonly wanted: number})[]): Span | null {
  let best: Span | null = null
  let most = 0
  for (const [i, {start, end, wanted}] of places.entries()) {
    const seen = new Set([wanted])
    let last = end
    for (let j = i + 1; j < places.length && places[j]!.end <= end + AROUND; j++) {
      seen.add(places[j]!.wanted)
      last = Math.max(last, places[j]!.end)
    }
    if (seen.size > most) {
      most = seen.size
      best = {start, end: last}
    }
  }
  return best
}

/** More places of one phrase are not looked for. */
const MOST = 50

function placesOf(text: string, pattern: RegExp): readonly Span[] {
  const places: Span[] = []
  for (const found of text.matchAll(pattern)) {
    places.push({start: found.index, end: found.index + found[0].length})
    if (places.length === MOST) break
  }
  return places
}

/**
 * The words with anything but letters and digits between them, whatever their case. Accents are folded as the index folds
 * them: a letter of the query fits itself with any mark on it, and a marked letter of the text fits its base.
 */
export function patternOf(phrase: Phrase): RegExp {
  const words = phrase.map((word) => [...word.normalize("NFD").replace(/\p{Mn}/gu, "")].map(letterOf).join(""))
  const whole = words.join("[^\\p{L}\\p{N}]*")
  return new RegExp(phrase.some(setsNoSpaces) ? whole : `(?<![\\p{L}\\p{N}])${whole}(?![\\p{L}\\p{N}])`, "giu")
}

const MARKED: ReadonlyMap<string, string> = markedLetters()

function letterOf(letter: string): string {
  const marked = MARKED.get(letter.toLowerCase())
  if (marked !== undefined) return `[${letter}${marked}]\\p{Mn}*`
  return /[\p{L}\p{N}]/u.test(letter) ? `${letter}\\p{Mn}*` : "\\p{Mn}*"
}

/** Latin letters with the accented letters that come down to them. */
function markedLetters(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let code = 0xc0; code < 0x250; code++) {
    const letter = String.fromCharCode(code)
    const base = letter.normalize("NFD")[0]!.toLowerCase()
    if (/[a-z]/u.test(base)) found.set(base, (found.get(base) ?? "") + letter)
  }
  return found
}

function widened(text: string, place: Span): Span {
  const {start, end} = place
  let from = Math.max(0, start - AROUND)
  let to = Math.min(text.length, end + AROUND)
  const paragraph = text.lastIndexOf("\n\n", start)
  if (paragraph >= from) from = paragraph + 2
  else if (from > 0) from += Math.max(0, text.slice(from, start).search(/(?<=\s)\S/u))
  const next = text.indexOf("\n\n", end)
  if (next !== -1 && next < to) to = next
  else if (to < text.length) to -= text.slice(end, to).match(/\s\S*$/u)?.[0].length ?? 0
  while (from < start && /\s/u.test(text[from]!)) from++
  while (to > end && /\s/u.test(text[to - 1]!)) to--
  return {start: from, end: to}
}
