/** Readings made by hand: spans are found by their words. */
import {hash} from "node:crypto"
import {mkdtempSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join, resolve} from "node:path"
import {after} from "node:test"
import type {ReadingRecord} from "../../src/record/index.ts"
import {type Kept, keep, openStore, type Store} from "../../src/store/index.ts"

export interface Said {
  readonly source?: string
  readonly cue?: string
  readonly content: string
  readonly manner?: "direct" | "mixed" | "indirect"
  /** Number of the attribution that this one lies within. */
  readonly within?: number
  readonly hedge?: string
}

export interface Made {
  readonly input: string
  readonly text: string
  readonly said?: readonly Said[]
  readonly own?: readonly string[]
  readonly reader?: string
  readonly headline?: string
  readonly outlet?: string
  readonly byline?: readonly string[]
  readonly publishedAt?: string
  readonly regions?: readonly string[]
}

export const sha256 = (words: string | Uint8Array): string => `sha256:${hash("sha256", words, "hex")}`

export function made(article: Made): ReadingRecord {
  const {input, text, said = [], own = [], reader = "1", headline = null, outlet = null} = article
  const {byline = [], publishedAt = null, regions = []} = article
  const version = sha256(text)
  const place = (words: string) => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`“${words}” is not in the text`)
    return {start, end: start + words.length}
  }
  const names = [...new Set(said.flatMap(({source}) => source ?? []))]
  const actorOf = (source: string | undefined) => (source === undefined ? null : `p${names.indexOf(source) + 1}`)
  return {
    format: "onrecord/1",
    reader: {name: "by-hand", version: reader, model: sha256("model"), tables: sha256("tables")},
    copy: {
      id: sha256(`${input}\n${version}`),
      version,
      input,
      url: null,
      retrievedAt: null,
      outlet: outlet === null ? null : {name: outlet, url: null},
      headline,
      standfirst: null,
      byline: byline.map((name) => ({name})),
      publishedAt,
      writtenOn: null,
      spans: {
        headline: [],
        standfirst: [],
        byline: [],
        outlet: [],
        publishedAt: [],
        regions: [],
        themes: [],
        original: [],
      },
      language: "en",
      languageDetected: "en",
      updates: [],
      parts: [],
      partial: false,
      mapped: {regions: [], themes: []},
      regions,
      themes: [],
      original: null,
      rights: [],
      furniture: [],
      body: text.trim() === "" ? [] : [{start: 0, end: text.trimEnd().length}],
      links: [],
    },
    text,
    attributions: said.map(({source, cue, content, manner = "indirect", within, hedge}, i) => ({
      id: `a${i + 1}`,
      source: source === undefined ? [] : [place(source)],
      cue: cue === undefined ? [] : [place(cue)],
      content: [place(content)],
      manner,
      kind: null,
      speaker: actorOf(source),
      addressee: {spans: [], actor: null},
      channel: {spans: [], actor: null},
      occasion: null,
      within: within === undefined ? null : `a${within}`,
      onWordOf: null,
      hedges: hedge === undefined ? [] : [{...place(hedge), kind: "alleged" as const, holder: "author" as const}],
      polarity: null,
      mood: null,
      saidAt: null,
      confidence: 0.9,
    })),
    actors: names.map((name, i) => ({
      id: `p${i + 1}`,
      name,
      kind: "person" as const,
      country: null,
      roles: [],
      number: null,
      description: null,
      mentions: [{...place(name), inferred: null, place: false}],
    })),
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
    ownVoice: own.map((words) => ({...place(words), hedges: [], about: []})),
    coverage: {sentences: said.length + own.length, read: said.length + own.length, unread: []},
  }
}

export const NOON = "2031-05-06T12:00:00.000Z"

export function keepMade(store: Store, article: Made, addedAt: string = NOON): Kept {
  const record = made(article)
  return store.transaction(() => keep(store, {record, address: resolve("/", article.input), raw: null, addedAt}))
}

/** A folder that goes when the tests of the file have run. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-record-"))
  after(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

export function temporaryStore(): Store {
  const store = openStore(join(temporaryFolder(), "record"), {create: true})
  after(() => store.close())
  return store
}

export const BRIDGE: Made = {
  input: "bridge.txt",
  headline: "The bridge is sound",
  outlet: "The Halden Post",
  byline: ["Ilse Marchetti"],
  publishedAt: "2031-05-04",
  regions: ["Halden"],
  text: "“We found no fault with the bridge,” said Ada Quill, the county engineer. The bridge was closed in winter. Tomas Ree allegedly told the Post that Ada Quill had seen the cracks.\n",
  said: [
    {source: "Ada Quill", cue: "said", content: "“We found no fault with the bridge,”", manner: "direct"},
    {source: "Tomas Ree", cue: "told the Post", content: "Ada Quill had seen the cracks", hedge: "allegedly"},
  ],
  own: ["The bridge was closed in winter."],
}
