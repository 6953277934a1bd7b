/** Fills and fact lines gathered by id and held against the shapes: what a thing is made of, before it is typed. */

import {faultOfEdtf} from "./edtf.ts"
import {HEDGE_KINDS, HOLDERS, PARTS, PRESENCES} from "./lists.ts"
import type {Hedge, Participant, Span} from "./model.ts"
import {type FactShape, isLetter, LETTERS, type Letter, type Shape, shapeOf} from "./shapes.ts"
import {type FactLine, type Fill, listed, type Source, type Tell} from "./source.ts"

export interface Thing {
  readonly id: string
  readonly letter: Letter
  /** The line of its facts; of its first mark when it has none. */
  readonly line: number
  /** The first word of the facts; null when there is none or the list does not have it. */
  readonly kind: string | null
  readonly name: string | null
  /** Values by key, in their order. */
  readonly facts: ReadonlyMap<string, readonly string[]>
  readonly spans: (slot: string) => readonly Span[]
  readonly hedges: readonly Hedge[]
  readonly participants: readonly Participant[]
  /** For a date: no day can be given. */
  readonly open: boolean
}

/** All things of a file, in the order of their letters and numbers. The author is there without a line. */
export function thingsOf(source: Source, tell: Tell): Thing[] {
  const lines = new Map<string, FactLine>()
  for (const line of source.lines) {
    if (lines.has(line.id))
      tell(line.line, `${line.id} has facts twice: the first stand at line ${lines.get(line.id)!.line}`)
    else lines.set(line.id, line)
  }
  const fills = new Map<string, Fill[]>()
  for (const fill of source.fills) fills.set(fill.id, [...(fills.get(fill.id) ?? []), fill])
  const known = new Set([...lines.keys(), "p0", ...[...fills.keys()].filter((id) => id.startsWith("o"))])
  const ids = [...new Set([...known, ...fills.keys()])].sort(byId)
  return ids.flatMap((id) => {
    const letter = id[0]!
    const line = lines.get(id) ?? null
    const at = line?.line ?? fills.get(id)?.[0]?.line ?? 1
    if (!isLetter(letter)) {
      tell(at, `${id}: no kind of thing begins with “${letter}”: ${listed(LETTERS)}`)
      return []
    }
    if (!known.has(id)) tell(at, `${id} is marked and has no line of facts in the third part`)
    return [thingOf({id, letter, at, line}, fills.get(id) ?? [], {known, tell})]
  })
}

export function byId(a: string, b: string): number {
  return LETTERS.indexOf(a[0] as Letter) - LETTERS.indexOf(b[0] as Letter) || Number(a.slice(1)) - Number(b.slice(1))
}

interface Known {
  readonly known: ReadonlySet<string>
  readonly tell: Tell
}

function thingOf(
  {
    id,
    letter,
    at,
    line,
  }: {readonly id: string; readonly letter: Letter; readonly at: number; readonly line: FactLine | null},
  fills: readonly Fill[],
  {known, tell}: Known,
): Thing {
  const shape = shapeOf(letter)
  const say = (message: string): void => tell(at, `${id}: ${message}`)
  const good = fills.filter(({slot, line: where}) => {
    if (shape.slots.includes(slot)) return true
    const way =
      slot === ""
        ? `{${id}.${shape.slots[0]}|…}`
        : `${shape.what} has ${listed(shape.slots.map((one) => one || "(words)"))}`
    tell(where, `${id}${slot && `.${slot}`}: no such slot: ${way}`)
    return false
  })
  const slots = slotsOf(good, {id, tell})
  const {kind, flags} = wordsOf(line, shape, {letter, say})
  const {facts, participants} = factsOf(line, shape, {letter, say, known})
  const thing: Thing = {
    id,
    letter,
    line: at,
    kind: kind ?? (id === "p0" ? "author" : null),
    name: line?.name ?? null,
    facts: new Map([...facts, ...flags.map((flag): [string, string[]] => [flag, [flag]])]),
    spans: (slot) => slots.get(slot) ?? [],
    hedges: good.filter(({slot}) => slot === "hedge").flatMap((fill) => hedgeOf(fill, {letter, tell})),
    participants: withMarks(participants, good, {known, tell}),
    open: flags.includes("open"),
  }
  if (line !== null || id === "p0") lacks(thing, shape, say)
  return thing
}

/** The spans of each slot in text order; those of a slot may not overlap. */
function slotsOf(fills: readonly Fill[], {id, tell}: {readonly id: string; readonly tell: Tell}): Map<string, Span[]> {
  const slots = new Map<string, Span[]>()
  for (const {slot, start, end, line} of [...fills].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const spans = slots.get(slot) ?? []
    slots.set(slot, spans)
    const last = spans.at(-1)
    if (slot === "hedge" || slot === "who" || (id.startsWith("p") && slot === "")) {
      if (last?.start !== start || last.end !== end) spans.push({start, end})
    } else if (last && last.end > start)
      tell(line, `${id}${slot && `.${slot}`}: two of its marks overlap: leave the inner one out`)
    else spans.push({start, end})
  }
  return slots
}

function wordsOf(
  line: FactLine | null,
  shape: Shape,
  {letter, say}: {readonly letter: Letter; readonly say: (message: string) => void},
): {kind: string | null; flags: string[]} {
  const words = [...(line?.words ?? [])]
  let kind: string | null = null
  if (shape.kinds !== null && line !== null && !(line.id === "p0" && words.length === 0)) {
    const first = words.find((word) => shape.kinds?.includes(word))
    if (first === undefined)
      say(`${shape.what} begins with its kind: ${listed(shape.kinds)}${words[0] ? `; “${words[0]}” is none` : ""}`)
    kind = first ?? null
    words.splice(first === undefined ? 0 : words.indexOf(first), 1)
  } else if (letter === "t") kind = words.find((word) => word !== "open") ?? null
  const flags = words.filter((word) => shape.facts[word]?.is === "flag" || (letter === "t" && word === "open"))
  for (const word of words)
    if (!flags.includes(word) && !(letter === "t" && word === kind))
      say(`“${word}” is no fact of ${shape.what}: ${listed(Object.keys(shape.facts))}`)
  return {kind, flags}
}

function factsOf(
  line: FactLine | null,
  shape: Shape,
  {
    letter,
    say,
    known,
  }: {readonly letter: Letter; readonly say: (message: string) => void; readonly known: ReadonlySet<string>},
): {facts: Map<string, string[]>; participants: Participant[]} {
  const facts = new Map<string, string[]>()
  const participants: Participant[] = []
  const may = new Set(["role", "conditions"])
  for (const {key, value} of line?.facts ?? []) {
    const factShape = shape.facts[key]
    const last = participants.at(-1)
    if (letter === "e" && /^p\d+$/u.test(key)) {
      if (!known.has(key)) say(`takes part ${key}, which has no line in the third part`)
      participants.push(participantOf(key, value, say))
    } else if (letter === "e" && (key === "reason" || key === "sent")) {
      if (!last) say(`${key}= follows the participant it is about: p1=actor/absent ${key}=…`)
      else participants[participants.length - 1] = {...last, [key]: value}
      if (key === "sent" && !known.has(value)) say(`sent=${value}: no such actor in the third part`)
    } else if (!factShape) say(`“${key}” is no fact of ${shape.what}: ${listed(Object.keys(shape.facts))}`)
    else {
      const fault = faultOfValue(value, factShape, known)
      if (fault !== null) say(`${key}=${value}: ${fault}`)
      else if (facts.has(key) && !may.has(key)) say(`${key}= stands twice`)
      else facts.set(key, [...(facts.get(key) ?? []), value])
    }
  }
  return {facts, participants}
}

function faultOfValue(value: string, shape: FactShape, known: ReadonlySet<string>): string | null {
  if (shape.is === "id") {
    if (!/^[a-z]\d+$/u.test(value) || !shape.letters.includes(value[0]!))
      return `it takes an id that begins with ${shape.letters}`
    return known.has(value) ? null : `${value} has no line in the third part`
  }
  if (shape.is === "one of") return shape.list.includes(value) ? null : `it is one of ${listed(shape.list)}`
  if (shape.is === "country") return /^[A-Z]{3}$/u.test(value) ? null : "it is a code of three capitals (XAA)"
  if (shape.is === "date") {
    if (/^t\d+$/u.test(value)) return known.has(value) ? null : `${value} has no line in the third part`
    return value === "open" ? null : faultOfEdtf(value)
  }
  if (shape.is === "flag") return "it stands alone, without a value"
  return value.trim() === "" ? "it has no words" : null
}

function participantOf(actor: string, value: string, say: (message: string) => void): Participant {
  const [first = "", second] = value.split("/")
  const part = PARTS.find((one) => one === first)
  const presence = PRESENCES.find((one) => one === (second ?? first))
  if ((second === undefined ? !part && !presence : !part || !presence) || value.split("/").length > 2)
    say(`${actor}=${value}: write part/presence: ${listed(PARTS)} / ${listed(PRESENCES)}`)
  return {
    actor,
    part: part ?? "actor",
    presence: presence ?? "present",
    sent: null,
    reason: null,
    attribution: null,
    spans: [],
  }
}

/** Participants with the words that show them; one that only a mark names is added. */
function withMarks(told: readonly Participant[], fills: readonly Fill[], {known, tell}: Known): Participant[] {
  const found = [...told]
  for (const {id, slot, rest, start, end, line} of fills) {
    if (slot !== "who") continue
    const [actor = "", presence] = rest
    const listedPresence = PRESENCES.find((one) => one === presence)
    if (!/^p\d+$/u.test(actor) || (presence !== undefined && !listedPresence) || rest.length > 2) {
      tell(line, `${id}.who.${rest.join(".")}: write ${id}.who.p1.presence, where presence is ${listed(PRESENCES)}`)
      continue
    }
    if (!known.has(actor)) tell(line, `${id}.who.${actor}: ${actor} has no line in the third part`)
    const at = found.findIndex((one) => one.actor === actor)
    if (at < 0) found.push({...participantOf(actor, presence ?? "present", () => {}), spans: [{start, end}]})
    else {
      const one = found[at]!
      if (listedPresence && one.presence !== listedPresence)
        tell(
          line,
          `${id}.who.${actor}.${presence}: its facts say ${actor} is ${one.presence}: let mark and facts agree`,
        )
      found[at] = {...one, spans: [...one.spans, {start, end}].sort((a, b) => a.start - b.start)}
    }
  }
  return found.map((one) => ({...one, spans: apart(one.spans)}))
}

/** Spans of a list without those that lie inside the one before. */
export function apart(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1)
    if (!last || span.start >= last.end) out.push({start: span.start, end: span.end})
  }
  return out
}

function hedgeOf(
  {id, rest, start, end, line}: Fill,
  {letter, tell}: {readonly letter: Letter; readonly tell: Tell},
): Hedge[] {
  const kind = HEDGE_KINDS.find((one) => one === rest[0])
  const holder = HOLDERS.find((one) => one === (rest[1] ?? (letter === "o" ? "author" : "")))
  if (kind && holder && rest.length <= 2) return [{start, end, kind, holder}]
  tell(line, `${id}.hedge.${rest.join(".")}: write ${id}.hedge.KIND.HOLDER: ${listed(HEDGE_KINDS)}; ${listed(HOLDERS)}`)
  return []
}

function lacks(thing: Thing, shape: Shape, say: (message: string) => void): void {
  if (shape.words.length > 0 && !shape.words.some((slot) => thing.spans(slot).length > 0)) {
    const ways = shape.words.map((slot) => `{${thing.id}${slot && `.${slot}`}|…}`)
    say(`${shape.what} needs words in the text: ${ways.join(" or ")}`)
  }
  for (const need of shape.needs) {
    const [fact = "", slot] = need.split("|")
    if (!thing.facts.has(fact) && (slot === undefined || thing.spans(slot).length === 0))
      say(`${shape.what} needs ${fact}=${slot === undefined ? "" : ` or words in {${thing.id}.${slot}|…}`}`)
  }
  if (thing.letter === "p" && thing.name === null && !["unnamed", "author"].includes(thing.kind ?? ""))
    say('an actor that is not unnamed has a name: p1 person "Ada Quill"')
  if (thing.letter === "t") {
    if (thing.kind === null && !thing.open) say("a date has its EDTF, or open: t1 2031-05-06")
    const fault = thing.kind === null ? null : faultOfEdtf(thing.kind)
    if (fault !== null) say(`${thing.kind}: ${fault}`)
  } else if (thing.letter !== "p" && thing.name !== null && thing.letter !== "e")
    say(`“${thing.name}” stands without a key: write key="words"`)
}
