/** The cue's own clause: what stands round the cue and belongs to no content and to no other attribution. */
import type {Cue} from "./cue.ts"
import {type Ground, inRuns, lowerAt, type Parts} from "./ground.ts"

/** How far a clause is looked through on either side of the cue, in tokens. */
const REACH = 60

export interface Zone {
  /** Uint8-like test: whether a token belongs to the cue's clause. */
  readonly has: (i: number) => boolean
  /** Tokens before the cue and behind it, each side in text order. */
  readonly left: readonly number[]
  readonly right: readonly number[]
}

export function zoneOf(ground: Ground, k: number, cue: Cue): Zone {
  const parts = ground.all[k]!
  if (cue.tokens.length === 0) return {has: () => false, left: [], right: []}
  const first = cue.tokens[0]!
  const left = side(ground, k, parts, first - 1, -1)
  // “… in a message, insisting that”: what stands before the comma belongs to the verb that the participle hangs on.
  if (cue.head >= 0 && lowerAt(ground, cue.head).endsWith("ing") && lowerAt(ground, first - 1) === ",") left.length = 0
  left.reverse()
  const right = side(ground, k, parts, first, 1)
  const own = new Set([...left, ...right])
  return {has: (i) => own.has(i), left, right}
}

/** Tokens from a place on, until the sentence, the reach or another attribution's cue ends the clause. */
function side(ground: Ground, k: number, parts: Parts, from: number, step: 1 | -1): number[] {
  const found: number[] = []
  const s = ground.sentence[step > 0 ? from : from + 1] ?? -1
  if (s < 0) return found
  const {start, end} = ground.prepared.sentences[s]!
  let seen = 0
  for (let i = from; i >= start && i < end && seen < REACH; i += step) {
    const holder = ground.holder[i]!
    if (holder !== parts.within) {
      // A content passed over does not count against the reach, but what lies behind another's is another clause.
      if (!inRuns(parts.content, i)) {
        if (holder >= 0 && !holds(ground, k, holder)) break
      }
      seen += 0.25
      continue
    }
    seen++
    const cueOf = ground.cueOf[i]!
    if (cueOf >= 0 && cueOf !== k && ground.all[cueOf]!.within === parts.within && !inRuns(parts.cue, i)) {
      if (step < 0) dropTail(ground, found)
      break
    }
    if (lowerAt(ground, i) === ";") break
    if (inRuns(parts.source, i) || inRuns(parts.cue, i)) continue
    found.push(i)
  }
  return found
}

/** What stands between another's cue and the last comma or “and” before this one belongs to the other. In place. */
function dropTail(ground: Ground, found: number[]): void {
  const at = found.findIndex((i) => /^(?:,|and|but|or|–|—)$/u.test(lowerAt(ground, i)))
  found.length = Math.max(0, at)
}

/** Whether one attribution lies within another, by some steps. */
function holds(ground: Ground, outer: number, inner: number): boolean {
  for (let up = inner, steps = 0; up >= 0 && steps < 8; up = ground.all[up]!.within, steps++)
    if (up === outer) return true
  return false
}
