/** From an article and its annotations to one `onrecord/1` object: every position brought back to the exact text. */
import type {Article, Block} from "../intake/index.ts"
import type {Annotations, Passage, PassageKind} from "../language/index.ts"
import {bySpan, contains, type Span, toSource, type View} from "../text/index.ts"
import {ownVoiceOf} from "./own-voice.ts"
import {
  type ActorRecord,
  type AttributionRecord,
  type CopyRecord,
  FORMAT,
  type ReaderName,
  type ReadingRecord,
  type Slot,
} from "./reading.ts"

/** A sentence of more tokens than this is not prose that the reader can be trusted with. */
const LONGEST_SENTENCE = 400

const PASSAGE_KINDS: Partial<Record<Block["kind"], PassageKind>> = {
  headline: "headline",
  standfirst: "standfirst",
  heading: "heading",
  paragraph: "paragraph",
  "list-item": "list-item",
  quotation: "quotation",
  cell: "list-item",
}
const BODY = new Set<Block["kind"]>(["heading", "paragraph", "list-item", "quotation", "cell"])

/** How a block is read, or null when it is not read for claims. */
export function passageKind(block: Block): PassageKind | null {
  if (block.kind === "furniture") return block.furniture === "caption" ? "caption" : null
  return PASSAGE_KINDS[block.kind] ?? null
}

/** The blocks of an article that are read for claims, each with what it is read as. */
export function readableBlocks(article: Article): {block: Block; kind: PassageKind}[] {
  return article.blocks.flatMap((block) => {
    const kind = passageKind(block)
    return kind === null ? [] : [{block, kind}]
  })
}

/** The view's blocks as passages; `kinds` has one entry for each block of the view. */
export function passagesOf(view: View, kinds: readonly PassageKind[]): Passage[] {
  return view.blocks.flatMap((span, i) => (span.start < span.end ? [{...span, kind: kinds[i]!}] : []))
}

export interface Parts {
  readonly article: Article
  /** Hash of address and version: made by the caller, since this room has no hashes. */
  readonly copyId: string
  readonly view: View
  readonly annotations: Annotations
  /** False where the text is in a language that the reader does not know. */
  readonly readable: boolean
  readonly reader: ReaderName
}

/** The record of one reading. */
export function assemble(parts: Parts): ReadingRecord {
  const {article, view, annotations, readable} = parts
  const back = (span: Span): Span[] => toSource(view, article.text, span)
  const attributions = readable ? attributionsOf(annotations, back) : []
  return {
    format: FORMAT,
    reader: parts.reader,
    copy: copyOf(article, parts.copyId),
    text: article.text,
    attributions,
    actors: readable ? actorsOf(annotations, back) : [],
    statements: [],
    positions: [],
    crossings: [],
    denials: [],
    silences: [],
    events: [],
    formats: [],
    times: [],
    quotations: quotationsOf(annotations, attributions, back),
    ties: [],
    expectations: [],
    requests: [],
    charges: [],
    ownVoice: readable ? ownOf(parts, back) : [],
    coverage: coverageOf(annotations, readable, back),
  }
}

function copyOf(article: Article, id: string): CopyRecord {
  const {facts} = article
  return {
    id,
    version: article.version,
    input: article.input,
    url: article.url ?? facts.canonical,
    retrievedAt: article.retrievedAt,
    outlet: facts.outlet,
    headline: facts.headline,
    standfirst: facts.standfirst,
    byline: facts.byline,
    publishedAt: facts.publishedAt,
    writtenOn: null,
    spans: facts.spans,
    language: facts.language ?? article.languageDetected,
    languageDetected: article.languageDetected,
    updates: [],
    parts: [],
    partial: false,
    mapped: {regions: [], themes: []},
    regions: facts.regions,
    themes: facts.themes,
    original: facts.original ? {...facts.original, held: false} : null,
    rights: facts.rights,
    furniture: article.blocks.flatMap(({kind, furniture, span}) =>
      kind === "furniture" ? [{kind: furniture ?? ("other" as const), ...span}] : [],
    ),
    body: article.blocks.flatMap(({kind, span}) => (BODY.has(kind) ? [span] : [])),
    links: facts.links.map(({span, target}) => ({span, target, status: "unknown" as const, supports: null})),
  }
}

function attributionsOf(annotations: Annotations, back: (span: Span) => Span[]): AttributionRecord[] {
  const mentions = mentionsOf(annotations)
  const slot = (spans: readonly Span[]): Slot => ({spans: spans.flatMap(back), actor: actorIn(spans, mentions)})
  return annotations.attributions.map((one, i) => ({
    id: attributionId(i),
    source: one.source.flatMap(back),
    cue: one.cue.flatMap(back),
    content: one.content.flatMap(back),
    manner: one.manner,
    kind: one.kind,
    speaker: one.speaker < 0 ? null : actorId(one.speaker),
    addressee: slot(one.addressee),
    channel: slot(one.channel),
    occasion: null,
    within: one.within < 0 ? null : attributionId(one.within),
    onWordOf: speakerOf(annotations, one.within),
    hedges: one.hedges.flatMap(({kind, holder, ...span}) => back(span).map((hedge) => ({...hedge, kind, holder}))),
    polarity: one.polarity,
    mood: one.mood,
    saidAt: null,
    confidence: one.confidence,
  }))
}

type Mention = Span & {readonly actor: number}

/** All mentions of actors, in text order. */
const mentionsOf = ({actors}: Annotations): Mention[] =>
  actors.flatMap(({mentions}, actor) => mentions.map(({start, end}) => ({start, end, actor}))).sort(bySpan)

/** The actor whose mention makes up half of one of the spans or more; null for none. */
function actorIn(spans: readonly Span[], mentions: readonly Mention[]): string | null {
  for (const span of spans)
    for (let i = firstFrom(mentions, span.start); i < mentions.length && mentions[i]!.start < span.end; i++) {
      const {start, end, actor} = mentions[i]!
      if (2 * (Math.min(end, span.end) - start) >= span.end - span.start) return actorId(actor)
    }
  return null
}

/** Index of the first span that starts at an offset or behind it; the spans are in text order. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

const attributionId = (index: number): string => `a${index + 1}`

/** The actor whose words hold those of an attribution, by the index of the outer one; null where that is the author. */
function speakerOf({attributions}: Annotations, within: number): string | null {
  const speaker = within < 0 ? -1 : attributions[within]!.speaker
  return speaker < 0 ? null : actorId(speaker)
}

const actorId = (index: number): string => `p${index + 1}`

function actorsOf(annotations: Annotations, back: (span: Span) => Span[]): ActorRecord[] {
  return annotations.actors.map((actor, i) => ({
    id: actorId(i),
    name: actor.name,
    kind: actor.kind,
    country: null,
    roles: [],
    number: null,
    description: null,
    mentions: actor.mentions.flatMap((mention) =>
      back(mention).map((span) => ({...span, inferred: mention.inferred, place: false})),
    ),
  }))
}

function quotationsOf(
  annotations: Annotations,
  attributions: readonly AttributionRecord[],
  back: (span: Span) => Span[],
): ReadingRecord["quotations"] {
  const contents = attributions.flatMap(({id, content}) => content.map((span) => ({id, span})))
  contents.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  let first = 0
  return annotations.quotations.flatMap((quotation, i) =>
    back(quotation).map((span) => {
      while (first < contents.length && contents[first]!.span.end <= span.start) first++
      let holder: {id: string; span: Span} | null = null
      for (let c = first; c < contents.length && contents[c]!.span.start <= span.start; c++) {
        const content = contents[c]!
        if (contains(content.span, span) && (holder === null || contains(holder.span, content.span))) holder = content
      }
      return {...span, type: annotations.quotationTypes[i] ?? null, attribution: holder?.id ?? null}
    }),
  )
}

/** Sentences and clauses of body and standfirst that no attribution covers, in positions of the text. */
function ownOf({view, annotations}: Parts, back: (span: Span) => Span[]): ReadingRecord["ownVoice"] {
  const open = new Set(unhandled(annotations))
  const spans = annotations.sentences.flatMap((sentence) => (open.has(sentence) ? [] : [spanOf(annotations, sentence)]))
  const {ownHedges} = annotations
  return ownVoiceOf(view.text, spans, takenBy(annotations, view)).flatMap((span) => {
    const hedges: Span[] = []
    for (let i = firstFrom(ownHedges, span.start); i < ownHedges.length && ownHedges[i]!.end <= span.end; i++)
      hedges.push(...back(ownHedges[i]!))
    return back(span).map((own) => ({...own, hedges: hedges.filter((hedge) => contains(own, hedge)), about: []}))
  })
}

const spanOf = ({tokens}: Annotations, {start, end}: Span): Span => ({
  start: tokens.start[start]!,
  end: tokens.end[end - 1]!,
})

const takenBy = (annotations: Annotations, view: View): Span[] =>
  annotations.attributions.flatMap(({source, cue, content}) => hulls([...source, ...cue, ...content], view))

/** Sentences that the reader cannot answer for: beyond prose in length, or in quotation marks with nobody found to say them. */
function unhandled(annotations: Annotations): Span[] {
  const quoted = annotations.quotations.filter(({mark}) => mark === "double")
  const said = annotations.attributions.flatMap(({content}) => content).sort((a, b) => a.start - b.start)
  let q = 0
  let c = 0
  return annotations.sentences.filter((sentence) => {
    if (sentence.end - sentence.start > LONGEST_SENTENCE) return true
    const span = spanOf(annotations, sentence)
    while (q < quoted.length && quoted[q]!.end <= span.start) q++
    if (q >= quoted.length || !contains(quoted[q]!, span)) return false
    while (c < said.length && said[c]!.end <= span.start) c++
    return c >= said.length || said[c]!.start >= span.end
  })
}

/** The parts of one attribution, those near each other in one block joined: what lies between them is no own voice. */
function hulls(parts: Span[], view: View): Span[] {
  const sorted = parts.sort((a, b) => a.start - b.start)
  const out: Span[] = []
  for (const part of sorted) {
    const last = out.at(-1)
    if (last && part.start - last.end < 60 && !/\n\n|[.!?]\s+\p{Lu}/u.test(view.text.slice(last.end, part.start)))
      out[out.length - 1] = {start: last.start, end: Math.max(last.end, part.end)}
    else out.push({...part})
  }
  return out
}

function coverageOf(
  annotations: Annotations,
  readable: boolean,
  back: (span: Span) => Span[],
): ReadingRecord["coverage"] {
  const {sentences} = annotations
  const missed = readable ? unhandled(annotations) : sentences
  return {
    sentences: sentences.length,
    read: sentences.length - missed.length,
    unread: missed.flatMap((sentence) => back(spanOf(annotations, sentence))),
  }
}
