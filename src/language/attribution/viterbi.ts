/** The best run of labels under the model: first-order Viterbi over one passage, whole numbers throughout. */
import {mayFollow, WIDTH} from "./labels.ts"

const NEVER = -1e9
const allowed = new Uint8Array((WIDTH + 1) * WIDTH)
for (let from = 0; from <= WIDTH; from++)
  for (let to = 0; to < WIDTH; to++) allowed[from * WIDTH + to] = mayFollow(from === WIDTH ? -1 : from, to) ? 1 : 0

/**
 * Labels for `n` tokens. `scores` holds n rows of WIDTH; `transitions` a table of (WIDTH + 1) rows by WIDTH for each
 * place class, the last row for the start; `places` the class of each token.
 */
export function viterbi(
  n: number,
  scores: Int32Array | Float64Array,
  transitions: Int32Array | Float64Array,
  places: Uint8Array,
  labels: Uint8Array,
  offset: number,
): void {
  const back = new Uint8Array(n * WIDTH)
  let row = new Float64Array(WIDTH)
  let next = new Float64Array(WIDTH)
  const table = (WIDTH + 1) * WIDTH
  for (let i = 0; i < n; i++) {
    const base = places[i]! * table
    for (let to = 0; to < WIDTH; to++) {
      let best = NEVER * 2
      let from = 0
      if (i === 0) best = allowed[WIDTH * WIDTH + to] ? transitions[base + WIDTH * WIDTH + to]! : NEVER
      else
        for (let k = 0; k < WIDTH; k++) {
          if (!allowed[k * WIDTH + to]) continue
          const value = row[k]! + transitions[base + k * WIDTH + to]!
          if (value > best) {
            best = value
            from = k
          }
        }
      next[to] = best + scores[i * WIDTH + to]!
      back[i * WIDTH + to] = from
    }
    const swap = row
    row = next
    next = swap
  }
  if (n === 0) return
  let label = 0
  for (let k = 1; k < WIDTH; k++) if (row[k]! > row[label]!) label = k
  for (let i = n - 1; i >= 0; i--) {
    labels[offset + i] = label
    label = back[i * WIDTH + label]!
  }
}
