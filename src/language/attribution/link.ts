/**
 * Joins tagged runs into attributions: every content to its nearest cue, every cue to its nearest source, where crossing
 * a sentence, a passage or another run of the kind makes the way longer.
 */
import type {Span} from "../../text/index.ts"
import {isBegin, type Role, roleOf} from "./labels.ts"

/** A run of labels: token span, with the sentence and passage it begins in. */
export interface Run extends Span {
  readonly role: Role
  readonly sentence: number
  readonly passage: number
}

/** Runs joined; token spans in text order. `source` and `cue` may be empty. */
export interface Linked {
  readonly source: readonly Run[]
  readonly cue: readonly Run[]
  readonly content: readonly Run[]
}

const PER_SENTENCE = 25
const PER_PASSAGE = 45
const PER_RIVAL = 30
/** Beyond this a run stays alone. */
const LONGEST_WAY = 160

/** Runs of a label column, in text order. */
export function runsOf(labels: Uint8Array, sentences: readonly Span[], passages: readonly Span[]): Run[] {
  const runs: Run[] = []
  let sentence = 0
  let passage = 0
  for (let i = 0; i < labels.length; i++) {
    const role = roleOf(labels[i]!)
    if (role === null || !isBegin(labels[i]!)) continue
    let end = i + 1
    while (end < labels.length && labels[end] === labels[i]! + 1) end++
    while (sentence < sentences.length - 1 && sentences[sentence]!.end <= i) sentence++
    while (passage < passages.length - 1 && passages[passage]!.end <= i) passage++
    runs.push({role, start: i, end, sentence, passage})
  }
  return runs
}

/** How far two runs are apart; `rivals` are runs of the target's kind. */
function way(from: Run, to: Run, rivals: readonly Run[]): number {
  const [first, second] = from.start < to.start ? [from, to] : [to, from]
  let cost = Math.max(0, second.start - first.end)
  cost += PER_SENTENCE * (second.sentence - first.sentence) + PER_PASSAGE * (second.passage - first.passage)
  for (const rival of rivals) if (rival !== to && rival.start >= first.end && rival.end <= second.start) cost += PER_RIVAL
  return cost
}

/** Nearest of `targets` (in text order) to `run`, looking only where it can still be near. */
function nearest(run: Run, targets: readonly Run[], reach: number): Run | null {
  let low = 0
  let high = targets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (targets[middle]!.start < run.start) low = middle + 1
    else high = middle
  }
  const around = targets.slice(Math.max(0, low - 4), low + 4)
  let best: Run | null = null
  let least = reach
  for (const target of around) {
    const cost = way(run, target, around)
    if (cost < least) {
      least = cost
      best = target
    }
  }
  return best
}

/** The attributions that the runs make, in the order of their cues. Contents that find no cue are left out. */
export function linked(runs: readonly Run[]): Linked[] {
  const cues = runs.filter((run) => run.role === "cue")
  const sources = runs.filter((run) => run.role === "source")
  const contents = new Map<Run, Run[]>()
  for (const content of runs) {
    if (content.role !== "content") continue
    const cue = nearest(content, cues, LONGEST_WAY)
    if (cue) contents.set(cue, [...(contents.get(cue) ?? []), content])
  }
  const found: Linked[] = []
  for (const cue of cues) {
    const content = contents.get(cue)
    if (!content) continue
    const source = nearest(cue, sources, LONGEST_WAY)
    found.push({source: source ? [source] : [], cue: [cue], content})
  }
  return found
}
