/**
 * Which blocks of a page are the article's prose. Readability decides; blocks are marked before it runs, so that what it
 * keeps is known by its mark. Where it keeps next to nothing, a score of our own decides: prose votes for its containers.
 */
import type {PageBlock} from "./page.ts"

type Reader = new (
  document: Document,
  options: {disableJSONLD: boolean; charThreshold: number; serializer: (node: Node) => Node},
) => {
  parse(): null | {content: Node | null | undefined}
}

const MARK = "data-onrecord-block"
/** Less than this of the page's prose kept, and Readability has missed the article. */
const LEAST_SHARE = 0.25

/** Indexes into `blocks`. Changes the document, so everything else must have been read from it before. */
export function bodyOf(document: Document, blocks: readonly PageBlock[], Readability: Reader | null): Set<number> {
  const prose = blocks.map((b, i) => (isProse(b) ? i : -1)).filter((i) => i >= 0)
  const kept = Readability ? keptByReadability(document, blocks, Readability) : new Set<number>()
  const size = (set: Iterable<number>) => [...set].reduce((sum, i) => sum + blocks[i]!.words.length, 0)
  const all = size(prose.filter((i) => !isAside(blocks[i]!.element)))
  const enough = kept.size > 0 && size(kept) >= all * LEAST_SHARE
  return filledIn(blocks, enough ? kept : byScore(blocks, prose))
}

function keptByReadability(document: Document, blocks: readonly PageBlock[], Readability: Reader): Set<number> {
  blocks.forEach(({element}, i) => {
    element.setAttribute(MARK, `${element.getAttribute(MARK) ?? ""} ${i}`.trim())
  })
  const kept = new Set<number>()
  const content = contentBy(document, Readability)
  if (!content) return kept
  const seen = plain(content.textContent ?? "")
  for (const element of [content, ...content.querySelectorAll(`[${MARK}]`)]) {
    for (const mark of (element.getAttribute(MARK) ?? "").split(" ")) {
      const block = mark === "" ? undefined : blocks[Number(mark)]
      if (block && seen.includes(plain(block.words).slice(0, 80))) kept.add(Number(mark))
    }
  }
  // Readability builds new paragraphs out of text that stands free between line breaks: those are found by their words.
  blocks.forEach((block, i) => {
    if (!kept.has(i) && block.words.length >= 60 && isProse(block) && seen.includes(plain(block.words))) kept.add(i)
  })
  return kept
}

function contentBy(document: Document, Readability: Reader): Element | null {
  try {
    const article = new Readability(document, {
      disableJSONLD: true,
      charThreshold: 250,
      serializer: (node) => node,
    }).parse()
    return (article?.content as Element | null | undefined) ?? null
  } catch (cause) {
    // It walks the page by recursion, so a page nested thousands deep ends its stack: then our own score decides.
    if (cause instanceof RangeError || cause instanceof TypeError) return null
    throw cause
  }
}

function byScore(blocks: readonly PageBlock[], prose: readonly number[]): Set<number> {
  const scores = new Map<Element, number>()
  for (const i of prose) {
    const {element, words} = blocks[i]!
    if (isAside(element)) continue
    let share = 1
    for (let at: Element | null = element, steps = 0; at && steps < 6; at = at.parentElement, steps++) {
      const tag = at.tagName.toUpperCase()
      if (tag === "HTML") break
      const named = tag === "ARTICLE" || tag === "MAIN" || at.getAttribute("itemprop") === "articleBody" ? 1.5 : 1
      scores.set(at, (scores.get(at) ?? 0) + words.length * share * named)
      share *= steps === 0 ? 0.95 : 0.9
    }
  }
  let best: Element | null = null
  let most = 0
  for (const [element, score] of scores) {
    if (score > most) {
      most = score
      best = element
    }
  }
  const body = new Set<number>()
  if (best) for (const i of prose) if (best.contains(blocks[i]!.element) && !isAside(blocks[i]!.element)) body.add(i)
  return body
}

/** Blocks between two of the body's, in the same container and no list of links, are the body's too. */
function filledIn(blocks: readonly PageBlock[], body: ReadonlySet<number>): Set<number> {
  const out = new Set(body)
  const parents = new Set([...body].map((i) => blocks[i]!.element.parentElement))
  const order = [...body].sort((a, b) => a - b)
  const first = order[0] ?? 0
  const last = order.at(-1) ?? -1
  for (let i = first; i <= last; i++) {
    const block = blocks[i]!
    if (out.has(i) || isAside(block.element) || linkShare(block) > 0.5) continue
    const parent = block.element.parentElement
    if (parents.has(parent) || (block.shape !== "paragraph" && parents.has(parent?.parentElement ?? null))) out.add(i)
  }
  return out
}

function isProse(block: PageBlock): boolean {
  if (block.shape === "heading" || block.words.length < 25) return false
  return (/[.!?…。！？؟।]["'”’»)\]]*$/u.test(block.words) || block.words.length > 140) && linkShare(block) < 0.5
}

export function linkShare(block: PageBlock): number {
  const linked = block.links.reduce((sum, l) => sum + l.span.end - l.span.start, 0)
  return block.words.length === 0 ? 0 : linked / block.words.length
}

function isAside(element: Element): boolean {
  for (let at: Element | null = element, steps = 0; at && steps < 60; at = at.parentElement, steps++) {
    if (/^(?:NAV|FOOTER|ASIDE|FORM|BUTTON|FIGCAPTION|DIALOG)$/iu.test(at.tagName)) return true
  }
  return false
}

function plain(words: string): string {
  return words.replace(/[\s“”]+/gu, "")
}
