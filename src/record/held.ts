/**
 * Things as the record holds them and the desk hands them out. Durable ids begin with what they name: `c-` a claim, `w-` a
 * work, `p-` an actor, `k-` a correction; a copy has the id of its reading, `sha256:…`.
 */
import type {Span} from "../text/index.ts"
import type {
  ActorKind,
  AttributionKind,
  AttributionRecord,
  HedgeKind,
  Manner,
  Polarity,
  ReadingRecord,
} from "./reading.ts"

/** What people see on screen: quoted (whole or in part), reported, or the author's own voice. */
export type Form = "quoted" | "reported" | "own"

/** Words of a text with their place in it; `exact` is sliced from the text. */
export interface Excerpt extends Span {
  readonly exact: string
}

/** How a claim stands: as it was read, or as people decided; `retired` when a later reading no longer finds it. */
export type Standing = "read" | "accepted" | "changed" | "rejected" | "retired"

export type CorrectionAct = "accept" | "reject" | "set" | "undo"

/** The slots that a person may set, each with the values that it takes. */
export const SLOTS = ["speaker", "manner", "kind", "polarity"] as const
export type SlotName = (typeof SLOTS)[number]

/** One entry of the log, which is only ever added to. */
export interface Correction {
  /** `k-` and its number in the log. */
  readonly id: string
  readonly claim: string
  readonly act: CorrectionAct
  readonly slot: SlotName | null
  readonly value: string | null
  /** What stood in the slot before. */
  readonly before: string | null
  readonly by: string
  readonly reason: string
  /** ISO 8601. */
  readonly at: string
  /** For `undo`: the entry that it takes back. */
  readonly undoes: string | null
  /** Whether a later entry took this one back. */
  readonly undone: boolean
}

/** One step outward from the words to the page: who told it, by which verb. `claim` is null for the page itself. */
export interface Hop {
  readonly who: string | null
  /** Durable id of the actor. */
  readonly actor: string | null
  readonly verb: string | null
  readonly claim: string | null
}

/** Where a claim or a work stands: the first copy held of its text, and how many copies there are. */
export interface Place {
  readonly work: string
  readonly copy: string
  readonly headline: string | null
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly input: string
  readonly url: string | null
  readonly copies: number
}

export interface HeldClaim {
  readonly id: string
  readonly form: Form
  /** Null for the author's own voice. */
  readonly manner: Manner | null
  readonly kind: AttributionKind | null
  readonly polarity: Polarity | null
  /** Null where nobody is named as the source and the words are not the author's own. */
  readonly speaker: {readonly id: string | null; readonly name: string | null; readonly words: string} | null
  readonly source: readonly Excerpt[]
  readonly cue: readonly Excerpt[]
  readonly content: readonly Excerpt[]
  readonly hedges: readonly (Excerpt & {
    readonly kind: HedgeKind | null
    readonly holder: "author" | "speaker" | null
  })[]
  /** From the nearest hop outward; the last is the page that printed it. */
  readonly chain: readonly Hop[]
  /** How often an attribution with this score is right; null for own voice. */
  readonly confidence: number | null
  readonly standing: Standing
  /** The claim that took the place of a retired one, where there is one. */
  readonly keptAs: string | null
  /** The decisions of people on it, oldest first, those taken back left out. */
  readonly corrections: readonly Correction[]
  readonly madeBy: {readonly reader: string; readonly version: string}
  readonly where: Place
}

/** A claim at its own address: with the words around it. */
export interface ClaimInContext {
  readonly claim: HeldClaim
  /** Hash of the text that the positions count in. */
  readonly version: string
  /** The text from the paragraph before to the paragraph after, at most some 600 units on each side. */
  readonly context: Excerpt
  /** All copies of the text. */
  readonly copies: readonly CopyEntry[]
  /** Every entry of the log on this claim, those taken back too, oldest first. */
  readonly log: readonly Correction[]
}

/** How many claims are quoted, reported and the author's own; `claims` is all of them, the denominator. */
export interface Shares {
  readonly claims: number
  readonly quoted: number
  readonly reported: number
  readonly own: number
}

/** How much was read: sentences that the reader looked at, of all. */
export interface Coverage {
  readonly read: number
  readonly sentences: number
}

export interface WorkEntry {
  readonly id: string
  /** Of the first copy held; the facts beside it are that copy's too. */
  readonly copy: string
  readonly headline: string | null
  readonly byline: readonly string[]
  readonly outlet: string | null
  readonly publishedAt: string | null
  readonly language: string | null
  readonly copies: number
  readonly shares: Shares
  readonly coverage: Coverage
}

export interface CopyEntry {
  readonly id: string
  readonly work: string
  readonly version: string
  readonly input: string
  readonly url: string | null
  readonly retrievedAt: string | null
  readonly addedAt: string
  readonly outlet: string | null
  readonly headline: string | null
  readonly byline: readonly string[]
  readonly publishedAt: string | null
  readonly language: string | null
  /** False when a later text was found at the same address. */
  readonly current: boolean
}

export const FACETS = ["region", "theme", "outlet", "language", "author", "manner"] as const
export type FacetKind = (typeof FACETS)[number]
/** Wanted values; several of one kind are alternatives, kinds are all needed. `manner` takes a form. */
export type FacetChoice = Partial<Readonly<Record<FacetKind, readonly string[]>>>
/** For each kind the values with the most works first; a work counts once for a value. */
export type FacetCounts = Readonly<Record<FacetKind, readonly {readonly value: string; readonly works: number}[]>>

export interface ShelfQuery {
  /** Words to be found in the article or its headline. */
  readonly query?: string
  readonly facets?: FacetChoice
  /** 20 by default, 200 at most. */
  readonly limit?: number
  /** From the page before. */
  readonly cursor?: string
}

/** A number of things found; with `atLeast` there are more, which were not counted. */
export interface Total {
  readonly count: number
  readonly atLeast: boolean
}

export interface ShelfPage {
  /** Newest first, by date of publication. */
  readonly works: readonly WorkEntry[]
  readonly total: Total
  readonly facets: FacetCounts
  /** Null on the last page. */
  readonly cursor: string | null
}

export interface HeldAttribution extends AttributionRecord {
  /** The durable id. */
  readonly claim: string
  readonly standing: Standing
  readonly corrections: readonly Correction[]
}

export type HeldOwnVoice = ReadingRecord["ownVoice"][number] & {
  readonly claim: string
  readonly standing: Standing
  readonly corrections: readonly Correction[]
}

/** The `onrecord/1` object of a copy, corrections applied, each claim with its durable id beside its local one. */
export interface HeldReading extends Omit<ReadingRecord, "attributions" | "ownVoice"> {
  readonly attributions: readonly HeldAttribution[]
  readonly ownVoice: readonly HeldOwnVoice[]
}

export interface HeldArticle {
  readonly record: HeldReading
  readonly work: WorkEntry
  /** This copy. */
  readonly copy: CopyEntry
  /** All copies of the work, this one too, oldest first. */
  readonly copies: readonly CopyEntry[]
  /** Other texts found at the same address, oldest first. */
  readonly otherVersions: readonly CopyEntry[]
  /** Local ids of actors to durable ones. */
  readonly actors: Readonly<Record<string, string>>
}

export interface ClaimsQuery {
  /** Words of the claim. */
  readonly about?: string
  /** Words of the speaker's name or of the source. */
  readonly speaker?: string
  readonly manner?: Manner | Form
  readonly outlet?: string
  readonly hedged?: boolean
  /** Words of whoever handed it on: an outer speaker of the chain. */
  readonly via?: string
  readonly own?: boolean
  /** Days, inclusive: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly since?: string
  readonly until?: string
  /** Durable id of a work. */
  readonly work?: string
  /** Durable id of an actor. */
  readonly actor?: string
  /** Also those that a person rejected and those that a later reading retired. */
  readonly all?: boolean
  /** 20 by default, 1000 at most. */
  readonly limit?: number
  readonly cursor?: string
}

export interface ClaimsPage {
  /** Newest first, by date of publication; within one text in its order from the end. */
  readonly claims: readonly HeldClaim[]
  /** `count` is null where counting would mean going through them all. */
  readonly total: {readonly count: number | null; readonly atLeast: boolean}
  readonly cursor: string | null
}

export interface SearchQuery {
  readonly facets?: FacetChoice
  /** Works by the newest first, or by how well the words fit; never by copies or repetition. `time` by default. */
  readonly order?: "time" | "fit"
  /** 20 by default, 100 at most. */
  readonly limit?: number
  readonly cursor?: string
}

/** One work that was found, its copies collapsed. */
export interface SearchHit {
  readonly work: WorkEntry
  /** The first place in the article where the words stand, with some words around them. */
  readonly snippet: (Excerpt & {readonly marks: readonly Span[]}) | null
  /** Claims of the work that hold the words, whole: speaker, hedge and chain stand with them. Three at most. */
  readonly claims: readonly HeldClaim[]
}

export interface SearchPage {
  readonly query: string
  readonly hits: readonly SearchHit[]
  readonly total: Total
  readonly facets: FacetCounts
  readonly cursor: string | null
}

export interface AuthorPage {
  readonly name: string
  readonly works: readonly WorkEntry[]
  readonly total: Total
  readonly outlets: readonly {readonly value: string; readonly works: number}[]
  /** Over all works of this author that are held. */
  readonly shares: Shares
  readonly coverage: Coverage
  readonly cursor: string | null
}

export interface ActorPage {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind | null
  readonly country: string | null
  /** Words that name the actor in the texts held, the most frequent first. */
  readonly forms: readonly string[]
  /** How many claims of this actor are held. */
  readonly said: Shares
  /** How many stretches of text name the actor. */
  readonly mentions: number
  readonly claims: readonly HeldClaim[]
  readonly cursor: string | null
}

export interface Counts {
  readonly works: number
  readonly copies: number
  readonly versions: number
  readonly shares: Shares
  readonly actors: number
  readonly corrections: number
  readonly coverage: Coverage
}

export interface WorkPage {
  readonly work: WorkEntry
  readonly copies: readonly CopyEntry[]
}

/** What an id names. */
export type Shown =
  | {readonly is: "copy"; readonly article: HeldArticle}
  | {readonly is: "claim"; readonly claim: ClaimInContext}
  | {readonly is: "work"; readonly work: WorkPage}
  | {readonly is: "actor"; readonly actor: ActorPage}

export type Outcome = "new" | "unchanged" | "updated" | "failed"

export interface AddOutcome {
  readonly input: string
  readonly outcome: Outcome
  /** Null when it failed. */
  readonly copy: string | null
  /** Null unless it failed. `values` are what the words of the message are made with. */
  readonly error: {
    readonly code: string
    readonly message: string
    readonly values: Readonly<Record<string, string | number>>
  } | null
}

export interface Fault {
  readonly kind:
    | "integrity"
    | "foreign-key"
    | "version-hash"
    | "raw-hash"
    | "span"
    | "words"
    | "chain"
    | "reading"
    | "counter"
    | "search"
  /** The durable id, hash or name of what is at fault. */
  readonly of: string
  /** What was found, and what was expected. */
  readonly found: string
  readonly expected: string
}

export interface CheckReport {
  readonly ok: boolean
  readonly schema: number
  readonly checked: {
    readonly copies: number
    readonly versions: number
    readonly claims: number
    readonly spans: number
    readonly readings: number
    readonly raw: number
  }
  /** The first hundred. */
  readonly faults: readonly Fault[]
  readonly faultCount: number
}
