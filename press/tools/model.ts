/**
 * A marked article as data: near to `onrecord/1`, with an id for every thing. Spans are half-open, in UTF-16 code units of
 * `text`, in text order. What the marking leaves out is null or empty.
 */
import type {
  ACTOR_KINDS,
  ATTRIBUTION_KINDS,
  CHANGES,
  CHARGE_KINDS,
  DENIAL_KINDS,
  ENGLISHES,
  EVENT_KINDS,
  HEDGE_KINDS,
  HOLDERS,
  MANNERS,
  MODES,
  MOODS,
  PARTS,
  POLARITIES,
  PRESENCES,
  QUOTATION_TYPES,
  REQUEST_KINDS,
  RIGHT_KINDS,
  SPLITS,
  STANCES,
  STYLES,
  TIE_ACTS,
  TIE_KINDS,
} from "./lists.ts"
import type {Block} from "./source.ts"

/** A label of the guideline; null where a reader gives none, never in the press itself. */
type Label<List extends readonly string[]> = List[number] | null
type OneOf<List extends readonly string[]> = List[number]

export interface Span {
  readonly start: number
  readonly end: number
}
type Spans = readonly Span[]

export interface Header {
  readonly work: string
  readonly copy: string
  readonly split: OneOf<typeof SPLITS>
  readonly style: OneOf<typeof STYLES>
  readonly english: OneOf<typeof ENGLISHES>
  readonly outlet: string
  /** EDTF; null for a dash. */
  readonly published: string | null
  readonly written: string | null
  /** The file under `press/` that shows this copy as a page; null for most. */
  readonly page: string | null
}

export interface Hedge extends Span {
  readonly kind: Label<typeof HEDGE_KINDS>
  readonly holder: Label<typeof HOLDERS>
}

/** Words that name somebody, and the actor they name. */
export interface Slot {
  readonly spans: Spans
  readonly actor: string | null
}

/** What something is about, in short words or those of the text. */
export interface Matter {
  readonly label: string | null
  readonly spans: Spans
}

export interface Attribution {
  readonly id: string
  readonly kind: Label<typeof ATTRIBUTION_KINDS>
  readonly manner: Label<typeof MANNERS>
  readonly source: Spans
  readonly cue: Spans
  readonly content: Spans
  readonly speaker: string | null
  readonly addressee: Slot
  readonly channel: Slot
  /** `event`: the event's id. */
  readonly occasion: {readonly spans: Spans; readonly event: string | null}
  readonly within: string | null
  readonly hedges: readonly Hedge[]
  readonly polarity: Label<typeof POLARITIES>
  readonly mood: Label<typeof MOODS>
  readonly saidAt: {readonly edtf: string | null; readonly spans: Spans}
}

export interface Actor {
  readonly id: string
  readonly kind: Label<typeof ACTOR_KINDS>
  readonly name: string | null
  readonly country: string | null
  readonly roles: readonly {readonly office: string; readonly spans: Spans}[]
  readonly number: string | null
  readonly description: string | null
  readonly mentions: Spans
}

export interface Time {
  readonly id: string
  /** Null when open. */
  readonly edtf: string | null
  readonly after: string | null
  readonly before: string | null
  readonly spans: Spans
}

export interface Participant {
  readonly actor: string
  readonly part: OneOf<typeof PARTS>
  readonly presence: OneOf<typeof PRESENCES>
  readonly sent: string | null
  readonly reason: string | null
  readonly attribution: string | null
  readonly spans: Spans
}

export interface Event {
  readonly id: string
  readonly kind: Label<typeof EVENT_KINDS>
  readonly mode: Label<typeof MODES>
  readonly name: string | null
  readonly format: string | null
  readonly round: string | null
  readonly level: string | null
  readonly participants: readonly Participant[]
  readonly place: {readonly name: string | null; readonly country: string | null; readonly spans: Spans}
  readonly time: {readonly edtf: string | null; readonly spans: Spans}
  readonly attribution: string | null
  readonly spans: Spans
}

export interface Position {
  readonly id: string
  readonly holder: string | null
  readonly stance: Label<typeof STANCES>
  readonly object: Matter
  readonly toward: string | null
  readonly firmness: Spans
  readonly scope: Spans
  readonly redLine: boolean
  readonly claimedBy: string | null
  readonly attribution: string | null
  readonly spans: Spans
}

export interface Denial {
  readonly id: string
  readonly kind: Label<typeof DENIAL_KINDS>
  readonly by: string | null
  readonly reader: string | null
  readonly claim: {readonly attribution: string | null; readonly spans: Spans}
  readonly attribution: string | null
  readonly spans: Spans
}

export interface Silence {
  readonly id: string
  readonly of: string | null
  readonly about: Matter
  readonly attribution: string | null
  readonly spans: Spans
}

export interface Crossing {
  readonly id: string
  readonly position: string | null
  readonly by: string | null
  readonly attribution: string | null
  readonly spans: Spans
}

export interface Tie {
  readonly id: string
  readonly kind: Label<typeof TIE_KINDS>
  readonly from: string | null
  readonly to: string | null
  readonly act: Label<typeof TIE_ACTS>
  readonly criterion: Matter
  readonly attribution: string | null
  readonly spans: Spans
}

export interface Expectation {
  readonly id: string
  readonly holder: string | null
  readonly about: Matter
  readonly window: {readonly edtf: string | null; readonly spans: Spans}
  readonly attribution: string | null
  readonly spans: Spans
}

export interface Request {
  readonly id: string
  readonly kind: Label<typeof REQUEST_KINDS>
  readonly from: string | null
  readonly to: string | null
  readonly what: Matter
  readonly attribution: string | null
  readonly spans: Spans
}

export interface Charge {
  readonly id: string
  readonly kind: Label<typeof CHARGE_KINDS>
  readonly by: string | null
  readonly against: string | null
  readonly what: Matter
  readonly attribution: string | null
  readonly sourced: boolean
  readonly spans: Spans
}

export interface Quotation {
  readonly id: string
  readonly type: Label<typeof QUOTATION_TYPES>
  readonly attribution: string | null
  readonly spans: Spans
}

export interface Membership {
  readonly id: string
  readonly format: string | null
  readonly member: string | null
  readonly change: Label<typeof CHANGES>
  readonly attribution: string | null
  readonly spans: Spans
}

export interface OwnVoice {
  readonly id: string
  readonly spans: Spans
  readonly hedges: readonly Hedge[]
}

export interface Clue {
  readonly id: string
  readonly says: string
  readonly spans: Spans
}

export interface Right {
  readonly id: string
  readonly kind: OneOf<typeof RIGHT_KINDS>
  readonly holder: string | null
  readonly licence: string | null
  readonly conditions: readonly string[]
  readonly spans: Spans
}

export interface Article {
  readonly header: Header
  /** The bare text: blocks with an empty line between them. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly attributions: readonly Attribution[]
  readonly actors: readonly Actor[]
  readonly times: readonly Time[]
  readonly events: readonly Event[]
  readonly positions: readonly Position[]
  readonly denials: readonly Denial[]
  readonly silences: readonly Silence[]
  readonly crossings: readonly Crossing[]
  readonly ties: readonly Tie[]
  readonly expectations: readonly Expectation[]
  readonly requests: readonly Request[]
  readonly charges: readonly Charge[]
  readonly quotations: readonly Quotation[]
  readonly memberships: readonly Membership[]
  readonly ownVoice: readonly OwnVoice[]
  readonly clues: readonly Clue[]
  readonly rights: readonly Right[]
}
