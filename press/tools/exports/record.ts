/**
 * A marked article as a line of `onrecord/1`, read by “press-gold”. Every list of the format is filled as far as the marking
 * goes; `press` holds what the format has no place for, so that nothing is lost on the way back.
 */
import {createHash} from "node:crypto"
import type {Actor, Article, Attribution, Span} from "../model.ts"

const sha256 = (words: string): string => `sha256:${createHash("sha256").update(words).digest("hex")}`
const NOTHING = sha256("")

export type RecordLine = Readonly<Record<string, unknown>>

export function recordOf(article: Article): RecordLine {
  const {header, text, attributions} = article
  const input = `${header.work}/${header.copy}.press`
  const version = sha256(text)
  return {
    format: "onrecord/1",
    reader: {name: "press-gold", version: "1", model: NOTHING, tables: NOTHING},
    copy: copyOf(article, {input, version}),
    text,
    attributions: attributions.map((one) => attributionLine(one, attributions)),
    actors: article.actors.map(actorLine),
    statements: [],
    positions: article.positions,
    crossings: article.crossings,
    denials: article.denials,
    silences: article.silences,
    events: article.events.map((event) => ({plover: null, cameo: null, ...event})),
    formats: article.memberships.map(({format, ...rest}) => ({name: format, asOf: null, ...rest})),
    times: article.times.map((time) => ({because: null, ...time})),
    quotations: article.quotations.flatMap(({spans, ...rest}) => spans.map((span) => ({...span, ...rest}))),
    ties: article.ties,
    expectations: article.expectations,
    requests: article.requests,
    charges: article.charges,
    ownVoice: article.ownVoice.flatMap(({id, spans, hedges}) =>
      spans.map((span, i) => ({...span, id, hedges: i === 0 ? hedges : [], about: []})),
    ),
    coverage: coverageOf(article),
    press: {...header, blocks: article.blocks, rights: article.rights.map(({id}) => id), clues: article.clues},
  }
}

function copyOf(article: Article, {input, version}: {readonly input: string; readonly version: string}): RecordLine {
  const {header, text, blocks, clues} = article
  const of = (kind: string): Span[] => blocks.filter((one) => one.kind === kind).map(({start, end}) => ({start, end}))
  const words = (kind: string): string | null => {
    const [first] = of(kind)
    return first ? text.slice(first.start, first.end) : null
  }
  const author = article.actors.find(({id}) => id === "p0")?.name ?? null
  return {
    id: sha256(`${input}\n${version}`),
    version,
    input,
    url: null,
    retrievedAt: null,
    outlet: {name: header.outlet, url: null},
    headline: words("headline"),
    standfirst: words("standfirst"),
    byline: author === null ? [] : [{name: author}],
    publishedAt: header.published,
    writtenOn:
      header.written === null
        ? null
        : {
            edtf: header.written,
            clues: clues.flatMap(({spans, says}) => spans.map((span) => ({span, says}))),
            alternatives: [],
            proof: "as marked",
            conflicts: [],
          },
    spans: {
      headline: of("headline"),
      standfirst: of("standfirst"),
      byline: of("byline"),
      outlet: [],
      publishedAt: [],
      regions: [],
      themes: [],
      original: [],
    },
    language: "en",
    languageDetected: null,
    updates: [],
    parts: [],
    partial: false,
    mapped: {regions: [], themes: []},
    regions: [],
    themes: [],
    original: null,
    rights: article.rights.map(({kind, holder, licence, conditions, spans}) => ({
      kind,
      holder,
      licence,
      conditions,
      spans,
    })),
    furniture: furnitureOf(article),
    body: bodyOf(article),
    links: [],
  }
}

const BODY: readonly string[] = ["paragraph", "heading", "item", "quotation"]

/** The article's own prose. */
export const bodyOf = ({blocks}: Article): Span[] =>
  blocks.filter(({kind}) => BODY.includes(kind)).map(({start, end}) => ({start, end}))

/** What is not the article's: captions and lines of rights are furniture too. */
export function furnitureOf({blocks, rights}: Article): (Span & {readonly kind: string})[] {
  return blocks.flatMap(({kind, furniture, start, end}) => {
    if (kind === "furniture") return [{kind: furniture ?? "other", start, end}]
    if (kind === "caption") return [{kind, start, end}]
    if (kind !== "rights") return []
    const right = rights.find(({spans}) => spans.some((span) => start <= span.start && span.end <= end))
    const own = ["copyright", "disclaimer", "contact"].find((one) => one === right?.kind)
    return [{kind: own ?? "notice", start, end}]
  })
}

function attributionLine(one: Attribution, all: readonly Attribution[]): RecordLine {
  const outer = one.within === null ? null : all.find(({id}) => id === one.within)
  const {occasion, saidAt, ...rest} = one
  return {
    ...rest,
    occasion: occasion.event,
    occasionSpans: occasion.spans,
    onWordOf: outer ? outer.speaker : "p0",
    saidAt: saidAt.edtf === null && saidAt.spans.length === 0 ? null : saidAt,
    confidence: 1,
  }
}

function actorLine({name, roles, mentions, ...rest}: Actor): RecordLine {
  return {
    ...rest,
    name: name ?? nameless(rest),
    roles: roles.map((role) => ({of: rest.country, from: null, to: null, ...role})),
    mentions: mentions.map((span) => ({...span, inferred: null, place: false})),
  }
}

/** What stands for the name of an actor that has none. */
export const nameless = ({description, kind}: Pick<Actor, "description" | "kind">): string =>
  description ?? (kind === "author" ? "the author" : "unnamed")

function coverageOf({text, blocks}: Article): RecordLine {
  const segmenter = new Intl.Segmenter("en", {granularity: "sentence"})
  const sentences = blocks.reduce((sum, {start, end}) => sum + [...segmenter.segment(text.slice(start, end))].length, 0)
  return {sentences, read: sentences, unread: []}
}
