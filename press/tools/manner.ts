/** Whether an attribution's content is quoted whole, in part or not at all: worked out from the marked quotations. */
import type {Attribution, Quotation, Span} from "./model.ts"

/** Quotations that give somebody's words; a term, a title or a word held at arm's length gives none. */
const GIVES_WORDS: readonly string[] = ["speech", "document", "fragment"]

export function mannerOf(
  content: readonly Span[],
  quotations: readonly Quotation[],
  text: string,
): Attribution["manner"] {
  const quoted = quotations.filter(({type}) => GIVES_WORDS.includes(type ?? "")).flatMap(({spans}) => spans)
  let inside = 0
  let outside = 0
  for (const span of content)
    for (const {index} of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const at = span.start + index
      if (quoted.some(({start, end}) => start <= at && at < end)) inside++
      else outside++
    }
  return inside === 0 ? "indirect" : outside === 0 ? "direct" : "mixed"
}
