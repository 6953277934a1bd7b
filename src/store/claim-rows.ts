/** From a reading to rows of claims: attributions and the author's own voice, in text order. */
import {type Anchored, type HeldClaim, joined, type ReadingRecord} from "../record/index.ts"
import type {Span} from "../text/index.ts"

export const FORMS = ["quoted", "reported", "own"] as const satisfies readonly HeldClaim["form"][]

/** What one reading says of a claim; ids of actors and claims are local to the reading. */
export interface ReadClaim extends Anchored {
  readonly local: string
  readonly form: number
  readonly manner: string | null
  readonly kind: string | null
  readonly polarity: string | null
  readonly speaker: string | null
  readonly via: string | null
  readonly within: string | null
  readonly confidence: number | null
  readonly spans: {readonly source: string; readonly cue: string; readonly content: string; readonly hedges: string}
  readonly words: {readonly source: string; readonly cue: string; readonly content: string}
}

export function claimsOf(record: ReadingRecord): readonly ReadClaim[] {
  return [...attributed(record), ...ownVoice(record)].sort((a, b) => startOf(a) - startOf(b) || a.form - b.form)
}

export function startOf({content}: Anchored): number {
  return content[0]?.start ?? 0
}

export function formOf(manner: string | null): number {
  return manner === null ? 2 : manner === "indirect" ? 1 : 0
}

/** `[[start, end], …]`. */
export function spelled(spans: readonly Span[]): string {
  return `[${spans.map(({start, end}) => `[${start},${end}]`).join(",")}]`
}

function attributed({text, attributions}: ReadingRecord): readonly ReadClaim[] {
  const speakers = new Map(attributions.map(({id, speaker}) => [id, speaker]))
  return attributions.map((one) => ({
    own: false,
    content: one.content,
    cue: one.cue,
    local: one.id,
    form: formOf(one.manner),
    manner: one.manner,
    kind: one.kind,
    polarity: one.polarity,
    speaker: one.speaker,
    via: one.channel.actor ?? one.onWordOf ?? (one.within === null ? null : (speakers.get(one.within) ?? null)),
    within: one.within,
    confidence: one.confidence,
    spans: {
      source: spelled(one.source),
      cue: spelled(one.cue),
      content: spelled(one.content),
      hedges: JSON.stringify(one.hedges.map(({start, end, kind, holder}) => [start, end, kind, holder])),
    },
    words: {source: joined(text, one.source), cue: joined(text, one.cue), content: joined(text, one.content)},
  }))
}

function ownVoice({text, ownVoice}: ReadingRecord): readonly ReadClaim[] {
  return ownVoice.map((one, i) => ({
    own: true,
    content: [{start: one.start, end: one.end}],
    cue: [],
    local: `o${i + 1}`,
    form: 2,
    manner: null,
    kind: null,
    polarity: null,
    speaker: null,
    via: null,
    within: null,
    confidence: null,
    spans: {
      source: "[]",
      cue: "[]",
      content: spelled([one]),
      hedges: JSON.stringify(one.hedges.map(({start, end}) => [start, end, null, "author"])),
    },
    words: {source: "", cue: "", content: text.slice(one.start, one.end)},
  }))
}
