/** Home: the works that are held, the newest first. */
import type {Counts, ShelfPage} from "../../desk/index.ts"
import {type Listing, listingAddress} from "../addresses.ts"
import type {Tongue} from "../tongue.ts"
import {type Html, html, nothing} from "./html.ts"
import {chosenList, facetsList, nextLink, totalWords, workItem} from "./listing.ts"
import {page} from "./page.ts"
import {readForm} from "./read.ts"

export interface ShelfView {
  readonly tongue: Tongue
  readonly shelf: ShelfPage
  readonly listing: Listing
  readonly counts: Counts
}

export function shelfPage(view: ShelfView): Html {
  const {tongue, shelf, listing, counts} = view
  const {say} = tongue
  if (counts.works === 0) return emptyShelf(tongue)
  const isChosen = Object.keys(listing.facets).length > 0
  return page({
    tongue,
    title: say("room.shelf"),
    kind: "shelf",
    twin: twinOf(listing),
    main: html`<div class="list"><h1>${say("shelf.title")}</h1>
<p class="lede">${
      isChosen
        ? say("shelf.chosen", {shown: shelf.works.length, found: totalWords(shelf.total, tongue), works: counts.works})
        : say("shelf.held", {shown: shelf.works.length, works: counts.works, ...counts.shares, ...counts.coverage})
    }</p>
${chosenList(listing, tongue)}
<p class="to-facets quiet"><a href="#facets">${say("facets.label")}</a></p>
${readForm(tongue)}
<ul class="works">${shelf.works.map((work) => workItem(work, tongue))}</ul>
${nextLink(shelf.cursor === null ? null : listingAddress(listing, shelf.cursor), tongue)}
</div>
${facetsList(shelf.facets, listing, tongue)}`,
  })
}

/** The address of the twin of a list. */
export function twinOf(listing: Listing): string {
  const [path, words] = listingAddress(listing).split("?")
  return `${path === "/" ? "/index" : path}.json${words === undefined ? "" : `?${words}`}`
}

function emptyShelf(tongue: Tongue): Html {
  const {say} = tongue
  return page({
    tongue,
    title: say("room.shelf"),
    kind: "shelf empty",
    twin: "/index.json",
    main: html`<div class="list"><h1>${say("shelf.empty")}</h1>
<p class="lede">${say("shelf.emptyNext")}</p>
${readForm(tongue, {open: true})}
</div>${nothing}`,
  })
}
