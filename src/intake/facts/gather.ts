/** From drafts to blocks and facts: what the text itself says, then what the page's metadata adds where the text is silent. */
import {bySpan, type Span, trimmed} from "../../text/index.ts"
import type {ArticleFacts, Block, FactWithSpans, Link, Original, Rights} from "../article.ts"
import {type Draft, inText, linksInWords} from "../draft.ts"
import {bylineOf} from "./byline.ts"
import {printedDates} from "./dates.ts"
import {withoutQuotations} from "./furniture.ts"
import {labelOf} from "./labels.ts"
import {hasOutletWord, looksLikeName, looksLikeOutlet} from "./names.ts"
import {partPointers} from "./pointers.ts"
import {rightsOf} from "./rights.ts"
import {type Role, rolesOf} from "./roles.ts"

/** What a format's own reader knows from metadata; spans where it stands in the text (front matter). */
export interface Stated {
  readonly headline?: Value
  readonly standfirst?: Value
  readonly byline?: readonly Value[]
  readonly outlet?: Value
  readonly outletUrl?: string
  readonly publishedAt?: Value
  readonly language?: string
  readonly canonical?: string
  readonly regions?: readonly Value[]
  readonly themes?: readonly Value[]
  readonly original?: Original
  readonly rights?: readonly Rights[]
}

export interface Value {
  readonly words: string
  readonly spans: readonly Span[]
}

export interface Read {
  readonly blocks: readonly Block[]
  readonly facts: ArticleFacts
}

/** Collects facts on the way through the blocks; the first place that states one wins. */
class Facts {
  headline: Value | null = null
  standfirst: Value | null = null
  byline: Value[] = []
  outlet: Value | null = null
  /** Names on date lines that only their company makes an outlet's: weighed at the end. */
  readonly lines: {readonly name: Value; readonly date: Value | null}[] = []
  publishedAt: Value | null = null
  regions: Value[] = []
  themes: Value[] = []
  original: {
    outlet: Value | null
    author: string | null
    url: string | null
    publishedAt: string | null
    spans: Span[]
  } | null = null
  rights: Rights[] = []
  links: Link[] = []
}

export function gather(text: string, given: readonly Draft[], stated: Stated = {}): Read {
  const {drafts, roles} = partPointers(text, given, rolesOf(given))
  const found = new Facts()
  drafts.forEach((draft, i) => {
    readBlock(text, draft, roles[i]!, found)
  })
  const blocks = drafts.map((draft, i) => blockOf(draft, roles[i]!))
  completeOutlet(text, drafts, roles, found)
  return {blocks, facts: factsFrom(found, stated)}
}

function blockOf(draft: Draft, role: Role): Block {
  return {kind: role.kind, furniture: role.furniture, span: draft.span, runs: draft.runs}
}

function readBlock(text: string, draft: Draft, role: Role, found: Facts): void {
  const value = (stretch: Span): Value => ({
    words: draft.words.slice(stretch.start, stretch.end),
    spans: inText(text, draft, stretch),
  })
  const whole = trimmed(draft.words, {start: 0, end: draft.words.length})
  if (!whole) return
  if (keepsLinks(role)) for (const link of draft.links) found.links.push(link)
  switch (role.kind) {
    case "headline":
      found.headline ??= oneLine(value(whole))
      break
    case "standfirst":
      found.standfirst ??= oneLine(value(whole))
      break
    case "byline":
      readByline(draft, found, value)
      break
    case "meta":
      if (draft.shape !== "front-matter") readMeta(draft, found, value)
      break
    case "furniture":
      if (role.furniture === "navigation") break
      for (const right of rightsOf(text, draft)) found.rights.push(right)
      readOriginal(draft, found, value)
      if (role.furniture === "copyright" || role.furniture === "notice" || role.furniture === "credit")
        readTailDate(draft, found, value)
      break
    default:
      break
  }
}

/** Links of the page's own machinery are not the article's. */
function keepsLinks({kind, furniture}: Role): boolean {
  return (
    kind !== "furniture" ||
    furniture === "notice" ||
    furniture === "disclaimer" ||
    furniture === "copyright" ||
    furniture === "contact" ||
    furniture === "caption" ||
    furniture === "credit"
  )
}

function readByline(draft: Draft, found: Facts, value: (s: Span) => Value): void {
  const byline = bylineOf(draft.words)
  if (byline) {
    if (found.byline.length === 0) found.byline.push(...byline.names.map(({span}) => value(span)))
    if (byline.outlet) found.outlet ??= value(byline.outlet.span)
  } else if (draft.hint && found.byline.length === 0) found.byline.push(...namesIn(draft).map(value))
  const [date] = printedDates(draft.words.slice(0, 300))
  if (date) found.publishedAt ??= {words: date.edtf, spans: value(date.span).spans}
}

/** Names in a line that mark-up calls a byline: linked names, else names between separators. */
function namesIn(draft: Draft): Span[] {
  const isName = (at: Span) => {
    const words = draft.words.slice(at.start, at.end)
    return looksLikeName(words) && /\s/u.test(words) && !hasOutletWord(words)
  }
  const linked = linksInWords(draft)
    .map(({at}) => at)
    .filter(isName)
  if (linked.length > 0) return linked
  const dates = printedDates(draft.words.slice(0, 300)).map(({span}) => span)
  return between(draft.words, dates).filter(isName).slice(0, 1)
}

function readMeta(draft: Draft, found: Facts, value: (s: Span) => Value): void {
  const label = labelOf(draft.words)
  if (label) {
    const values = label.values.map(({span}) => value(span))
    if (label.field === "regions") found.regions.push(...values)
    else if (label.field === "themes") found.themes.push(...values)
    else if (label.field === "outlet") found.outlet ??= values[0]!
    else if (label.field === "title") found.headline ??= values[0]!
    else if (label.field === "publishedAt") readDates(draft, found, value)
    return
  }
  readDates(draft, found, value)
  const dates = printedDates(draft.words).filter(({edtf}) => edtf)
  const [date] = dates
  for (const stretch of between(
    draft.words,
    dates.map(({span}) => span),
  )) {
    const words = draft.words.slice(stretch.start, stretch.end)
    const by = /^by\s+/iu.exec(words)
    const labelled = /^(?:words|text|story|report)\s*:\s*/iu.exec(words)
    if (labelled && looksLikeName(words.slice(labelled[0].length))) {
      found.byline.push(value({start: stretch.start + labelled[0].length, end: stretch.end}))
      continue
    }
    if (by && found.byline.length === 0) {
      const names = bylineOf(words)?.names ?? []
      found.byline.push(
        ...names.map(({span}) => value({start: stretch.start + span.start, end: stretch.start + span.end})),
      )
    } else if (
      looksLikeOutlet(words) &&
      (hasOutletWord(words) ||
        (/\s/u.test(words) && words !== words.toUpperCase() && !looksLikeBylineName(words, found)))
    ) {
      found.lines.push({name: value(stretch), date: date ? {words: date.edtf, spans: value(date.span).spans} : null})
    } else if (!found.byline.length && looksLikeName(words) && /\s/u.test(words) && !hasOutletWord(words)) {
      found.byline.push(value(stretch))
    }
  }
}

/** “Jane Doe, 3 May 2021”: two or three words without an outlet's word are a person until a byline has named one. */
function looksLikeBylineName(words: string, found: Facts): boolean {
  return found.byline.length === 0 && looksLikeName(words) && words.split(/\s+/u).length <= 3
}

function readDates(draft: Draft, found: Facts, value: (s: Span) => Value): void {
  for (const date of printedDates(draft.words.slice(0, 400))) {
    const before = draft.words.slice(Math.max(0, date.span.start - 30), date.span.start)
    if (/\b(?:updated?|modified|retrieved|accessed|corrected)\b[^|•·]*$/iu.test(before)) continue
    found.publishedAt ??= {words: date.edtf, spans: value(date.span).spans}
  }
}

/** “Published 3 May 2021” in a notice after the article. */
function readTailDate(draft: Draft, found: Facts, value: (s: Span) => Value): void {
  const match = /^(?:published|posted)\b.{0,20}/iu.exec(draft.words)
  if (match) readDates(draft, found, value)
}

const DECLARES_ORIGINAL =
  /\b(?:original(?:ly)?|first)\s+(?:source|version|publication)\s+of\s+(?:this|the)\s+\w+\s+(?:is|was|appeared (?:in|on|at))\s*:?\s*|\b(?:originally|first|previously)\s+(?:published|appeared|posted)\s+(?:in|on|by|at)\s+|\b(?:republished|reprinted|reposted|cross-?posted|reproduced)\s+(?:here\s+)?(?:with (?:the )?(?:kind )?permission (?:of|from)|from|courtesy of)\s+|\b(?:appeared|published)\s+(?:originally|first)\s+(?:in|on|by|at)\s+|^\W?(?:source|via)\s*[:：]\s*/iu

function readOriginal(draft: Draft, found: Facts, value: (s: Span) => Value): void {
  if (draft.words.length > 3000) return
  const seen = withoutQuotations(draft.words)
  const match = DECLARES_ORIGINAL.exec(seen)
  if (!match || found.original) return
  const from = match.index + match[0].length
  const linked = linksInWords(draft).find(({at}) => at.start >= from && at.start <= from + 4)
  const line = /^[^\n]*/u.exec(draft.words.slice(from))![0]
  const stop = /\s+(?:under|on|in|and|with|where|as|by|here)\s|\.\s|[.,;()|]?$|,\s|\s[(–—-]/u.exec(line)
  const end = linked ? linked.at.end : from + (stop?.index ?? line.length)
  const at = trimmed(draft.words, {start: linked?.at.start ?? from, end})
  if (!at || at.end - at.start > 80) return
  const outlet = value(at)
  const [date] = printedDates(draft.words.slice(at.end, at.end + 120))
  const target = linked?.link.target ?? null
  found.original = {outlet, author: null, url: target, publishedAt: date?.edtf ?? null, spans: [...outlet.spans]}
}

/** Words between dates and separators, trimmed of them. */
function between(words: string, taken: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const match of words.matchAll(/[^,|•·–—()\n]+/gu)) {
    const at = trimmed(words, {start: match.index, end: match.index + match[0].length})
    if (!at || taken.some((t) => t.start < at.end && at.start < t.end)) continue
    if (/^\d|^(?:published|posted|updated|on|at|min)/iu.test(words.slice(at.start, at.end))) continue
    found.push(at)
  }
  return found
}

/** A lone capitalised line among the head's lines is the original's outlet when the page declares that original. */
function completeOutlet(text: string, drafts: readonly Draft[], roles: readonly Role[], found: Facts): void {
  const {original} = found
  if (original && found.byline.length > 0) {
    // The declared original is the same work: its author is whom the byline names, or the copyright line among them.
    const holders = found.rights.filter((r) => r.kind === "copyright").map((r) => r.holder)
    const named = found.byline.find((b) => holders.includes(b.words)) ?? found.byline[0]!
    original.author = found.byline.length === 1 || holders.includes(named.words) ? named.words : null
    if (!original.author) original.author = found.byline.map((b) => b.words).join(", ")
  }
  if (original?.outlet) {
    const name = original.outlet.words
    drafts.forEach((draft, i) => {
      if (roles[i]!.kind !== "meta" || draft.shape === "front-matter" || draft.words.trim() !== name) return
      original.spans.push(...inText(text, draft, {start: 0, end: draft.words.length}))
    })
  }
  chooseLine(drafts, roles, found)
  if (!found.outlet && !original) {
    const holder = found.rights.find((r) => r.kind === "copyright" && r.holder && hasOutletWord(r.holder))
    if (holder?.holder && !found.byline.some((b) => b.words === holder.holder)) {
      const [line] = holder.spans
      const start = line ? text.indexOf(holder.holder, line.start) : -1
      if (start >= 0 && line && start < line.end) {
        found.outlet = {words: holder.holder, spans: [{start, end: start + holder.holder.length}]}
      }
    }
  }
}

/**
 * Of the names on date lines, the original's is not this copy's outlet, and its date is the original's. A name without an
 * outlet's word may be a place (“Port Halden, 3 May”): it counts when the page's own furniture names it again.
 */
function chooseLine(drafts: readonly Draft[], roles: readonly Role[], found: Facts): void {
  const {original} = found
  const isOriginal = (name: string) => original?.outlet !== null && original?.outlet.words === name
  for (const line of found.lines) {
    if (!isOriginal(line.name.words) || !original) continue
    original.publishedAt ??= line.date?.words ?? null
    original.spans.push(...line.name.spans)
    const others = found.lines.find((l) => !isOriginal(l.name.words) && l.date)
    if (others?.date && line.date && sameSpans(found.publishedAt, line.date)) found.publishedAt = others.date
  }
  if (found.outlet) return
  const evident = ({words, spans}: Value) =>
    hasOutletWord(words) ||
    /^the\s/iu.test(words) ||
    drafts.some(
      (d, i) =>
        (roles[i]!.kind === "furniture" || roles[i]!.kind === "meta") &&
        !spans.some((s) => d.span.start <= s.start && s.end <= d.span.end) &&
        d.words.length <= 3000 &&
        d.words.includes(words),
    )
  const chosen = found.lines.find(({name}) => !isOriginal(name.words) && evident(name))
  if (chosen) found.outlet = chosen.name
}

function sameSpans(a: Value | null, b: Value): boolean {
  return a !== null && a.spans[0]?.start === b.spans[0]?.start
}

function oneLine(value: Value): Value {
  return {...value, words: value.words.replace(/\s+/gu, " ").trim()}
}

function factsFrom(found: Facts, stated: Stated): ArticleFacts {
  const headline = found.headline ?? stated.headline ?? null
  const standfirst = found.standfirst ?? stated.standfirst ?? null
  const byline = preferStated(found.byline, stated.byline ?? [])
  const outlet = preferred(found.outlet, stated.outlet)
  const publishedAt = preferred(found.publishedAt, stated.publishedAt)
  const regions = unique([...found.regions, ...(stated.regions ?? [])])
  const themes = unique([...found.themes, ...(stated.themes ?? [])])
  const original = originalFrom(found, stated)
  const spans: Record<FactWithSpans, readonly Span[]> = {
    headline: headline?.spans ?? [],
    standfirst: standfirst?.spans ?? [],
    byline: sorted(byline.flatMap((b) => b.spans)),
    outlet: outlet?.spans ?? [],
    publishedAt: publishedAt?.spans ?? [],
    regions: sorted(regions.flatMap((r) => r.spans)),
    themes: sorted(themes.flatMap((t) => t.spans)),
    original: sorted(found.original?.spans ?? []),
  }
  return {
    headline: headline?.words ?? null,
    standfirst: standfirst?.words ?? null,
    byline: byline.map(({words}) => ({name: words})),
    outlet: outlet ? {name: outlet.words, url: stated.outletUrl ?? null} : null,
    publishedAt: publishedAt?.words ?? null,
    language: stated.language ?? null,
    canonical: stated.canonical ?? null,
    regions: regions.map((r) => r.words),
    themes: themes.map((t) => t.words),
    original,
    rights: [...found.rights, ...(stated.rights ?? []).filter((r) => !found.rights.some((f) => sameRights(f, r)))],
    links: found.links,
    spans,
  }
}

/** Metadata states a fact on purpose and wins; where the text shows the same words, their place is kept. */
function preferred(seen: Value | null, stated: Value | undefined): Value | null {
  if (!stated) return seen
  if (stated.spans.length > 0 || !seen) return stated
  return sameWords(seen.words, stated.words) ? seen : stated
}

function preferStated(seen: readonly Value[], stated: readonly Value[]): readonly Value[] {
  if (stated.length === 0) return seen
  const placed = stated.some((s) => s.spans.length > 0)
  // A page's author field often names the desk; where it shares no name with the printed byline, the byline is right.
  if (!placed && seen.length > 0 && !stated.some((s) => seen.some((v) => sameWords(v.words, s.words)))) return seen
  return stated.map((s) => (s.spans.length > 0 ? s : (seen.find((v) => sameWords(v.words, s.words)) ?? s)))
}

function sameWords(a: string, b: string): boolean {
  const plain = (words: string) =>
    words
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
  return plain(a) === plain(b)
}

function sameRights(a: Rights, b: Rights): boolean {
  return (
    a.kind === b.kind &&
    a.licence === b.licence &&
    (b.holder === null || (a.holder !== null && sameWords(a.holder, b.holder)))
  )
}

function unique(values: readonly Value[]): Value[] {
  const seen = new Map<string, Value>()
  for (const value of values) if (!seen.has(value.words)) seen.set(value.words, value)
  return [...seen.values()]
}

function originalFrom(found: Facts, stated: Stated): Original | null {
  const seen = found.original
  const said = stated.original
  if (!seen && !said) return null
  return {
    outlet: said?.outlet ?? seen?.outlet?.words ?? null,
    url: said?.url ?? seen?.url ?? null,
    author: said?.author ?? seen?.author ?? null,
    publishedAt: said?.publishedAt ?? seen?.publishedAt ?? null,
  }
}

/** In text order, none inside another. */
function sorted(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of spans.toSorted(bySpan)) if (out.length === 0 || out.at(-1)!.end <= span.start) out.push(span)
  return out
}
