/** An article as it is laid out for the eye: its claims numbered in the order of the text, each beside the block it begins in. */
import type {Article, Correction, Form, HeldReading, ReadingRecord, Span, Standing} from "../desk/index.ts"

export type Block = Article["blocks"][number]
export type Attribution = ReadingRecord["attributions"][number]

/** What was read, kept in a record or not. */
export type AnyReading = ReadingRecord | HeldReading

export const LENSES = ["all", "quoted", "sourced", "own", "unsourced"] as const
export type Lens = (typeof LENSES)[number]

/** One claim of the article. */
export interface Item {
  /** The durable id, or the reading's own where it is not kept. */
  readonly id: string
  readonly kept: boolean
  readonly form: Form
  /** In the order of the text, from 1; null for the author's own voice. */
  readonly number: number | null
  /** The words that are underlined. */
  readonly content: readonly Span[]
  /** Null for the author's own voice. */
  readonly attribution: Attribution | null
  readonly hedges: readonly Span[]
  readonly standing: Standing
  readonly corrections: readonly Correction[]
}

/** A step from the nearest teller outward; the page itself is not among them. */
export interface Step {
  readonly item: Item
  readonly named: boolean
}

export interface Counts {
  readonly claims: number
  readonly quoted: number
  readonly reported: number
  readonly own: number
  /** Attributions that name nobody, and those that name somebody, out of all of them. */
  readonly unnamed: number
  readonly named: number
  readonly attributed: number
  readonly rejected: number
  readonly read: number
  readonly sentences: number
  readonly unread: number
}

/** Those that stand, in the order of the text; what a person rejected is left out. */
export function itemsOf(record: AnyReading): readonly Item[] {
  const attributed = record.attributions.map((one): Omit<Item, "number"> => {
    const form = one.manner === "indirect" ? "reported" : "quoted"
    return {...markOf(one, one.id), form, content: one.content, attribution: one, hedges: one.hedges}
  })
  const own = record.ownVoice.map((one, i): Omit<Item, "number"> => {
    const content = [{start: one.start, end: one.end}]
    return {...markOf(one, `o${i + 1}`), form: "own", content, attribution: null, hedges: one.hedges}
  })
  let number = 0
  return [...attributed, ...own]
    .filter(({standing, content}) => standing !== "rejected" && standing !== "retired" && content.length > 0)
    .sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a))
    .map((item) => ({...item, number: item.attribution === null ? null : ++number}))
}

function markOf(
  one: object & Partial<Pick<HeldReading["attributions"][number], "claim" | "standing" | "corrections">>,
  local: string,
): Pick<Item, "id" | "kept" | "standing" | "corrections"> {
  const {claim, standing = "read", corrections = []} = one
  return {id: claim ?? local, kept: claim !== undefined, standing, corrections}
}

function startOf({content}: Pick<Item, "content">): number {
  return content[0]!.start
}

function endOf({content}: Pick<Item, "content">): number {
  return content.at(-1)!.end
}

export function passes({attribution}: Item, lens: Lens): boolean {
  switch (lens) {
    case "all":
      return true
    case "quoted":
      return attribution !== null && attribution.manner !== "indirect"
    case "sourced":
      return attribution !== null && attribution.source.length > 0
    case "own":
      return attribution === null
    case "unsourced":
      return attribution === null || attribution.source.length === 0
  }
}

/** The lenses that let it through, as class names. */
export function lensClasses(item: Item): string {
  return LENSES.filter((lens) => lens !== "all" && passes(item, lens))
    .map((lens) => `in-${lens}`)
    .join(" ")
}

export function countsOf(record: AnyReading, items: readonly Item[]): Counts {
  const attributed = items.filter(({attribution}) => attribution !== null)
  const unnamed = attributed.filter(({attribution}) => attribution!.source.length === 0).length
  const quoted = items.filter(({form}) => form === "quoted").length
  const rejected = [...record.attributions, ...record.ownVoice].filter(
    (one) => "standing" in one && one.standing === "rejected",
  ).length
  const {read, sentences} = record.coverage
  return {
    claims: items.length,
    quoted,
    reported: attributed.length - quoted,
    own: items.length - attributed.length,
    unnamed,
    named: attributed.length - unnamed,
    attributed: attributed.length,
    rejected,
    read,
    sentences,
    unread: sentences - read,
  }
}

/** Through whom it came, from the nearest teller outward. */
export function stepsOf(item: Item, byLocal: ReadonlyMap<string, Item>): readonly Step[] {
  const steps: Step[] = []
  const seen = new Set<Item>([item])
  let within = item.attribution?.within ?? null
  while (within !== null) {
    const outer = byLocal.get(within)
    if (outer === undefined || seen.has(outer)) break
    seen.add(outer)
    steps.push({item: outer, named: isNamed(outer)})
    within = outer.attribution?.within ?? null
  }
  return steps
}

export function isNamed({attribution}: Item): boolean {
  return attribution !== null && attribution.source.length > 0
}

export function byLocalId(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.flatMap((item) => (item.attribution === null ? [] : [[item.attribution.id, item] as const])))
}

/** True where nothing was read because the text is not in English, or in no language that was made out. */
export function isOtherLanguage({copy, coverage}: AnyReading): boolean {
  const language = copy.languageDetected ?? copy.language
  return coverage.read === 0 && (language === null || !/^en(?:-|$)/iu.test(language))
}

/** A block, or a piece of one that is too long or too full to stand beside its claims, with what begins in it. */
export interface Row {
  readonly block: Block
  /** Goes on from the row before, as one paragraph. */
  readonly goesOn: boolean
  readonly runs: readonly Span[]
  readonly items: readonly Item[]
}

/** Claims and code units of one row, at most, as far as the words can be cut there. */
const ROW_ITEMS = 24
const ROW_UNITS = 6000
/** What a claim costs a page, in code units. */
const ITEM_UNITS = 1500
/** The weight of one page. */
const PART_UNITS = 240_000

/** Bylines and the like stand in the head; furniture has its drawer, captions apart, which are read as prose is. */
export function isProse({kind, furniture}: Block): boolean {
  return kind === "furniture" ? furniture === "caption" : kind !== "byline" && kind !== "meta"
}

export function rowsOf(blocks: readonly Block[], items: readonly Item[]): readonly Row[] {
  const prose = blocks.filter(isProse)
  let next = 0
  return prose.flatMap((block, i) => {
    const until = prose[i + 1]?.span.start ?? Number.POSITIVE_INFINITY
    const from = next
    while (next < items.length && startOf(items[next]!) < until) next++
    return piecesOf(block, items.slice(from, next))
  })
}

function piecesOf(block: Block, items: readonly Item[]): readonly Row[] {
  const {start, end} = block.span
  if (items.length <= ROW_ITEMS && end - start <= ROW_UNITS) return [{block, goesOn: false, runs: block.runs, items}]
  const rows: Row[] = []
  let from = start
  let held: Item[] = []
  let reach = start
  const flush = (to: number): void => {
    rows.push({block, goesOn: rows.length > 0, runs: clipped(block.runs, {start: from, end: to}), items: held})
    from = to
    held = []
  }
  for (const item of items) {
    const at = startOf(item)
    const free = at >= reach && at > from
    if (free && (held.length >= ROW_ITEMS || at - from > ROW_UNITS)) flush(at)
    held.push(item)
    reach = Math.max(reach, endOf(item))
  }
  flush(end)
  return rows
}

function clipped(runs: readonly Span[], {start, end}: Span): readonly Span[] {
  return runs.flatMap((run) => {
    const span = {start: Math.max(run.start, start), end: Math.min(run.end, end)}
    return span.start < span.end ? [span] : []
  })
}

/** The rows in parts that each make a page of bearable weight. */
export function partsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: Row[][] = [[]]
  let weight = 0
  for (const row of rows) {
    const own = row.runs.reduce((sum, {start, end}) => sum + end - start, 0) + row.items.length * ITEM_UNITS
    if (weight > 0 && weight + own > PART_UNITS) {
      parts.push([])
      weight = 0
    }
    parts.at(-1)!.push(row)
    weight += own
  }
  return parts
}

/** Words of the text without the mark-up among them. */
export function visibleWords(text: string, spans: readonly Span[], runs: readonly Span[]): string {
  return spans
    .map((span) => {
      const seen = visibleSpans(span, runs)
      return seen.map(({start, end}) => text.slice(start, end)).join("")
    })
    .join(" … ")
}

/** The visible stretches of a span; `runs` in order. */
export function visibleSpans(span: Span, runs: readonly Span[]): readonly Span[] {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.end <= span.start) low = middle + 1
    else high = middle
  }
  const seen: Span[] = []
  for (let i = low; i < runs.length && runs[i]!.start < span.end; i++) {
    const start = Math.max(span.start, runs[i]!.start)
    const end = Math.min(span.end, runs[i]!.end)
    if (start < end) seen.push({start, end})
  }
  return seen
}
