/**
 * Features of the attribution tagger: words, shapes and tags round a token, its stand to quotation marks, its place in
 * the sentence, and the nearest words left and right that often are cues. The same code serves training and reading.
 */
import type {Span} from "../../text/index.ts"
import {mix, mix2, mix3} from "../linear/index.ts"
import {STAND} from "../quotes/index.ts"
import type {Tags} from "../tags/index.ts"
import type {Tokens} from "../tokens/index.ts"
import type {Words} from "../words/index.ts"

export const ATTRIBUTION_TEMPLATE = "attribution/2"
export const ATTRIBUTION_FEATURES = 96

/** How often a word is a cue: for each lower-case hash a class from 1 (seldom) to 4 (nearly always). */
export type CueLexicon = ReadonlyMap<number, number>

/** What the features are drawn from: one text, tokenised, cut, tagged. */
export interface Material {
  readonly tokens: Tokens
  readonly words: Words
  readonly tags: Tags
  /** Uint8[n]. Stand of each token to quotation marks. */
  readonly stand: Uint8Array
  /** Token spans, in order. */
  readonly sentences: readonly Span[]
  /** Token spans of the passages, and the kind of each as a small number. */
  readonly passages: readonly Span[]
  readonly kinds: readonly number[]
}

/** What a first pass of the tagger said, for the second pass; labels of every token. */
export type FirstPass = Uint8Array | null

/** Columns worked out once for a text. */
export interface Context {
  readonly material: Material
  /** Int32[n]. Token that starts and ends the sentence of token i. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Int32[n]. Nearest cue candidate in the sentence before and after token i, or -1. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** Uint8[n]. Class of each token in the cue lexicon, 0 for none. */
  readonly cue: Uint8Array
  /** Int32[n]. Commas and dashes before token i in the text, for counting between two places. */
  readonly commas: Int32Array
  /** Int32[n]. What kind of sentence token i stands in: quotation marks at its edges and inside, candidates. */
  readonly sentenceKind: Int32Array
  /** Int32[n]. The same of the sentence before and the one after in the passage. */
  readonly beforeKind: Int32Array
  readonly afterKind: Int32Array
  /** Int32[n]. Index of the sentence in its passage (at most 3) and kind of the passage. */
  readonly place: Int32Array
  readonly firstPass: FirstPass
}

const COMMAS = new Set([",", ";", ":", "–", "—", "--", "(", ")"])

export function contextOf(material: Material, lexicon: CueLexicon, firstPass: FirstPass): Context {
  const {tokens, words, sentences, passages, stand, kinds} = material
  const n = tokens.size
  const column = (): Int32Array<ArrayBuffer> => new Int32Array(n)
  const context = {
    material,
    from: column(),
    to: column(),
    left: column(),
    right: column(),
    cue: new Uint8Array(n),
    commas: column(),
    sentenceKind: column(),
    beforeKind: column(),
    afterKind: column(),
    place: column(),
    firstPass,
  }
  const commaType = Uint8Array.from(words.form, (form) => (COMMAS.has(form) ? 1 : 0))
  const cueType = Uint8Array.from(words.lowerHash, (hash) => lexicon.get(hash) ?? 0)
  let commas = 0
  for (let i = 0; i < n; i++) {
    context.commas[i] = commas
    commas += commaType[words.type[i]!]!
    context.cue[i] = firstPass
      ? Math.max(firstCue(firstPass[i]!), cueType[words.type[i]!]! > 2 ? 1 : 0)
      : cueType[words.type[i]!]!
  }
  let passage = 0
  let inPassage = 0
  let before = 0
  for (const sentence of sentences) {
    while (passage < passages.length - 1 && sentence.start >= passages[passage]!.end) {
      passage++
      inPassage = 0
      before = 0
    }
    const kind = kindOf(sentence, stand, context.cue)
    const place = Math.min(3, inPassage++) * 16 + (kinds[passage] ?? 0)
    let candidate = -1
    for (let i = sentence.start; i < sentence.end; i++) {
      context.from[i] = sentence.start
      context.to[i] = sentence.end
      context.left[i] = candidate
      context.sentenceKind[i] = kind
      context.beforeKind[i] = before
      context.place[i] = place
      if (context.cue[i]! > 0) candidate = i
    }
    candidate = -1
    for (let i = sentence.end - 1; i >= sentence.start; i--) {
      context.right[i] = candidate
      if (context.cue[i]! > 0) candidate = i
    }
    before = kind + 1
  }
  fillAfter(context, sentences, passages)
  return context
}

const firstCue = (label: number): number => (label === 3 || label === 4 ? 4 : 0)

function fillAfter(
  context: {sentenceKind: Int32Array; afterKind: Int32Array},
  sentences: readonly Span[],
  passages: readonly Span[],
): void {
  let passage = passages.length - 1
  let after = 0
  for (let s = sentences.length - 1; s >= 0; s--) {
    const sentence = sentences[s]!
    if (sentence.start >= sentence.end) continue
    while (passage > 0 && sentence.start < passages[passage]!.start) {
      passage--
      after = 0
    }
    for (let i = sentence.start; i < sentence.end; i++) context.afterKind[i] = after
    after = context.sentenceKind[sentence.start]! + 1
  }
}

/** Bits: begins inside or at a quotation, ends inside or at one, holds one, holds words outside, candidates (0, 1, 2). */
function kindOf(sentence: Span, stand: Uint8Array, cue: Uint8Array): number {
  if (sentence.start >= sentence.end) return 0
  let quoted = 0
  let outside = 0
  let candidates = 0
  for (let i = sentence.start; i < sentence.end; i++) {
    const s = stand[i]!
    if (s === STAND.outside || s === STAND.insideSingle) outside++
    else quoted++
    if (cue[i]! > 1) candidates++
  }
  const begins = stand[sentence.start] !== STAND.outside ? 1 : 0
  const ends =
    stand[sentence.end - 1] !== STAND.outside ||
    (sentence.end - 2 >= sentence.start && stand[sentence.end - 2] !== STAND.outside)
      ? 1
      : 0
  return (
    begins | (ends << 1) | ((quoted > 0 ? 1 : 0) << 2) | ((outside > 1 ? 1 : 0) << 3) | (Math.min(2, candidates) << 4)
  )
}

const near = (distance: number): number =>
  distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 9 ? 6 : distance <= 14 ? 7 : distance <= 22 ? 8 : 9

/** Writes the features of token i and returns how many. */
export function attributionFeatures(context: Context, i: number, out: Int32Array): number {
  const {material, from, to, left, right, cue, commas, sentenceKind, beforeKind, afterKind, place, firstPass} = context
  const {words, tags, stand, tokens} = material
  const {type, lowerHash, formHash, suffix3, shape, caps} = words
  const {xpos} = tags
  const start = from[i]!
  const end = to[i]!
  const size = tokens.size
  const low = (j: number): number =>
    j < start ? (j === start - 1 ? 1 : 3) : j >= end ? (j === end ? 2 : 4) : lowerHash[type[j]!]!
  const tag = (j: number): number => (j < start ? 100 : j >= end ? 101 : xpos[j]! + 1)
  const quote = (j: number): number => (j < 0 || j >= size ? 7 : stand[j]!)
  const t = type[i]!
  const w = lowerHash[t]!
  const x = tag(i)
  const w1 = low(i - 1)
  const w2 = low(i + 1)
  const xl = tag(i - 1)
  const xr = tag(i + 1)
  const q = quote(i)
  const kind = sentenceKind[i]!
  const l = left[i]!
  const r = right[i]!
  const c = cue[i]!
  let n = 0
  out[n++] = mix(0, w)
  out[n++] = mix(1, w1)
  out[n++] = mix(2, w2)
  out[n++] = mix(3, low(i - 2))
  out[n++] = mix(4, low(i + 2))
  out[n++] = mix2(5, w1, w)
  out[n++] = mix2(6, w, w2)
  out[n++] = mix2(7, formHash[t]!, q)
  out[n++] = mix2(8, suffix3[t]!, x)
  out[n++] = mix2(9, shape[t]!, x)
  out[n++] = mix2(10, x, q)
  out[n++] = mix2(11, xl, x)
  out[n++] = mix2(12, x, xr)
  out[n++] = mix2(16, w, xr)
  out[n++] = mix2(17, w, xl)
  out[n++] = mix3(18, w, xl, xr)
  out[n++] = mix2(24, w1, w2)
  out[n++] = mix3(26, kind, q, Math.min(3, i - start))
  out[n++] = mix3(27, kind, beforeKind[i]!, afterKind[i]!)
  out[n++] = mix3(28, kind, beforeKind[i]!, q)
  out[n++] = mix3(29, kind, afterKind[i]!, q)
  out[n++] = mix2(30, place[i]!, q)
  out[n++] = mix2(31, place[i]!, x)
  out[n++] = mix2(32, near(i - start), x)
  out[n++] = mix2(33, near(end - 1 - i), x)
  out[n++] = mix2(35, c, x)
  if (l >= 0) {
    const d = near(i - l)
    const between = Math.min(3, commas[i]! - commas[l]!)
    const lw = lowerHash[type[l]!]!
    out[n++] = mix2(40, lw, d)
    out[n++] = mix3(41, cue[l]!, d, between)
    out[n++] = mix3(42, lw, between, q)
    out[n++] = mix3(43, lw, x, d)
    out[n++] = mix3(44, xpos[l]!, d, x)
    out[n++] = mix3(45, lw, low(l + 1), between)
    out[n++] = mix3(46, lw, tag(l + 1), d)
    out[n++] = mix3(47, xpos[l]! * 4 + between, x, q)
    out[n++] = mix3(48, lw, w, d < 4 ? d : 4)
    out[n++] = mix3(49, xpos[l]! * 64 + tag(l - 1), between, d)
    out[n++] = mix3(50, lw, low(l - 1), between)
  } else {
    out[n++] = mix3(51, kind, x, q)
    out[n++] = mix2(52, near(i - start), q)
  }
  if (r >= 0) {
    const d = near(r - i)
    const between = Math.min(3, commas[r]! - commas[i]!)
    const rw = lowerHash[type[r]!]!
    out[n++] = mix2(60, rw, d)
    out[n++] = mix3(61, cue[r]!, d, between)
    out[n++] = mix3(62, rw, between, q)
    out[n++] = mix3(63, rw, x, d)
    out[n++] = mix3(64, xpos[r]!, d, x)
    out[n++] = mix3(65, rw, low(r + 1), between)
    out[n++] = mix3(66, rw, tag(r + 1), d)
    out[n++] = mix3(67, xpos[r]! * 4 + between, x, q)
    out[n++] = mix3(68, rw, w, d < 4 ? d : 4)
    out[n++] = mix3(69, xpos[r]! * 64 + tag(r - 1), between, d)
    out[n++] = mix3(70, rw, caps[t]! * 4 + between, end - 1 - r < 4 ? end - 1 - r : 4)
  } else {
    out[n++] = mix3(71, kind, x, q)
    out[n++] = mix2(72, near(end - 1 - i), q)
  }
  if (l >= 0 && r >= 0) out[n++] = mix3(73, lowerHash[type[l]!]!, lowerHash[type[r]!]!, q)
  if (firstPass) {
    const f = (j: number): number => (j < 0 || j >= size ? 9 : firstPass[j]!)
    out[n++] = mix3(80, f(i), f(i - 1), f(i + 1))
    out[n++] = mix3(81, f(i), w, 0)
    out[n++] = mix3(82, f(i), x, q)
    out[n++] = mix3(83, f(i - 2) * 10 + f(i - 1), f(i), f(i + 1) * 10 + f(i + 2))
    out[n++] = mix3(84, f(i), l >= 0 ? near(i - l) : 10, r >= 0 ? near(r - i) : 10)
    out[n++] = mix3(85, f(i), kind, q)
  }
  return n
}

/** Classes of places for the transitions: stand to quotation marks, and whether a sentence or a passage begins. */
export const PLACES = 15
export function placeOf(context: Context, i: number, passageStart: boolean): number {
  return context.material.stand[i]! * 3 + (passageStart ? 2 : context.from[i] === i ? 1 : 0)
}
