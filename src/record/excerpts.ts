/** Words of a text with their place: sliced, joined for one line, and parted again by their lengths. */
import type {Span} from "../text/index.ts"
import type {Excerpt} from "./held.ts"

/** Stands between the stretches of a discontinuous whole. */
const GAP = " … "

export function joined(text: string, spans: readonly Span[]): string {
  return spans.map(({start, end}) => text.slice(start, end)).join(GAP)
}

/** The stretches of words that `joined` made of these spans. */
export function parted(words: string, spans: readonly Span[]): readonly Excerpt[] {
  let at = 0
  return spans.map(({start, end}) => {
    const exact = words.slice(at, at + end - start)
    at += end - start + GAP.length
    return {start, end, exact}
  })
}
