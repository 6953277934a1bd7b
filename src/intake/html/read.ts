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

let loaded: HtmlReader | null = null

/** The page's parser and Readability are loaded when the first page comes. */
export async function loadHtml(): Promise<HtmlReader> {
  if (loaded) return loaded
  const [{parseHTML}, {Readability}] = await Promise.all([import("linkedom"), import("@mozilla/readability")])
  loaded = (source, url) => {
    const {document} = parseHTML(
      /<(?:html|body)[\s>]/iu.test(source) ? source : `<!doctype html><html><body>${source}</body></html>`,
    )
    const metadata = metadataOf(document, url)
    const root = document.body ?? document.documentElement
    const {text, blocks} = root ? pageOf(root, metadata.base) : {text: "", blocks: []}
    // Places are read before Readability, which changes the page.
    const places = new Places()
    const named = blocks.map(({element}) => places.of(element))
    const parents = blocks.map(({element}) => element)
    const body = bodyOf(document, blocks, Readability)
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
  const first =
    order.find((i) => blocks[i]!.shape !== "heading" && blocks[i]!.words.length > 60) ?? order[0] ?? blocks.length
  const last = order.at(-1) ?? -1
  const headline = headlineAt(blocks, metadata, first)
  const bodySize = order.reduce((sum, i) => sum + blocks[i]!.words.length, 0)
  const heldBy = new Map<Element, number>()
  for (const i of order) {
    const by = known.named[i]?.by
    if (by) heldBy.set(by, (heldBy.get(by) ?? 0) + blocks[i]!.words.length)
  }
  return blocks.map((block, i) => {
    if (i === headline) return {kind: "headline", furniture: null}
    const place = known.named[i]
    const trusted = place && (heldBy.get(place.by) ?? 0) <= bodySize * OWN_SHARE ? place.kind : null
    if (known.body.has(i)) return inBody(block, trusted, i > headline && i <= first)
    return outside(block, trusted, {
      nearHead: i < first && i > headline - 4,
      afterHeadline: headline >= 0 && i > headline && i < first,
      ended: i > last,
      metadata,
    })
  })
}

const PART_KINDS: ReadonlySet<PlaceKind> = new Set(["byline", "standfirst", "date", "tags"])

function inBody(block: PageBlock, place: PlaceKind | null, atHead: boolean): Hint {
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
  const lexical = furnitureAnywhere(block.words)
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
  if (afterHeadline && place === null && linkShare(block) < 0.3 && words.length >= 40 && block.shape !== "list-item") {
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
    candidates.findLast((i) => blocks[i]!.depth === 2) ??
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
