/** Whether words are given whole, in part or not at all in quotation marks. */
import type {Span} from "../../text/index.ts"
import {STAND} from "../quotes/index.ts"
import {SHAPES, type Words} from "../words/index.ts"

export type Manner = "direct" | "mixed" | "indirect"

/** Direct when every word of the content stands in quotation marks, mixed when some do. Token spans. */
export function mannerOf(content: readonly Span[], words: Words, stand: Uint8Array): Manner {
  let quoted = 0
  let bare = 0
  for (const span of content)
    for (let i = span.start; i < span.end; i++) {
      if (words.caps[words.type[i]!] === SHAPES.mark) continue
      if (stand[i] === STAND.outside) bare++
      else quoted++
    }
  return quoted === 0 ? "indirect" : bare === 0 ? "direct" : "mixed"
}
