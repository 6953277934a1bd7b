/** What was found for words: works, each once, with the claims that the words stand in. */
import type {SearchHit, SearchPage, Span} from "../../desk/index.ts"
import {type Listing, listingAddress} from "../addresses.ts"
import {escaped} from "../marks.ts"
import type {Tongue} from "../tongue.ts"
import {type Html, html, joinedBy, nothing, raw} from "./html.ts"
import {chosenList, claimItem, facetsList, nextLink, totalWords, workItem} from "./listing.ts"
import {page} from "./page.ts"
import {twinOf} from "./shelf.ts"

export interface SearchView {
  readonly tongue: Tongue
  readonly found: SearchPage
  readonly listing: Listing
}

export function searchPage({tongue, found, listing}: SearchView): Html {
  const {say} = tongue
  const {hits, total, cursor, query} = found
  return page({
    tongue,
    title: say("search.title", {query}),
    kind: "search",
    twin: twinOf(listing),
    query,
    main: html`<div class="list"><h1>${say("search.title", {query})}</h1>
<p class="lede">${
      hits.length === 0
        ? say("search.none")
        : say("search.shown", {shown: hits.length, found: totalWords(total, tongue)})
    }</p>
${chosenList(listing, tongue)}
<p class="to-facets quiet"><a href="#facets">${say("facets.label")}</a></p>
${hits.length === 0 ? nothing : order(listing, tongue)}
<ul class="works">${hits.map((hit) => workItem(hit.work, tongue, hitHtml(hit, tongue)))}</ul>
${nextLink(cursor === null ? null : listingAddress(listing, cursor), tongue)}
</div>
${facetsList(found.facets, listing, tongue)}`,
  })
}

export function searchForm(tongue: Tongue): Html {
  const {say} = tongue
  return page({
    tongue,
    title: say("room.search"),
    kind: "search",
    twin: null,
    main: html`<div class="list"><h1>${say("room.search")}</h1><p class="lede">${say("search.how")}</p></div>`,
  })
}

function order(listing: Listing, {say}: Tongue): Html {
  const choice = (wanted: "time" | "fit", words: string): Html =>
    (listing.order ?? "time") === wanted
      ? html`<b aria-current="true">${words}</b>`
      : html`<a href="${listingAddress({...listing, order: wanted})}">${words}</a>`
  return html`<p class="order">${joinedBy(" · ", [choice("time", say("search.newest")), choice("fit", say("search.fit"))])}</p>`
}

function hitHtml({snippet, claims}: SearchHit, tongue: Tongue): Html {
  return html`${
    snippet === null
      ? nothing
      : html`<p class="snippet" dir="auto">… ${raw(marked(snippet.exact, snippet.start, snippet.marks))} …</p>`
  }${
    claims.length === 0
      ? nothing
      : html`<ul class="claims hit-claims">${claims.map((claim) => claimItem(claim, tongue, {placed: false}))}</ul>`
  }`
}

/** The words with those that were looked for marked; positions count in the text they were cut from. */
function marked(exact: string, from: number, marks: readonly Span[]): string {
  let out = ""
  let at = 0
  for (const {start, end} of marks) {
    out += `${escaped(exact.slice(at, start - from))}<mark>${escaped(exact.slice(start - from, end - from))}</mark>`
    at = end - from
  }
  return out + escaped(exact.slice(at))
}
