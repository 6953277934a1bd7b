/** One claim beside its words: a line that says who, by which verb, in what form and how surely; opened, everything else. */
import type {HeldReading, Span} from "../../desk/index.ts"
import {actorAddress, claimAddress, outletAddress} from "../addresses.ts"
import {type AnyReading, type Item, isNamed, lensClasses, type Step, stepsOf, visibleWords} from "../eye.ts"
import type {Tongue} from "../tongue.ts"
import {correctionWords} from "./correction.ts"
import {type Html, html, nothing} from "./html.ts"

export interface CardContext {
  readonly tongue: Tongue
  readonly record: AnyReading
  /** Local ids of actors to durable ones; empty where nothing is kept. */
  readonly actors: Readonly<Record<string, string>>
  /** Visible runs of the whole text, in order. */
  readonly runs: readonly Span[]
  readonly byLocal: ReadonlyMap<string, Item>
}

/** Longer words of a source or cue are cut at a word's end in the closed card, with a mark that says so. */
const LONGEST = 80

export function card(item: Item, context: CardContext): Html {
  const {tongue} = context
  const {say} = tongue
  const form = html`<span class="form m ${item.form[0]!}">${formWords(item, tongue)}</span>`
  const verb = cut(words(item.attribution?.cue ?? [], context))
  const steps = stepsOf(item, context.byLocal)
  return html`<li class="card ${item.form} ${lensClasses(item)}" id="${item.id}" data-card="${item.id}">
<details name="claim"><summary><span class="no">${item.number}</span><span class="line"><b class="who">${cut(who(item, context))}</b>${
    verb === "" ? nothing : html` <span class="verb">${verb}</span>`
  } ${form}${polarity(item, tongue)}${hedges(item, context)}${dots(steps, tongue)}${
    item.corrections.length > 0 ? html` <span class="by-hand">${say("card.byHand")}</span>` : nothing
  }</span></summary>
${more(item, steps, context)}
</details></li>`
}

/** Consecutive words of the author's own, in one card. */
export function ownCard(items: readonly Item[], context: CardContext): Html {
  const {say} = context.tongue
  const [first] = items
  return html`<li class="card own in-own in-unsourced" data-card="${items.map(({id}) => id).join(" ")}">
<details name="claim"><summary><span class="no"></span><span class="line"><b class="who">${say("claim.author")}</b> <span class="form m o">${say("card.own", {count: items.length})}</span>${items.map((item) => hedges(item, context))}</span></summary>
<div class="more">${items.map(
    (item) => html`<div id="${item.id}">
<blockquote dir="auto">${words(item.content, context)}</blockquote>${corrected(item, context)}${links(item, context)}</div>`,
  )}
${madeBy(first!, context)}</div>
</details></li>`
}

export function formWords({attribution}: Item, {say}: Tongue): string {
  return attribution === null ? say("room.form.own") : say(`note.manner.${attribution.manner}`)
}

/** Who is said to have said it, in the text's words, with the name where that is another. */
export function who({attribution}: Item, context: CardContext): string {
  const {tongue, record} = context
  if (attribution === null) return tongue.say("claim.author")
  const source = words(attribution.source, context)
  const name = record.actors.find(({id}) => id === attribution.speaker)?.name
  if (source === "") return name ?? tongue.say("note.noSource")
  if (name === undefined || source.toLowerCase().includes(name.toLowerCase())) return source
  return tongue.say("note.resolved", {words: source, name})
}

function words(spans: readonly Span[], {record, runs}: CardContext): string {
  return visibleWords(record.text, spans, runs).replace(/\s+/gu, " ")
}

function cut(long: string): string {
  return long.length <= LONGEST ? long : `${long.slice(0, LONGEST).replace(/\s+\S*$/u, "")} …`
}

function polarity({attribution}: Item, {sayOf}: Tongue): Html {
  const how = attribution?.polarity ?? "affirmed"
  return how === "affirmed" ? nothing : html` <span class="polarity">${sayOf("card.polarity", how)}</span>`
}

function hedges(item: Item, context: CardContext): Html {
  if (item.hedges.length === 0) return nothing
  return html`${item.hedges.map((hedge) => html` <span class="hedge">${words([hedge], context)}</span>`)}`
}

/** A dot for each teller between the speaker and the page: filled where named, hollow where not. */
function dots(steps: readonly Step[], {say}: Tongue): Html {
  if (steps.length === 0) return nothing
  const through = say("card.through", {count: steps.length, unnamed: steps.filter(({named}) => !named).length})
  return html` <span class="dots" role="img" aria-label="${through}" title="${through}">${steps.map(({named}) => (named ? "●" : "○"))}</span>`
}

function more(item: Item, steps: readonly Step[], context: CardContext): Html {
  const {tongue} = context
  const attribution = item.attribution!
  const {addressee, channel, saidAt, mood, kind} = attribution
  const facts: readonly (readonly [string, Html | string])[] = [
    [tongue.say("card.speaker"), speaker(item, context)],
    [tongue.say("card.verb"), words(attribution.cue, context) || tongue.say("card.noVerb")],
    [tongue.say("card.to"), words(addressee.spans, context)],
    [tongue.say("card.channel"), words(channel.spans, context)],
    [tongue.say("card.when"), saidAt === null ? "" : when(saidAt, context)],
    [tongue.say("card.kind"), kind === null ? "" : tongue.sayOf("card.kind", kind)],
    [tongue.say("card.mood"), mood === null || mood === "stated" ? "" : tongue.sayOf("card.mood", mood)],
    [tongue.say("card.hedge"), hedgeFacts(item, context)],
    [tongue.say("card.chain"), chain(steps, context)],
    [tongue.say("card.doubt"), tongue.say("card.confidence", {percent: Math.round(attribution.confidence * 100)})],
  ]
  return html`<div class="more">
<blockquote dir="auto">${words(item.content, context)}</blockquote>
<dl>${facts
    .filter(([, value]) => value !== "" && value !== nothing)
    .map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
${corrected(item, context)}${madeBy(item, context)}${links(item, context)}
</div>`
}

function speaker(item: Item, context: CardContext): Html | string {
  const name = who(item, context)
  const id = context.actors[item.attribution?.speaker ?? ""]
  const inferred = inferredFrom(item, context)
  const shown = id === undefined ? name : html`<a href="${actorAddress(id)}">${name}</a>`
  return inferred === null
    ? shown
    : html`${shown} <span class="quiet">(${context.tongue.say("card.inferred", {how: inferred})})</span>`
}

/** How the words of the source came to name the speaker, where that was inferred. */
function inferredFrom({attribution}: Item, {record}: CardContext): string | null {
  const actor = record.actors.find(({id}) => id === attribution?.speaker)
  const source = attribution?.source[0]
  const mention = actor?.mentions.find(
    ({start, end}) => source !== undefined && start < source.end && source.start < end,
  )
  return mention?.inferred ?? null
}

function when({edtf, spans}: {readonly edtf: string; readonly spans: readonly Span[]}, context: CardContext): string {
  const said = words(spans, context)
  return said === "" ? context.tongue.day(edtf) : `${said} (${context.tongue.day(edtf)})`
}

function hedgeFacts({attribution}: Item, context: CardContext): Html {
  if (attribution === null || attribution.hedges.length === 0) return nothing
  const {sayOf} = context.tongue
  return html`${attribution.hedges.map(
    (hedge, i) =>
      html`${i === 0 ? "" : ", "}<span class="hedge">${words([hedge], context)}</span> <span class="quiet">${sayOf("card.holder", hedge.holder)}</span>`,
  )}`
}

function chain(steps: readonly Step[], context: CardContext): Html {
  if (steps.length === 0) return nothing
  return html`<ol class="chain">${steps.map(
    ({item, named}) =>
      html`<li class="${named ? "named" : "unnamed"}"><a href="#${item.id}">${who(item, context)}</a> <span class="quiet">${words(item.attribution!.cue, context)}</span>${hedges(item, context)}</li>`,
  )}<li class="named page">${context.record.copy.outlet?.name ?? context.tongue.say("card.thisPage")}</li></ol>`
}

function corrected({corrections}: Item, {tongue}: CardContext): Html {
  if (corrections.length === 0) return nothing
  return html`<ul class="corrections">${corrections.map((one) => html`<li>${correctionWords(one, tongue)}</li>`)}</ul>`
}

function madeBy(_: Item, {record, tongue}: CardContext): Html {
  const {name, version} = record.reader
  return html`<p class="made quiet">${tongue.say("card.madeBy", {reader: name, version})}</p>`
}

function links(item: Item, context: CardContext): Html {
  const {tongue, record} = context
  const {text, copy} = record
  const first = item.content[0]!
  const outlet = outletAddress(copy.url, {
    exact: words([first], context),
    before: text.slice(Math.max(0, first.start - 60), first.start),
    after: text.slice(first.end, first.end + 60),
  })
  return html`<p class="links"><a class="to-words" href="#w-${item.id}">${tongue.say("card.words")}</a>${
    item.kept ? html` <a href="${claimAddress(item.id)}">${tongue.say("card.permalink")}</a>` : nothing
  }${
    outlet === null
      ? nothing
      : html` <a href="${outlet}" rel="external noreferrer noopener">${tongue.say("card.outlet")}</a>`
  }</p>`
}

/** Whether anything is known of where a claim of the article came from; for what needs the held form alone. */
export function isHeld(record: AnyReading): record is HeldReading {
  return record.attributions.some((one) => "claim" in one) || record.ownVoice.some((one) => "claim" in one)
}

export {isNamed}
