/**
 * Universal and Penn part-of-speech tags: greedy averaged perceptrons over hashed features (Collins 2002; features after
 * Ratnaparkhi 1996), first UPOS, then XPOS among those that go with it. No search; one pass from left to right.
 */
import type {Span} from "../../text/index.ts"
import {addScores, type LinearModel, mix, mix2, mix3} from "../linear/index.ts"
import type {Tokens} from "../tokens/index.ts"
import type {Words} from "../words/index.ts"

export const TAG_TEMPLATE = "tags/2"
export const TAG_FEATURES = 48

export interface Tags {
  /** Uint8[n]. Index into `uposNames` for each token. */
  readonly upos: Uint8Array
  /** Uint8[n]. Index into `xposNames` for each token. */
  readonly xpos: Uint8Array
  readonly uposNames: readonly string[]
  readonly xposNames: readonly string[]
}

/** Features of token i of the sentence [from, to), given the tags before it. */
export function tagFeatures(
  words: Words,
  sentence: Span,
  i: number,
  upos: Uint8Array,
  allCaps: boolean,
  out: Int32Array,
): number {
  const {start: from, end: to} = sentence
  const {type, lowerHash, formHash, shape, caps, suffix1, suffix2, suffix3, suffix4, prefix2, prefix3} = words
  const t = type[i]!
  const low = (j: number): number => (j >= from && j < to ? lowerHash[type[j]!]! : j < from ? 1 : 2)
  const suf = (j: number): number => (j >= from && j < to ? suffix3[type[j]!]! : j < from ? 1 : 2)
  const kind = (j: number): number => (j >= from && j < to ? caps[type[j]!]! : 15)
  const t1 = i > from ? upos[i - 1]! : 30
  const t2 = i - 1 > from ? upos[i - 2]! : 30
  const w = lowerHash[t]!
  const first = i === from ? 1 : 0
  const k = caps[t]! * 4 + first * 2 + (allCaps ? 1 : 0)
  let n = 0
  out[n++] = mix(0, w)
  out[n++] = mix2(1, formHash[t]!, first)
  out[n++] = mix(2, suffix1[t]!)
  out[n++] = mix(3, suffix2[t]!)
  out[n++] = mix2(4, suffix3[t]!, caps[t]!)
  out[n++] = mix2(5, suffix4[t]!, caps[t]!)
  out[n++] = mix(6, prefix2[t]!)
  out[n++] = mix(7, prefix3[t]!)
  out[n++] = mix2(8, shape[t]!, first)
  out[n++] = mix(9, k)
  out[n++] = mix(10, low(i - 1))
  out[n++] = mix(11, low(i + 1))
  out[n++] = mix(12, low(i - 2))
  out[n++] = mix(13, low(i + 2))
  out[n++] = mix(14, t1)
  out[n++] = mix2(15, t1, t2)
  out[n++] = mix2(16, t1, w)
  out[n++] = mix2(17, low(i - 1), w)
  out[n++] = mix2(18, w, low(i + 1))
  out[n++] = mix3(19, t1, w, low(i + 1))
  out[n++] = mix2(20, t1, suf(i + 1))
  out[n++] = mix(21, suf(i - 1))
  out[n++] = mix(22, suf(i + 1))
  out[n++] = mix(23, suf(i + 2))
  out[n++] = mix2(24, k, kind(i + 1))
  out[n++] = mix2(25, k, kind(i - 1))
  out[n++] = mix3(26, k, kind(i - 1), kind(i + 1))
  out[n++] = mix3(27, t1, t2, w)
  out[n++] = mix3(28, t1, suffix3[t]!, low(i + 1))
  out[n++] = mix2(29, low(i + 1), low(i + 2))
  out[n++] = mix2(30, low(i - 2), low(i - 1))
  out[n++] = mix2(31, suffix2[t]!, t1)
  out[n++] = mix3(32, suffix2[t]!, t1, suf(i + 1))
  out[n++] = mix3(33, w, low(i - 1), low(i + 1))
  out[n++] = mix2(34, suffix3[t]!, low(i - 1))
  out[n++] = mix2(35, suffix3[t]!, low(i + 1))
  out[n++] = mix2(36, w, suf(i + 2))
  out[n++] = mix2(37, w, kind(i + 1))
  return n
}

/** Features for the XPOS of token i, whose UPOS and those before it are known; fewer, since little is left to decide. */
export function xposFeatures(
  words: Words,
  sentence: Span,
  i: number,
  upos: Uint8Array,
  u: number,
  out: Int32Array,
): number {
  const {start: from, end: to} = sentence
  const {type, lowerHash, formHash, shape, suffix1, suffix2, suffix3} = words
  const t = type[i]!
  const w = lowerHash[t]!
  const low = (j: number): number => (j >= from && j < to ? lowerHash[type[j]!]! : j < from ? 1 : 2)
  const t1 = i > from ? upos[i - 1]! : 30
  const t2 = i - 1 > from ? upos[i - 2]! : 30
  let n = 0
  out[n++] = mix2(50, u, w)
  out[n++] = mix2(51, u, formHash[t]!)
  out[n++] = mix2(52, u, suffix1[t]!)
  out[n++] = mix2(53, u, suffix2[t]!)
  out[n++] = mix2(54, u, suffix3[t]!)
  out[n++] = mix2(55, u, shape[t]!)
  out[n++] = mix2(56, u, low(i - 1))
  out[n++] = mix2(57, u, low(i + 1))
  out[n++] = mix3(58, u, t1, t2)
  out[n++] = mix3(59, u, t1, w)
  out[n++] = mix3(60, u, low(i - 1), suffix2[t]!)
  out[n++] = mix3(61, u, t1, suffix2[t]!)
  out[n++] = mix3(62, u, low(i - 2), suffix1[t]!)
  out[n++] = mix3(63, u, low(i - 1), w)
  return n
}

/** Whether a sentence is set in capitals throughout, as headlines of some outlets are. */
export function isAllCaps(words: Words, sentence: Span): boolean {
  let upper = 0
  let lower = 0
  for (let i = sentence.start; i < sentence.end; i++) {
    const form = words.form[words.type[i]!]!
    if (form.length < 2) continue
    if (form === form.toLowerCase()) {
      if (/\p{L}/u.test(form)) lower++
    } else if (form === form.toUpperCase()) upper++
    else return false
  }
  return upper > 2 && lower === 0
}

/** The XPOS labels that each UPOS label may go with, read from the model: row u holds 1 where x may go with u. */
export function pairsOf(model: LinearModel, uposCount: number): Uint8Array {
  const width = model.labels.length
  const pairs = new Uint8Array(uposCount * width)
  for (const pair of model.header.numbers["pairs"] ?? []) pairs[pair] = 1
  return pairs
}

/** Tags of every token in the sentences, which are spans of tokens; others keep label 0. */
export function tagsOf(
  tokens: Tokens,
  words: Words,
  sentences: readonly Span[],
  models: {readonly upos: LinearModel; readonly xpos: LinearModel},
): Tags {
  const upos = new Uint8Array(tokens.size)
  const xpos = new Uint8Array(tokens.size)
  const features = new Int32Array(TAG_FEATURES)
  const uposWidth = models.upos.labels.length
  const xposWidth = models.xpos.labels.length
  const scores = new Int32Array(Math.max(uposWidth, xposWidth))
  const pairs = pairsOf(models.xpos, uposWidth)
  const only = onlyPair(pairs, uposWidth, xposWidth)
  for (const sentence of sentences) {
    const allCaps = isAllCaps(words, sentence)
    for (let i = sentence.start; i < sentence.end; i++) {
      const n = tagFeatures(words, sentence, i, upos, allCaps, features)
      scores.fill(0)
      addScores(models.upos, features, n, scores)
      const u = best(scores, uposWidth, null, 0)
      upos[i] = u
      if (only[u]! >= 0) {
        xpos[i] = only[u]!
        continue
      }
      const m = xposFeatures(words, sentence, i, upos, u, features)
      scores.fill(0)
      addScores(models.xpos, features, m, scores)
      xpos[i] = best(scores, xposWidth, pairs, u * xposWidth)
    }
  }
  return {upos, xpos, uposNames: models.upos.labels, xposNames: models.xpos.labels}
}

function onlyPair(pairs: Uint8Array, rows: number, width: number): Int16Array {
  const only = new Int16Array(rows).fill(-1)
  for (let u = 0; u < rows; u++) {
    let seen = 0
    for (let x = 0; x < width; x++)
      if (pairs[u * width + x]) {
        seen++
        only[u] = x
      }
    if (seen !== 1) only[u] = -1
  }
  return only
}

function best(scores: Int32Array, width: number, allowed: Uint8Array | null, from: number): number {
  let found = -1
  for (let k = 0; k < width; k++) {
    if (allowed && !allowed[from + k]) continue
    if (found < 0 || scores[k]! > scores[found]!) found = k
  }
  return found < 0 ? 0 : found
}
