/**
 * Chains: the tagger reads again inside each content, its outer quotation marks taken for none, and what it finds there
 * lies within. One level at a time, since contents only get shorter.
 */
import type {Span} from "../../text/index.ts"
import {STAND} from "../quotes/index.ts"
import {SHAPES} from "../words/index.ts"
import type {Material} from "./features.ts"
import type {Decided} from "./runs.ts"

/** A content of fewer tokens holds no attribution. */
const SHORTEST = 5
const DEEPEST = 3
/** Attributions in one another's contents stand this near in text order. */
const NEIGHBOURS = 8
/** Confidence from which an attribution that fills the whole content of another is given. */
const SURE = 0.8

/** An attribution and the index of the one whose content holds it, or -1. */
export interface Nested {
  readonly one: Decided
  readonly within: number
}

/** How a level is read; given by the caller, so that every level is read in the same way. */
export interface Reads {
  readonly attributions: (material: Material) => Decided[]
  /** Whether a token may be a cue: a stretch without one is not read again. */
  readonly mayBeCue: (token: number) => boolean
}

/** The outer attributions and all that lies in their contents, parents before children, in text order of the outer. */
export function nested(material: Material, outer: readonly Decided[], reads: Reads): Nested[] {
  const found: Nested[] = outer.map((one) => ({one, within: -1}))
  // What is there already inside another's content has its place.
  for (const [i, {one}] of found.entries()) {
    for (let j = Math.max(0, i - NEIGHBOURS); j < Math.min(found.length, i + NEIGHBOURS); j++)
      if (holds(found[j]!.one, one) && !holds(one, found[j]!.one)) found[i] = {one, within: j}
  }
  let from = 0
  for (let depth = 0; depth < DEEPEST && from < found.length; depth++) {
    const to = found.length
    addLevel(material, found, from, to, reads)
    from = to
  }
  return found
}

function addLevel(material: Material, found: Nested[], from: number, to: number, reads: Reads): void {
  const pieces: {span: Span; parent: number}[] = []
  for (let i = from; i < to; i++)
    for (const span of inner(material, found[i]!.one)) if (holdsCue(span, reads)) pieces.push({span, parent: i})
  if (pieces.length === 0) return
  pieces.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const apart = pieces.filter((piece, i) => i === 0 || piece.span.start >= pieces[i - 1]!.span.end)
  const inside = insideOf(
    material,
    apart.map(({span}) => span),
  )
  const cues = new Set(found.flatMap(({one}) => one.cue.map(({start}) => start)))
  for (const one of reads.attributions(inside)) {
    const piece = apart[pieceAt(apart, one.content[0]!.start)]
    if (!piece || !holds(found[piece.parent]!.one, one)) continue
    if (one.cue.some(({start}) => cues.has(start))) continue
    if (isWhole(material, found[piece.parent]!.one, one) && !isSure(material, one)) continue
    if (isFirstPerson(material, one) && one.confidence < SURE) continue
    found.push({one, within: piece.parent})
  }
}

/** Whether an attribution takes up all the words of the content that holds it: “she said she hoped to win”. */
function isWhole({words}: Material, outer: Decided, one: Decided): boolean {
  const count = (runs: readonly Span[]): number => {
    let n = 0
    for (const {start, end} of runs)
      for (let i = start; i < end; i++) if (words.caps[words.type[i]!] !== SHAPES.mark) n++
    return n
  }
  return count([...one.source, ...one.cue, ...one.content]) >= count(outer.content)
}

/** “I wish”, “we believe” inside a speaker's words: no other hop, seldom worth a note. */
function isFirstPerson({words}: Material, {source}: Decided): boolean {
  return source.every(({start, end}) => end - start === 1 && /^(?:i|we)$/u.test(words.lower[words.type[start]!]!))
}

/** Such a one is a hop of its own only when it names somebody, and with little doubt. */
function isSure({tags}: Material, {source, confidence}: Decided): boolean {
  const named = source.some(({start, end}) => {
    for (let i = start; i < end; i++) if (tags.uposNames[tags.upos[i]!] === "PROPN") return true
    return end - start > 1
  })
  return named && confidence >= SURE
}

/** Index of the last piece that starts at or before a token. */
function pieceAt(pieces: readonly {span: Span}[], token: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.span.start <= token) low = middle + 1
    else high = middle
  }
  return low - 1
}

function holdsCue({start, end}: Span, {mayBeCue}: Reads): boolean {
  for (let i = start; i < end; i++) if (mayBeCue(i)) return true
  return false
}

/** The stretches of a content to read: its runs without quotation marks at their edges. */
function inner(material: Material, {content}: Decided): Span[] {
  return content.flatMap(({start, end}) => {
    let from = start
    let to = end
    while (from < to && material.stand[from]! >= STAND.opening && material.stand[from]! <= STAND.closing) from++
    while (to > from && material.stand[to - 1]! >= STAND.opening && material.stand[to - 1]! <= STAND.closing) to--
    return to - from >= SHORTEST ? [{start: from, end: to}] : []
  })
}

/** The same tokens with the stretches as their passages; inside a quotation nothing is quoted but by inner marks. */
function insideOf(material: Material, spans: readonly Span[]): Material {
  const stand = material.stand.slice()
  const sentences: Span[] = []
  let s = 0
  for (const span of spans) {
    let quoted = 0
    for (let i = span.start; i < span.end; i++) if (stand[i] === STAND.inside) quoted++
    if (quoted === span.end - span.start) stand.fill(STAND.outside, span.start, span.end)
    while (s < material.sentences.length && material.sentences[s]!.end <= span.start) s++
    for (let k = s; k < material.sentences.length && material.sentences[k]!.start < span.end; k++) {
      const start = Math.max(span.start, material.sentences[k]!.start)
      const end = Math.min(span.end, material.sentences[k]!.end)
      if (start < end) sentences.push({start, end})
    }
  }
  return {...material, stand, sentences, passages: spans, kinds: spans.map(() => 3)}
}

/** Whether all of an attribution lies in another's content, and is not the whole of it. */
function holds(outer: Decided, one: Decided): boolean {
  if (outer === one) return false
  const parts = [...one.source, ...one.cue, ...one.content]
  return (
    parts.every(({start, end}) => outer.content.some((span) => span.start <= start && end <= span.end)) &&
    !one.content.some(({start, end}) => outer.content.some((span) => span.start === start && span.end === end))
  )
}
