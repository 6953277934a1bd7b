/** What intake gives: one article as it stood in one place, with its exact text and what the page says of itself. */
import type {Span} from "../text/index.ts"

export type ArticleFormat = "plain" | "markdown" | "html"

export type FurnitureKind =
  | "navigation"
  | "share"
  | "subscribe"
  | "membership"
  | "comments"
  | "notice"
  | "disclaimer"
  | "copyright"
  | "contact"
  | "caption"
  | "related"
  | "credit"
  | "other"

/** What a block of text is. `headline`, `standfirst` and captions are read for claims as the body is; furniture is not. */
export type BlockKind =
  | "headline"
  | "standfirst"
  | "byline"
  | "meta"
  | "heading"
  | "paragraph"
  | "list-item"
  | "quotation"
  | "cell"
  | "furniture"

export interface Block {
  readonly kind: BlockKind
  /** Set for furniture alone. */
  readonly furniture: FurnitureKind | null
  /** The whole stretch in `text`, mark-up included, no white space at the edges. */
  readonly span: Span
  /** The visible runs inside it, in order; mark-up lies between them. */
  readonly runs: readonly Span[]
}

export type RightsKind = "copyright" | "grant" | "licence" | "notice" | "reservation" | "contact" | "disclaimer"

export interface Rights {
  readonly kind: RightsKind
  readonly holder: string | null
  readonly licence: string | null
  readonly conditions: readonly string[]
  readonly spans: readonly Span[]
}

export interface Link {
  readonly span: Span
  /** Null: a link was here, its target is unknown. */
  readonly target: string | null
}

export interface Original {
  readonly outlet: string | null
  readonly url: string | null
  readonly author: string | null
  readonly publishedAt: string | null
}

/** Article facts as the page states them; null or empty when it does not. */
export interface ArticleFacts {
  readonly headline: string | null
  readonly standfirst: string | null
  readonly byline: readonly {readonly name: string}[]
  readonly outlet: {readonly name: string; readonly url: string | null} | null
  /** EDTF, as printed on the copy. */
  readonly publishedAt: string | null
  /** BCP 47, as declared by the page. */
  readonly language: string | null
  readonly canonical: string | null
  readonly regions: readonly string[]
  readonly themes: readonly string[]
  readonly original: Original | null
  readonly rights: readonly Rights[]
  readonly links: readonly Link[]
  /** Where the text itself says so; empty for what came from mark-up or metadata. */
  readonly spans: Readonly<Record<FactWithSpans, readonly Span[]>>
}

export type FactWithSpans =
  | "headline"
  | "standfirst"
  | "byline"
  | "outlet"
  | "publishedAt"
  | "regions"
  | "themes"
  | "original"

export interface Article {
  /** What was given: a path, an address, "-" for standard input. */
  readonly input: string
  readonly url: string | null
  /** ISO 8601, for fetched pages alone. */
  readonly retrievedAt: string | null
  readonly format: ArticleFormat
  /** The encoding that the bytes were decoded from, as a WHATWG label. */
  readonly encoding: string
  /** The exact text: of a plain or Markdown file its decoded contents without a byte-order mark; of HTML as extracted. */
  readonly text: string
  /** "sha256:" and the hash of `text` in UTF-8. */
  readonly version: string
  /** In text order; they do not overlap, and between them lies nothing visible. */
  readonly blocks: readonly Block[]
  /** BCP 47 by the detector, or null when it cannot tell. */
  readonly languageDetected: string | null
  readonly facts: ArticleFacts
}
