/** Material, gold labels and training examples of the attribution tagger. */
import {
  ATTRIBUTION_FEATURES,
  attributionFeatures,
  begin,
  type CueLexicon,
  contextOf,
  type FirstPass,
  type Material,
  placeOf,
  ROLES,
} from "../src/language/attribution/index.ts"
import {hashText} from "../src/language/linear/index.ts"
import type {Span} from "../src/text/index.ts"
import type {GoldAttribution} from "./polnear.ts"
import type {Example} from "./tagger.ts"

export interface AttributedMaterial {
  readonly id: string
  readonly text: string
  readonly material: Material
  readonly gold: readonly GoldAttribution[]
  readonly labels: Uint8Array
}

/** Tokens of a list of spans: a token belongs to a span when one code unit does. */
export function tokensIn(material: Material, spans: readonly Span[]): number[] {
  const {start, end, size} = material.tokens
  const found: number[] = []
  for (const span of spans) {
    let low = 0
    let high = size
    while (low < high) {
      const middle = (low + high) >> 1
      if (end[middle]! <= span.start) low = middle + 1
      else high = middle
    }
    for (let i = low; i < size && start[i]! < span.end; i++) found.push(i)
  }
  return found
}

/** Gold labels of every token; where roles meet, a cue wins over a source, and a source over content. */
export function goldLabels(material: Material, gold: readonly GoldAttribution[]): Uint8Array {
  const labels = new Uint8Array(material.tokens.size)
  for (const role of ["content", "source", "cue"] as const)
    for (const attribution of gold) {
      const tokens = tokensIn(material, attribution[role])
      let last = -2
      for (const i of tokens) {
        labels[i] = i === last + 1 ? begin(role) + 1 : begin(role)
        last = i
      }
    }
  // What was cut by another role goes on as a new run.
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (label > 0 && label % 2 === 0 && (i === 0 || (labels[i - 1] !== label && labels[i - 1] !== label - 1)))
      labels[i] = label - 1
  }
  return labels
}

/** For each word how often it is a cue's word; classes 1 to 4. */
export function cueLexicon(texts: readonly AttributedMaterial[]): Map<number, number> {
  const seen = new Map<string, [number, number]>()
  for (const {material, labels} of texts)
    for (let i = 0; i < labels.length; i++) {
      const word = material.words.lower[material.words.type[i]!]!
      if (!/\p{L}/u.test(word)) continue
      const counts = seen.get(word) ?? [0, 0]
      counts[1]++
      if (labels[i] === begin("cue") || labels[i] === begin("cue") + 1) counts[0]++
      seen.set(word, counts)
    }
  const lexicon = new Map<number, number>()
  for (const [word, [cue, all]] of seen) {
    const share = cue / (all + 2)
    if (cue < 3 || share < 0.12) continue
    lexicon.set(hashText(word), share >= 0.7 ? 4 : share >= 0.45 ? 3 : share >= 0.25 ? 2 : 1)
  }
  return lexicon
}

export function exampleOf(text: AttributedMaterial, lexicon: CueLexicon, firstPass: FirstPass): Example {
  const {material, labels} = text
  const context = contextOf(material, lexicon, firstPass)
  const size = material.tokens.size
  const offset = new Int32Array(size + 1)
  const places = new Uint8Array(size)
  const buffer = new Int32Array(ATTRIBUTION_FEATURES)
  const features = new Int32Array(size * ATTRIBUTION_FEATURES)
  let n = 0
  for (const {start, end} of material.passages)
    for (let i = start; i < end; i++) places[i] = placeOf(context, i, i === start)
  for (let i = 0; i < size; i++) {
    offset[i] = n
    const count = attributionFeatures(context, i, buffer)
    features.set(buffer.subarray(0, count), n)
    n += count
  }
  offset[size] = n
  return {passages: material.passages, features: features.slice(0, n), offset, places, gold: labels}
}

export {ROLES}
