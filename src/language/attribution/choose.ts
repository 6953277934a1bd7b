/**
 * The stage after the tags: each cue looks for its source among candidates (tagged runs near it, and noun phrases right
 * beside it), each content for its cue, and each attribution so made is judged as a whole. All three are linear models
 * over the features below; the highest candidate wins, "none" among them.
 */
import type {Span} from "../../text/index.ts"
import {mix, mix2, mix3} from "../linear/index.ts"
import {STAND} from "../quotes/index.ts"
import type {Context} from "./features.ts"
import {phraseAfter, phraseBefore} from "./phrases.ts"
import type {Run} from "./runs.ts"
import type {Labelled} from "./tag.ts"

export const LINK_TEMPLATE = "link/2"
export const LINK_FEATURES = 64

/** A source that a cue may take; `run` null is "no source named". */
export interface SourceCandidate {
  readonly run: Run | null
  /** Whether the tagger marked it, or it is a noun phrase beside the cue. */
  readonly tagged: boolean
}

/** Everything the stage draws on. */
export interface Field {
  readonly context: Context
  readonly labelled: Labelled
  readonly runs: readonly Run[]
  readonly cues: readonly Run[]
  readonly sources: readonly Run[]
  readonly contents: readonly Run[]
  /** Parts of noun phrases by XPOS label. */
  readonly parts: Uint8Array
}

export function fieldOf(context: Context, labelled: Labelled, runs: readonly Run[], parts: Uint8Array): Field {
  return {
    context,
    labelled,
    runs,
    cues: runs.filter((run) => run.role === "cue"),
    sources: runs.filter((run) => run.role === "source"),
    contents: runs.filter((run) => run.role === "content"),
    parts,
  }
}

/** Index of the first run that starts at or after a token. */
export function firstFrom(runs: readonly Span[], token: number): number {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.start < token) low = middle + 1
    else high = middle
  }
  return low
}

const SIDE = 4

/** Candidates for a cue's source: up to four tagged runs on each side within a passage, phrases beside it, and none. */
export function sourceCandidates(field: Field, cue: Run): SourceCandidate[] {
  const {sources, context, parts} = field
  const at = firstFrom(sources, cue.start)
  const found: SourceCandidate[] = [{run: null, tagged: false}]
  for (let i = Math.max(0, at - SIDE); i < Math.min(sources.length, at + SIDE); i++) {
    const run = sources[i]!
    if (Math.abs(run.passage - cue.passage) <= 1) found.push({run, tagged: true})
  }
  const sentence = {start: context.from[cue.start]!, end: context.to[cue.start]!}
  const beside = [
    phraseBefore(context.material, parts, sentence, cue.start),
    phraseAfter(context.material, parts, sentence, cue.end),
    subjectBefore(field, sentence, cue),
  ]
  for (const phrase of beside)
    if (phrase && !found.some(({run}) => run && run.start < phrase.end && phrase.start < run.end))
      found.push({run: {...phrase, role: "source", sentence: cue.sentence, passage: cue.passage}, tagged: false})
  return found
}

/** The phrase before a relative clause, an apposition or an adverb that stands between it and the cue. */
function subjectBefore({context, parts}: Field, sentence: Span, cue: Run): Span | null {
  const {words, tags} = context.material
  for (let i = cue.start - 1; i >= Math.max(sentence.start, cue.start - 4); i--) {
    const upos = tags.uposNames[tags.upos[i]!]
    const word = words.lower[words.type[i]!]!
    if (upos === "ADV" || upos === "AUX" || upos === "PART" || word === "," || word === "to") continue
    return i === cue.start - 1 ? null : phraseBefore(context.material, parts, sentence, i + 1)
  }
  return null
}

const near = (d: number): number => (d <= 3 ? d : d <= 5 ? 4 : d <= 8 ? 5 : d <= 14 ? 6 : d <= 25 ? 7 : d <= 50 ? 8 : 9)
const size = (d: number): number => (d <= 4 ? d : d <= 7 ? 5 : d <= 12 ? 6 : d <= 25 ? 7 : 8)

/** How two runs lie to each other, in small numbers. */
function lie(
  field: Field,
  a: Run,
  b: Run,
): {order: number; gap: number; sentences: number; passages: number; commas: number; quotes: number} {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  const {commas, material} = field.context
  const from = Math.min(first.end, second.start)
  let quotes = 0
  for (let i = from; i < second.start && i < from + 12; i++) if (material.stand[i]! > STAND.inside) quotes = 1
  return {
    order: a.start < b.start ? 0 : 1,
    gap: near(Math.max(0, second.start - first.end)),
    sentences: Math.min(3, second.sentence - first.sentence),
    passages: Math.min(2, second.passage - first.passage),
    commas: from < second.start ? Math.min(3, commas[second.start]! - commas[from]!) : 0,
    quotes,
  }
}

/** Runs of each role that lie between two, each counted to 2. */
function between(field: Field, a: Run, b: Run): number {
  const from = Math.min(a.end, b.end)
  const to = Math.max(a.start, b.start)
  const count = (runs: readonly Run[]): number => {
    let n = 0
    for (let i = firstFrom(runs, from); i < runs.length && runs[i]!.start < to && n < 2; i++)
      if (runs[i]!.end <= to) n++
    return n
  }
  return from < to ? count(field.cues) * 9 + count(field.sources) * 3 + count(field.contents) : 0
}

/** The margin of a run's labels: the least, and the mean, in coarse steps. */
function marginClass(field: Field, run: Span): number {
  let least = 2147483647
  let sum = 0
  for (let i = run.start; i < run.end; i++) {
    const m = field.labelled.margins[i]!
    if (m < least) least = m
    sum += m
  }
  return step(least) * 8 + step(sum / Math.max(1, run.end - run.start))
}
const step = (m: number): number =>
  m < -4000 ? 0 : m < 0 ? 1 : m < 3000 ? 2 : m < 7000 ? 3 : m < 12000 ? 4 : m < 20000 ? 5 : m < 35000 ? 6 : 7

/** The word that carries a run: its last before the first comma or preposition. */
function headOf(field: Field, run: Span): number {
  const {words, tags} = field.context.material
  for (let i = run.start + 1; i < run.end; i++) {
    const word = words.lower[words.type[i]!]!
    const tag = tags.xposNames[tags.xpos[i]!]!
    if (word === "," || tag === "IN" || tag === "WP" || tag === "WDT" || word === "(") return i - 1
  }
  return run.end - 1
}

/** Features of one candidate for a cue's source; returns how many. */
export function sourceFeatures(field: Field, cue: Run, candidate: SourceCandidate, out: Int32Array): number {
  const {words, tags, stand} = field.context.material
  const {lowerHash, type, caps} = words
  const word = (i: number): number => lowerHash[type[i]!]!
  const last = cue.end - 1
  const cueWord = word(last)
  const cueTags = tags.xpos[cue.start]! * 64 + tags.xpos[last]!
  const content = nearestContent(field, cue)
  const side = content ? (content.start < cue.start ? 1 : 2) + (content.sentence === cue.sentence ? 0 : 2) : 0
  let n = 0
  const {run} = candidate
  if (!run) {
    out[n++] = mix(1, cueWord)
    out[n++] = mix2(2, cueTags, side)
    out[n++] = mix2(3, word(cue.start), cue.end - cue.start)
    out[n++] = mix2(4, cueWord, side)
    out[n++] = mix2(5, cue.start > 0 ? word(cue.start - 1) : 0, cueWord)
    out[n++] = mix2(6, last + 1 < type.length ? word(last + 1) : 0, cueWord)
    out[n++] = mix(7, 0)
    out[n++] = mix2(8, marginClass(field, cue), side)
    out[n++] = mix3(
      9,
      cueTags,
      cue.start > 0 ? tags.xpos[cue.start - 1]! : 99,
      last + 1 < type.length ? tags.xpos[last + 1]! : 99,
    )
    return n
  }
  const {order, gap, sentences, passages, commas, quotes} = lie(field, cue, run)
  const place = ((order * 10 + gap) * 4 + sentences) * 3 + passages
  const mid = between(field, cue, run)
  const head = headOf(field, run)
  const tagged = candidate.tagged ? 1 : 0
  const headTag = tags.xpos[head]!
  const inQuote = stand[run.start] === STAND.inside ? 1 : 0
  out[n++] = mix2(20, place, tagged)
  out[n++] = mix3(21, order * 4 + sentences, gap, mid)
  out[n++] = mix3(22, cueWord, order, Math.min(gap, 4))
  out[n++] = mix3(23, cueTags, order, gap)
  out[n++] = mix3(24, headTag, order, gap)
  out[n++] = mix2(25, word(head), tagged)
  out[n++] = mix3(26, word(head), order, Math.min(gap, 3))
  out[n++] = mix2(27, word(run.start), tagged)
  out[n++] = mix3(28, side, order * 4 + sentences, mid)
  out[n++] = mix3(29, side, order, gap)
  out[n++] = mix3(30, side * 2 + tagged, order * 16 + commas * 4 + sentences, quotes)
  out[n++] = mix3(31, tagged, marginClass(field, run), sentences)
  out[n++] = mix3(32, size(run.end - run.start), order, gap)
  out[n++] = mix3(33, caps[type[head]!]!, order * 4 + sentences, tagged)
  out[n++] = mix3(34, inQuote, stand[cue.start]!, order)
  out[n++] = mix3(35, cueWord, headTag, order)
  out[n++] = mix3(36, mid, sentences * 3 + passages, tagged)
  out[n++] = mix3(37, word(cue.start), order, gap)
  const [from, to] = run.start < cue.start ? [run.end, cue.start] : [cue.end, run.start]
  if (to - from <= 3) {
    let string = 17
    for (let i = from; i < to; i++) string = mix2(38, string, tags.xpos[i]!)
    out[n++] = mix3(39, string, order, side)
    out[n++] = mix3(40, string, headTag, order)
    if (to > from) out[n++] = mix3(41, word(from), to - from, order)
  }
  return n
}

/** The content run that the cue most likely opens or closes: the nearest. */
function nearestContent(field: Field, cue: Run): Run | null {
  const {contents} = field
  const at = firstFrom(contents, cue.start)
  const before = at > 0 ? contents[at - 1]! : null
  const after = at < contents.length ? contents[at]! : null
  if (!before || !after) return before ?? after
  const left = cue.start - before.end + 30 * (cue.sentence - before.sentence)
  const right = after.start - cue.end + 30 * (after.sentence - cue.sentence)
  return left <= right ? before : after
}

/** Features of one cue for a content; `cue` null is "no cue". */
export function contentFeatures(field: Field, content: Run, cue: Run | null, out: Int32Array): number {
  const {words, tags, stand} = field.context.material
  const {lowerHash, type} = words
  const word = (i: number): number => lowerHash[type[i]!]!
  const begins = stand[content.start]! * 8 + (content.end - 1 < stand.length ? stand[content.end - 1]! : 0)
  const whole = field.context.from[content.start] === content.start ? 1 : 0
  let n = 0
  if (!cue) {
    out[n++] = mix2(50, begins, whole)
    out[n++] = mix(51, word(content.start))
    out[n++] = mix2(52, marginClass(field, content), begins)
    out[n++] = mix2(53, size(content.end - content.start), whole)
    out[n++] = mix(54, 0)
    out[n++] = mix2(55, tags.xpos[content.start]!, begins)
    return n
  }
  const {order, gap, sentences, passages, commas, quotes} = lie(field, cue, content)
  const mid = between(field, cue, content)
  const cueWord = word(cue.end - 1)
  const place = ((order * 10 + gap) * 4 + sentences) * 3 + passages
  out[n++] = mix2(60, place, begins)
  out[n++] = mix3(61, place, mid, whole)
  out[n++] = mix3(62, cueWord, order * 4 + sentences, begins)
  out[n++] = mix3(63, cueWord, order, gap)
  out[n++] = mix3(64, mid, sentences * 3 + passages, begins)
  out[n++] = mix3(65, mid, order * 16 + commas * 4 + quotes, sentences)
  out[n++] = mix3(66, word(content.start), order, Math.min(gap, 3))
  out[n++] = mix3(67, tags.xpos[cue.end - 1]!, order * 4 + sentences, begins)
  out[n++] = mix3(68, tags.xpos[cue.end - 1]!, tags.xpos[content.start]!, order * 10 + gap)
  out[n++] = mix3(69, marginClass(field, content), sentences, order)
  out[n++] = mix3(70, marginClass(field, cue), sentences, order)
  out[n++] = mix3(71, stand[cue.start]!, begins, order * 4 + sentences)
  out[n++] = mix3(72, size(content.end - content.start), sentences * 3 + passages, order)
  out[n++] = mix3(73, whole, sentences * 3 + passages, order * 64 + begins)
  return n
}

/** Features of a whole attribution, for the judge; returns how many. */
export function judgeFeatures(
  field: Field,
  parts: {
    readonly source: SourceCandidate
    readonly cue: Run
    readonly content: readonly Run[]
    readonly looked: boolean
  },
  out: Int32Array,
): number {
  const {words, tags, stand} = field.context.material
  const {lowerHash, type} = words
  const word = (i: number): number => lowerHash[type[i]!]!
  const {source, cue, content} = parts
  const main = content.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a))
  const length = content.reduce((sum, run) => sum + run.end - run.start, 0)
  const begins = stand[main.start]! * 8 + stand[main.end - 1]!
  const order = (source.run ? (source.run.start < cue.start ? 1 : 2) : 0) * 3 + (main.start < cue.start ? 1 : 2)
  const cueWord = word(cue.end - 1)
  const cueTags = tags.xpos[cue.start]! * 64 + tags.xpos[cue.end - 1]!
  const to = lie(field, cue, main)
  const from = source.run ? lie(field, cue, source.run) : null
  const fromClass = from ? (from.gap * 4 + from.sentences) * 3 + from.passages : 255
  const head = source.run ? headOf(field, source.run) : -1
  const headWord = head < 0 ? 0 : word(head)
  const headTag = head < 0 ? 99 : tags.xpos[head]!
  let n = 0
  out[n++] = mix(80, cueWord)
  out[n++] = mix2(81, cueWord, order)
  out[n++] = mix2(82, cueTags, order)
  out[n++] = mix2(83, begins, order)
  out[n++] = mix2(84, size(length), begins)
  out[n++] = mix2(85, headTag, order)
  out[n++] = mix(86, headWord)
  out[n++] = mix3(87, marginClass(field, cue), order, 0)
  out[n++] = mix2(88, marginClass(field, main), begins)
  out[n++] = mix3(89, source.run ? marginClass(field, source.run) : 99, source.tagged ? 1 : 0, order)
  out[n++] = mix3(90, to.gap, to.sentences * 3 + to.passages, begins)
  out[n++] = mix2(91, fromClass, order)
  out[n++] = mix2(92, word(main.start), order)
  out[n++] = mix3(93, word(main.start), cueWord, order)
  out[n++] = mix2(94, Math.min(3, content.length), order)
  out[n++] = mix3(95, field.context.sentenceKind[cue.start]!, order, begins)
  out[n++] = mix2(96, cue.end - cue.start, cueTags)
  out[n++] = mix3(97, cueWord, headTag, begins)
  out[n++] = mix2(98, field.context.place[cue.start]!, order)
  out[n++] = mix3(99, word(cue.start), cue.end - cue.start, order)
  out[n++] = mix3(100, stand[cue.start]!, begins, order)
  out[n++] = mix3(101, between(field, cue, main), to.sentences, order)
  out[n++] = mix3(102, tags.xpos[main.start]!, tags.xpos[Math.min(main.start + 1, main.end - 1)]!, cueTags)
  out[n++] = mix2(
    103,
    step(field.labelled.margins[cue.start]!) * 8 + step(field.labelled.margins[main.start]!),
    step(field.labelled.margins[main.end - 1]!),
  )
  if (parts.looked) {
    out[n++] = mix2(104, order, cueTags)
    out[n++] = mix3(105, order, size(length), headTag)
    out[n++] = mix2(106, cueWord, order)
  }
  return n
}
