/** An article and its record from marked-up text, by hand: `{1.content|He left,} {1.cue|said} {1.source|Ada}. {own|It rained.}` */
import type {ReadingRecord, Span} from "../../src/desk/index.ts"
import {type Article, articleFromText} from "../../src/intake/index.ts"

type Attribution = ReadingRecord["attributions"][number]
type Slots = Record<"source" | "cue" | "content", Span[]>

export interface Marked {
  readonly article: Article
  readonly record: ReadingRecord
}

export function marked(prose: string, actors: ReadingRecord["actors"] = []): Marked {
  const {text, marks} = unmarked(prose)
  const article = articleFromText(text, {input: "test.txt", format: "plain"})
  const found = new Map<string, Slots>()
  const own: Span[] = []
  for (const {name, span} of marks) {
    const [id, slot] = name.split(".")
    if (slot === undefined) own.push(span)
    else slotsOf(found, id!)[slot as keyof Slots].push(span)
  }
  const attributions = [...found].map(([id, slots]) => attributionOf(id, slots, text, actors))
  return {article, record: recordOf(article, attributions, own, actors)}
}

function slotsOf(found: Map<string, Slots>, id: string): Slots {
  const slots = found.get(id) ?? {source: [], cue: [], content: []}
  found.set(id, slots)
  return slots
}

function unmarked(prose: string): {text: string; marks: {name: string; span: Span}[]} {
  let text = ""
  const marks: {name: string; span: Span}[] = []
  for (const [, name, words, plain] of prose.matchAll(/\{([\w.]+)\|([^}]*)\}|([^{]+)/gu)) {
    if (name !== undefined) marks.push({name, span: {start: text.length, end: text.length + words!.length}})
    text += words ?? plain ?? ""
  }
  return {text, marks}
}

function attributionOf(id: string, slots: Slots, text: string, actors: ReadingRecord["actors"]): Attribution {
  const words = slots.content.map(({start, end}) => text.slice(start, end)).join("")
  const quoted = /^“[^”]*”$/u.test(words) ? "direct" : "mixed"
  const nobody = {spans: [], actor: null}
  return {
    id: `a${id}`,
    ...slots,
    manner: words.includes("“") ? quoted : "indirect",
    kind: null,
    speaker: actors.find(({id: actor}) => actor === `p${id}`)?.id ?? null,
    addressee: nobody,
    channel: nobody,
    occasion: null,
    within: null,
    onWordOf: null,
    hedges: [],
    polarity: null,
    mood: null,
    saidAt: null,
    confidence: 1,
  }
}

function recordOf(
  article: Article,
  attributions: readonly Attribution[],
  own: readonly Span[],
  actors: ReadingRecord["actors"],
): ReadingRecord {
  const {facts, version, input, blocks, text} = article
  return {
    format: "onrecord/1",
    reader: {name: "by hand", version: "0", model: "", tables: ""},
    copy: {
      id: version,
      version,
      input,
      url: null,
      retrievedAt: null,
      outlet: facts.outlet,
      headline: facts.headline,
      standfirst: null,
      byline: facts.byline,
      publishedAt: facts.publishedAt,
      writtenOn: null,
      spans: facts.spans,
      language: "en",
      languageDetected: "en",
      updates: [],
      parts: [],
      partial: false,
      mapped: {regions: [], themes: []},
      regions: [],
      themes: [],
      original: null,
      rights: [],
      furniture: blocks.flatMap(({furniture, span}) => (furniture === null ? [] : [{...span, kind: furniture}])),
      body: [],
      links: [],
    },
    text,
    attributions,
    actors,
    statements: [],
    positions: [],
    crossings: [],
    denials: [],
    silences: [],
    events: [],
    formats: [],
    times: [],
    quotations: [],
    ties: [],
    expectations: [],
    requests: [],
    charges: [],
    ownVoice: own.map((span) => ({...span, hedges: [], about: []})),
    coverage: {sentences: 3, read: 3, unread: []},
  }
}

/** An actor with no mentions, for the attribution of the same number. */
export function actor(id: string, name: string): ReadingRecord["actors"][number] {
  return {
    id,
    name,
    kind: "person",
    country: null,
    roles: [],
    number: null,
    description: null,
    mentions: [],
  }
}
