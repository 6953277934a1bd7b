/**
 * What the convolutional tagger sees of each token: a handful of small numbers, each a row of an embedding. Words are
 * looked up by hash among those of the training texts; unknown ones share a row.
 */
import type {Context} from "../features.ts"

export const CNN_TEMPLATE = "cnn/1"

/** Columns of the input and how many rows each embedding has; `word` has as many as the model knows words, and one more. */
export const COLUMNS = {
  prefix: 1024,
  suffix: 4096,
  shape: 256,
  xpos: 64,
  stand: 8,
  place: 64,
  first: 8,
  cue: 8,
  edge: 4,
} as const
export type ColumnName = "word" | keyof typeof COLUMNS
export const COLUMN_NAMES: readonly ColumnName[] = ["word", ...(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[])]

/** Numbers of the known words, by lower-case hash; 0 is for all others. */
export type Vocabulary = ReadonlyMap<number, number>

const bucket = (hash: number, size: number): number => (hash >>> 3) % size

/** Int32[n * columns]. Token i's numbers stand at i * columns, in the order of `COLUMN_NAMES`. */
export function cnnInputs(context: Context, vocabulary: Vocabulary): Int32Array {
  const {material, cue, place, firstPass, from, to} = context
  const {words, tags, stand, tokens} = material
  const known = Int32Array.from(words.lowerHash, (hash) => vocabulary.get(hash) ?? 0)
  const width = COLUMN_NAMES.length
  const out = new Int32Array(tokens.size * width)
  for (let i = 0; i < tokens.size; i++) {
    const t = words.type[i]!
    const at = i * width
    out[at] = known[t]!
    out[at + 1] = bucket(words.prefix3[t]!, COLUMNS.prefix)
    out[at + 2] = bucket(words.suffix3[t]!, COLUMNS.suffix)
    out[at + 3] = bucket(words.shape[t]!, COLUMNS.shape)
    out[at + 4] = tags.xpos[i]! % COLUMNS.xpos
    out[at + 5] = stand[i]!
    out[at + 6] = place[i]! % COLUMNS.place
    out[at + 7] = firstPass ? firstPass[i]! : 0
    out[at + 8] = cue[i]!
    out[at + 9] = (from[i] === i ? 1 : 0) + (to[i] === i + 1 ? 2 : 0)
  }
  return out
}
