/** An author's works with how much in them is whose word, and an actor with what is said by it. */
import type {ActorPage, AuthorPage} from "../../desk/index.ts"
import {actorAddress, authorAddress, listingAddress} from "../addresses.ts"
import type {Tongue} from "../tongue.ts"
import {type Html, html, nothing} from "./html.ts"
import {claimItem, nextLink, sharesLine, totalWords, workItem} from "./listing.ts"
import {page} from "./page.ts"

export function authorPage(author: AuthorPage, tongue: Tongue): Html {
  const {say} = tongue
  const {name, works, total, outlets, shares, coverage, cursor} = author
  const address = authorAddress(name)
  return page({
    tongue,
    title: name,
    kind: "author",
    twin: `${address}.json`,
    main: html`<div class="list"><h1>${name}</h1>
<p class="lede">${say("author.lede", {works: total.count, more: total.atLeast ? "yes" : "no", ...shares, ...coverage})}</p>
${sharesLine({shares, coverage, address: null}, tongue)}
${
  outlets.length === 0
    ? nothing
    : html`<div class="table-wrap"><table><caption class="out">${say("author.outlets")}</caption><thead><tr><th scope="col">${say("facets.kind.outlet")}</th><th scope="col" class="count">${say("author.works")}</th></tr></thead><tbody>${outlets.map(
        ({value, works: count}) =>
          html`<tr><td><a href="${listingAddress({path: "/", query: "", facets: {author: [name], outlet: [value]}})}">${value}</a></td><td class="count">${say("author.ofAll", {count, all: totalWords(total, tongue)})}</td></tr>`,
      )}</tbody></table></div>`
}
<h2 class="out">${say("author.works")}</h2>
<ul class="works">${works.map((work) => workItem(work, tongue))}</ul>
${nextLink(cursor === null ? null : `${address}?cursor=${encodeURIComponent(cursor)}`, tongue)}
</div>`,
  })
}

export function actorPage(actor: ActorPage, tongue: Tongue): Html {
  const {say, sayOf} = tongue
  const {id, name, kind, forms, said, mentions, claims, cursor} = actor
  const address = actorAddress(id)
  const facts = [kind === null ? "" : sayOf("actor.kind", kind), actor.country ?? ""].filter((part) => part !== "")
  return page({
    tongue,
    title: name,
    kind: "actor",
    twin: `${address}.json`,
    main: html`<div class="list"><h1>${name}</h1>
${facts.length === 0 ? nothing : html`<p class="facts">${facts.join(" · ")}</p>`}
<p class="lede">${say("show.actor", {...said, mentions})}${
      forms.length === 0
        ? nothing
        : html` ${say("show.forms", {forms: tongue.and(forms.slice(0, 12).map((form) => `“${form}”`))})}`
    }</p>
<ul class="claims long">${claims.map((claim) => claimItem(claim, tongue))}</ul>
${nextLink(cursor === null ? null : `${address}?cursor=${encodeURIComponent(cursor)}`, tongue)}
</div>`,
  })
}
