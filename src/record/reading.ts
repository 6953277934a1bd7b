/**
 * The exchange format `onrecord/1`: one reading of one copy. Every span counts in `text`, in UTF-16 code units. What the
 * text does not support, or this version of the reader does not fill yet, is null or an empty list.
 */
import type {FactWithSpans, FurnitureKind, RightsKind} from "../intake/index.ts"
import type {ActorKind, QuotationType} from "../language/index.ts"
import type {Span} from "../text/index.ts"

export const FORMAT = "onrecord/1"

export interface ReaderName {
  readonly name: string
  readonly version: string
  /** "sha256:" over the model files. */
  readonly model: string
  /** "sha256:" over the tables of actors and formats, user tables included. */
  readonly tables: string
}

export interface WrittenOn {
  readonly edtf: string
  readonly clues: readonly {readonly span: Span; readonly says: string}[]
  readonly alternatives: readonly string[]
  readonly proof: string
  readonly conflicts: readonly string[]
}

export interface CopyRecord {
  readonly id: string
  readonly version: string
  readonly input: string
  readonly url: string | null
  readonly retrievedAt: string | null
  readonly outlet: {readonly name: string; readonly url: string | null} | null
  readonly headline: string | null
  readonly standfirst: string | null
  readonly byline: readonly {readonly name: string}[]
  readonly publishedAt: string | null
  readonly writtenOn: WrittenOn | null
  readonly spans: Readonly<Record<FactWithSpans, readonly Span[]>>
  readonly language: string | null
  readonly languageDetected: string | null
  readonly updates: readonly {readonly at: string; readonly note: string; readonly spans: readonly Span[]}[]
  readonly parts: readonly {readonly at: string; readonly start: number; readonly end: number}[]
  readonly partial: boolean
  readonly mapped: {
    readonly regions: readonly {readonly m49: string; readonly because: string}[]
    readonly themes: readonly {readonly mediaTopic: string; readonly because: string}[]
  }
  readonly regions: readonly string[]
  readonly themes: readonly string[]
  readonly original: {
    readonly outlet: string | null
    readonly url: string | null
    readonly author: string | null
    readonly publishedAt: string | null
    readonly held: boolean
  } | null
  readonly rights: readonly {
    readonly kind: RightsKind
    readonly holder: string | null
    readonly licence: string | null
    readonly conditions: readonly string[]
    readonly spans: readonly Span[]
  }[]
  readonly furniture: readonly (Span & {readonly kind: FurnitureKind})[]
  readonly body: readonly Span[]
  readonly links: readonly {
    readonly span: Span
    readonly target: string | null
    readonly status: "held" | "alive" | "dead" | "unknown"
    readonly supports: string | null
  }[]
}

export type Manner = "direct" | "mixed" | "indirect"
export type AttributionKind = "speech" | "writing" | "thought" | "attitude" | "act"
export type Polarity = "affirmed" | "negated" | "denied" | "refused" | "declined"
export type Mood = "stated" | "asked" | "conditional" | "predicted" | "urged"
export type HedgeKind = "alleged" | "likely" | "possible" | "apparent" | "reported" | "distance"
export type HedgeRecord = Span & {readonly kind: HedgeKind; readonly holder: "author" | "speaker"}

/** Words that name somebody in a slot of an attribution, and the actor they name. */
export interface Slot {
  readonly spans: readonly Span[]
  readonly actor: string | null
}

export interface AttributionRecord {
  readonly id: string
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly manner: Manner
  readonly kind: AttributionKind | null
  readonly speaker: string | null
  readonly addressee: Slot
  readonly channel: Slot
  readonly occasion: string | null
  readonly within: string | null
  readonly onWordOf: string | null
  readonly hedges: readonly HedgeRecord[]
  readonly polarity: Polarity | null
  readonly mood: Mood | null
  readonly saidAt: {readonly edtf: string; readonly spans: readonly Span[]} | null
  /** How often an attribution with this score is right, 0 to 1. */
  readonly confidence: number
}

export type {ActorKind, QuotationType}

export interface ActorRecord {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind | null
  readonly country: string | null
  readonly roles: readonly {
    readonly office: string
    readonly of: string | null
    readonly from: string | null
    readonly to: string | null
    readonly spans: readonly Span[]
  }[]
  readonly number: string | null
  readonly description: string | null
  readonly mentions: readonly (Span & {readonly inferred: string | null; readonly place: boolean})[]
}

/** One copy as read. The lists after `ownVoice` are empty until the reader that fills them is there. */
export interface ReadingRecord {
  readonly format: typeof FORMAT
  readonly reader: ReaderName
  readonly copy: CopyRecord
  readonly text: string
  readonly attributions: readonly AttributionRecord[]
  readonly actors: readonly ActorRecord[]
  readonly statements: readonly unknown[]
  readonly positions: readonly unknown[]
  readonly crossings: readonly unknown[]
  readonly denials: readonly unknown[]
  readonly silences: readonly unknown[]
  readonly events: readonly unknown[]
  readonly formats: readonly unknown[]
  readonly times: readonly unknown[]
  readonly quotations: readonly (Span & {readonly type: QuotationType | null; readonly attribution: string | null})[]
  readonly ties: readonly unknown[]
  readonly expectations: readonly unknown[]
  readonly requests: readonly unknown[]
  readonly charges: readonly unknown[]
  readonly ownVoice: readonly (Span & {readonly hedges: readonly Span[]; readonly about: readonly string[]})[]
  readonly coverage: {readonly sentences: number; readonly read: number; readonly unread: readonly Span[]}
}
