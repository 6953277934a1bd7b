/** What shelf, search, author and actor pages share: works in a list, facets, shares with what they are out of. */

import type {Coverage, FacetCounts, FacetKind, HeldClaim, Place, Shares, Total, WorkEntry} from "../../desk/index.ts"
import {
  actorAddress,
  authorAddress,
  claimAddress,
  copyAddress,
  type Listing,
  listingAddress,
  toggled,
} from "../addresses.ts"
import {FACET_KINDS} from "../facets.ts"
import type {Tongue} from "../tongue.ts"
import {type Html, html, joinedBy, nothing} from "./html.ts"

export function workItem(work: WorkEntry, tongue: Tongue, more: Html = nothing): Html {
  const {say} = tongue
  const address = copyAddress(work.copy)
  return html`<li>
<h2><a href="${address}" lang="${work.language ?? ""}" dir="auto">${work.headline ?? say("article.untitled")}</a></h2>
<p class="facts">${workFacts(work, tongue)}</p>
${more}
${sharesLine({shares: work.shares, coverage: work.coverage, address}, tongue)}
</li>
`
}

function workFacts({byline, outlet, publishedAt, copies, copy}: WorkEntry, {say, day}: Tongue): Html {
  const dot = html`<span aria-hidden="true"> · </span>`
  return joinedBy(dot, [
    byline.length === 0
      ? null
      : joinedBy(
          ", ",
          byline.map((name) => html`<a href="${authorAddress(name)}">${name}</a>`),
        ),
    outlet === null
      ? null
      : html`<a href="${listingAddress({path: "/", query: "", facets: {outlet: [outlet]}})}">${outlet}</a>`,
    publishedAt === null
      ? html`<span class="quiet">${say("head.undated")}</span>`
      : html`<time datetime="${publishedAt}">${day(publishedAt)}</time>`,
    copies > 1 ? html`<a href="${copyAddress(copy)}#copies">${say("claim.copies", {copies})}</a>` : null,
  ])
}

export interface Shared {
  readonly shares: Shares
  readonly coverage: Coverage
  /** Of the article whose lenses show what is counted; null where there is no one article. */
  readonly address: string | null
}

/** A line in three parts, solid, dashed and dotted as the words are, with the numbers it is drawn from. */
export function sharesLine({shares, coverage, address}: Shared, {say}: Tongue): Html {
  const {quoted, reported, own, claims} = shares
  const numbers: readonly (readonly [string, string])[] = [
    ["quoted", say("shares.quoted", {count: quoted})],
    ["sourced", say("shares.reported", {count: reported})],
    ["own", say("shares.own", {count: own})],
  ]
  return html`<p class="shares">${bar(shares)}${numbers.map(([lens, words]) =>
    address === null ? html`<span>${words}</span>` : html`<a href="${address}?lens=${lens}">${words}</a>`,
  )}<span>${say("shares.of", {claims, ...coverage})}</span></p>`
}

const WIDTH = 144
const BREAK = 5

function bar({quoted, reported, own, claims}: Shares): Html {
  if (claims === 0) return nothing
  const present = [
    ["q", quoted],
    ["r", reported],
    ["o", own],
  ].filter((part): part is [string, number] => Number(part[1]) > 0)
  const room = WIDTH - BREAK * (present.length - 1)
  let from = 0
  const lines = present.map(([name, count]) => {
    const to = from + (room * count) / claims
    const line = html`<line class="${name}" x1="${from.toFixed(1)}" x2="${to.toFixed(1)}" y1="4" y2="4"/>`
    from = to + BREAK
    return line
  })
  return html`<svg viewBox="0 0 ${WIDTH} 8" aria-hidden="true" focusable="false">${lines}</svg>`
}

/** A number, or “more than” so many. */
export function totalWords({count, atLeast}: Total, {say}: Tongue): string {
  return say("list.total", {count, more: atLeast ? "yes" : "no"})
}

/** Values of a kind that are seen at once; the others are folded away. */
const OPEN = 7
const MOST = 60

export function facetsList(counts: FacetCounts, listing: Listing, tongue: Tongue): Html {
  const {say, sayOf} = tongue
  const kinds = FACET_KINDS.filter((kind) => counts[kind].length > 0)
  if (kinds.length === 0) return nothing
  return html`<nav class="facets" id="facets" aria-label="${say("facets.label")}">
${kinds.map(
  (kind) => html`<h2>${sayOf("facets.kind", kind)}</h2>
${values(counts[kind], kind, listing, tongue)}`,
)}
</nav>`
}

function values(all: FacetCounts[FacetKind], kind: FacetKind, listing: Listing, tongue: Tongue): Html {
  const chosen = listing.facets[kind] ?? []
  const item = ({value, works}: {readonly value: string; readonly works: number}): Html => {
    const current = chosen.includes(value) ? html` aria-current="true"` : nothing
    const address = listingAddress(toggled(listing, kind, value))
    return html`<li><a href="${address}"${current}>${facetWords(kind, value, tongue)}</a> <span class="count">${works}</span></li>`
  }
  const rest = all.slice(OPEN, MOST)
  return html`<ul>${all.slice(0, OPEN).map(item)}</ul>${
    rest.length === 0
      ? nothing
      : html`<details><summary>${tongue.say("facets.more", {count: rest.length})}</summary><ul>${rest.map(item)}</ul></details>`
  }`
}

export function facetWords(kind: FacetKind, value: string, {sayOf, language}: Tongue): string {
  if (kind === "manner") return sayOf("room.form", value)
  return kind === "language" ? language(value) : value
}

/** What was chosen, each to be taken back. */
export function chosenList(listing: Listing, tongue: Tongue): Html {
  const chosen = FACET_KINDS.flatMap((kind) => (listing.facets[kind] ?? []).map((value) => ({kind, value})))
  if (chosen.length === 0) return nothing
  return html`<p class="chosen">${chosen.map(({kind, value}) => {
    const words = facetWords(kind, value, tongue)
    return html`<a href="${listingAddress(toggled(listing, kind, value))}" aria-label="${tongue.say("facets.without", {value: words})}">${words} ×</a>`
  })}</p>`
}

/** Who, by which verb, in what form and how surely: no claim is shown without. */
export function saidLine(claim: HeldClaim, tongue: Tongue): Html {
  const {say, sayOf} = tongue
  const {cue, hedges, polarity, chain} = claim
  const form = claim.form[0]!
  const name = claim.manner === null ? say("room.form.own") : say(`note.manner.${claim.manner}`)
  const verb = cue.map(({exact}) => exact).join(" … ")
  return html`${speakerHtml(claim, tongue)}${verb === "" ? nothing : html` <span class="verb">${verb}</span>`} <span class="m ${form}">${name}</span>${
    polarity === null || polarity === "affirmed"
      ? nothing
      : html` <span class="polarity">${sayOf("card.polarity", polarity)}</span>`
  }${hedges.map(({exact}) => html` <span class="hedge">${exact}</span>`)}${throughWords(chain, tongue)}`
}

export function speakerWords({speaker, form}: HeldClaim, {say}: Tongue): string {
  if (speaker === null) return say(form === "own" ? "claim.author" : "note.noSource")
  const {name} = speaker
  const words = speaker.words.replace(/\s+/gu, " ")
  if (name === null || words.toLowerCase().includes(name.toLowerCase()))
    return words === "" ? say("note.noSource") : words
  return words === "" ? name : say("note.resolved", {words, name})
}

function speakerHtml(claim: HeldClaim, tongue: Tongue): Html {
  const words = speakerWords(claim, tongue)
  const id = claim.speaker?.id ?? null
  return id === null
    ? html`<span class="who">${words}</span>`
    : html`<a class="who" href="${actorAddress(id)}">${words}</a>`
}

function throughWords(chain: HeldClaim["chain"], {say}: Tongue): Html {
  const between = chain.filter(({claim}) => claim !== null)
  if (between.length === 0) return nothing
  const hops = between.map(({who, verb}) => {
    const name = who ?? say("note.noSource")
    return verb === null ? name : say("note.resolved", {words: name, name: verb})
  })
  return html` <span class="quiet">${say("claim.chain", {hops: hops.join(" < ")})}</span>`
}

export function claimItem(claim: HeldClaim, tongue: Tongue, {placed = true} = {}): Html {
  const words = claim.content.map(({exact}) => exact).join(" … ")
  return html`<li><p class="said">${saidLine(claim, tongue)}</p>
<p class="claim-words" dir="auto"><a class="m ${claim.form[0]!}" href="${claimAddress(claim.id)}">${shortened(words)}</a></p>
${placed ? html`<p class="said quiet">${placeHtml(claim.where, tongue)}</p>` : nothing}</li>`
}

const LONGEST = 600
const shortened = (words: string): string =>
  words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/u, "")} …`

export function placeHtml({copy, headline, outlet, publishedAt, copies}: Place, {say, day}: Tongue): Html {
  return joinedBy(" · ", [
    html`<a href="${copyAddress(copy)}">${headline ?? say("article.untitled")}</a>`,
    outlet,
    publishedAt === null ? null : day(publishedAt),
    copies > 1 ? say("claim.copies", {copies}) : null,
  ])
}

export function nextLink(address: string | null, {say}: Tongue): Html {
  return address === null ? nothing : html`<p class="next"><a rel="next" href="${address}">${say("list.more")}</a></p>`
}
