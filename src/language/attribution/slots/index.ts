/**
 * The slots of attributions: kind, polarity, mood, addressee, channel, hedges. Rules over the cue's words, its auxiliaries,
 * its clause and its content; time grows with the length of the text.
 */
import {bySpan, type Span} from "../../../text/index.ts"
import type {Prepared} from "../../prepare.ts"
import {setApart} from "./bounds.ts"
import {cueOf} from "./cue.ts"
import {type Ground, groundOf, lowerAt, type Parts} from "./ground.ts"
import {hedgesIn, type Mark} from "./hedges.ts"
import {kindOf} from "./kind.ts"
import {askersOf, moodOf} from "./mood.ts"
import {outletsIn} from "./outlets.ts"
import {polarityOf} from "./polarity.ts"
import {toldOf} from "./told.ts"
import type {Hedge, Slots} from "./types.ts"
import {zoneOf} from "./zone.ts"

export type {Parts} from "./ground.ts"
export type {Hedge, HedgeKind, Mood, Polarity, SayingKind, Slots} from "./types.ts"

export interface Read {
  /** The parts of each attribution without those who are told and what carries the words. */
  readonly parts: readonly Parts[]
  /** One for each attribution, in their order. */
  readonly slots: readonly Slots[]
  /** Hedges of nobody's words but the author's: those of no attribution. Spans of the text, in order. */
  readonly own: readonly Hedge[]
}

/** The slots of all attributions of a text; `within` is an index into them. */
export function slotsOf(prepared: Prepared, found: readonly Parts[]): Read {
  const looked = {prepared, size: prepared.tokens.size}
  const known = {outlets: outletsIn(looked), askers: askersOf(looked, found)}
  const all = setApart(groundOf(looked, found, known))
  const ground = groundOf(looked, all, known)
  const marks = hedgesIn(looked)
  const held = all.map((): Hedge[] => [])
  const own: Hedge[] = []
  for (const mark of marks) {
    const {to, holder} = holderOf(ground, mark)
    const hedge = {...spanOf(prepared, mark), kind: mark.kind, holder}
    ;(to < 0 ? own : held[to]!).push(hedge)
  }
  const slots = all.map((parts, k): Slots => {
    const cue = cueOf(ground, parts)
    const zone = zoneOf(ground, k, cue)
    const polarity = polarityOf(ground, parts, cue)
    const mood = moodOf(ground, parts, cue)
    const {addressee, channel} = toldOf(ground, {parts, cue, zone})
    return {
      kind: kindOf(ground, {parts, cue, polarity, mood, channel}),
      polarity,
      mood,
      addressee: spansOf(ground, parts, addressee),
      channel: spansOf(ground, parts, channel),
      hedges: apart(held[k]!),
    }
  })
  return {parts: all, slots, own}
}

const spanOf = ({tokens}: Prepared, {start, end}: Span): Span => ({
  start: tokens.start[start]!,
  end: tokens.end[end - 1]!,
})

/** Runs as spans, in order and apart, without any that touches the content. */
function spansOf({prepared}: Ground, {content}: Parts, runs: readonly Span[]): Span[] {
  const free = runs.filter(({start, end}) => start < end && !content.some((run) => run.start < end && start < run.end))
  return apart(free.map((run) => spanOf(prepared, run)))
}

/** In order; of two that overlap the first stays. */
function apart<One extends Span>(spans: readonly One[]): One[] {
  const found: One[] = []
  for (const span of [...spans].sort(bySpan))
    if (found.length === 0 || found.at(-1)!.end <= span.start) found.push(span)
  return found
}

/** How far a hedge may stand from the cue whose it is, in tokens. */
const NEAR = 6

/** The attribution that a hedge belongs to, or -1, and whose the word is. */
function holderOf(ground: Ground, mark: Mark): {to: number; holder: "author" | "speaker"} {
  const inside = ground.holder[mark.start]!
  if (inside < 0) return {to: nearestCue(ground, mark), holder: "author"}
  // Between the source and the cue of an attribution inside the words: a hedge of that one, by him who says them.
  const child = between(ground, mark)
  if (child >= 0 && ground.all[child]!.within === inside) return {to: child, holder: "speaker"}
  const outer = sameWords(ground, inside)
  if (outer >= 0) return {to: outer, holder: "author"}
  return {to: inside, holder: isReporters(ground, ground.all[inside]!, mark) ? "author" : "speaker"}
}

/** The attribution whose cue begins right behind a hedge, or holds it; -1 for none. */
function between(ground: Ground, {start, end}: Mark): number {
  if (ground.cueOf[start]! >= 0) return ground.cueOf[start]!
  return ground.cueOf[end] !== undefined && ground.cueOf[end]! >= 0 && ground.sentence[end] === ground.sentence[start]
    ? ground.cueOf[end]!
    : -1
}

/** “The paper, citing two officials, wrote that …”: the outer one with the same words, when its cue opens them. */
function sameWords(ground: Ground, inner: number): number {
  const {within, content, cue} = ground.all[inner]!
  if (within < 0 || content.length === 0 || cue.length === 0) return -1
  const outer = ground.all[within]!
  const same = outer.content[0]?.start === content[0]!.start && outer.content.length === content.length
  return same && outer.cue.length > 0 && cue[0]!.start < outer.cue[0]!.start && outer.cue[0]!.start < content[0]!.start
    ? within
    : -1
}

/** “He reportedly left, according to an aunt”: the reporter's word in front of an unquoted report that names its source last. */
function isReporters(ground: Ground, {cue, content}: Parts, mark: Mark): boolean {
  if (mark.kind !== "reported") return false
  const {stand} = ground.prepared
  return cue.length > 0 && cue[0]!.start >= mark.end && content.length > 0 && stand[mark.start] === 0
}

/** The attribution whose cue or source a hedge outside all contents stands at, or -1. */
function nearestCue(ground: Ground, {start, end}: Mark): number {
  const at = ground.cueOf[start]!
  if (at >= 0) return at
  const s = ground.sentence[start]
  for (let i = end; i < end + NEAR && i < ground.size && ground.sentence[i] === s; i++) {
    if (ground.cueOf[i]! >= 0) return ground.cueOf[i]!
    if (/^[,;:.()–—]$/u.test(lowerAt(ground, i)) && lowerAt(ground, end) !== ",") break
  }
  for (let i = start - 1; i >= start - NEAR && i >= 0 && ground.sentence[i] === s; i--) {
    if (ground.cueOf[i]! >= 0) return ground.cueOf[i]!
    if (/^[;:.()–—]$/u.test(lowerAt(ground, i))) break
    if (ground.holder[i]! >= 0) break
  }
  return -1
}
