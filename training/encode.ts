/** From trained rows of weights to a model file: int8 on a square-root scale, features in rising order. */
import {encodeModel, HASH_SEED, type ModelHeader} from "../src/language/linear/index.ts"

export interface Trained {
  /** Row i's feature, and its weights at i * labels. */
  readonly fingerprint: Int32Array
  readonly size: number
  readonly weights: Float32Array
  /** Rows that are left out whatever their weights. */
  readonly leaveOut?: (row: number) => boolean
}

export type HeaderParts = Pick<ModelHeader, "name" | "labels" | "template" | "data">

/** What a weight is multiplied by before its root is taken: the largest becomes 127, nothing is clipped. */
export function scaleOf({weights, size}: Trained, width: number): number {
  let top = 0
  for (let i = 0; i < size * width; i++) top = Math.max(top, Math.abs(weights[i]!))
  return (127 * 127) / top
}

/** The file; `numbers` are whole and in the scaled unit already. Rows that round to nothing are left out. */
export function encodeTrained(trained: Trained, parts: HeaderParts, numbers: ModelHeader["numbers"]): Uint8Array {
  const width = parts.labels.length
  const scale = scaleOf(trained, width)
  const quantised = new Int8Array(trained.size * width)
  const kept: number[] = []
  for (let row = 0; row < trained.size; row++) {
    if (trained.leaveOut?.(row)) continue
    let any = false
    for (let k = row * width; k < (row + 1) * width; k++) {
      const w = trained.weights[k]!
      quantised[k] = Math.sign(w) * Math.round(Math.sqrt(Math.abs(w) * scale))
      if (quantised[k] !== 0) any = true
    }
    if (any) kept.push(row)
  }
  const {fingerprint} = trained
  kept.sort((a, b) => (fingerprint[a]! >>> 0) - (fingerprint[b]! >>> 0))
  const rows = new Int8Array(kept.length * width)
  for (const [i, row] of kept.entries()) rows.set(quantised.subarray(row * width, (row + 1) * width), i * width)
  const header: ModelHeader = {format: "onrecord-linear/1", seed: HASH_SEED, size: kept.length, ...parts, numbers}
  return encodeModel(
    header,
    Uint32Array.from(kept, (row) => fingerprint[row]! >>> 0),
    rows,
  )
}
