/** The reader of English: from a string and its passages to annotations. Pure: same string and models, same answer. */
import type {Span} from "../text/index.ts"
import {attributionsOf, mannerOf} from "./attribution/index.ts"
import {slotsOf} from "./attribution/slots/index.ts"
import type {Models} from "./models.ts"
import {namesOf} from "./names/index.ts"
import {type Prepared, prepare} from "./prepare.ts"
import {typesOf} from "./quotes/index.ts"
import type {Annotations, Attribution, Passage} from "./reading.ts"

/** Reads a text whose passages are given in order; what lies outside them is not read. */
export function annotate(text: string, passages: readonly Passage[], models: Models): Annotations {
  const prepared = prepare(text, passages, models)
  const chains = attributionsOf(prepared, models.tagger, models.linker)
  const found = chains.map(({one}) => one)
  const {actors, speakers} = namesOf(
    prepared,
    found.map(({source, cue, content}) => ({source, cue, content})),
  )
  const {parts, slots, own} = slotsOf(
    prepared,
    chains.map(({one: {source, cue, content}, within}) => ({source, cue, content, within})),
  )
  const attributions = found.map(
    (one, i): Attribution => ({
      source: spansOf(prepared, parts[i]!.source),
      cue: spansOf(prepared, parts[i]!.cue),
      content: spansOf(prepared, parts[i]!.content),
      manner: mannerOf(parts[i]!.content, prepared.words, prepared.stand),
      speaker: speakers[i] ?? -1,
      within: chains[i]!.within,
      confidence: one.confidence,
      ...slots[i]!,
    }),
  )
  return {
    tokens: prepared.tokens,
    tags: prepared.tags,
    sentences: prepared.sentences,
    quotations: prepared.quotations,
    quotationTypes: typesOf(prepared, found),
    attributions,
    ownHedges: own,
    actors,
  }
}

/** Token runs as spans of the text, in text order. */
function spansOf({tokens}: Prepared, runs: readonly Span[]): Span[] {
  return runs
    .map(({start, end}) => ({start: tokens.start[start]!, end: tokens.end[end - 1]!}))
    .sort((a, b) => a.start - b.start)
}
