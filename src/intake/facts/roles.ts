/**
 * Which part each block has in the article. Blocks before the first prose and after the last are the page's edges; there,
 * weaker signs of furniture count. The article's own prose is the rest: what no rule knows is body, never furniture.
 */
import type {BlockKind, FurnitureKind} from "../article.ts"
import type {Draft} from "../draft.ts"
import {bylineOf} from "./byline.ts"
import {printedDates} from "./dates.ts"
import {countWords, furnitureAnywhere, furnitureAtEdge, withoutQuotations} from "./furniture.ts"
import {labelOf} from "./labels.ts"
import {looksLikeName, looksLikeOutlet} from "./names.ts"

export interface Role {
  readonly kind: BlockKind
  readonly furniture: FurnitureKind | null
}

/** How far an article's own head may reach, in blocks. */
const HEAD_LIMIT = 40
const BODY_KINDS = {heading: "heading", "list-item": "list-item", quotation: "quotation", cell: "cell"} as const

/** One role for each draft. */
export function rolesOf(drafts: readonly Draft[]): Role[] {
  const strong = drafts.map((d) => d.hint?.furniture ?? (d.hint ? null : furnitureOfDraft(d)))
  const headEnd = endOfHead(drafts, strong)
  const tailStart = startOfTail(drafts, strong, headEnd)
  const headline = headlineAt(drafts, strong, headEnd)
  const roles = drafts.map((draft, i) => roleOf(draft, strong[i]!, {i, headEnd, tailStart, headline}))
  return withStandfirst(drafts, withNameLines(drafts, roles, headEnd), headline)
}

/** A name on a line of its own beside a byline or a date line is one of them: “Jane Doe”, “The Harbour Times”. */
function withNameLines(drafts: readonly Draft[], roles: readonly Role[], headEnd: number): Role[] {
  const out = roles.slice()
  for (let i = 0; i < Math.min(headEnd, drafts.length); i++) {
    const draft = drafts[i]!
    if (out[i]!.kind !== "paragraph" || draft.hint || !isNameLine(draft.words)) continue
    const beside = [out[i - 1]?.kind, out[i + 1]?.kind]
    if (beside.includes("byline") || beside.includes("meta")) out[i] = {kind: "meta", furniture: null}
  }
  return out
}

function isNameLine(words: string): boolean {
  const line = words.trim()
  return countWords(line.slice(0, 100)) <= 5 && (looksLikeName(line) || looksLikeOutlet(line))
}

function furnitureOfDraft(draft: Draft): FurnitureKind | null {
  if (draft.shape === "rule") return "other"
  if (draft.shape === "front-matter") return null
  return furnitureAnywhere(draft.words)
}

interface Place {
  readonly i: number
  readonly headEnd: number
  readonly tailStart: number
  readonly headline: number
}

function roleOf(draft: Draft, strong: FurnitureKind | null, {i, headEnd, tailStart, headline}: Place): Role {
  if (draft.hint) return draft.hint
  if (draft.shape === "front-matter") return {kind: "meta", furniture: null}
  if (i === headline) return {kind: "headline", furniture: null}
  const atHead = i < headEnd
  const atTail = i >= tailStart
  if (labelOf(draft.words) && (atHead || atTail)) return {kind: "meta", furniture: null}
  if (strong) return {kind: "furniture", furniture: strong}
  if (atHead && draft.shape !== "heading") {
    if (isMetaLine(draft.words, i > headline) || isSlug(draft.words)) return {kind: "meta", furniture: null}
    if (bylineOf(draft.words)) return {kind: "byline", furniture: null}
  }
  if (atTail && bylineOf(draft.words) && /^\W{0,3}by\s/iu.test(draft.words)) return {kind: "byline", furniture: null}
  if (atHead || atTail) {
    const weak = furnitureAtEdge(draft.words)
    if (weak) return {kind: "furniture", furniture: weak}
  }
  const shaped = draft.shape === "paragraph" || draft.shape === "rule" ? "paragraph" : BODY_KINDS[draft.shape]
  return {kind: shaped, furniture: null}
}

/** Prose: a sentence of some length that is no furniture even by the weaker signs. */
function isProse(draft: Draft, strong: FurnitureKind | null): boolean {
  if (draft.hint)
    return draft.hint.kind === "paragraph" || draft.hint.kind === "list-item" || draft.hint.kind === "quotation"
  if (strong || draft.shape === "heading" || draft.shape === "rule" || draft.shape === "front-matter") return false
  if (labelOf(draft.words) || bylineOf(draft.words) || isMetaLine(draft.words, true)) return false
  const count = countWords(draft.words.slice(0, 2000))
  const closed = /[.!?…]["'”’»)\]*]*\s*$/u.test(draft.words.slice(-40))
  const long = count >= 20 || draft.words.length > 120
  return (
    (long || (count >= 4 && closed) || (count < 4 && closed && draft.words.length > 20)) &&
    !furnitureAtEdge(draft.words)
  )
}

/** Index of the first prose block after a headline could stand; the number of blocks when there is none. */
function endOfHead(drafts: readonly Draft[], strong: readonly (FurnitureKind | null)[]): number {
  const limit = Math.min(drafts.length, HEAD_LIMIT)
  let first = -1
  for (let i = 0; i < limit; i++) {
    if (!isProse(drafts[i]!, strong[i]!)) continue
    if (first < 0) first = i
    // A standfirst stands before the byline: the head goes on when a byline or a date line comes within two blocks.
    const next = [i + 1, i + 2].find((n) => n < limit && opensBody(drafts[n]!))
    if (next === undefined || drafts.slice(i + 1, next).some((d) => countWords(d.words) > 45)) return i
    i = next
  }
  return first < 0 ? limit : first
}

function opensBody(draft: Draft): boolean {
  if (draft.hint) return draft.hint.kind === "byline" || draft.hint.kind === "meta"
  if (draft.shape !== "paragraph") return false
  return (/^\W{0,3}by\s/iu.test(draft.words) && bylineOf(draft.words) !== null) || isMetaLine(draft.words, true)
}

/** Going up from the end: the first block after the last prose. */
function startOfTail(drafts: readonly Draft[], strong: readonly (FurnitureKind | null)[], headEnd: number): number {
  let start = drafts.length
  for (let i = drafts.length - 1; i > headEnd; i--) {
    const draft = drafts[i]!
    if (draft.hint?.kind === "furniture" || draft.hint?.kind === "meta") {
      start = i
      continue
    }
    if (draft.hint || isProse(draft, strong[i]!)) break
    const known =
      strong[i] || labelOf(draft.words) || furnitureAtEdge(draft.words) || /^\W{0,3}by\s/iu.test(draft.words)
    if (known) start = i
    else if (draft.shape !== "heading" && !isLinkLine(draft)) break
  }
  return start
}

function isLinkLine(draft: Draft): boolean {
  if (draft.links.length === 0) return false
  const linked = draft.links.reduce((sum, l) => sum + l.span.end - l.span.start, 0)
  return linked >= draft.words.trim().length * 0.8
}

/** The first heading of a Markdown or HTML head; in plain text a first line that has the shape of one. */
function headlineAt(drafts: readonly Draft[], strong: readonly (FurnitureKind | null)[], headEnd: number): number {
  const given = drafts.findIndex((d) => d.hint?.kind === "headline")
  if (given >= 0) return given
  if (drafts.some((d) => d.hint)) return -1
  const limit = Math.min(headEnd + 1, drafts.length)
  for (let i = 0; i < limit; i++) if (drafts[i]!.shape === "heading" && !strong[i]) return i
  for (let i = 0; i < Math.min(limit, 6); i++) {
    const draft = drafts[i]!
    if (strong[i] || draft.shape !== "paragraph" || labelOf(draft.words) || furnitureAtEdge(draft.words)) continue
    if (
      isMetaLine(draft.words, false) ||
      isSlug(draft.words) ||
      (/^\W{0,3}by\s/iu.test(draft.words) && bylineOf(draft.words))
    )
      continue
    return i + 1 < drafts.length && looksLikeHeadline(draft.words) ? i : -1
  }
  return -1
}

/** An agency's slug: “BORVIA-HARBOUR”, “FLOODS/2”. */
function isSlug(words: string): boolean {
  return words.length <= 60 && /^[\p{Lu}\p{N}]{2,}(?:[-/][\p{Lu}\p{N}]+)+$/u.test(words.trim())
}

/** Short, on one line, without a final stop; or with one, and capitalised word by word as titles are. */
export function looksLikeHeadline(words: string): boolean {
  const line = words.trim()
  const count = countWords(line.slice(0, 400))
  if (line.length > 220 || count < 2 || count > 30 || /\n/u.test(line) || !/\p{L}/u.test(line)) return false
  if (/^[“"„«‘']/u.test(line) && /\b(?:said|says|asked|told)\b/iu.test(withoutQuotations(line))) return false
  if (/[,;:]$/u.test(line) || /^[-*•]/u.test(line)) return false
  if (!/[.!?…]["”’»]?$/u.test(line)) return /^[^\p{Ll}]/u.test(line)
  const weighty = [...line.matchAll(/[\p{L}\p{M}’'-]{4,}/gu)]
  const capitals = weighty.filter(([word]) => /^\p{Lu}/u.test(word)).length
  return weighty.length >= 3 && capitals / weighty.length >= 0.7
}

/** “The Harbour Times, 3 May 2021”, “Published 3 May 2021, 10:15”, “4 min read”: a short line that holds little but a date. */
export function isMetaLine(words: string, afterHeadline: boolean): boolean {
  const line = words.trim()
  if (line.length > 160 || /[!?]$/u.test(line)) return false
  if (/^(?:\d{1,3}[- ]min(?:ute)?s? read|updated?\b.{0,60}\d{4}.{0,20})$/iu.test(line)) return true
  const dates = printedDates(line)
  if (dates.length === 0) return false
  let rest = line
  for (const {span} of dates.toReversed()) rest = `${rest.slice(0, span.start)} ${rest.slice(span.end)}`
  rest = rest
    .replace(
      /\b(?:first\s+)?(?:published|posted|updated|last (?:updated|modified)|modified|on|at|date|from)\b\s*:?/giu,
      " ",
    )
    .replace(
      /\b\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s*[ap]\.?m\.?\b|\b(?:GMT|UTC|[A-Z]{2,3}T|noon|midnight)\b(?:[+-]\d{1,2})?/gu,
      " ",
    )
    .replace(/\b\d{1,3}[- ]min(?:ute)?s? read\b/giu, " ")
    .replace(/\b(?:news ?desk|desk|staff|bureau|words:|text:|photos?:)/giu, " ")
  const parts = rest
    .split(/[,|•·–—()\n]+|\s-\s|\s\/\s/u)
    .map((p) => p.trim())
    .filter((p) => /[\p{L}\p{N}]/u.test(p))
  if (parts.length === 0) return true
  return (
    afterHeadline &&
    parts.length <= 4 &&
    parts.every((p) => looksLikeOutlet(p) || looksLikeName(p) || /^by\s/iu.test(p))
  )
}

/**
 * One or two sentences between the headline and the byline or date line are the standfirst. An opening in italics is none
 * by its looks alone: republished pieces often set whole paragraphs so, and as body its claims are read all the same.
 */
function withStandfirst(drafts: readonly Draft[], roles: Role[], headline: number): Role[] {
  if (headline < 0 || roles.some((r) => r.kind === "standfirst")) return roles
  const next = headline + 1
  if (opensAsStandfirst(drafts, roles, next)) return roles.with(next, {kind: "standfirst", furniture: null})
  const between: number[] = []
  for (let i = headline + 1; i < Math.min(drafts.length, headline + 6); i++) {
    const {kind} = roles[i]!
    if (kind === "byline" || kind === "meta") {
      const [only] = between
      if (between.length !== 1 || only === undefined || drafts[only]!.hint) return roles
      return roles.with(only, {kind: "standfirst", furniture: null})
    }
    if (kind === "furniture") continue
    if ((kind !== "paragraph" && kind !== "heading") || countWords(drafts[i]!.words.slice(0, 600)) > 60) return roles
    between.push(i)
  }
  return roles
}

/**
 * Right under the headline, before prose: a line without a final stop, or the one paragraph that is set in italics whole.
 */
function opensAsStandfirst(drafts: readonly Draft[], roles: readonly Role[], i: number): boolean {
  const draft = drafts[i]
  const after = roles[i + 1]
  if (
    !draft ||
    draft.hint ||
    roles[i]!.kind !== "paragraph" ||
    draft.shape !== "paragraph" ||
    !after ||
    after.kind === "list-item"
  )
    return false
  const count = countWords(draft.words.slice(0, 600))
  const follows = drafts[i + 1]!.words
  if (
    count < 5 ||
    count > 50 ||
    (after.kind === "paragraph" && /[^.!?…]["”’)]*$/u.test(follows.trim()) && countWords(follows.slice(0, 300)) < 15)
  )
    return false
  if (draft.emphasised)
    return !drafts.slice(i + 1, i + 3).some((d, j) => d.emphasised && roles[i + 1 + j]!.kind === "paragraph")
  return count <= 40 && /[^.!?…:;,]["”’)]?$/u.test(draft.words.trim()) && !/[.!?:;,]["”’)]*$/u.test(draft.words.trim())
}
