/**
 * Readings that nobody wrote: articles of some 700 words with twenty claims each, out of a vocabulary with Zipf's frequencies.
 * Same seed and number, same bytes.
 */
import {hash} from "node:crypto"
import type {ReadingRecord} from "../../src/record/index.ts"

export interface Sizes {
  readonly vocabulary: number
  readonly names: number
  readonly outlets: number
  readonly authors: number
  readonly regions: number
  readonly themes: number
}

export const SIZES: Sizes = {vocabulary: 50_000, names: 20_000, outlets: 200, authors: 3000, regions: 30, themes: 200}

/** Attributions and own voice in each article. */
export const CLAIMS = 20

const READER = {name: "bench", version: "1", model: sha256("model"), tables: sha256("tables")}
const FIRST_DAY = Date.UTC(2019, 0, 1)
const DAYS = 2500
const CUES = ["said", "told reporters", "wrote", "believes", "denied", "announced"]
const ONSETS = [
  "b",
  "br",
  "d",
  "dr",
  "f",
  "g",
  "gr",
  "h",
  "k",
  "kl",
  "l",
  "m",
  "n",
  "p",
  "pr",
  "r",
  "s",
  "st",
  "t",
  "tr",
  "v",
  "z",
]
const NUCLEI = ["a", "e", "i", "o", "u", "ai", "ea", "ou"]
const CODAS = ["", "", "n", "r", "l", "s", "m", "nd"]

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The word of a rank; 0 is the most frequent. */
export function wordOf(rank: number): string {
  const syllable = (n: number) =>
    ONSETS[n % ONSETS.length]! + NUCLEI[Math.floor(n / 22) % 8]! + CODAS[Math.floor(n / 176) % 8]!
  return rank < 200 ? syllable(rank * 7) : syllable(rank * 13) + syllable(Math.floor(rank / 1408) * 5 + rank)
}

export function nameOf(rank: number): string {
  const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)
  return `${capital(wordOf(300 + (rank % 140)))} ${capital(wordOf(600 + Math.floor(rank / 140)))}${capital(wordOf(rank % 97)).toLowerCase()}`
}

/** A rank by Zipf's law: 0 most often. */
export function zipf(random: () => number, size: number): number {
  return Math.min(size, Math.floor(size ** random())) - 1
}

/** The reading of the number `index`. */
export function readingOf(index: number, sizes: Sizes = SIZES): ReadingRecord {
  const random = chance(index + 1)
  const rank = (size: number) => zipf(random, size)
  const draft = new Draft(random, sizes)
  const headline = draft.words(8)
  const outlet = `${nameOf(rank(sizes.outlets))} Post`
  const author = nameOf(40_000 + rank(sizes.authors))
  draft.paragraph(headline)
  for (let i = 0; i < CLAIMS; i++) draft.claim(i)
  const day = new Date(FIRST_DAY + Math.floor(random() * DAYS) * 86_400_000).toISOString().slice(0, 10)
  const text = draft.text
  const version = sha256(text)
  const input = `bench/${index}.txt`
  return {
    format: "onrecord/1",
    reader: READER,
    copy: {
      id: sha256(`${input}\n${version}`),
      version,
      input,
      url: null,
      retrievedAt: null,
      outlet: {name: outlet, url: null},
      headline,
      standfirst: null,
      byline: [{name: author}],
      publishedAt: day,
      writtenOn: null,
      spans: {
        headline: [{start: 0, end: headline.length}],
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
      regions: [`Region ${rank(sizes.regions)}`],
      themes: [`Theme ${rank(sizes.themes)}`, `Theme ${rank(sizes.themes)}`],
      original: null,
      rights: [],
      furniture: [],
      body: [{start: headline.length + 2, end: text.length}],
      links: [],
    },
    text,
    attributions: draft.attributions,
    actors: draft.actors,
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
    ownVoice: draft.ownVoice,
    coverage: {sentences: 35, read: 35, unread: []},
  }
}

/** An article being written: the text so far, and where its claims stand. */
class Draft {
  text = ""
  readonly attributions: ReadingRecord["attributions"][number][] = []
  readonly ownVoice: ReadingRecord["ownVoice"][number][] = []
  readonly actors: ReadingRecord["actors"][number][] = []
  readonly #random: () => number
  readonly #sizes: Sizes

  constructor(random: () => number, sizes: Sizes) {
    this.#random = random
    this.#sizes = sizes
  }

  words(count: number): string {
    return Array.from({length: count}, () => wordOf(zipf(this.#random, this.#sizes.vocabulary))).join(" ")
  }

  paragraph(words: string): number {
    if (this.text !== "") this.text += "\n\n"
    const start = this.text.length
    this.text += words
    return start
  }

  /** A third each: quoted, reported, the author's own. */
  claim(index: number): void {
    const content = this.words(24)
    if (index % 3 === 2) {
      const start = this.paragraph(`${content}. ${this.words(10)}.`)
      this.ownVoice.push({start, end: start + content.length + 1, hedges: [], about: []})
      return
    }
    const quoted = index % 3 === 0
    const said = quoted ? `“${content},”` : content
    const cue = CUES[Math.floor(this.#random() * CUES.length)]!
    const actor = this.#actor()
    const start = this.paragraph(`${said} ${cue} ${actor.name}. ${this.words(8)}.`)
    const cueStart = start + said.length + 1
    const sourceStart = cueStart + cue.length + 1
    const source = {start: sourceStart, end: sourceStart + actor.name.length}
    const hedged = this.#random() < 0.15
    this.attributions.push({
      id: `a${this.attributions.length + 1}`,
      source: [source],
      cue: [{start: cueStart, end: cueStart + cue.length}],
      content: [{start, end: start + said.length}],
      manner: quoted ? "direct" : "indirect",
      kind: "speech",
      speaker: actor.id,
      addressee: {spans: [], actor: null},
      channel: {spans: [], actor: null},
      occasion: null,
      within: null,
      onWordOf: null,
      hedges: hedged
        ? [{start: cueStart, end: cueStart + cue.length, kind: "reported" as const, holder: "author" as const}]
        : [],
      polarity: "affirmed",
      mood: "stated",
      saidAt: null,
      confidence: 0.9,
    })
    this.actors.push({
      id: actor.id,
      name: actor.name,
      kind: "person",
      country: null,
      roles: [],
      number: null,
      description: null,
      mentions: [{...source, inferred: null, place: false}],
    })
  }

  #actor(): {readonly id: string; readonly name: string} {
    return {id: `p${this.actors.length + 1}`, name: nameOf(zipf(this.#random, this.#sizes.names))}
  }
}

function sha256(words: string): string {
  return `sha256:${hash("sha256", words, "hex")}`
}
