/**
 * Linear models over hashed features: for each feature a row of int8 weights on a square-root scale, one for each label.
 * A weight w stands for w * |w|, so that sums are whole numbers and every machine gives the same bytes.
 */
import {ModelError} from "../../errors.ts"

export interface LinearModel {
  readonly name: string
  readonly labels: readonly string[]
  /** Number of features. */
  readonly size: number
  /** Open addressing: the feature in each slot; `row` is -1 where the slot is empty. */
  readonly keys: Int32Array
  readonly row: Int32Array
  /** Int8[size * labels]. Roots of the weights, as they stand in the file. */
  readonly weights: Int8Array
  /** What was stored beside the weights: thresholds, transitions, terms of the training data. */
  readonly header: ModelHeader
}

export interface ModelHeader {
  readonly format: "onrecord-linear/1"
  readonly name: string
  readonly labels: readonly string[]
  readonly template: string
  readonly seed: number
  readonly size: number
  readonly data: readonly {readonly name: string; readonly terms: string}[]
  /** Whole numbers in the weights' own unit, by name. */
  readonly numbers: Readonly<Record<string, readonly number[]>>
}

const MAGIC = "onrecord-linear/1\n"

/** Bytes of a model file: magic, length and JSON of the header, feature fingerprints in rising order, int8 rows. */
export function encodeModel(header: ModelHeader, features: Uint32Array, rows: Int8Array): Uint8Array {
  const encoder = new TextEncoder()
  const magic = encoder.encode(MAGIC)
  const json = encoder.encode(JSON.stringify(header))
  const pad = (4 - ((magic.length + 4 + json.length) % 4)) % 4
  const head = magic.length + 4 + json.length + pad
  const bytes = new Uint8Array(head + features.byteLength + rows.byteLength)
  bytes.set(magic, 0)
  new DataView(bytes.buffer).setUint32(magic.length, json.length, true)
  bytes.set(json, magic.length + 4)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < features.length; i++) view.setUint32(head + i * 4, features[i]!, true)
  bytes.set(new Uint8Array(rows.buffer, rows.byteOffset, rows.byteLength), head + features.byteLength)
  return bytes
}

/** Reads a model file; throws ModelError when it is of another format or cut short. */
export function decodeModel(bytes: Uint8Array): LinearModel {
  const magic = MAGIC.length
  const start = new TextDecoder().decode(bytes.subarray(0, magic))
  if (start !== MAGIC) throw new ModelError("model/format", `Not a model file: it starts with ${JSON.stringify(start)}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(magic, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(magic + 4, magic + 4 + length))) as ModelHeader
  const pad = (4 - ((magic + 4 + length) % 4)) % 4
  const head = magic + 4 + length + pad
  const width = header.labels.length
  const expected = head + header.size * (4 + width)
  if (bytes.length !== expected)
    throw new ModelError(
      "model/damaged",
      `Model ${header.name} has ${bytes.length} bytes, its header promises ${expected}`,
      {
        values: {file: header.name, found: bytes.length, expected},
      },
    )
  const capacity = 2 ** Math.ceil(Math.log2(Math.max(16, header.size * 1.7)))
  const mask = capacity - 1
  const keys = new Int32Array(capacity)
  const row = new Int32Array(capacity).fill(-1)
  const features = featuresOf(bytes, head, header.size)
  for (let i = 0; i < features.length; i++) {
    const key = features[i]!
    let slot = key & mask
    while (row[slot]! >= 0) slot = (slot + 1) & mask
    keys[slot] = key
    row[slot] = i * width
  }
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + head + header.size * 4, header.size * width)
  return {name: header.name, labels: header.labels, size: header.size, keys, row, weights, header}
}

/** The fingerprints as the file has them, little-endian; a view of its bytes where the machine allows it. */
function featuresOf(bytes: Uint8Array, head: number, size: number): Int32Array {
  const from = bytes.byteOffset + head
  if (LITTLE_ENDIAN && from % 4 === 0) return new Int32Array(bytes.buffer, from, size)
  const view = new DataView(bytes.buffer, from, size * 4)
  return Int32Array.from({length: size}, (_, i) => view.getInt32(i * 4, true))
}

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

/** Adds the rows of the first `count` features to `scores`. */
export function addScores(model: LinearModel, features: Int32Array, count: number, scores: Int32Array): void {
  const {keys, row, weights} = model
  const mask = keys.length - 1
  const width = model.labels.length
  for (let f = 0; f < count; f++) {
    const key = features[f]!
    let slot = key & mask
    for (;;) {
      const at = row[slot]!
      if (at < 0) break
      if (keys[slot] === key) {
        for (let k = 0; k < width; k++) {
          const w = weights[at + k]!
          scores[k] = scores[k]! + (w < 0 ? -w * w : w * w)
        }
        break
      }
      slot = (slot + 1) & mask
    }
  }
}

/** The first of the highest. */
export function argmax(scores: Int32Array, width: number): number {
  let best = 0
  for (let k = 1; k < width; k++) if (scores[k]! > scores[best]!) best = k
  return best
}
