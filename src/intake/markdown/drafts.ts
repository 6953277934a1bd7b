/**
 * Blocks of a Markdown text, by the offsets of its syntax tree. Runs are slices of the source: marks of emphasis, brackets
 * and targets of links, backslashes, heading marks, bullets and tags lie between them, entities stay as they are written.
 */
import type {Nodes, Parents, PhrasingContent, Root, RootContent} from "mdast"
import {type Span, trimmed} from "../../text/index.ts"
import type {Link} from "../article.ts"
import {type Draft, draftOf, type Shape, wordsOf} from "../draft.ts"
import {bylineOf, furnitureAnywhere, isMetaLine, isRule, labelOf} from "../facts/index.ts"
import {htmlRuns} from "./inline-html.ts"
import {visibleRuns} from "./visible-runs.ts"

export function markdownDrafts(text: string, tree: Root): Draft[] {
  const reader = new Reader(text, definitionsIn(tree))
  reader.children(tree, "paragraph")
  return reader.drafts
}

/** Pieces of one paragraph that a hard line break or a `<br>` sets apart. */
interface Piece {
  readonly runs: Span[]
  readonly links: Link[]
  plainLength: number
  readonly span: {start: number; end: number}
}

class Reader {
  readonly drafts: Draft[] = []
  readonly #text: string
  readonly #definitions: ReadonlyMap<string, string>
  constructor(text: string, definitions: ReadonlyMap<string, string>) {
    this.#text = text
    this.#definitions = definitions
  }

  children(parent: Parents, shape: Shape): void {
    for (const child of parent.children) this.#block(child as RootContent, shape)
  }

  #block(node: RootContent, shape: Shape): void {
    const span = spanOf(node)
    switch (node.type) {
      case "yaml":
        this.#push({span, runs: linesIn(this.#text, span, /^-{3}\s*$/u), shape: "front-matter"})
        break
      case "heading":
        this.#phrasing(node.children, span, "heading", node.depth)
        break
      case "paragraph":
        this.#phrasing(node.children, span, shape, 0)
        break
      case "blockquote":
        this.children(node, "quotation")
        break
      case "list":
        for (const item of node.children) this.children(item, shape === "quotation" ? "quotation" : "list-item")
        break
      case "code":
        this.#push({span, runs: linesIn(this.#text, span, /^(?:`{3,}|~{3,}).*$/u), shape})
        break
      case "html":
        for (const runs of htmlRuns(this.#text, span)) this.#push({span: around(runs), runs, shape})
        break
      case "thematicBreak":
        this.#push({span, runs: [span], shape: "rule"})
        break
      default:
        break
    }
  }

  #phrasing(nodes: readonly PhrasingContent[], span: Span, shape: Shape, depth: number): void {
    const pieces: Piece[] = [{runs: [], links: [], plainLength: 0, span: {...span}}]
    this.#inline(nodes, pieces, 0)
    const only = nodes.length > 0 && nodes.every((n) => n.type === "image" || (n.type === "text" && !n.value.trim()))
    if (only && nodes.some((n) => n.type === "image")) {
      const alts = nodes.flatMap((n) => (n.type === "image" ? altOf(this.#text, spanOf(n)) : []))
      if (alts.length > 0) this.#push({span, runs: alts, hint: {kind: "furniture", furniture: "caption"}})
      return
    }
    if (pieces.length === 1 && shape === "paragraph") softSplit(this.#text, pieces)
    const split = pieces.length > 1 && pieces.some((p) => standsAlone(wordsOf(this.#text, p.runs)))
    for (const piece of split ? pieces : [merged(pieces, span)]) {
      const words = wordsOf(this.#text, piece.runs)
      const {runs, links} = piece
      const emphasised = piece.plainLength === 0
      this.#push({
        span: piece.span,
        runs,
        links,
        depth,
        emphasised,
        shape: shape === "paragraph" && isRule(words) ? "rule" : shape,
      })
    }
  }

  #inline(nodes: readonly PhrasingContent[], pieces: Piece[], emphasis: number): void {
    for (const node of nodes) {
      const piece = pieces.at(-1)!
      const span = spanOf(node)
      switch (node.type) {
        case "text":
          for (const run of visibleRuns(this.#text, span, node.value)) this.#run(piece, run, emphasis)
          break
        case "inlineCode":
          for (const run of visibleRuns(this.#text, insideFence(this.#text, span), node.value))
            this.#run(piece, run, emphasis)
          break
        case "break":
          breakAt(this.#text, pieces, span)
          break
        case "html":
          if (/^<br\b/iu.test(this.#text.slice(span.start, span.end)) && !/\s/u.test(this.#text[span.end] ?? " "))
            breakAt(this.#text, pieces, span)
          break
        case "emphasis":
        case "strong":
          this.#inline(node.children, pieces, emphasis + 1)
          break
        case "delete":
          this.#inline(node.children, pieces, emphasis)
          break
        case "link":
        case "linkReference": {
          const from = {pieces: pieces.length, runs: piece.runs.length}
          this.#inline(node.children, pieces, emphasis)
          if (from.pieces === pieces.length) {
            const seen = trimmed(this.#text, around(piece.runs.slice(from.runs)))
            const target = node.type === "link" ? node.url : this.#definitions.get(node.identifier)
            if (seen) piece.links.push({span: seen, target: knownTarget(target)})
          }
          break
        }
        default:
          break
      }
    }
  }

  #run(piece: Piece, run: Span, emphasis: number): void {
    if (emphasis === 0) piece.plainLength += this.#text.slice(run.start, run.end).trim().length
    const last = piece.runs.at(-1)
    if (last && last.end === run.start) piece.runs[piece.runs.length - 1] = {start: last.start, end: run.end}
    else piece.runs.push(run)
  }

  #push(given: Partial<Draft> & Pick<Draft, "span" | "runs">): void {
    const span = trimmed(this.#text, given.span)
    const runs = given.runs.filter((r) => r.start < r.end)
    if (!span || !runs.some((r) => trimmed(this.#text, r))) return
    this.drafts.push(draftOf(this.#text, {...given, span, runs: inside(runs, span)}))
  }
}

/** A hard break ends a piece; its line end stays a visible run, so that words on two lines never grow together. */
function breakAt(text: string, pieces: Piece[], span: Span): void {
  const piece = pieces.at(-1)!
  const end = piece.span.end
  const line = /\r\n|\n|\r/.exec(text.slice(span.start, span.end))
  if (line) piece.runs.push({start: span.start + line.index, end: span.start + line.index + line[0].length})
  piece.span.end = span.start
  pieces.push({runs: [], links: [], plainLength: 0, span: {start: span.end, end}})
}

/** Lines of one paragraph that are each short, a whole byline, label or date line among them, are pieces too. */
function softSplit(text: string, pieces: Piece[]): void {
  const [piece] = pieces
  const source = text.slice(piece!.span.start, piece!.span.end)
  if (source.length > 600 || !/[\r\n]/u.test(source)) return
  const lines: {start: number; end: number}[] = []
  for (const match of source.matchAll(/[^\r\n]+/gu)) {
    lines.push({start: piece!.span.start + match.index, end: piece!.span.start + match.index + match[0].length})
  }
  const cut = lines.map((line) => ({
    span: line,
    runs: inside(piece!.runs, line),
    links: piece!.links.filter((l) => line.start <= l.span.start && l.span.end <= line.end),
    plainLength: piece!.plainLength,
  }))
  const words = cut.map(({runs}) => wordsOf(text, runs).trim())
  const isHead = (line: string) =>
    labelOf(line) !== null || isMetaLine(line, true) || (/^by\s/iu.test(line) && bylineOf(line) !== null)
  if (words.every((line) => line.length <= 160) && words.some(isHead)) pieces.splice(0, 1, ...cut)
}

function merged(pieces: readonly Piece[], span: Span): Piece {
  if (pieces.length === 1) return pieces[0]!
  return {
    runs: pieces.flatMap((p) => p.runs),
    links: pieces.flatMap((p) => p.links),
    plainLength: pieces.reduce((sum, p) => sum + p.plainLength, 0),
    span,
  }
}

function standsAlone(words: string): boolean {
  const line = words.trim()
  if (line.length > 300) return false
  return (
    labelOf(line) !== null || furnitureAnywhere(line) !== null || isMetaLine(line, true) || /^by\s+\p{Lu}/iu.test(line)
  )
}

/** "" and "#" are what is left of a link whose target was lost. */
export function knownTarget(target: string | undefined | null): string | null {
  const url = target?.trim() ?? ""
  return url === "" || url === "#" || /^javascript:/iu.test(url) ? null : url
}

function definitionsIn(tree: Root): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (node: Nodes): void => {
    if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, node.url)
    if (
      "children" in node &&
      (node.type === "root" || node.type === "blockquote" || node.type === "list" || node.type === "listItem")
    )
      for (const child of node.children) visit(child)
  }
  visit(tree)
  return found
}

function spanOf(node: Nodes): Span {
  return {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0}
}

function around(runs: readonly Span[]): Span {
  return runs.length === 0 ? {start: 0, end: 0} : {start: runs[0]!.start, end: runs.at(-1)!.end}
}

function inside(runs: readonly Span[], span: Span): Span[] {
  return runs
    .map((r) => ({start: Math.max(r.start, span.start), end: Math.min(r.end, span.end)}))
    .filter((r) => r.start < r.end)
}

/** The lines of a stretch without their indents and without the lines that match `fence`; line ends stay visible. */
function linesIn(text: string, span: Span, fence: RegExp): Span[] {
  const runs: Span[] = []
  for (const match of text.slice(span.start, span.end).matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/gu)) {
    const line = match[0]
    const words = line.trim()
    if (words === "" || fence.test(words)) continue
    const indent = line.length - line.trimStart().length
    runs.push({start: span.start + match.index + indent, end: span.start + match.index + line.length})
  }
  return runs
}

function insideFence(text: string, span: Span): Span {
  let ticks = 0
  while (text[span.start + ticks] === "`" && ticks < (span.end - span.start) / 2) ticks++
  return {start: span.start + ticks, end: span.end - ticks}
}

function altOf(text: string, span: Span): Span[] {
  const match = /^!\[([^\]]*)\]/u.exec(text.slice(span.start, span.end))
  const inner = match ? trimmed(text, {start: span.start + 2, end: span.start + 2 + match[1]!.length}) : null
  return inner ? [inner] : []
}
