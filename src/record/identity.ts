/**
 * Which claim of an earlier reading is which of a later one: the same stretches first, then those that share the most.
 * A claim keeps its durable id as long as a reading finds its words.
 */
import {overlaps, type Span} from "../text/index.ts"

/** What an id is made of and kept by. */
export interface Anchored {
  /** Attributions and own voice are never taken for each other. */
  readonly own: boolean
  /** In text order, not overlapping; the content's. */
  readonly content: readonly Span[]
  /** The cue's, which sets two attributions of the same words apart. */
  readonly cue: readonly Span[]
}

/** Two claims are the same from this share of common words on, of the words that either has. */
const SAME = 0.5

/** For each of `after` the index of what it was in `before`, or -1; none of `before` is taken twice. */
export function aligned(before: readonly Anchored[], after: readonly Anchored[]): readonly number[] {
  const found = new Array<number>(after.length).fill(-1)
  const taken = new Set<number>()
  const take = (b: number, a: number) => {
    found[a] = b
    taken.add(b)
  }
  const exact = new Map<string, number>()
  for (const [b, claim] of before.entries()) if (!exact.has(nameOf(claim))) exact.set(nameOf(claim), b)
  for (const [a, claim] of after.entries()) {
    const b = exact.get(nameOf(claim))
    if (b !== undefined && !taken.has(b)) take(b, a)
  }
  const open = after.flatMap((_, a) => (found[a] === -1 ? [a] : []))
  for (const {a, b} of candidates(before, after, {open, taken})) if (found[a] === -1 && !taken.has(b)) take(b, a)
  return found
}

/** Index in `claims` of what shares the most words with `lost`, or -1 when nothing does. */
export function nearest(lost: Anchored, claims: readonly Anchored[]): number {
  let best = -1
  let most = 0
  for (const [i, claim] of claims.entries()) {
    const common = shared(lost.content, claim.content)
    if (common > most) {
      most = common
      best = i
    }
  }
  return best
}

/** The spans in a fixed spelling: what a durable id is made from, together with the version. */
export function nameOf({own, content, cue}: Anchored): string {
  const spell = (spans: readonly Span[]) => spans.map(({start, end}) => `${start}-${end}`).join(",")
  return own ? `own ${spell(content)}` : `said ${spell(content)} by ${spell(cue)}`
}

interface Candidate {
  readonly a: number
  readonly b: number
  readonly share: number
  readonly cue: number
}

/** Pairs that share enough, the closest first. Both lists are walked in text order, so that far pairs are never compared. */
function candidates(
  before: readonly Anchored[],
  after: readonly Anchored[],
  {open, taken}: {readonly open: readonly number[]; readonly taken: ReadonlySet<number>},
): readonly Candidate[] {
  const sorted = before
    .map((claim, b) => ({claim, b, hull: hullOf(claim.content)}))
    .filter(({b}) => !taken.has(b))
    .sort((x, y) => x.hull.start - y.hull.start)
  const ends: number[] = []
  for (const {hull} of sorted) ends.push(Math.max(ends.at(-1) ?? 0, hull.end))
  const pairs: Candidate[] = []
  for (const a of open) {
    const claim = after[a]!
    const hull = hullOf(claim.content)
    for (let i = firstAbove(ends, hull.start); i < sorted.length && sorted[i]!.hull.start < hull.end; i++) {
      const other = sorted[i]!
      if (other.claim.own !== claim.own || !overlaps(other.hull, hull)) continue
      const common = shared(other.claim.content, claim.content)
      const share = common / (sizeOf(other.claim.content) + sizeOf(claim.content) - common)
      if (share >= SAME) pairs.push({a, b: other.b, share, cue: shared(other.claim.cue, claim.cue)})
    }
  }
  return pairs.sort((x, y) => y.share - x.share || y.cue - x.cue || x.b - y.b || x.a - y.a)
}

/** Index of the first of the rising numbers that lies above `value`. */
function firstAbove(rising: readonly number[], value: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rising[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}

function hullOf(spans: readonly Span[]): Span {
  return {start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0}
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, {start, end}) => sum + end - start, 0)
}

/** How many code units both have. */
function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0
  for (const one of a)
    for (const other of b) sum += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
  return sum
}
