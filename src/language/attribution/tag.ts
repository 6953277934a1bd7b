/** The two passes of the attribution tagger: scores by the linear model, one Viterbi for each passage. */
import {addScores, type LinearModel} from "../linear/index.ts"
import {
  ATTRIBUTION_FEATURES,
  attributionFeatures,
  type CueLexicon,
  contextOf,
  type FirstPass,
  type Material,
  placeOf,
} from "./features.ts"
import {WIDTH} from "./labels.ts"
import {viterbi} from "./viterbi.ts"

/** A pass of the tagger: its model, its transitions as whole numbers, and the cue lexicon it was trained with. */
export interface Pass {
  readonly model: LinearModel
  readonly transitions: Int32Array
}

export interface Tagger {
  readonly first: Pass
  readonly second: Pass
  readonly lexicon: CueLexicon
}

export interface Labelled {
  readonly labels: Uint8Array
  /** Int32[n]. How far the label of each token stands above the next best, by the token's own score alone. */
  readonly margins: Int32Array
}

export function passOf(model: LinearModel): Pass {
  return {model, transitions: Int32Array.from(model.header.numbers["transitions"] ?? [])}
}

/** The cue lexicon that a model was trained with. */
export function lexiconOf(model: LinearModel): CueLexicon {
  const keys = model.header.numbers["cueKeys"] ?? []
  const classes = model.header.numbers["cueClasses"] ?? []
  return new Map(keys.map((key, i) => [key, classes[i]!]))
}

/** Labels of every token after both passes. */
export function tagged(material: Material, tagger: Tagger): Labelled {
  const first = labelsOf(material, tagger.lexicon, tagger.first, null)
  return labelsOf(material, tagger.lexicon, tagger.second, first.labels)
}

/** One pass over all passages. */
export function labelsOf(material: Material, lexicon: CueLexicon, pass: Pass, firstPass: FirstPass): Labelled {
  const context = contextOf(material, lexicon, firstPass)
  const size = material.tokens.size
  const labels = new Uint8Array(size)
  const margins = new Int32Array(size)
  const features = new Int32Array(ATTRIBUTION_FEATURES)
  const one = new Int32Array(WIDTH)
  for (const {start, end} of material.passages) {
    const n = end - start
    const scores = new Int32Array(n * WIDTH)
    const places = new Uint8Array(n)
    for (let i = start; i < end; i++) {
      const count = attributionFeatures(context, i, features)
      one.fill(0)
      addScores(pass.model, features, count, one)
      scores.set(one, (i - start) * WIDTH)
      places[i - start] = placeOf(context, i, i === start)
    }
    viterbi(n, scores, pass.transitions, places, labels, start)
    for (let i = start; i < end; i++) margins[i] = marginOf(scores, (i - start) * WIDTH, labels[i]!)
  }
  return {labels, margins}
}

function marginOf(scores: Int32Array, row: number, label: number): number {
  let rival = -2147483648
  for (let k = 0; k < WIDTH; k++) if (k !== label && scores[row + k]! > rival) rival = scores[row + k]!
  return scores[row + label]! - rival
}
