/**
 * A view is the text as a person reads it: mark-up left out, blocks set apart by a blank line. It is a layer over the
 * exact text, with a map back; the exact text is never changed.
 */
import {type Span, trimmed} from "./span.ts"

export interface View {
  /** What the reader sees. */
  readonly text: string
  /** Int32[n]. First code unit in the view of run i; rising. */
  readonly at: Int32Array
  /** Int32[n]. First code unit in the source of run i; rising. */
  readonly from: Int32Array
  /** Int32[n]. Length of run i in code units. */
  readonly length: Int32Array
  /** The blocks' spans in the view, in order. */
  readonly blocks: readonly Span[]
}

/** Each block is a list of visible runs of `source`, in text order; blocks are in text order too. */
export function viewOf(source: string, blocks: readonly (readonly Span[])[]): View {
  const parts: string[] = []
  const at: number[] = []
  const from: number[] = []
  const length: number[] = []
  const spans: Span[] = []
  let size = 0
  for (const runs of blocks) {
    if (size > 0) {
      parts.push("\n\n")
      size += 2
    }
    const start = size
    for (const run of runs) {
      if (run.start >= run.end) continue
      parts.push(source.slice(run.start, run.end))
      at.push(size)
      from.push(run.start)
      length.push(run.end - run.start)
      size += run.end - run.start
    }
    spans.push({start, end: size})
  }
  return {
    text: parts.join(""),
    at: Int32Array.from(at),
    from: Int32Array.from(from),
    length: Int32Array.from(length),
    blocks: spans,
  }
}

/** Index of the last run that starts at or before `offset`, or -1. */
function runAt(view: View, offset: number): number {
  let low = 0
  let high = view.at.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (view.at[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * A stretch of the view in the source's own positions: one span for each block it touches, mark-up inside a block
 * included, edges trimmed of white space. Empty when the stretch holds no visible character.
 */
export function toSource(view: View, source: string, span: Span): Span[] {
  const found: Span[] = []
  let block = blockAt(view, span.start)
  for (; block < view.blocks.length && view.blocks[block]!.start < span.end; block++) {
    const {start, end} = view.blocks[block]!
    const seen = trimmed(view.text, {start: Math.max(start, span.start), end: Math.min(end, span.end)})
    if (!seen) continue
    const first = runAt(view, seen.start)
    const last = runAt(view, seen.end - 1)
    const back = trimmed(source, {
      start: view.from[first]! + (seen.start - view.at[first]!),
      end: view.from[last]! + (seen.end - view.at[last]!),
    })
    if (back) found.push(back)
  }
  return found
}

/** Index of the first block that ends after `offset`. */
export function blockAt(view: View, offset: number): number {
  let low = 0
  let high = view.blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (view.blocks[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
