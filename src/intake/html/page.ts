/** The visible text of a page: its blocks in document order, white space collapsed, set apart by a blank line. */
import type {Span} from "../../text/index.ts"
import type {Link} from "../article.ts"
import type {Shape} from "../draft.ts"
import {furnitureAnywhere, isMetaLine, labelOf} from "../facts/index.ts"
import {knownTarget} from "../markdown/index.ts"

export interface PageBlock {
  /** In the page's text. */
  readonly span: Span
  readonly words: string
  readonly links: readonly Link[]
  readonly shape: Shape
  readonly depth: number
  /** Every visible word stands in `<em>`, `<i>`, `<strong>` or `<b>`. */
  readonly emphasised: boolean
  /** The nearest element that makes blocks. */
  readonly element: Element
}

export interface Page {
  readonly text: string
  readonly blocks: readonly PageBlock[]
  /** How deep the page's visible elements nest. */
  readonly depth: number
}

const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
)
const UNSEEN = new Set(
  "SCRIPT STYLE TEMPLATE NOSCRIPT HEAD SVG IFRAME OBJECT CANVAS SELECT OPTION DATALIST TEXTAREA AUDIO VIDEO MAP TITLE META LINK EMBED".split(
    " ",
  ),
)
const EMPHASIS = new Set(["EM", "I", "STRONG", "B"])

export function pageOf(body: Element, base: string | null): Page {
  const writer = new Writer(body, base)
  // A stack of our own: pages nest deeper than the engine's stack.
  const open: Element[] = []
  let node: ChildNode | null = body.firstChild
  let parent: Element = body
  let depth = 0
  writer.enter(body)
  while (node || parent !== body) {
    if (!node) {
      writer.leave(parent)
      node = parent.nextSibling
      parent = open.pop()!
      continue
    }
    if (node.nodeType === 3) writer.write(node.nodeValue ?? "")
    else if (node.nodeType === 1 && !isUnseen(node as Element)) {
      const element = node as Element
      writer.enter(element)
      open.push(parent)
      depth = Math.max(depth, open.length)
      parent = element
      node = element.firstChild
      continue
    }
    node = node.nextSibling
  }
  writer.leave(body)
  return {...writer.page(), depth}
}

function isUnseen(element: Element): boolean {
  if (UNSEEN.has(element.tagName.toUpperCase())) return true
  if (element.hasAttribute("hidden")) return true
  const style = element.getAttribute("style")
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)
}

interface OpenLink {
  readonly target: string | null
  start: number
}

/** Collects text until an element that makes blocks begins or ends. */
class Writer {
  readonly #blocks: PageBlock[] = []
  readonly #parts: string[] = []
  readonly #base: string | null
  #size = 0
  #owners: Element[]
  #words = ""
  #space = false
  #links: {start: number; end: number; target: string | null}[] = []
  #open: OpenLink[] = []
  #breaks: number[] = []
  #emphasis = 0
  #plain = 0

  constructor(body: Element, base: string | null) {
    this.#owners = [body]
    this.#base = base
  }

  write(raw: string): void {
    for (const match of raw.matchAll(/\s+|\S+/gu)) {
      if (/^\s/u.test(match[0])) this.#space = true
      else {
        if (this.#space && this.#words !== "" && this.#breaks.at(-1) !== this.#words.length) this.#words += " "
        this.#space = false
        this.#words += match[0]
        if (this.#emphasis === 0) this.#plain += match[0].length
      }
    }
  }

  enter(element: Element): void {
    const tag = element.tagName.toUpperCase()
    if (BLOCKS.has(tag)) {
      this.#close()
      this.#owners.push(element)
    } else if (tag === "BR") this.#break()
    else if (tag === "A") {
      // Neighbouring links are set apart by style sheets; without one their words would grow together.
      if (this.#links.at(-1)?.end === this.#words.length) this.#space = true
      this.#open.push({target: this.#targetOf(element), start: this.#words.length})
    } else if (EMPHASIS.has(tag)) this.#emphasis++
    else if (tag === "Q") this.#words += `${this.#space && this.#words ? " " : ""}“`
    if (tag === "Q") this.#space = false
  }

  leave(element: Element): void {
    const tag = element.tagName.toUpperCase()
    if (BLOCKS.has(tag)) {
      this.#close()
      this.#owners.pop()
    } else if (tag === "A") {
      const link = this.#open.pop()
      if (link && this.#words.length > link.start)
        this.#links.push({start: link.start, end: this.#words.length, target: link.target})
    } else if (EMPHASIS.has(tag)) this.#emphasis--
    else if (tag === "Q") this.#words += "”"
  }

  page(): Omit<Page, "depth"> {
    return {text: this.#parts.join(""), blocks: this.#blocks}
  }

  /** One break is white space; two set blocks apart, and so does one beside a byline, a label or a notice. */
  #break(): void {
    const at = this.#words.length
    if (at === 0) return
    if (this.#breaks.at(-1) === at + 0 && this.#words.endsWith("\n")) {
      this.#close()
      return
    }
    this.#words += "\n"
    this.#breaks.push(this.#words.length)
    this.#space = false
  }

  #close(): void {
    const words = this.#words
    for (const link of this.#open)
      if (words.length > link.start) this.#links.push({start: link.start, end: words.length, target: link.target})
    if (words.trim() !== "") {
      const lines = words.split("\n")
      const split = lines.length > 1 && lines.some((line) => standsAlone(line.trim()))
      let start = 0
      if (!split) this.#emit(words.replaceAll("\n", " "), 0)
      else {
        for (const line of lines) {
          if (line.trim() !== "") this.#emit(line, start)
          start += line.length + 1
        }
      }
    }
    this.#words = ""
    this.#space = false
    this.#links = []
    for (const link of this.#open) link.start = 0
    this.#breaks = []
    this.#plain = 0
  }

  #emit(raw: string, offset: number): void {
    const words = raw.trim()
    const lead = offset + raw.length - raw.trimStart().length
    if (this.#size > 0) {
      this.#parts.push("\n\n")
      this.#size += 2
    }
    const at = this.#size
    this.#parts.push(words)
    this.#size += words.length
    const links: Link[] = []
    for (const {start, end, target} of this.#links) {
      const span = inner(words, Math.max(0, start - lead), Math.min(words.length, end - lead))
      if (span) links.push({span: {start: at + span.start, end: at + span.end}, target})
    }
    const element = this.#owners.at(-1)!
    const {shape, depth} = shapeOf(element)
    this.#blocks.push({
      span: {start: at, end: this.#size},
      words,
      links,
      shape,
      depth,
      emphasised: this.#plain === 0,
      element,
    })
  }

  #targetOf(anchor: Element): string | null {
    const href = knownTarget(anchor.getAttribute("href"))
    if (!href) return null
    return absolute(href, this.#base)
  }
}

/** The address against its base; as it is written where that makes none. */
export function absolute(href: string, base: string | null): string {
  const url = URL.parse(href, base ?? undefined)
  return url ? url.href : href
}

function inner(words: string, start: number, end: number): Span | null {
  while (start < end && /\s/u.test(words[start]!)) start++
  while (end > start && /\s/u.test(words[end - 1]!)) end--
  return start < end ? {start, end} : null
}

function standsAlone(line: string): boolean {
  if (line.length > 300) return false
  return (
    labelOf(line) !== null || furnitureAnywhere(line) !== null || isMetaLine(line, true) || /^by\s+\p{Lu}/iu.test(line)
  )
}

function shapeOf(element: Element): {shape: Shape; depth: number} {
  const heading = /^H([1-6])$/iu.exec(element.tagName)
  if (heading) return {shape: "heading", depth: Number(heading[1])}
  for (let at: Element | null = element, steps = 0; at && steps < 4; at = at.parentElement, steps++) {
    const tag = at.tagName.toUpperCase()
    if (tag === "LI" || tag === "DD" || tag === "DT") return {shape: "list-item", depth: 0}
    if (tag === "BLOCKQUOTE") return {shape: "quotation", depth: 0}
    if (tag === "TD" || tag === "TH") return {shape: "cell", depth: 0}
  }
  return {shape: "paragraph", depth: 0}
}
