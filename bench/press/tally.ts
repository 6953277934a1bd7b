/** Counts by slot, their sums and scores. */
export interface Count {
  readonly gold: number
  readonly predicted: number
  readonly right: number
}

export interface Tally {
  /** Over everything in the texts: what was not found at all counts as missed. */
  readonly whole: Count
  /** Over what was found and paired alone; null where the slot is the finding itself. */
  readonly matched: Count | null
}

export type Tallies = ReadonlyMap<string, Tally>

export interface Score extends Count {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function scoreOf(count: Count): Score {
  const {gold, predicted, right} = count
  const precision = predicted === 0 ? 0 : right / predicted
  const recall = gold === 0 ? 0 : right / gold
  return {...count, precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall)}
}

export function added(all: readonly Tallies[]): Tallies {
  const sums = new Map<string, Tally>()
  for (const tallies of all)
    for (const [slot, {whole, matched}] of tallies) {
      const known = sums.get(slot)
      if (!known) sums.set(slot, {whole, matched})
      else sums.set(slot, {whole: plus(known.whole, whole), matched: plusMaybe(known.matched, matched)})
    }
  return sums
}

const plus = (a: Count, b: Count): Count => ({
  gold: a.gold + b.gold,
  predicted: a.predicted + b.predicted,
  right: a.right + b.right,
})
const plusMaybe = (a: Count | null, b: Count | null): Count | null => (a && b ? plus(a, b) : (a ?? b))
