/**
 * Brings a reading of another version of the words into the positions of the gold text: the gold blocks are looked for in
 * order in the reading's text, white space aside, after its front matter. What lies outside them has no place.
 */
import type {Article, Span} from "../../press/tools/model.ts"

export interface Placed {
  readonly article: Article
  /** Attributions whose content lies in no block of the gold text; they are left out. */
  readonly outside: number
}

export function placed(reading: Article, gold: Article): Placed {
  if (reading.text === gold.text) return {article: reading, outside: 0}
  const at = placesIn(reading.text, gold)
  const one = ({start, end}: Span): Span[] => {
    let first = start
    while (first < end && at[first]! < 0) first++
    let last = end - 1
    while (last > first && at[last]! < 0) last--
    return first < end && at[first]! >= 0 && at[last]! >= at[first]! ? [{start: at[first]!, end: at[last]! + 1}] : []
  }
  const moved = moveAll(reading, one) as Article
  const attributions = moved.attributions.filter(({content}) => content.length > 0)
  return {
    article: {...moved, text: gold.text, attributions},
    outside: moved.attributions.length - attributions.length,
  }
}

/** The same value with every span in it moved; one that has no place is dropped from its list. */
function moveAll(value: unknown, one: (span: Span) => readonly Span[]): unknown {
  if (Array.isArray(value)) {
    return value.flatMap((entry: unknown) =>
      isSpan(entry) ? one(entry).map((span) => ({...entry, ...span})) : [moveAll(entry, one)],
    )
  }
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, moveAll(entry, one)]))
}

const isSpan = (value: unknown): value is Span =>
  typeof value === "object" && value !== null && "start" in value && "end" in value && typeof value.start === "number"

/** Int32[n]: where each unit of the text stands in the gold text; -1 for none. */
function placesIn(text: string, gold: Article): Int32Array {
  const at = new Int32Array(text.length).fill(-1)
  const from = /^---\n[\s\S]*?\n---\n/u.exec(text)?.[0].length ?? 0
  const seen = plainOf(text, {start: from, end: text.length})
  let cursor = 0
  for (const block of gold.blocks) {
    const words = plainOf(gold.text, block)
    const ahead = seen.text.indexOf(words.text, cursor)
    const found = ahead >= 0 ? ahead : seen.text.indexOf(words.text)
    if (found < 0) continue
    if (ahead >= 0) cursor = found + words.text.length
    for (const [i, place] of words.at.entries()) at[seen.at[found + i]!] = place
  }
  return at
}

/** The text without white space, and where each of its units stands. */
function plainOf(text: string, {start, end}: Span): {text: string; at: number[]} {
  const at: number[] = []
  for (let i = start; i < end; i++) if (!/\s/u.test(text[i]!)) at.push(i)
  return {text: at.map((i) => text[i]).join(""), at}
}
