/**
 * Scores attributions against gold, one to one. *Lenient*: the words of the contents agree by an F1 of at least one half,
 * and the sources share a word or neither has one. *Strict*: the words of contents and cues are the same, and each source
 * holds the other's head. Punctuation decides nothing. (After the measures of Pareti 2015 and Newell et al. 2018, for
 * whole attributions.)
 */
import type {Span} from "../src/text/index.ts"
import type {Marked} from "./markup.ts"

export const MEASURES = ["lenient", "strict"] as const
export type Measure = (typeof MEASURES)[number]
export const MANNERS = ["direct", "mixed", "indirect"] as const
export type Manner = (typeof MANNERS)[number]

export interface Count {
  readonly gold: number
  readonly predicted: number
  readonly right: number
}

export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface Item {
  readonly text: string
  readonly gold: readonly Marked[]
  readonly predicted: readonly Marked[]
}

/** Counts of one text by measure; by manner, predictions count under their own and gold under its own. */
export interface Counts {
  readonly all: Readonly<Record<Measure, Count>>
  /** Lenient. */
  readonly manners: Readonly<Record<Manner, Count>>
}

/** The word positions and marks of one text, made once for all its attributions. */
interface Ground {
  readonly words: readonly {readonly start: number; readonly end: number; readonly quoted: boolean}[]
  readonly text: string
}

interface Worded {
  readonly source: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
  readonly content: ReadonlySet<number>
  readonly head: number
  readonly manner: Manner
}

export function countsOf({text, gold, predicted}: Item): Counts {
  const ground = groundOf(text)
  const golds = gold.map((one) => worded(one, ground))
  const found = predicted.map((one) => worded(one, ground))
  const pairs = {lenient: matched(golds, found, isLenient), strict: matched(golds, found, isStrict)}
  const count = (measure: Measure): Count => ({
    gold: golds.length,
    predicted: found.length,
    right: pairs[measure].length,
  })
  const mannerCount = (manner: Manner): Count => ({
    gold: golds.filter((one) => one.manner === manner).length,
    predicted: found.filter((one) => one.manner === manner).length,
    right: pairs.lenient.filter(([g]) => golds[g]!.manner === manner).length,
  })
  return {
    all: {lenient: count("lenient"), strict: count("strict")},
    manners: {direct: mannerCount("direct"), mixed: mannerCount("mixed"), indirect: mannerCount("indirect")},
  }
}

export function added(counts: readonly Count[]): Count {
  const sum = (of: (count: Count) => number): number => counts.reduce((total, count) => total + of(count), 0)
  return {gold: sum(({gold}) => gold), predicted: sum(({predicted}) => predicted), right: sum(({right}) => right)}
}

export function scoreOf({gold, predicted, right}: Count): Score {
  const precision = predicted === 0 ? 0 : right / predicted
  const recall = gold === 0 ? 0 : right / gold
  return {precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall)}
}

/** Without those whose cue stands in another's content. */
export function outermost(attributions: readonly Marked[]): Marked[] {
  return attributions.filter((one) => {
    const inner = one["cue"] ?? one["content"] ?? []
    return !attributions.some(
      (other) => other !== one && larger(other, one) && inner.length > 0 && inner.every((span) => lies(span, other)),
    )
  })
}

function lies(span: Span, other: Marked): boolean {
  return (other["content"] ?? []).some(({start, end}) => start <= span.start && span.end <= end)
}

function larger(one: Marked, than: Marked): boolean {
  const size = (spans: readonly Span[] | undefined): number =>
    (spans ?? []).reduce((sum, {start, end}) => sum + end - start, 0)
  return size(one["content"]) > size(than["content"])
}

function groundOf(text: string): Ground {
  const quoted = quotedIn(text)
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({index, 0: word}) => ({
    start: index,
    end: index + word.length,
    quoted: quoted[index] === 1,
  }))
  return {text, words}
}

/** Uint8[n]: 1 inside double marks. Line breaks close what is open. */
function quotedIn(text: string): Uint8Array {
  const inside = new Uint8Array(text.length)
  let open = false
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]!
    if (unit === "\n" || unit === "”" || unit === "»") open = false
    else if (unit === "“" || unit === "«") open = true
    else if (unit === '"') open = !open
    if (open) inside[i] = 1
  }
  return inside
}

function worded(one: Marked, {text, words}: Ground): Worded {
  const places = (spans: readonly Span[] = []): Set<number> => {
    const found = new Set<number>()
    for (const span of spans)
      for (let i = firstAfter(words, span.start); i < words.length && words[i]!.start < span.end; i++) found.add(i)
    return found
  }
  const content = places(one["content"])
  const quoted = [...content].filter((i) => words[i]!.quoted).length
  const manner = quoted === 0 ? "indirect" : quoted === content.size ? "direct" : "mixed"
  const source = places(one["source"])
  return {source, cue: places(one["cue"]), content, head: headOf(source, text, words), manner}
}

/** Index of the first word that ends after `at`. */
function firstAfter(words: Ground["words"], at: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

const ENDS_HEAD = /^(?:of|in|at|for|from|with|on|by|to|who|which|that|whose)$/iu
/** The last word before the first comma, preposition or relative pronoun; -1 for no source. */
function headOf(source: ReadonlySet<number>, text: string, words: Ground["words"]): number {
  let head = -1
  for (const i of [...source].sort((a, b) => a - b)) {
    const {start, end} = words[i]!
    if (head >= 0 && (ENDS_HEAD.test(text.slice(start, end)) || /[,(]/u.test(text.slice(words[head]!.end, start))))
      break
    head = i
  }
  return head
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0
  for (const place of a) if (b.has(place)) count++
  return count
}

function isLenient(gold: Worded, found: Worded): boolean {
  const agree = (2 * shared(gold.content, found.content)) / (gold.content.size + found.content.size || 1)
  const sources = gold.source.size === 0 ? found.source.size === 0 : shared(gold.source, found.source) > 0
  return agree >= 0.5 && sources
}

const same = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => a.size === b.size && shared(a, b) === a.size

function isStrict(gold: Worded, found: Worded): boolean {
  const heads =
    gold.head < 0 ? found.head < 0 : found.head >= 0 && found.source.has(gold.head) && gold.source.has(found.head)
  return heads && same(gold.content, found.content) && same(gold.cue, found.cue)
}

/** As many pairs as can be, each of gold and found in one at most (augmenting paths). */
function matched(
  golds: readonly Worded[],
  found: readonly Worded[],
  fits: (gold: Worded, one: Worded) => boolean,
): [number, number][] {
  const takenBy = new Map<number, number>()
  const options = golds.map((gold) => found.flatMap((one, f) => (fits(gold, one) ? [f] : [])))
  const place = (g: number, tried: Set<number>): boolean =>
    options[g]!.some((f) => {
      if (tried.has(f)) return false
      tried.add(f)
      const holder = takenBy.get(f)
      if (holder !== undefined && !place(holder, tried)) return false
      takenBy.set(f, g)
      return true
    })
  for (let g = 0; g < golds.length; g++) place(g, new Set())
  return [...takenBy].map(([f, g]) => [g, f])
}
