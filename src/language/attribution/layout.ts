/**
 * Attributions that the layout makes and not the grammar: turns of a transcript (`NAME: words`), and quotations signed
 * behind a dash. By rule, since the pattern is the whole evidence.
 */
import type {Span} from "../../text/index.ts"
import {STAND} from "../quotes/index.ts"
import {SHAPES} from "../words/index.ts"
import type {Material} from "./features.ts"
import type {Decided, Run} from "./runs.ts"

/** A text is read as a transcript from this many turns on. */
const FEWEST_TURNS = 2
const LONGEST_NAME = 7
const LONGEST_SIGNATURE = 14
const BY_LAYOUT = 0.9

/** Attributions by layout, in text order. */
export function layoutAttributions(material: Material): Decided[] {
  return [...turns(material), ...signed(material)].sort((a, b) => a.content[0]!.start - b.content[0]!.start)
}

interface Turn {
  readonly passage: number
  readonly name: Span
  readonly colon: number
}

/** Turns of a transcript; a turn runs on over the passages that follow it until the next. */
function turns(material: Material): Decided[] {
  const found: Turn[] = []
  for (let p = 0; p < material.passages.length; p++) {
    const turn = turnOf(material, p)
    if (turn) found.push(turn)
  }
  if (found.length < FEWEST_TURNS || !speakersAlternate(material, found)) return []
  const runsOn = found.length * 3 >= material.passages.length
  return found.flatMap((turn, i) => {
    const last = runsOn ? (found[i + 1]?.passage ?? turn.passage + 1) : turn.passage + 1
    const content: Run[] = []
    for (let p = turn.passage; p < Math.max(last, turn.passage + 1); p++) {
      const {start, end} = material.passages[p]!
      const from = p === turn.passage ? turn.colon + 1 : start
      if (p > turn.passage && (material.kinds[p] ?? 3) < 3) break
      if (from < end) content.push(runAt(material, "content", p, {start: from, end}))
    }
    if (content.length === 0) return []
    return [
      {
        source: [runAt(material, "source", turn.passage, turn.name)],
        cue: [runAt(material, "cue", turn.passage, {start: turn.colon, end: turn.colon + 1})],
        content,
        confidence: BY_LAYOUT,
      },
    ]
  })
}

/** "NAME:" at the start of a passage: capitals, an initial, or a capitalised name or office; words behind it. */
function turnOf(material: Material, passage: number): Turn | null {
  const {start, end} = material.passages[passage]!
  const {words, stand} = material
  const kind = (i: number): number => words.caps[words.type[i]!]!
  const form = (i: number): string => words.form[words.type[i]!]!
  let upper = 0
  for (let i = start; i < end && i - start <= LONGEST_NAME; i++) {
    if (form(i) === ":") {
      if (i === start || i + 1 >= end || upper === 0) return null
      return {passage, name: {start, end: i}, colon: i}
    }
    if (stand[i] !== STAND.outside) return null
    const k = kind(i)
    if (k === SHAPES.upper || k === SHAPES.initial || k === SHAPES.capitalised || k === SHAPES.mixed) upper++
    else if (k === SHAPES.lower && !/^(?:the|of|for|de|van|von|bin|al|and)$/u.test(form(i))) return null
    else if (k === SHAPES.number) return null
  }
  return null
}

/** Whether the names look like speakers: one comes again, or all are set in capitals or as initials. */
function speakersAlternate(material: Material, found: readonly Turn[]): boolean {
  const {words} = material
  const names = found.map(({name}) => {
    const parts: string[] = []
    for (let i = name.start; i < name.end; i++) parts.push(words.form[words.type[i]!]!)
    return parts.join(" ")
  })
  const capitals = names.every((name) => name === name.toUpperCase() && /\p{Lu}/u.test(name))
  return capitals || new Set(names).size < names.length
}

/** A passage that is a quotation, a dash and a name: the name signs the quotation. */
function signed(material: Material): Decided[] {
  const {words, stand} = material
  return material.passages.flatMap(({start, end}, passage) => {
    if (end - start < 4 || stand[start] !== STAND.opening) return []
    let close = start
    while (close < end && stand[close] !== STAND.closing) close++
    const dash = close + 1
    if (dash >= end - 1 || !/^[–—-]{1,2}$/u.test(words.form[words.type[dash]!]!)) return []
    if (end - dash - 1 > LONGEST_SIGNATURE) return []
    const name = {start: dash + 1, end}
    const first = words.caps[words.type[name.start]!]
    if (first !== SHAPES.capitalised && first !== SHAPES.upper && first !== SHAPES.initial) return []
    while (name.end > name.start + 1 && words.form[words.type[name.end - 1]!] === ".") name.end--
    return [
      {
        source: [runAt(material, "source", passage, name)],
        cue: [runAt(material, "cue", passage, {start: dash, end: dash + 1})],
        content: [runAt(material, "content", passage, {start, end: close + 1})],
        confidence: BY_LAYOUT,
      },
    ]
  })
}

function runAt(material: Material, role: Run["role"], passage: number, span: Span): Run {
  let low = 0
  let high = material.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (material.sentences[middle]!.end <= span.start) low = middle + 1
    else high = middle
  }
  return {...span, role, sentence: low, passage}
}
