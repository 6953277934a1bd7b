/** What only the author says: the sentences, or clauses of them, that no attribution covers. */
import {overlaps, type Span, trimmed} from "../text/index.ts"

/** A clause of the author's own is kept from this many words on. */
const SHORTEST_CLAUSE = 5

/**
 * Stretches of the sentences outside the attributions' hulls. A sentence that no attribution touches is given whole;
 * of one that is touched in part, the rest is given when it is long enough to be a clause. Spans of one text, in order.
 */
export function ownVoiceOf(text: string, sentences: readonly Span[], taken: readonly Span[]): Span[] {
  const covers = merged(taken)
  const found: Span[] = []
  let first = 0
  for (const sentence of sentences) {
    while (first < covers.length && covers[first]!.end <= sentence.start) first++
    if (first >= covers.length || !overlaps(covers[first]!, sentence)) {
      found.push(sentence)
      continue
    }
    let at = sentence.start
    for (let i = first; i < covers.length && covers[i]!.start < sentence.end; i++) {
      addClause(text, {start: at, end: Math.min(covers[i]!.start, sentence.end)}, found)
      at = Math.max(at, covers[i]!.end)
    }
    if (at < sentence.end) addClause(text, {start: at, end: sentence.end}, found)
  }
  return found
}

function addClause(text: string, span: Span, found: Span[]): void {
  if (span.start >= span.end) return
  const inner = trimmedOfMarks(text, span)
  if (
    inner &&
    (text.slice(inner.start, inner.end).match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)?.length ?? 0) >= SHORTEST_CLAUSE
  )
    found.push(inner)
}

/** Without commas, dashes and white space at the edges. */
function trimmedOfMarks(text: string, span: Span): Span | null {
  let {start, end} = span
  while (start < end && /[\s,;:.!?\u2013\u2014-]/u.test(text[start]!)) start++
  while (end > start && /[\s,;:\u2013\u2014-]/u.test(text[end - 1]!)) end--
  return trimmed(text, {start, end})
}

function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  const out: Span[] = []
  for (const span of sorted) {
    const last = out.at(-1)
    if (last && span.start <= last.end) out[out.length - 1] = {start: last.start, end: Math.max(last.end, span.end)}
    else out.push(span)
  }
  return out
}
