/**
 * Averaged perceptron over hashed features (Freund & Schapire 1999; averaging by time stamps after Daumé 2006). Weights
 * grow with the features met. Repeatable: no chance but the seeded shuffle of the caller.
 */
import {encodeTrained, type HeaderParts, scaleOf, type Trained} from "./encode.ts"

export class Perceptron {
  readonly width: number
  private keys = new Int32Array(1 << 16)
  private rows = new Int32Array(1 << 16).fill(-1)
  private size = 0
  private fingerprint = new Int32Array(1 << 15)
  private weights: Float32Array<ArrayBuffer>
  private totals: Float64Array<ArrayBuffer>
  private stamp = new Int32Array(1 << 15)
  private updates = new Int32Array(1 << 15)
  step = 1

  constructor(width: number) {
    this.width = width
    this.weights = new Float32Array(width << 15)
    this.totals = new Float64Array(width << 15)
  }

  /** Row of a feature, or -1; made when `create`. */
  private find(key: number, create: boolean): number {
    const mask = this.keys.length - 1
    let slot = key & mask
    for (;;) {
      const row = this.rows[slot]!
      if (row < 0) break
      if (this.keys[slot] === key) return row
      slot = (slot + 1) & mask
    }
    if (!create) return -1
    if (this.size * 2 > this.keys.length) {
      this.widen()
      return this.find(key, true)
    }
    if (this.size === this.stamp.length) this.grow()
    this.keys[slot] = key
    this.rows[slot] = this.size
    this.fingerprint[this.size] = key
    return this.size++
  }

  private widen(): void {
    const keys = new Int32Array(this.keys.length * 2)
    const rows = new Int32Array(keys.length).fill(-1)
    const mask = keys.length - 1
    for (let r = 0; r < this.size; r++) {
      let slot = this.fingerprint[r]! & mask
      while (rows[slot]! >= 0) slot = (slot + 1) & mask
      keys[slot] = this.fingerprint[r]!
      rows[slot] = r
    }
    this.keys = keys
    this.rows = rows
  }

  private grow(): void {
    const grown = <T extends Int32Array | Float32Array | Float64Array>(a: T, make: new (n: number) => T): T => {
      const wider = new make(a.length * 2)
      wider.set(a)
      return wider
    }
    this.fingerprint = grown(this.fingerprint, Int32Array) as Int32Array<ArrayBuffer>
    this.stamp = grown(this.stamp, Int32Array) as Int32Array<ArrayBuffer>
    this.updates = grown(this.updates, Int32Array) as Int32Array<ArrayBuffer>
    this.weights = grown(this.weights, Float32Array) as Float32Array<ArrayBuffer>
    this.totals = grown(this.totals, Float64Array) as Float64Array<ArrayBuffer>
  }

  addScores(features: Int32Array, count: number, scores: Float64Array | Float32Array): void {
    const {keys, rows, weights, width} = this
    const mask = keys.length - 1
    for (let f = 0; f < count; f++) {
      const key = features[f]!
      let slot = key & mask
      for (;;) {
        const row = rows[slot]!
        if (row < 0) break
        if (keys[slot] === key) {
          const at = row * width
          for (let k = 0; k < width; k++) scores[k] = scores[k]! + weights[at + k]!
          break
        }
        slot = (slot + 1) & mask
      }
    }
  }

  update(features: Int32Array, count: number, label: number, delta: number): void {
    const {width} = this
    for (let f = 0; f < count; f++) {
      const row = this.find(features[f]!, true)
      const at = row * width
      this.settle(row)
      this.weights[at + label] = this.weights[at + label]! + delta
      this.updates[row] = this.updates[row]! + 1
    }
  }

  private settle(row: number): void {
    const since = this.step - this.stamp[row]!
    if (since > 0) {
      const at = row * this.width
      for (let k = 0; k < this.width; k++) this.totals[at + k] = this.totals[at + k]! + since * this.weights[at + k]!
      this.stamp[row] = this.step
    }
  }

  /** Sets the weight of a feature of a one-label model, as of a part trained otherwise. */
  set(feature: number, weight: number): void {
    const row = this.find(feature, true)
    this.weights[row] = weight
    this.updates[row] = 1 << 20
  }

  /** Replaces each weight by its average over all steps; no training after this. */
  average(): this {
    for (let row = 0; row < this.size; row++) {
      this.settle(row)
      const at = row * this.width
      for (let k = 0; k < this.width; k++) this.weights[at + k] = this.totals[at + k]! / this.step
    }
    return this
  }

  /**
   * A model file. Rows updated fewer than `minUpdates` times are left out. `scaled` numbers are in the weights' own unit
   * here and are scaled with them; `plain` ones are kept.
   */
  encode(
    options: HeaderParts & {
      readonly minUpdates: number
      readonly scaled?: Readonly<Record<string, readonly number[]>>
      readonly plain?: Readonly<Record<string, readonly number[]>>
    },
  ): Uint8Array {
    const {minUpdates, scaled = {}, plain = {}, ...parts} = options
    const trained: Trained = {
      fingerprint: this.fingerprint,
      size: this.size,
      weights: this.weights,
      leaveOut: (row) => this.updates[row]! < minUpdates,
    }
    const scale = scaleOf(trained, this.width)
    const numbers: Record<string, readonly number[]> = {...plain}
    for (const [name, values] of Object.entries(scaled)) numbers[name] = values.map((v) => Math.round(v * scale))
    return encodeTrained(trained, parts, numbers)
  }
}

/** Seeded chance (mulberry32), so that training is repeatable. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Fisher-Yates in place. */
export function shuffleInPlace<T>(list: T[], chance: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1))
    const kept = list[i]!
    list[i] = list[j]!
    list[j] = kept
  }
}
