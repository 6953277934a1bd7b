/**
 * A marked article in brat's stand-off format: `.txt` and `.ann`. A thing that refers to others or has several slots
 * (attribution, event, denial …) is an event: its slots are text-bound arguments, in one discontinuous span where the words
 * are in pieces; whom it refers to are arguments too. Hedges, participants and offices are things of their own with the
 * argument `Of`. Labels are attributes. An actor is its mentions, in one equivalence. What is free text, and a reference to
 * an actor whom no words name, stands in the thing's note. Offsets are in code points, as brat counts them.
 */
import type {Article, Span} from "../model.ts"
import {pointsOf} from "./points.ts"
import {type Bag, bag, bags, spans} from "./values.ts"

export interface Brat {
  readonly txt: string
  readonly ann: string
}

/** The lists of an article and the brat type of their things, in the order in which they are written. */
export const TYPES = {
  blocks: "Block",
  actors: "Actor",
  times: "Time",
  quotations: "Quotation",
  ownVoice: "OwnVoice",
  clues: "Clue",
  rights: "Right",
  attributions: "Attribution",
  events: "Happening",
  positions: "Position",
  crossings: "Crossing",
  denials: "Denial",
  silences: "Silence",
  memberships: "Membership",
  ties: "Tie",
  expectations: "Expectation",
  requests: "Request",
  charges: "Charge",
} as const

/** Lists inside a thing, and the type of what is in them. */
export const CHILDREN = {hedges: "Hedge", participants: "Participation", roles: "Office"} as const
/** Slots that hold their words under `spans`. */
export const NESTED = [
  "addressee",
  "channel",
  "occasion",
  "saidAt",
  "object",
  "claim",
  "about",
  "criterion",
  "window",
  "what",
  "place",
  "time",
]
/** Slots that are spans themselves. */
export const PLAIN = ["source", "cue", "content", "firmness", "scope", "mentions", "spans"]
export const LABELS = [
  "kind",
  "manner",
  "polarity",
  "mood",
  "mode",
  "stance",
  "act",
  "change",
  "type",
  "holder",
  "presence",
  "part",
  "furniture",
]
export const FLAGS = ["redLine", "sourced"]
const ID = /^[a-z]\d+$/u
const LABEL = /^[a-z]+(?:-[a-z]+)*$/u

export const capital = (name: string): string => name.replace(/^./u, (first) => first.toUpperCase())

export function bratOf(article: Article): Brat {
  const writer = new Writer(article)
  return {txt: article.text, ann: writer.written()}
}

class Writer {
  readonly #text: string
  readonly #lines: string[] = []
  /** The annotation that stands for a thing, by the thing's id. */
  readonly #targets = new Map<string, string>()
  readonly #next = {T: 0, E: 0, A: 0, "#": 0}
  readonly #points
  readonly #article: Article

  constructor(article: Article) {
    this.#article = article
    this.#text = article.text
    this.#points = pointsOf(article.text)
  }

  written(): string {
    const article = this.#article
    const [first] = article.blocks
    const top = this.#bind("Article", first ? [first] : [])
    const nameless = article.actors.filter(({mentions}) => mentions.length === 0)
    this.#note(top, {header: article.header, actors: nameless})
    const events: (() => void)[] = []
    for (const [key, type] of Object.entries(TYPES))
      for (const thing of bags(article[key as keyof typeof TYPES])) {
        if (type === "Actor") this.#actor(thing)
        else events.push(this.#event(type, thing))
      }
    for (const finish of events) finish()
    return `${this.#lines.join("\n")}\n`
  }

  #actor(actor: Bag): void {
    const ids = spans(actor["mentions"]).map((span) => this.#bind("Actor", [span]))
    const [first] = ids
    if (first === undefined) return
    this.#targets.set(String(actor["id"]), first)
    if (ids.length > 1) this.#lines.push(`*\tCoreference ${ids.join(" ")}`)
    this.#rest(first, actor)
  }

  /** Writes the thing's words; what it gives back writes its arguments, once everything has its number. */
  #event(type: string, thing: Bag, of?: string): () => void {
    const id = `E${++this.#next.E}`
    if (typeof thing["id"] === "string") this.#targets.set(thing["id"], id)
    const roles: string[] = []
    const slot = (name: string, words: Span[]): void => {
      if (words.length > 0) roles.push(`${capital(name)}:${this.#bind(capital(name), words)}`)
    }
    const own = "start" in thing ? spans([thing]) : []
    slot("spans", own)
    for (const name of PLAIN) slot(name, spans(thing[name]))
    for (const name of NESTED) slot(name, spans(bag(thing[name])["spans"]))
    const head = spans(thing["cue"])
    const trigger =
      head.length > 0 ? `T${this.#bind(type, head).slice(1)}` : this.#bind(type, this.#wordsOf(thing, own))
    const line = this.#lines.push("") - 1
    return () => {
      const refers = [...references(thing), ...(of === undefined ? [] : [["Of", of] as const])]
      for (const [name, to] of refers) {
        const target = this.#targets.get(to) ?? (ID.test(to) ? undefined : to)
        if (target !== undefined) roles.push(`${name}:${target}`)
      }
      this.#lines[line] = `${id}\t${[`${type}:${trigger}`, ...roles].join(" ")}`
      this.#rest(id, thing)
    }
  }

  /** The first words that a thing has; the article's first block when it has none. */
  #wordsOf(thing: Bag, own: Span[]): readonly Span[] {
    const candidates = [
      own,
      ...["spans", "content"].map((name) => spans(thing[name])),
      ...NESTED.map((name) => spans(bag(thing[name])["spans"])),
    ]
    return candidates.find((words) => words.length > 0) ?? this.#article.blocks.slice(0, 1)
  }

  /** Labels, notes and what is inside the thing. */
  #rest(id: string, thing: Bag): void {
    for (const name of LABELS) {
      const value = thing[name]
      if (typeof value === "string" && LABEL.test(value))
        this.#lines.push(`A${++this.#next.A}\t${capital(name)} ${id} ${value}`)
    }
    for (const name of FLAGS) if (thing[name] === true) this.#lines.push(`A${++this.#next.A}\t${capital(name)} ${id}`)
    this.#note(id, this.#free(thing))
    for (const [key, type] of Object.entries(CHILDREN))
      for (const child of bags(thing[key])) this.#event(type, child, id)()
  }

  /** The facts that are neither words of the text, nor labels, nor arguments. */
  #free(thing: Bag): Bag {
    const facts: [string, unknown][] = []
    for (const [key, value] of Object.entries(thing)) {
      if (
        value === null ||
        key === "start" ||
        key === "end" ||
        key in CHILDREN ||
        PLAIN.includes(key) ||
        FLAGS.includes(key)
      )
        continue
      if (NESTED.includes(key)) {
        const {spans: _words, ...inner} = bag(value)
        const told = Object.entries(inner).filter(([name, one]) => one !== null && !this.#isTarget(name, one))
        if (told.length > 0) facts.push([key, Object.fromEntries(told)])
      } else if (!this.#isTarget(key, value) && !(LABELS.includes(key) && LABEL.test(String(value))))
        facts.push([key, value])
    }
    return Object.fromEntries(facts)
  }

  #isTarget(key: string, value: unknown): boolean {
    return key !== "id" && typeof value === "string" && this.#targets.has(value)
  }

  #note(id: string, facts: Bag): void {
    if (Object.keys(facts).length > 0)
      this.#lines.push(`#${++this.#next["#"]}\tAnnotatorNotes ${id}\t${JSON.stringify(facts)}`)
  }

  #bind(type: string, words: readonly Span[]): string {
    const id = `T${++this.#next.T}`
    const places = words.map(({start, end}) => `${this.#points.ofUnit(start)} ${this.#points.ofUnit(end)}`)
    const shown = words.map(({start, end}) => this.#text.slice(start, end))
    this.#lines.push(`${id}\t${type} ${places.join(";")}\t${shown.join(" ")}`)
    return id
  }
}

/** Arguments by name: the ids that a thing refers to, and those in its slots (`Addressee.actor`). */
function references(thing: Bag): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = []
  for (const [key, value] of Object.entries(thing)) {
    if (key !== "id" && typeof value === "string" && ID.test(value)) found.push([`Ref-${key}`, value])
    if (NESTED.includes(key))
      for (const [name, one] of Object.entries(bag(value)))
        if (typeof one === "string" && ID.test(one)) found.push([`Ref-${key}-${name}`, one])
  }
  return found
}
