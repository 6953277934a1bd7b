/** Who is named in a text, and which of them each attribution's source is. */
import type {Span} from "../../text/index.ts"
import type {Prepared} from "../prepare.ts"
import type {Actor} from "../reading.ts"

/** The parts of one attribution as token spans. */
export interface Parts {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

export interface Names {
  readonly actors: readonly Actor[]
  /** For each attribution the index of its speaker in `actors`, or -1. */
  readonly speakers: readonly number[]
}

export function namesOf(_prepared: Prepared, attributions: readonly Parts[]): Names {
  return {actors: [], speakers: attributions.map(() => -1)}
}
