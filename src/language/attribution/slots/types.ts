/** What the slots of an attribution are. */
import type {Span} from "../../../text/index.ts"
import type {HedgeKind} from "./lexicon/hedges.ts"

export type {HedgeKind}
export type SayingKind = "speech" | "writing" | "thought" | "attitude" | "act"
export type Polarity = "affirmed" | "negated" | "denied" | "refused" | "declined"
export type Mood = "stated" | "asked" | "conditional" | "predicted" | "urged"

/** Words that lower certainty. Spans of the text. */
export interface Hedge extends Span {
  readonly kind: HedgeKind
  /** Whose the word is: the reporter's, or part of what was said. */
  readonly holder: "author" | "speaker"
}

/** How one attribution was said, to whom, by what way, and how surely. Spans of the text, in order. */
export interface Slots {
  /** Null where neither cue nor source tells. */
  readonly kind: SayingKind | null
  readonly polarity: Polarity
  readonly mood: Mood
  readonly addressee: readonly Span[]
  readonly channel: readonly Span[]
  readonly hedges: readonly Hedge[]
}
