/** What the reader of English finds in a string: annotations by column or by span, in positions of that string. */
import type {Span} from "../text/index.ts"
import type {Hedge, HedgeKind, Mood, Polarity, SayingKind, Slots} from "./attribution/slots/types.ts"
import type {Quotation, QuotationType} from "./quotes/index.ts"
import type {Tags} from "./tags/index.ts"
import type {Tokens} from "./tokens/index.ts"

/** What a stretch of the string is; decides what its sentences may hold. */
export type PassageKind = "headline" | "standfirst" | "heading" | "paragraph" | "list-item" | "quotation" | "caption"

/** A paragraph, headline or the like: no sentence crosses its edge. */
export interface Passage extends Span {
  readonly kind: PassageKind
}

export type {Hedge, HedgeKind, Mood, Polarity, SayingKind}

/** One place where something is ascribed to somebody, with its slots. Spans in text order. */
export interface Attribution extends Slots {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly manner: "direct" | "mixed" | "indirect"
  /** Index of the actor in `actors`, or -1. */
  readonly speaker: number
  /** Index of the attribution whose content holds this one, or -1. */
  readonly within: number
  readonly confidence: number
}

export type ActorKind =
  | "person"
  | "government"
  | "organisation"
  | "group"
  | "outlet"
  | "document"
  | "unnamed"
  | "author"

export type {QuotationType}

/** Somebody named in the text, with every mention of him that was found. */
export interface Actor {
  readonly name: string
  readonly kind: ActorKind | null
  readonly mentions: readonly (Span & {readonly inferred: string | null})[]
}

export interface Annotations {
  readonly tokens: Tokens
  readonly tags: Tags
  /** Sentences in token positions: `sentences[i]` holds tokens start to end. */
  readonly sentences: readonly Span[]
  readonly quotations: readonly Quotation[]
  /** What each quotation is, parallel to `quotations`; null where that is in doubt. */
  readonly quotationTypes: readonly (QuotationType | null)[]
  readonly attributions: readonly Attribution[]
  /** Hedges that are part of no attribution: on what the author asserts. */
  readonly ownHedges: readonly Hedge[]
  readonly actors: readonly Actor[]
}
