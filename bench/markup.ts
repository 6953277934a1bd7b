/**
 * The mark-up in which goldens and gold are written: `{role|words}` marks words of the first attribution, `{role#2|words}`
 * of the second, `{role#1,2|words}` of both. Marks nest; one role and number twice is one stretch in pieces, and pieces
 * that touch are one piece. A brace or backslash that is no mark is written with a backslash before it.
 */
import type {Span} from "../src/text/index.ts"

/** The parts of one attribution by role: source, cue, content, and whatever else is marked. Spans in text order. */
export type Marked = Readonly<Record<string, readonly Span[]>>

export interface MarkedText {
  readonly text: string
  /** In the order in which `write` would number them. */
  readonly attributions: readonly Marked[]
}

/** One pair of braces; `ids` as written. */
export interface Mark extends Span {
  readonly role: string
  readonly ids: readonly string[]
}

export interface Marks {
  readonly text: string
  /** In the order in which they are closed. */
  readonly marks: readonly Mark[]
}

const OPENING = /\{([a-z][a-z-]*)(?:#([a-z]*\d+(?:,[a-z]*\d+)*))?\|/y

/** Text and marks of a marked string. Throws SyntaxError where braces do not pair up or a mark is empty. */
export function parseMarks(marked: string): Marks {
  const marks: Mark[] = []
  const open: {role: string; ids: readonly string[]; start: number}[] = []
  let text = ""
  for (let at = 0; at < marked.length; ) {
    const unit = marked[at]!
    OPENING.lastIndex = at
    const opening = unit === "{" ? OPENING.exec(marked) : null
    if (opening) {
      open.push({role: opening[1]!, ids: opening[2]?.split(",") ?? ["1"], start: text.length})
      at += opening[0].length
    } else if (unit === "}") {
      const mark = open.pop()
      if (!mark) throw new SyntaxError(`A brace closes nothing after “${text.slice(-30)}”`)
      if (mark.start === text.length) throw new SyntaxError(`An empty mark after “${text.slice(-30)}”`)
      marks.push({...mark, end: text.length})
      at++
    } else if (unit === "{") {
      throw new SyntaxError(`No mark at “${marked.slice(at, at + 30)}”`)
    } else {
      if (unit === "\\") at++
      text += marked[at] ?? "\\"
      at++
    }
  }
  if (open.length > 0) throw new SyntaxError(`A mark is left open: ${open.at(-1)!.role}`)
  return {text, marks}
}

/** The attributions that marks make, put together by their ids. */
export function attributionsOf(marks: readonly Mark[]): Marked[] {
  const byId = new Map<string, Record<string, Span[]>>()
  for (const {role, ids, start, end} of marks)
    for (const id of ids) {
      const parts = byId.get(id) ?? {}
      byId.set(id, parts)
      parts[role] = [...(parts[role] ?? []), {start, end}]
    }
  return [...byId.values()].map(tidied).sort(byPlace)
}

export function parse(marked: string): MarkedText {
  const {text, marks} = parseMarks(marked)
  return {text, attributions: attributionsOf(marks)}
}

/** Roles in the order in which they are opened where several marks hold the same words: the outer first. */
const OUTER_FIRST = ["content", "source", "cue"]

/** The text with its attributions marked, numbered by where they begin; what crosses is written in pieces that touch. */
export function write(text: string, attributions: readonly Marked[]): string {
  const marks = marksOf(attributions.map(tidied).filter((one) => hull(one) !== null))
  const edges = [...new Set(marks.flatMap(({start, end}) => [start, end]))].sort((a, b) => a - b)
  const open: Mark[] = []
  let next = 0
  let at = 0
  let out = ""
  for (const edge of edges) {
    out += escaped(text.slice(at, edge))
    at = edge
    const first = open.findIndex((mark) => mark.end === edge)
    const closed = first < 0 ? [] : open.splice(first)
    out += "}".repeat(closed.length)
    const opening = closed.filter((mark) => mark.end > edge)
    for (; next < marks.length && marks[next]!.start === edge; next++) opening.push(marks[next]!)
    for (const mark of opening.sort(outerFirst)) {
      out += `{${mark.role}${mark.ids.join() === "1" ? "" : `#${mark.ids.join()}`}|`
      open.push(mark)
    }
  }
  return out + escaped(text.slice(at))
}

const escaped = (text: string): string => text.replace(/[\\{}]/gu, "\\$&")

/** One mark for each stretch and role, with the numbers of all attributions that share it, in text order. */
function marksOf(attributions: readonly Marked[]): Mark[] {
  const shared = new Map<string, {role: string; start: number; end: number; ids: string[]}>()
  for (const [i, parts] of [...attributions].sort(byPlace).entries())
    for (const [role, spans] of Object.entries(parts))
      for (const {start, end} of spans) {
        const key = `${role} ${start} ${end}`
        const mark = shared.get(key) ?? {role, start, end, ids: []}
        shared.set(key, mark)
        mark.ids.push(String(i + 1))
      }
  return [...shared.values()].sort((a, b) => a.start - b.start || outerFirst(a, b))
}

function outerFirst(a: Mark, b: Mark): number {
  const rank = ({role}: Mark): number => (OUTER_FIRST.includes(role) ? OUTER_FIRST.indexOf(role) : OUTER_FIRST.length)
  return b.end - a.end || rank(a) - rank(b) || compare(a.role, b.role) || compare(a.ids.join(), b.ids.join())
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Spans in order, those that touch or overlap joined, empty ones and empty roles left out, roles by name. */
export function tidied(attribution: Marked): Marked {
  const parts: Record<string, readonly Span[]> = {}
  for (const role of Object.keys(attribution).sort(compare)) {
    const spans = joined(attribution[role] ?? [])
    if (spans.length > 0) parts[role] = spans
  }
  return parts
}

function joined(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const {start, end} of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1)
    if (start >= end) continue
    if (last && start <= last.end) out[out.length - 1] = {start: last.start, end: Math.max(last.end, end)}
    else out.push({start, end})
  }
  return out
}

function hull(attribution: Marked): Span | null {
  const spans = Object.values(attribution).flat()
  if (spans.length === 0) return null
  return {start: Math.min(...spans.map(({start}) => start)), end: Math.max(...spans.map(({end}) => end))}
}

/** By first words, the longer before the shorter, then by the words themselves: a total order. */
function byPlace(a: Marked, b: Marked): number {
  const [one, two] = [hull(a)!, hull(b)!]
  return one.start - two.start || two.end - one.end || compare(JSON.stringify(a), JSON.stringify(b))
}
