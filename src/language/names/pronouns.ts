/**
 * Whom “he” and “she” mean: the person who stands out most in the sentences before, after Lappin & Leass 1994, with the
 * weights set by hand: subjects and speakers over others, near sentences over far ones, gender as far as it is known.
 */
import type {Gender} from "./classes.ts"

/** One place where a person was named or meant. */
export interface Trace {
  readonly entity: number
  readonly token: number
  readonly sentence: number
  readonly weight: number
}

/** How much a mention counts by how many sentences back it stands. */
const DECAY = [1, 0.75, 0.5, 0.32, 0.2, 0.12, 0.07]
export const WEIGHT = {speaker: 1.25, subject: 1, introduced: 0.9, other: 0.55, lesser: 0.4, quoted: 0.25} as const
/** How many mentions back are looked at. */
const LOOK_BACK = 60
/** A rival this near leaves it open. */
const MARGIN = 1.08

export interface Person {
  readonly gender: Gender
  /** 1 for a person, less where it is only possible that the name is one. */
  readonly certainty: number
}

export interface Question {
  readonly gender: Gender
  readonly token: number
  readonly sentence: number
  /** Persons that the place rules out, such as the speaker inside his own words. */
  readonly not: number
}

/** The entity that a pronoun means, or -1. Traces in text order. */
export function antecedentOf(
  traces: readonly Trace[],
  personOf: (entity: number) => Person | null,
  question: Question,
): number {
  const sums = new Map<number, number>()
  const best = new Map<number, number>()
  for (let k = traces.length - 1; k >= 0 && traces.length - k <= LOOK_BACK; k--) {
    const {entity, sentence, weight, token} = traces[k]!
    if (token >= question.token) continue
    const back = question.sentence - sentence
    if (back >= DECAY.length) break
    if (back < 0 || entity === question.not) continue
    // In one sentence a mention counts once, by its best place.
    const mark = entity * DECAY.length + back
    const value = weight * DECAY[back]!
    const known = best.get(mark) ?? 0
    if (value <= known) continue
    best.set(mark, value)
    sums.set(entity, (sums.get(entity) ?? 0) + value - known)
  }
  let found = -1
  let top = 0
  let second = 0
  for (const [entity, sum] of sums) {
    const person = personOf(entity)
    if (!person || (person.gender && question.gender && person.gender !== question.gender)) continue
    const value = sum * person.certainty * (person.gender ? 1.25 : 1)
    if (value > top) {
      second = top
      top = value
      found = entity
    } else if (value > second) second = value
  }
  return top > second * MARGIN ? found : -1
}
