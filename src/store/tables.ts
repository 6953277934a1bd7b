/** The tables as Kysely sees them: the newest schema, column by column. */
import type {Generated} from "kysely"

export interface Tables {
  readonly raw: {id: Generated<number>; hash: string; packing: string; bytes: Uint8Array}
  readonly reader: {id: Generated<number>; name: string; version: string; model: string; tables: string}
  readonly work: {id: Generated<number>; key: string; at: string; copy_id: number | null; copies: number} & Sums
  readonly version: {
    id: Generated<number>
    hash: string
    work_id: number
    language: string | null
    reading_id: number | null
    text: string
  }
  readonly place: {id: Generated<number>; address: string; copy_id: number | null}
  readonly copy: {
    id: Generated<number>
    key: string
    place_id: number
    version_id: number
    current: number
    input: string
    url: string | null
    retrieved_at: string | null
    added_at: string
    raw_hash: string | null
    at: string
    headline: string | null
    standfirst: string | null
    byline: string
    outlet: string | null
    outlet_url: string | null
    published_at: string | null
    language: string | null
    language_detected: string | null
    partial: number
    sentences: number
    sentences_read: number
    facts: string
    reading_id: number | null
  }
  readonly reading: {
    id: Generated<number>
    copy_id: number
    reader_id: number
    read_at: string
    record: Uint8Array
  }
  readonly actor: {
    id: Generated<number>
    key: string
    name: string
    kind: string | null
    country: string | null
  }
  readonly claim: ClaimTable
  readonly mention: {actor_id: number; version_id: number; start: number; end: number; inferred: string | null}
  readonly furniture: {copy_id: number; start: number; end: number; kind: string}
  readonly term: {id: Generated<number>; kind: string; value: string; works: number} & Sums
  readonly label: {term_id: number; at: string; work_id: number}
  readonly correction: {
    id: Generated<number>
    claim_id: number
    act: string
    slot: string | null
    value: string | null
    was: string | null
    made_by: string
    reason: string
    at: string
    undoes: number | null
  }
  readonly article_words: {rowid: number; headline: string; body: string}
  readonly claim_words: {rowid: number; words: string; speaker: string}
  readonly actor_words: {rowid: number; name: string}
}

/** Claims by form, and sentences with those that were read. */
export interface Sums {
  quoted: number
  reported: number
  own: number
  sentences: number
  sentences_read: number
}

export interface ClaimTable {
  id: Generated<number>
  key: string
  version_id: number
  reading_id: number
  local: string | null
  listed: number
  standing: string
  retired_at: string | null
  kept_as: number | null
  at: string
  form: number
  manner: string | null
  kind: string | null
  polarity: string | null
  speaker_id: number | null
  via_id: number | null
  within: number | null
  hedged: number
  confidence: number | null
  start: number
  source_spans: string
  cue_spans: string
  content_spans: string
  hedge_spans: string
  source: string
  cue: string
  content: string
}
