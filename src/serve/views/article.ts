/** The article with its claims in the margin. */
import type {HeldArticle, Span} from "../../desk/index.ts"
import {textDirection} from "../../messages/index.ts"
import {authorAddress, copyAddress, listingAddress, outletAddress} from "../addresses.ts"
import {
  type AnyReading,
  type Block,
  byLocalId,
  type Counts,
  countsOf,
  type Item,
  isOtherLanguage,
  itemsOf,
  LENSES,
  type Lens,
  partsOf,
  type Row,
  rowsOf,
  visibleSpans,
} from "../eye.ts"
import {escaped, type Insertion, markedHtml, type Stretch} from "../marks.ts"
import type {Tongue} from "../tongue.ts"
import {type CardContext, card, ownCard} from "./card.ts"
import {type Html, html, joinedBy, nothing, raw} from "./html.ts"
import {page} from "./page.ts"

export interface ArticleView {
  readonly tongue: Tongue
  readonly record: AnyReading
  readonly blocks: readonly Block[]
  readonly lens: Lens
  /** From 1. */
  readonly part: number
  /** Null for what is read without keeping. */
  readonly held: Pick<HeldArticle, "work" | "copy" | "copies" | "otherVersions" | "actors"> | null
}

interface Laid extends ArticleView {
  readonly items: readonly Item[]
  readonly counts: Counts
  readonly parts: readonly (readonly Row[])[]
  readonly context: CardContext
}

export function articlePage(view: ArticleView): Html {
  const laid = laidOut(view)
  const {tongue, record, held, lens, counts, parts} = laid
  const rows = parts[view.part - 1] ?? []
  const title = record.copy.headline ?? tongue.say("article.untitled")
  const headed = rows.some(({block}) => block.kind === "headline")
  const main = html`<article class="reading" data-lens="${lens}">
${held === null ? html`<p class="notice">${tongue.say("read.notKept")}</p>` : nothing}
${headed ? nothing : html`<header class="row"><h1 class="text"${own(record)}>${title}</h1></header>`}
${rowsWithHead(rows, laid)}
${partLinks(laid)}
${footOf(laid)}
</article>`
  return page({
    tongue,
    title: joinedTitle(title, record.copy.outlet?.name ?? null),
    kind: "article",
    twin: held === null ? null : `${copyAddress(held.copy.id)}.json`,
    main: html`${lensBar(laid, counts)}${main}`,
  })
}

function laidOut(view: ArticleView): Laid {
  const items = itemsOf(view.record)
  const runs = view.blocks.flatMap((block) => block.runs)
  const context: CardContext = {
    tongue: view.tongue,
    record: view.record,
    actors: view.held?.actors ?? {},
    runs,
    byLocal: byLocalId(items),
  }
  const parts = partsOf(rowsOf(view.blocks, items))
  return {...view, items, counts: countsOf(view.record, items), parts, context}
}

/** How many parts the article has. */
export function partCount({blocks, record}: Pick<ArticleView, "blocks" | "record">): number {
  return partsOf(rowsOf(blocks, itemsOf(record))).length
}

const joinedTitle = (title: string, outlet: string | null): string => (outlet === null ? title : `${title} · ${outlet}`)

function rowsWithHead(rows: readonly Row[], laid: Laid): Html {
  const at = rows.findIndex(({block}) => block.kind !== "headline" && block.kind !== "standfirst")
  const head = at === -1 ? rows.length : at
  return html`${rows.slice(0, head).map((row) => rowHtml(row, laid))}${laid.part === 1 ? headStrip(laid) : nothing}${rows
    .slice(head)
    .map((row) => rowHtml(row, laid))}`
}

/** Byline, outlet and day, the first outlet, how many copies: what the copy says of itself. */
function headStrip({tongue, record, held}: Laid): Html {
  const {say, and, day} = tongue
  const {copy} = record
  const names = copy.byline.map(({name}) => name)
  const linked = held === null ? [] : names.map((name) => html`<a href="${authorAddress(name)}">${name}</a>`)
  const outlet = copy.outlet?.name ?? null
  const page = outletAddress(copy.url)
  const original = copy.original
  const lines: readonly (Html | null)[] = [
    names.length === 0
      ? null
      : html`<span class="byline">${held === null ? say("article.byline", {names: and(names)}) : html`${say("head.by")} ${joinedBy(", ", linked)}`}</span>`,
    outlet === null
      ? null
      : held === null
        ? html`<span>${outlet}</span>`
        : html`<a href="${listingAddress({path: "/", query: "", facets: {outlet: [outlet]}})}">${outlet}</a>`,
    copy.publishedAt === null
      ? html`<span>${say("head.undated")}</span>`
      : html`<time datetime="${copy.publishedAt}">${day(copy.publishedAt)}</time>`,
    page === null ? null : html`<a href="${page}" rel="external noreferrer noopener">${say("head.page")}</a>`,
  ]
  const more: readonly (Html | string | null)[] = [
    original === null || (original.outlet === null && original.author === null)
      ? null
      : [
          original.outlet === null ? "" : say("article.original", {outlet: original.outlet}),
          original.author === null ? "" : say("article.originalBy", {author: original.author}),
          original.publishedAt === null ? "" : say("article.originalOn", {date: day(original.publishedAt)}),
        ]
          .filter((part) => part !== "")
          .join(" · "),
    copy.writtenOn === null ? null : say("head.written", {day: day(copy.writtenOn.edtf)}),
    held === null || held.copies.length < 2
      ? null
      : html`<a href="#copies">${say("claim.copies", {copies: held.copies.length})}</a>`,
    held?.copy.current === false ? say("head.older") : null,
  ]
  return html`<div class="row head"><div class="text"><p>${joinedBy(html`<span class="dot" aria-hidden="true"> · </span>`, lines)}</p>${
    more.every((part) => part === null) ? nothing : html`<p class="quiet">${joinedBy(" · ", more)}</p>`
  }</div></div>
`
}

function lensBar({tongue, lens, held, items}: Laid, counts: Counts): Html {
  const {say, sayOf} = tongue
  const numbers: Readonly<Record<Lens, number>> = {
    all: counts.claims,
    quoted: counts.quoted,
    sourced: counts.named,
    own: counts.own,
    unsourced: counts.own + counts.unnamed,
  }
  if (items.length === 0) return nothing
  return html`<nav class="lenses" aria-label="${say("lens.label")}"><ul>${LENSES.map((one, i) => {
    const current = one === lens ? html` aria-current="true"` : nothing
    const label = html`<kbd aria-hidden="true">${i + 1}</kbd> ${sayOf("lens", one)} <span class="count">${one === "all" ? counts.claims : say("lens.count", {count: numbers[one], claims: counts.claims})}</span>`
    // What was pasted has no address to come back to: the lens is switched where scripts run, and all is shown elsewhere.
    return held === null
      ? html`<li class="scripted"><button type="button" data-lens-to="${one}"${one === lens ? html` aria-pressed="true"` : html` aria-pressed="false"`}>${label}</button></li> `
      : html`<li><a href="?lens=${one}" data-lens-to="${one}"${current}>${label}</a></li> `
  })}</ul></nav>
`
}

function rowHtml(row: Row, laid: Laid): Html {
  const {context} = laid
  const {block, goesOn, items} = row
  const words = raw(markedHtml({text: laid.record.text, runs: row.runs, ...marksOf(row, laid)}))
  const notes = notesOf(items)
  return html`<div class="row ${block.kind}${goesOn ? " goes-on" : ""}">
${element(block, words, laid)}
${
  notes.length === 0
    ? nothing
    : html`<ul class="notes">${notes.map((group) =>
        group[0]!.form === "own" ? ownCard(group, context) : card(group[0]!, context),
      )}</ul>`
}
</div>
`
}

/** Attributions one by one, and what the author says in between gathered at the end. */
function notesOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const attributed = items.filter(({form}) => form !== "own").map((item) => [item])
  const own = items.filter(({form}) => form === "own")
  return own.length === 0 ? attributed : [...attributed, own]
}

/** The language and direction of the article's own words, whatever those of the page are. */
export function own({copy}: AnyReading): Html {
  const tag = copy.language ?? copy.languageDetected
  return tag === null ? html` dir="auto"` : html` lang="${tag}" dir="${textDirection(tag)}"`
}

function element(block: Block, words: Html, {tongue, record}: Laid): Html {
  const lang = own(record)
  switch (block.kind) {
    case "headline":
      return html`<h1 class="text"${lang}>${words}</h1>`
    case "heading":
      return html`<h2 class="text"${lang}>${words}</h2>`
    case "list-item":
      return html`<ul class="text"${lang}><li>${words}</li></ul>`
    case "quotation":
      return html`<blockquote class="text"${lang}><p>${words}</p></blockquote>`
    case "furniture":
      return html`<p class="text"${lang}><span class="label">${tongue.say("article.caption")}</span> ${words}</p>`
    default:
      return html`<p class="text"${lang}>${words}</p>`
  }
}

/** What is marked in a row: claims by form, hedges inside them, source and verb, sentences left unread, numbers. */
function marksOf(row: Row, {record, tongue, items}: Laid): {stretches: Stretch[]; insertions: Insertion[]} {
  const stretches: Stretch[] = []
  const insertions: Insertion[] = []
  const first = row.runs[0]?.start ?? 0
  const last = row.runs.at(-1)?.end ?? 0
  const begun = new Set(row.items)
  for (const item of items) {
    const near = item.content.some(({start, end}) => start < last && end > first)
    if (!near && !begun.has(item)) continue
    const id = escaped(item.id)
    for (const [i, {start, end}] of item.content.entries()) {
      if (start >= last || end <= first) continue
      stretches.push({
        start,
        end,
        counts: true,
        open: (depth, isFirst) =>
          `<span class="m ${item.form[0]}${depth > 1 ? ` d${Math.min(depth, 4)}` : ""} ${lensOf(item)}" data-c="${id}"${i === 0 && isFirst && start >= first ? ` id="w-${id}"` : ""}>`,
      })
    }
    for (const {start, end} of item.hedges) {
      stretches.push({start, end, counts: false, open: () => `<span class="h">`})
    }
    for (const {start, end} of [...(item.attribution?.source ?? []), ...(item.attribution?.cue ?? [])]) {
      stretches.push({start, end, counts: false, open: () => `<span class="s ${lensOf(item)}" data-s="${id}">`})
    }
    if (item.number !== null && begun.has(item)) {
      const label = escaped(tongue.say("card.number", {number: item.number}))
      insertions.push({
        at: numberAt(item, row),
        html: `<a class="n ${lensOf(item)}" href="#${id}" aria-label="${label}" data-n="${id}">${item.number}</a>`,
      })
    }
  }
  for (const {start, end} of record.coverage.unread) {
    const label = escaped(tongue.say("room.unread"))
    stretches.push({
      start,
      end,
      counts: false,
      open: (_, isFirst) =>
        `<span class="unread" title="${label}">${isFirst ? `<span class="out note">${label}</span>` : ""}`,
    })
  }
  return {stretches, insertions}
}

/** Behind the first words of the content, as far as they stand in this row. */
function numberAt({content}: Item, {runs}: Row): number {
  const seen = visibleSpans(content[0]!, runs)
  return seen.at(-1)?.end ?? runs.at(-1)?.end ?? 0
}

const lensOf = (item: Item): string => (item.form === "own" ? "po pu" : unnamedClass(item))

function unnamedClass({form, attribution}: Item): string {
  const named = attribution!.source.length > 0
  return `${form === "quoted" ? "pq " : ""}${named ? "ps" : "pu"}`
}

function partLinks({parts, part, lens, tongue, held}: Laid): Html {
  if (parts.length < 2 || held === null) return nothing
  const to = (number: number): string => `?part=${number}${lens === "all" ? "" : `&lens=${lens}`}`
  const {say} = tongue
  return html`<nav class="parts" aria-label="${say("part.label")}">
${part > 1 ? html`<a rel="prev" href="${to(part - 1)}">${say("part.before")}</a>` : nothing}
<span>${say("part.here", {part, parts: parts.length})}</span>
${part < parts.length ? html`<a rel="next" href="${to(part + 1)}">${say("part.after")}</a>` : nothing}
</nav>`
}

/** What was found in how much of the text, what stays unread, what the page carries besides, and other copies. */
function footOf(laid: Laid): Html {
  const {tongue, record, counts, held} = laid
  const {say} = tongue
  const {name, version} = record.reader
  return html`<footer class="row after"><div class="text">
<p class="coverage">${coverageWords(record, counts, tongue)}${counts.rejected > 0 ? ` ${say("foot.rejected", {rejected: counts.rejected})}` : ""}</p>
<p class="quiet">${say("foot.reader", {reader: name, version})}</p>
${furniture(laid)}
${held === null ? nothing : copiesList(held, tongue)}
</div></footer>`
}

export function coverageWords(record: AnyReading, counts: Counts, {say, language}: Tongue): string {
  if (isOtherLanguage(record)) {
    const tag = record.copy.languageDetected ?? record.copy.language
    return tag === null ? say("foot.languageUnknown") : say("foot.language", {language: language(tag)})
  }
  return `${say("foot.claims", {...counts})} ${say("foot.unread", {...counts})}`
}

function furniture({tongue, record, blocks}: Laid): Html {
  const pieces = blocks.filter(({kind, furniture}) => kind === "furniture" && furniture !== "caption")
  if (pieces.length === 0) return nothing
  const kinds = Map.groupBy(pieces, (block) => block.furniture ?? "other")
  const list = [...kinds].map(([kind, ones]) => tongue.sayOf("furniture", kind, {count: ones.length}))
  return html`<details class="drawer"><summary>${tongue.say("foot.furniture", {list: tongue.and(list)})}</summary>
${[...kinds].map(
  ([kind, ones]) => html`<section><h2>${tongue.sayOf("furniture", kind, {count: ones.length})}</h2>
${ones.slice(0, 60).map(({runs}) => html`<p lang="${record.copy.language ?? ""}" dir="auto">${shortened(wordsOf(record.text, runs))}</p>`)}</section>`,
)}
</details>`
}

const LONGEST_PIECE = 1200
const shortened = (words: string): string =>
  words.length > LONGEST_PIECE ? `${words.slice(0, LONGEST_PIECE)} …` : words
const wordsOf = (text: string, runs: readonly Span[]): string =>
  runs.map(({start, end}) => text.slice(start, end)).join("")

function copiesList({copy, copies, otherVersions}: NonNullable<ArticleView["held"]>, tongue: Tongue): Html {
  if (copies.length < 2 && otherVersions.length === 0) return nothing
  const {say, day} = tongue
  const entry = (one: typeof copy): Html =>
    html`<li>${one.id === copy.id ? html`<b>${say("copy.this")}</b>` : html`<a href="${copyAddress(one.id)}">${one.headline ?? say("article.untitled")}</a>`} <span class="quiet">${[
      one.outlet ?? "",
      one.publishedAt === null ? "" : day(one.publishedAt),
      say("show.added", {day: day(one.addedAt.slice(0, 10))}),
    ]
      .filter((part) => part !== "")
      .join(" · ")}</span></li>`
  return html`${copies.length < 2 ? nothing : html`<section id="copies"><h2>${say("copy.copies")}</h2><ul>${copies.map(entry)}</ul></section>`}${
    otherVersions.length === 0
      ? nothing
      : html`<section id="versions"><h2>${say("show.otherVersions")}</h2><ul>${otherVersions.map(entry)}</ul></section>`
  }`
}
