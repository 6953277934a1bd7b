/** Stretches of a text: the one kind of position that every room uses. */

/** A half-open stretch of one text, in UTF-16 code units: `start` is in, `end` is out. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two spans share a code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

const WHITE = /\s/u

/** The span without white space at its edges, or null when nothing else is in it. */
export function trimmed(text: string, span: Span): Span | null {
  let {start, end} = span
  while (start < end && WHITE.test(text[start]!)) start++
  while (end > start && WHITE.test(text[end - 1]!)) end--
  return start < end ? {start, end} : null
}

/** Text order: by start, then by end. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}
