/** One claim at its own address: the exact words, on whose word, how surely, where they stand. */
import type {ClaimInContext, CopyEntry, HeldClaim, Span} from "../../desk/index.ts"
import {claimAddress, copyAddress, outletAddress} from "../addresses.ts"
import {escaped, markedHtml, type Stretch} from "../marks.ts"
import type {Tongue} from "../tongue.ts"
import {correctionWords} from "./correction.ts"
import {type Html, html, joinedBy, nothing, raw} from "./html.ts"
import {placeHtml, saidLine, speakerWords} from "./listing.ts"
import {page} from "./page.ts"

export function claimPage(shown: ClaimInContext, tongue: Tongue): Html {
  const {say} = tongue
  const {claim, context, copies, log} = shown
  const main = html`<article class="one">
<h1>${saidLine(claim, tongue)}</h1>
${standing(claim, tongue)}
<blockquote class="exact" dir="auto"><span class="m ${claim.form[0]!}">${exactWords(claim)}</span></blockquote>
${facts(claim, tongue)}
<h2>${say("claim.inPlace")}</h2>
<div class="context" dir="auto">${paragraphs(shown)}</div>
<h2>${say("show.copies", {copies: copies.length})}</h2>
<ul class="plain">${copies.map((copy) => copyItem(copy, shown, tongue))}</ul>
${log.length === 0 ? nothing : html`<h2>${say("show.log")}</h2><ul class="plain corrections">${log.map((one) => html`<li>${correctionWords(one, tongue)}</li>`)}</ul>`}
<p class="quiet">${say("claim.version", {version: shown.version.slice(0, 19), start: context.start, end: context.end})}</p>
</article>`
  return page({tongue, title: titleOf(claim, tongue), kind: "claim", twin: `${claimAddress(claim.id)}.json`, main})
}

/** Speaker, verb, hedge and words: a title that is handed on carries them all. */
function titleOf(claim: HeldClaim, tongue: Tongue): string {
  const verb = claim.cue.map(({exact}) => exact).join(" … ")
  const hedges = claim.hedges.map(({exact}) => exact.toUpperCase()).join(" ")
  const words = exactWords(claim)
  const short = words.length <= 80 ? words : `${words.slice(0, 80).replace(/\s+\S*$/u, "")} …`
  return [speakerWords(claim, tongue), verb, hedges === "" ? "" : `[${hedges}]`, short].filter(Boolean).join(" · ")
}

const exactWords = ({content}: HeldClaim): string => content.map(({exact}) => exact).join(" … ")

function standing({standing: how, keptAs, corrections}: HeldClaim, tongue: Tongue): Html {
  if (how === "read") return nothing
  const words = tongue.sayOf("claim.standing", how)
  return html`<div class="standing"><p>${words}${
    keptAs === null ? nothing : html` <a href="${claimAddress(keptAs)}">${tongue.say("claim.keptAs")}</a>`
  }</p>${corrections.map((one) => html`<p class="quiet">${correctionWords(one, tongue)}</p>`)}</div>`
}

function facts(claim: HeldClaim, tongue: Tongue): Html {
  const {say, sayOf} = tongue
  const {source, cue, hedges, chain, confidence, madeBy, kind, polarity, where} = claim
  const between = chain.filter((hop) => hop.claim !== null)
  const rows: readonly (readonly [string, Html | string])[] = [
    [say("card.speaker"), speakerWords(claim, tongue)],
    [say("card.source"), source.map(({exact}) => exact).join(" … ") || say("card.noSource")],
    [say("card.verb"), cue.map(({exact}) => exact).join(" … ") || say("card.noVerb")],
    [say("card.form"), claim.manner === null ? say("room.form.own") : say(`note.manner.${claim.manner}`)],
    [say("card.kind"), kind === null ? "" : sayOf("card.kind", kind)],
    [say("card.polarity"), polarity === null ? "" : sayOf("card.polarity", polarity)],
    [
      say("card.hedge"),
      hedges.length === 0
        ? say("card.noHedge")
        : joinedBy(
            ", ",
            hedges.map(
              ({exact, holder}) =>
                html`<span class="hedge">${exact}</span>${holder === null ? nothing : html` <span class="quiet">${sayOf("card.holder", holder)}</span>`}`,
            ),
          ),
    ],
    [say("card.chain"), between.length === 0 && claim.form === "own" ? "" : chainHtml(claim, tongue)],
    [say("card.where"), placeHtml(where, tongue)],
    [say("card.doubt"), confidence === null ? "" : say("card.confidence", {percent: Math.round(confidence * 100)})],
    [say("card.made"), `${madeBy.reader} ${madeBy.version}`],
  ]
  return html`<dl>${rows
    .filter(([, value]) => value !== "")
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

function chainHtml({chain}: HeldClaim, tongue: Tongue): Html {
  return html`<ol class="chain">${chain.map(({who, verb, claim}) => {
    const name = who ?? tongue.say("note.noSource")
    const words = html`${claim === null ? name : html`<a href="${claimAddress(claim)}">${name}</a>`} <span class="quiet">${verb ?? (claim === null ? tongue.say("card.printed") : "")}</span>`
    return html`<li class="${who === null ? "unnamed" : "named"}">${words}</li>`
  })}</ol>`
}

/** The words around, with the claim's own under its line. */
function paragraphs({claim, context}: ClaimInContext): Html {
  const form = claim.form[0]!
  const stretches: Stretch[] = [
    ...claim.content.map((span) => markOf(span, `<span class="m ${form}" data-c="${escaped(claim.id)}">`, true)),
    ...claim.hedges.map((span) => markOf(span, `<span class="h">`, false)),
  ]
  let at = context.start
  const pieces = context.exact.split(/(\n\s*\n)/u).flatMap((words, i) => {
    const span = {start: at, end: at + words.length}
    at = span.end
    return i % 2 === 1 || words === "" ? [] : [span]
  })
  return html`${pieces.map((span) => {
    const moved = stretches.flatMap((one) => {
      const start = Math.max(one.start, span.start)
      const end = Math.min(one.end, span.end)
      return start < end ? [{...one, start: start - context.start, end: end - context.start}] : []
    })
    const run = {start: span.start - context.start, end: span.end - context.start}
    return html`<p>${raw(markedHtml({text: context.exact, runs: [run], stretches: moved, insertions: []}))}</p>`
  })}`
}

function markOf({start, end}: Span, tag: string, counts: boolean): Stretch {
  return {start, end, counts, open: () => tag}
}

function copyItem(copy: CopyEntry, {claim, context}: ClaimInContext, {say, day}: Tongue): Html {
  const first = claim.content[0]
  const outlet =
    first === undefined
      ? null
      : outletAddress(copy.url, {
          exact: first.exact,
          before: context.exact.slice(
            Math.max(0, first.start - context.start - 60),
            Math.max(0, first.start - context.start),
          ),
          after: context.exact.slice(first.end - context.start, first.end - context.start + 60),
        })
  return html`<li>${joinedBy(" · ", [
    html`<a href="${copyAddress(copy.id)}#w-${claim.id}">${copy.headline ?? say("article.untitled")}</a>`,
    copy.outlet,
    copy.publishedAt === null ? null : day(copy.publishedAt),
    outlet === null ? null : html`<a href="${outlet}" rel="external noreferrer noopener">${say("card.outlet")}</a>`,
  ])}</li>`
}
