/**
 * A block before its part in the article is known: what each format's own reader hands to `facts/`, which decides what is
 * headline, body or furniture in one way for all of them.
 */
import {type Span, toSource, viewOf} from "../text/index.ts"
import type {BlockKind, FurnitureKind, Link} from "./article.ts"

export type Shape = "heading" | "paragraph" | "list-item" | "quotation" | "cell" | "rule" | "front-matter"

/** What mark-up says of a block's part; lexical rules decide where it says nothing. */
export interface Hint {
  readonly kind: BlockKind
  readonly furniture: FurnitureKind | null
}

export interface Draft {
  readonly span: Span
  readonly runs: readonly Span[]
  readonly shape: Shape
  /** 1 to 6 for headings, 0 for the others. */
  readonly depth: number
  /** The visible words: the runs' text, one after the other. */
  readonly words: string
  readonly links: readonly Link[]
  /** Every visible word stands in emphasis. */
  readonly emphasised: boolean
  readonly hint: Hint | null
}

/** A draft with the usual values where nothing else is given. */
export function draftOf(text: string, given: Partial<Draft> & Pick<Draft, "span" | "runs">): Draft {
  return {
    shape: "paragraph",
    depth: 0,
    links: [],
    emphasised: false,
    hint: null,
    words: wordsOf(text, given.runs),
    ...given,
  }
}

export function wordsOf(text: string, runs: readonly Span[]): string {
  return runs.length === 1
    ? text.slice(runs[0]!.start, runs[0]!.end)
    : runs.map((r) => text.slice(r.start, r.end)).join("")
}

/** A stretch of the draft's visible words in the text's own positions; empty when nothing visible is in it. */
export function inText(text: string, draft: Draft, stretch: Span): Span[] {
  return toSource(viewOf(text, [draft.runs]), text, stretch)
}

/** Where the draft's links stand in its visible words; the reverse of `inText`, for links that lie inside one draft. */
export function linksInWords(draft: Draft): {link: Link; at: Span}[] {
  if (draft.links.length === 0) return []
  const found: {link: Link; at: Span}[] = []
  for (const link of draft.links) {
    let seen = 0
    let start = -1
    let end = -1
    for (const run of draft.runs) {
      const from = Math.max(run.start, link.span.start)
      const to = Math.min(run.end, link.span.end)
      if (from < to) {
        if (start < 0) start = seen + from - run.start
        end = seen + to - run.start
      }
      seen += run.end - run.start
    }
    if (start >= 0) found.push({link, at: {start, end}})
  }
  return found
}
