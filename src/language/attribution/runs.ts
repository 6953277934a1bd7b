/** Runs of labels: the pieces of which attributions are made. */
import type {Span} from "../../text/index.ts"
import {isBegin, type Role, roleOf} from "./labels.ts"

/** A run of labels: token span, with the sentence and passage it begins in. */
export interface Run extends Span {
  readonly role: Role
  readonly sentence: number
  readonly passage: number
}

/** An attribution in token runs, with how often one of its kind is right. */
export interface Decided {
  readonly source: readonly Run[]
  readonly cue: readonly Run[]
  readonly content: readonly Run[]
  readonly confidence: number
}

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
