/** The words of one text, and which of them a list of spans takes in. Punctuation and white space count for nothing. */
import type {Span} from "../../press/tools/model.ts"

export type Places = ReadonlySet<number>

export interface Ground {
  readonly text: string
  readonly words: readonly Span[]
}

export function groundOf(text: string): Ground {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({index, 0: word}) => ({
    start: index,
    end: index + word.length,
  }))
  return {text, words}
}

/** The numbers of the words that lie in the spans, in whole or in part; a span of punctuation alone counts by its place. */
export function placesOf({words}: Ground, spans: readonly Span[]): Places {
  const places = new Set<number>()
  for (const span of spans) {
    const first = firstAfter(words, span.start)
    let i = first
    for (; i < words.length && words[i]!.start < span.end; i++) places.add(i)
    if (i === first) places.add(-1 - span.start)
  }
  return places
}

function firstAfter(words: readonly Span[], at: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

export function shared(a: Places, b: Places): number {
  let count = 0
  for (const place of a) if (b.has(place)) count++
  return count
}

/** F1 of one set of words against the other; 0 when either is empty. */
export function agreement(a: Places, b: Places): number {
  return a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size)
}

export const same = (a: Places, b: Places): boolean => a.size === b.size && shared(a, b) === a.size

/** One-to-one pairs, the heaviest first; a weight of 0 makes no pair. Equal weights go by order. */
export function pairsBy<Gold, Found>(
  golds: readonly Gold[],
  founds: readonly Found[],
  weight: (gold: Gold, found: Found) => number,
): [Gold, Found][] {
  const options: {g: number; f: number; by: number}[] = []
  for (const [g, gold] of golds.entries())
    for (const [f, found] of founds.entries()) {
      const by = weight(gold, found)
      if (by > 0) options.push({g, f, by})
    }
  options.sort((a, b) => b.by - a.by || a.g - b.g || a.f - b.f)
  const takenGold = new Set<number>()
  const takenFound = new Set<number>()
  const pairs: [Gold, Found][] = []
  for (const {g, f} of options) {
    if (takenGold.has(g) || takenFound.has(f)) continue
    takenGold.add(g)
    takenFound.add(f)
    pairs.push([golds[g]!, founds[f]!])
  }
  return pairs
}
