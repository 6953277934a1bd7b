/** A page's text, its blocks with the parts that mark-up gives them, and what its metadata states. */
import type {BlockKind, FurnitureKind} from "../article.ts"
import {type Draft, draftOf, type Hint} from "../draft.ts"
import {bylineOf, furnitureAnywhere, furnitureAtEdge, isMetaLine, isRule, labelOf, type Stated} from "../facts/index.ts"
import {bodyOf, linkShare} from "./body.ts"
import {type Metadata, metadataOf} from "./metadata.ts"
import {type PageBlock, pageOf} from "./page.ts"
import {type PlaceKind, Places} from "./places.ts"

export interface HtmlRead {
  readonly text: string
  readonly drafts: readonly Draft[]
  readonly stated: Stated
}

export type HtmlReader = (source: string, url: string | null) => HtmlRead

/** Readability's time grows with the square of the depth; pages of articles nest thirty deep. */
const DEEPEST = 400

let loaded: HtmlReader | null = null

/** The page's parser and Readability are loaded when the first page comes. */
export async function loadHtml(): Promise<HtmlReader> {
  if (loaded) return loaded
  const [{parseHTML}, {Readability}] = await Promise.all([import("linkedom"), import("@mozilla/readability")])
  loaded = (given, url) => {
    const source = repaired(given)
    const {document} = parseHTML(whole(source))
    const metadata = metadataOf(document, url)
    // Broken pages have text outside of their body; the head is passed over as unseen.
    const root = document.documentElement
    const {text, blocks, depth} = root ? pageOf(root, metadata.base) : {text: "", blocks: [], depth: 0}
    // Places are read before Readability, which changes the page.
    const places = new Places()
    const named = blocks.map(({element}) => places.of(element))
    const parents = blocks.map(({element}) => element)
    const body = bodyOf(document, blocks, depth > DEEPEST ? null : Readability)
    const hints = hintsOf(blocks, metadata, {named, body, parents})
    const drafts = blocks.map((block, i) => draft(text, block, hints[i]!))
    return {text, drafts, stated: statedBy(metadata)}
  }
  return loaded
}

function draft(text: string, {span, words, links, shape, depth, emphasised}: PageBlock, hint: Hint): Draft {
  return draftOf(text, {span, runs: [span], words, links, shape, depth, emphasised, hint})
}

interface Known {
  readonly named: readonly ({kind: PlaceKind; by: Element} | null)[]
  readonly body: ReadonlySet<number>
  readonly parents: readonly Element[]
}

const SHAPED: Readonly<Record<string, BlockKind>> = {
  heading: "heading",
  "list-item": "list-item",
  quotation: "quotation",
  cell: "cell",
}
/** A named place that holds more of the body than this is the article's own, whatever it is called. */
const OWN_SHARE = 0.34

function hintsOf(blocks: readonly PageBlock[], metadata: Metadata, known: Known): Hint[] {
  const order = [...known.body].sort((a, b) => a - b)
  const bodySize = order.reduce((sum, i) => sum + blocks[i]!.words.length, 0)
  const heldBy = new Map<Element, number>()
  for (const i of order) {
    const by = known.named[i]?.by
    if (by) heldBy.set(by, (heldBy.get(by) ?? 0) + blocks[i]!.words.length)
  }
  const isOwn = (i: number) => {
    const place = known.named[i]
    const trusted = place && (heldBy.get(place.by) ?? 0) <= bodySize * OWN_SHARE
    return !(trusted && !PART_KINDS.has(place.kind)) && !furnitureAnywhere(blocks[i]!.words)
  }
  const own = order.filter(isOwn)
  const headline = headlineAt(
    blocks,
    metadata,
    own.find((i) => blocks[i]!.words.length > 120) ?? own[0] ?? blocks.length,
  )
  const first = startOf(blocks, own, {named: known.named, headline})
  const last = own.findLast((i) => !furnitureAtEdge(blocks[i]!.words)) ?? -1
  const hints = blocks.map((block, i): Hint => {
    if (i === headline) return {kind: "headline", furniture: null}
    const place = known.named[i]
    const trusted = place && (heldBy.get(place.by) ?? 0) <= bodySize * OWN_SHARE ? place.kind : null
    if (known.body.has(i))
      return inBody(block, trusted, {atHead: i > headline && i < first, atEdge: i < first || i > last})
    return outside(block, trusted, {
      nearHead: i < first && i > headline - 4,
      afterHeadline: headline >= 0 && i > headline && i < first,
      ended: i > last,
      metadata,
    })
  })
  return withStandfirst(blocks, hints, {headline, first})
}

/** The first block of prose after bylines and date lines, which may come after a standfirst. */
function startOf(
  blocks: readonly PageBlock[],
  own: readonly number[],
  {named, headline}: {readonly named: Known["named"]; readonly headline: number},
): number {
  const prose = own.filter((i) => i > headline && blocks[i]!.shape !== "heading")
  const begin =
    prose.find((i) => blocks[i]!.words.length > 60 && !isHeadLine(blocks[i]!, named[i]?.kind)) ??
    prose[0] ??
    blocks.length
  for (let i = Math.min(begin + 6, blocks.length - 1); i > begin; i--) {
    const between = blocks.slice(begin, i).reduce((sum, b) => sum + b.words.length, 0)
    if (between > 700 || !isHeadLine(blocks[i]!, named[i]?.kind)) continue
    return prose.find((p) => p > i && !isHeadLine(blocks[p]!, named[p]?.kind)) ?? begin
  }
  return begin
}

/** A byline or a date line. */
function isHeadLine({words, shape}: PageBlock, place: PlaceKind | undefined): boolean {
  if (words.length > 200 || shape === "heading" || shape === "list-item") return false
  if (place === "byline" || place === "date") return words.length < 120
  return isMetaLine(words, true) || (/^by\s/iu.test(words) && bylineOf(words) !== null)
}

/** One paragraph between the headline and the byline is the standfirst. */
function withStandfirst(
  blocks: readonly PageBlock[],
  hints: Hint[],
  {headline, first}: {readonly headline: number; readonly first: number},
): Hint[] {
  if (headline < 0 || hints.some((h) => h.kind === "standfirst")) return hints
  const stop = hints.findIndex((h, i) => i > headline && i < first && (h.kind === "byline" || h.kind === "meta"))
  if (stop < 0) return hints
  const between = hints.flatMap((h, i) =>
    i > headline && i < stop && (h.kind === "paragraph" || h.kind === "heading") ? [i] : [],
  )
  const [only] = between
  if (only === undefined || between.length > 1 || blocks[only]!.words.length > 500) return hints
  return hints.with(only, {kind: "standfirst", furniture: null})
}

const PART_KINDS: ReadonlySet<PlaceKind> = new Set(["byline", "standfirst", "date", "tags"])

interface Within {
  readonly atHead: boolean
  readonly atEdge: boolean
}

function inBody(block: PageBlock, place: PlaceKind | null, {atHead, atEdge}: Within): Hint {
  if (isRule(block.words)) return {kind: "furniture", furniture: "other"}
  const shaped = SHAPED[block.shape] ?? "paragraph"
  if (place === "caption") return {kind: "furniture", furniture: "caption"}
  if (place === "standfirst" && atHead) return {kind: "standfirst", furniture: null}
  if (atHead || block.words.length < 120) {
    if (bylineOf(block.words) && (place === "byline" || /^by\s/iu.test(block.words)))
      return {kind: "byline", furniture: null}
    if (labelOf(block.words)) return {kind: "meta", furniture: null}
    if (atHead && isMetaLine(block.words, true)) return {kind: "meta", furniture: null}
  }
  if (atHead && place === "byline" && block.words.length < 120) return {kind: "byline", furniture: null}
  const lexical = atEdge ? furnitureAtEdge(block.words) : furnitureAnywhere(block.words)
  if (lexical) return {kind: "furniture", furniture: lexical}
  if (place && !PART_KINDS.has(place))
    return {kind: "furniture", furniture: furnitureAtEdge(block.words) ?? (place as FurnitureKind)}
  return {kind: shaped, furniture: null}
}

interface Outside {
  readonly nearHead: boolean
  readonly afterHeadline: boolean
  readonly ended: boolean
  readonly metadata: Metadata
}

function outside(block: PageBlock, place: PlaceKind | null, {nearHead, afterHeadline, ended, metadata}: Outside): Hint {
  const {words} = block
  const short = words.length <= 200
  if (short && labelOf(words)) return {kind: "meta", furniture: null}
  if (isRule(words)) return {kind: "furniture", furniture: "other"}
  const lexical = furnitureAnywhere(words)
  if (lexical) return {kind: "furniture", furniture: lexical}
  const navigates = place === "navigation" || place === "related" || place === "comments"
  if (short && !navigates && (nearHead || ended || place === "byline")) {
    if (bylineOf(words) && (place === "byline" || /^by\s/iu.test(words) || nearHead))
      return {kind: "byline", furniture: null}
    if (place === "byline" && nearHead) return {kind: "byline", furniture: null}
    if (isMetaLine(words, afterHeadline)) return {kind: "meta", furniture: null}
    if ((place === "date" || place === "tags") && (nearHead || ended)) return {kind: "meta", furniture: null}
  }
  if (afterHeadline && words.length <= 500 && (place === "standfirst" || isDescription(words, metadata)))
    return {kind: "standfirst", furniture: null}
  if (
    afterHeadline &&
    (place === null || PART_KINDS.has(place)) &&
    linkShare(block) < 0.3 &&
    words.length >= 40 &&
    block.shape !== "list-item"
  ) {
    return block.shape === "heading" || words.length < 400
      ? {kind: "standfirst", furniture: null}
      : {kind: "paragraph", furniture: null}
  }
  const weak = furnitureAtEdge(words)
  if (weak) return {kind: "furniture", furniture: weak}
  const kind: FurnitureKind =
    place && !PART_KINDS.has(place)
      ? (place as FurnitureKind)
      : linkShare(block) > 0.8
        ? ended
          ? "related"
          : "navigation"
        : "other"
  return {kind: "furniture", furniture: kind}
}

function isDescription(words: string, {description}: Metadata): boolean {
  return description !== null && description.length > 20 && words === description
}

/** The heading that the metadata calls the headline; else the last first-level heading before the body; else the nearest heading. */
function headlineAt(blocks: readonly PageBlock[], {titles, siteName}: Metadata, first: number): number {
  const limit = Math.min(blocks.length, first + 3)
  const plainTitles = titles.map(plain).filter((t) => t.length > 0)
  const headings: number[] = []
  for (let i = 0; i < limit; i++) if (blocks[i]!.shape === "heading") headings.push(i)
  const exact = headings.find((i) => plainTitles.includes(plain(blocks[i]!.words)))
  if (exact !== undefined) return exact
  const candidates = headings.filter((i) => i <= first && !(siteName && plain(blocks[i]!.words) === plain(siteName)))
  const begun = candidates.find(
    (i) => blocks[i]!.words.length > 15 && plainTitles.some((t) => t.startsWith(plain(blocks[i]!.words))),
  )
  return (
    begun ??
    candidates.findLast((i) => blocks[i]!.depth === 1) ??
    candidates.findLast((i) => blocks[i]!.depth <= 3) ??
    -1
  )
}

function plain(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
}

function statedBy(metadata: Metadata): Stated {
  const {base: _base, titles: _titles, description: _description, siteName: _siteName, ...stated} = metadata
  return stated
}

/** An element whose contents are raw text and which is never closed would swallow the page: it ends before the next tag. */
function repaired(source: string): string {
  let out = source
  for (const tag of ["title", "style", "script", "textarea"]) {
    const lower = out.toLowerCase()
    const open = lower.lastIndexOf(`<${tag}`)
    if (open < 0 || lower.indexOf(`</${tag}`, open) >= 0 || !/[\s>]/u.test(lower[open + tag.length + 1] ?? "")) continue
    const inside = lower.indexOf(">", open)
    const end = inside < 0 ? -1 : lower.indexOf("<", inside)
    if (end >= 0) out = `${out.slice(0, end)}</${tag}>${out.slice(end)}`
  }
  return out
}

/** A page that leaves out its root or its body, which HTML allows, gets them: the parser does not add them. */
function whole(source: string): string {
  if (/<html[\s>]/iu.test(source)) return source
  return /<body[\s>]/iu.test(source)
    ? `<!doctype html><html>${source}</html>`
    : `<!doctype html><html><body>${source}</body></html>`
}
