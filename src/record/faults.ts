/** Whether something that came from outside is an `onrecord/1` object: shapes, spans and references, as far as we build on them. */
import type {Span} from "../text/index.ts"
import {FORMAT, type ReadingRecord} from "./reading.ts"

const MANNERS = ["direct", "mixed", "indirect"]
const LISTS = ["attributions", "actors", "ownVoice", "quotations"] as const

type Bag = Readonly<Record<string, unknown>>

/** The first thing that is wrong, in words, or null when the value is a `ReadingRecord` in what we use of it. */
export function faultOf(value: unknown): string | null {
  if (!isBag(value)) return "it is no object"
  if (value["format"] !== FORMAT) return `format is not ${FORMAT}`
  const {text, copy, reader} = value
  if (typeof text !== "string") return "text is no string"
  if (!text.isWellFormed()) return "text holds half a surrogate pair"
  if (!isBag(copy)) return "copy is no object"
  if (!isBag(reader)) return "reader is no object"
  for (const name of ["name", "version", "model", "tables"])
    if (typeof reader[name] !== "string") return `reader.${name} is no string`
  for (const name of LISTS) if (!Array.isArray(value[name])) return `${name} is no list`
  if (!isBag(value["coverage"])) return "coverage is no object"
  return faultOfCopy(copy, text) ?? faultOfClaims(value as unknown as ReadingRecord)
}

/** Narrows what `faultOf` finds no fault in. */
export function isReading(value: unknown): value is ReadingRecord {
  return faultOf(value) === null
}

function faultOfCopy(copy: Bag, text: string): string | null {
  for (const name of ["id", "version", "input"]) if (typeof copy[name] !== "string") return `copy.${name} is no string`
  for (const name of ["id", "version"])
    if (!/^sha256:[0-9a-f]{64}$/u.test(String(copy[name]))) return `copy.${name} is no sha256`
  for (const name of ["url", "retrievedAt", "headline", "standfirst", "publishedAt", "language", "languageDetected"])
    if (copy[name] !== null && typeof copy[name] !== "string") return `copy.${name} is neither a string nor null`
  for (const name of ["byline", "regions", "themes", "rights", "furniture", "body", "links"])
    if (!Array.isArray(copy[name])) return `copy.${name} is no list`
  const {byline, regions, themes, outlet} = copy
  if (!(byline as unknown[]).every((one) => isBag(one) && typeof one["name"] === "string"))
    return "copy.byline holds something without a name"
  if (![...(regions as unknown[]), ...(themes as unknown[])].every((one) => typeof one === "string"))
    return "copy.regions or copy.themes holds no string"
  if (outlet !== null && !(isBag(outlet) && typeof outlet["name"] === "string")) return "copy.outlet has no name"
  for (const name of ["furniture", "body"]) {
    const fault = faultOfSpans(copy[name], {text, of: `copy.${name}`, loose: true})
    if (fault !== null) return fault
  }
  return null
}

function faultOfClaims({text, attributions, actors, ownVoice}: ReadingRecord): string | null {
  const actorIds = new Set<unknown>()
  for (const [i, actor] of actors.entries()) {
    const of = `actors[${i}]`
    if (!isBag(actor) || typeof actor.id !== "string" || typeof actor.name !== "string")
      return `${of} has no id or name`
    if (actorIds.has(actor.id)) return `${of}.id stands twice`
    actorIds.add(actor.id)
    const fault = faultOfSpans(actor.mentions, {text, of: `${of}.mentions`, loose: true})
    if (fault !== null) return fault
  }
  const ids = new Set<unknown>()
  for (const [i, one] of attributions.entries()) {
    const of = `attributions[${i}]`
    if (!isBag(one) || typeof one.id !== "string") return `${of} has no id`
    if (ids.has(one.id)) return `${of}.id stands twice`
    ids.add(one.id)
    if (!MANNERS.includes(one.manner)) return `${of}.manner is not one of ${MANNERS.join(", ")}`
    if (one.speaker !== null && !actorIds.has(one.speaker)) return `${of}.speaker names no actor`
    for (const slot of ["source", "cue", "content"] as const) {
      const fault = faultOfSpans(one[slot], {text, of: `${of}.${slot}`})
      if (fault !== null) return fault
    }
    if (one.content.length === 0) return `${of}.content is empty`
    const fault = faultOfSpans(one.hedges, {text, of: `${of}.hedges`, loose: true})
    if (fault !== null) return fault
  }
  return faultOfChains({attributions}) ?? faultOfSpans(ownVoice, {text, of: "ownVoice", loose: true})
}

/** `within` makes a forest. */
function faultOfChains({attributions}: Pick<ReadingRecord, "attributions">): string | null {
  const outer = new Map(attributions.map(({id, within}) => [id, within ?? null]))
  const sound = new Set<string>()
  for (const {id} of attributions) {
    const seen = new Set<string>()
    for (let at: string | null = id; at !== null && !sound.has(at); at = outer.get(at) ?? null) {
      if (seen.has(at)) return `within of ${id} leads back to ${at}`
      if (!outer.has(at)) return `within names ${at}, which is not there`
      seen.add(at)
    }
    for (const one of seen) sound.add(one)
  }
  return null
}

interface Expected {
  readonly text: string
  readonly of: string
  /** Not in order, or overlapping: each span is a thing of its own. */
  readonly loose?: boolean
}

function faultOfSpans(value: unknown, {text, of, loose = false}: Expected): string | null {
  if (!Array.isArray(value)) return `${of} is no list`
  let last = 0
  for (const span of value as readonly unknown[]) {
    if (!isSpan(span)) return `${of} holds something that is no span`
    const {start, end} = span
    if (end > text.length) return `${of} holds span ${start}–${end}, the text has ${text.length} units`
    if (/\s/u.test(text[start]!) || /\s/u.test(text[end - 1]!))
      return `${of} holds span ${start}–${end} with white space at an edge`
    if (!loose && start < last) return `${of} is out of order at ${start}`
    last = end
  }
  return null
}

function isSpan(value: unknown): value is Span {
  if (!isBag(value)) return false
  const {start, end} = value
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && 0 <= Number(start) && Number(start) < Number(end)
}

function isBag(value: unknown): value is Bag {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
