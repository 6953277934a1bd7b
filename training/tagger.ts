/**
 * Trains a label tagger as a structured averaged perceptron (Collins 2002) with Viterbi decoding: features that come
 * fewer than `minCount` times are dropped before training, so that training and the shipped model see the same ones.
 */
import {type LABELS, viterbi, WIDTH} from "../src/language/attribution/index.ts"
import {encodeTrained, type HeaderParts, scaleOf, type Trained} from "./encode.ts"
import {seeded, shuffleInPlace} from "./perceptron.ts"

/** One text ready for training: passages as token spans, features by token, place classes, gold labels. */
export interface Example {
  readonly passages: readonly {readonly start: number; readonly end: number}[]
  /** Features of all tokens, one after the other; those of token i start at `offset[i]`. */
  readonly features: Int32Array
  readonly offset: Int32Array
  readonly places: Uint8Array
  readonly gold: Uint8Array
}

export interface TaggerOptions {
  readonly epochs: number
  readonly seed: number
  readonly minCount: number
  /** Added to the score of every wrong label in training, in the weights' unit. */
  readonly margin: number
  readonly places: number
  /** Taken from the score of "outside" in the shipped model, in its own unit: the stages after the tags drop what is wrong. */
  readonly eagerness: number
  readonly log?: (line: string) => void
}

export class TaggerTrainer {
  private readonly keys: Int32Array
  private readonly rows: Int32Array
  private readonly fingerprint: Int32Array
  readonly size: number
  readonly weights: Float32Array
  readonly transitions: Float64Array
  private readonly options: TaggerOptions

  constructor(examples: readonly Example[], options: TaggerOptions) {
    this.options = options
    const counted = count(examples, options.minCount)
    this.keys = counted.keys
    this.rows = counted.rows
    this.fingerprint = counted.fingerprint
    this.size = counted.fingerprint.length
    this.weights = new Float32Array(this.size * WIDTH)
    this.transitions = new Float64Array(options.places * (WIDTH + 1) * WIDTH)
  }

  /** Features as rows of the weights; -1 for those that were dropped. */
  private rowsOf(features: Int32Array): Int32Array {
    const mask = this.keys.length - 1
    return features.map((key) => {
      let slot = key & mask
      for (;;) {
        const row = this.rows[slot]!
        if (row < 0) return -1
        if (this.keys[slot] === key) return row
        slot = (slot + 1) & mask
      }
    })
  }

  train(examples: readonly Example[]): this {
    const {weights, transitions, options} = this
    const totals = new Float64Array(weights.length)
    const transitionTotals = new Float64Array(transitions.length)
    const prepared = examples.map((example) => ({example, rows: this.rowsOf(example.features)}))
    const chance = seeded(options.seed)
    let step = 1
    const table = (WIDTH + 1) * WIDTH
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      shuffleInPlace(prepared, chance)
      let wrong = 0
      let tokens = 0
      for (const {example, rows} of prepared) {
        const said = new Uint8Array(example.gold.length)
        for (const {start, end} of example.passages) {
          const n = end - start
          if (n === 0) continue
          const scores = new Float64Array(n * WIDTH)
          for (let i = 0; i < n; i++) {
            for (let f = example.offset[start + i]!; f < example.offset[start + i + 1]!; f++) {
              const row = rows[f]!
              if (row < 0) continue
              for (let k = 0; k < WIDTH; k++) scores[i * WIDTH + k] = scores[i * WIDTH + k]! + weights[row * WIDTH + k]!
            }
            for (let k = 0; k < WIDTH; k++)
              if (k !== example.gold[start + i]) scores[i * WIDTH + k] = scores[i * WIDTH + k]! + options.margin
          }
          viterbi(n, scores, transitions, example.places.subarray(start, end), said, start)
          step++
          for (let i = start; i < end; i++) {
            const g = example.gold[i]!
            const s = said[i]!
            tokens++
            if (g !== s) {
              wrong++
              for (let f = example.offset[i]!; f < example.offset[i + 1]!; f++) {
                const row = rows[f]!
                if (row < 0) continue
                weights[row * WIDTH + g] = weights[row * WIDTH + g]! + 1
                weights[row * WIDTH + s] = weights[row * WIDTH + s]! - 1
                totals[row * WIDTH + g] = totals[row * WIDTH + g]! + step
                totals[row * WIDTH + s] = totals[row * WIDTH + s]! - step
              }
            }
            const gFrom = i === start ? WIDTH : example.gold[i - 1]!
            const sFrom = i === start ? WIDTH : said[i - 1]!
            if (g !== s || gFrom !== sFrom) {
              const base = example.places[i]! * table
              const a = base + gFrom * WIDTH + g
              const b = base + sFrom * WIDTH + s
              transitions[a] = transitions[a]! + 1
              transitions[b] = transitions[b]! - 1
              transitionTotals[a] = transitionTotals[a]! + step
              transitionTotals[b] = transitionTotals[b]! - step
            }
          }
        }
      }
      options.log?.(`epoch ${epoch + 1}: ${((100 * wrong) / tokens).toFixed(2)} % of labels wrong in training`)
    }
    for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! - totals[i]! / step
    for (let i = 0; i < transitions.length; i++) transitions[i] = transitions[i]! - transitionTotals[i]! / step
    return this
  }

  /** A model file, the transitions on the weights' scale. */
  encode(
    options: Omit<HeaderParts, "labels"> & {
      readonly labels: typeof LABELS
      readonly plain?: Readonly<Record<string, readonly number[]>>
    },
  ): Uint8Array {
    const {plain = {}, ...parts} = options
    const trained: Trained = {fingerprint: this.fingerprint, size: this.size, weights: this.weights}
    const scale = scaleOf(trained, WIDTH)
    const outside = this.options.eagerness
    const transitions = Array.from(this.transitions, (w, i) => Math.round(w * scale) - (i % WIDTH === 0 ? outside : 0))
    return encodeTrained(trained, parts, {...plain, transitions})
  }
}

/** Open-addressing table of the features that come often enough. */
function count(
  examples: readonly Example[],
  minCount: number,
): {keys: Int32Array; rows: Int32Array; fingerprint: Int32Array} {
  let capacity = 1 << 20
  let keys = new Int32Array(capacity)
  let counts = new Int32Array(capacity)
  let size = 0
  const slotOf = (table: Int32Array, used: Int32Array, key: number): number => {
    const mask = table.length - 1
    let slot = key & mask
    while (used[slot] !== 0 && table[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  for (const {features} of examples)
    for (const key of features) {
      const slot = slotOf(keys, counts, key)
      if (counts[slot] === 0) {
        keys[slot] = key
        size++
      }
      counts[slot] = counts[slot]! + 1
      if (size * 2 > capacity) {
        capacity *= 2
        const widerKeys = new Int32Array(capacity)
        const widerCounts = new Int32Array(capacity)
        for (let s = 0; s < keys.length; s++) {
          if (counts[s] === 0) continue
          const to = slotOf(widerKeys, widerCounts, keys[s]!)
          widerKeys[to] = keys[s]!
          widerCounts[to] = counts[s]!
        }
        keys = widerKeys
        counts = widerCounts
      }
    }
  const kept: number[] = []
  for (let s = 0; s < keys.length; s++) if (counts[s]! >= minCount) kept.push(keys[s]!)
  const fingerprint = Int32Array.from(kept)
  const table = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(16, kept.length * 2))))
  const rows = new Int32Array(table.length).fill(-1)
  const mask = table.length - 1
  for (const [row, key] of kept.entries()) {
    let slot = key & mask
    while (rows[slot]! >= 0) slot = (slot + 1) & mask
    table[slot] = key
    rows[slot] = row
  }
  return {keys: table, rows, fingerprint}
}
