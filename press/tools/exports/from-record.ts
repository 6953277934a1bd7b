/**
 * A line of `onrecord/1`, of whatever reader, as an article: what `record.ts` writes comes back the same, and what a reader
 * leaves out is null. Ids that a reader does not give are made up by place.
 */
import * as lists from "../lists.ts"
import type * as model from "../model.ts"
import type {Block} from "../source.ts"
import {nameless} from "./record.ts"
import {among, type Bag, bag, bags, isTrue, list, span, spans, words} from "./values.ts"

export function articleOfRecord(line: unknown): model.Article {
  const record = bag(line)
  const copy = bag(record["copy"])
  const press = bag(record["press"])
  const written = bag(copy["writtenOn"])
  return {
    header: headerOf(copy, press),
    text: words(record["text"]) ?? "",
    blocks: press["blocks"] === undefined ? blocksOf(copy) : bags(press["blocks"]).flatMap(blockOf),
    attributions: bags(record["attributions"]).map(attributionOf),
    actors: bags(record["actors"]).map(actorOf),
    times: bags(record["times"]).map((one, i) => ({
      id: idOf(one, "t", i),
      edtf: words(one["edtf"]),
      after: words(one["after"]),
      before: words(one["before"]),
      spans: spans(one["spans"]),
    })),
    events: bags(record["events"]).map(eventOf),
    positions: bags(record["positions"]).map(positionOf),
    denials: bags(record["denials"]).map((one, i) => {
      const claim = bag(one["claim"])
      return {
        ...based(one, "d", i),
        kind: among(lists.DENIAL_KINDS, one["kind"]),
        by: words(one["by"]),
        reader: words(one["reader"]),
        claim: {attribution: words(claim["attribution"]), spans: spans(claim["spans"])},
      }
    }),
    silences: bags(record["silences"]).map((one, i) => ({
      ...based(one, "s", i),
      of: words(one["of"]),
      about: matter(one["about"]),
    })),
    crossings: bags(record["crossings"]).map((one, i) => ({
      ...based(one, "x", i),
      position: words(one["position"]),
      by: words(one["by"]),
    })),
    ties: bags(record["ties"]).map((one, i) => ({
      ...based(one, "r", i),
      kind: among(lists.TIE_KINDS, one["kind"]),
      from: words(one["from"]),
      to: words(one["to"]),
      act: among(lists.TIE_ACTS, one["act"]),
      criterion: matter(one["criterion"]),
    })),
    expectations: bags(record["expectations"]).map((one, i) => ({
      ...based(one, "f", i),
      holder: words(one["holder"]),
      about: matter(one["about"]),
      window: dated(one["window"]),
    })),
    requests: bags(record["requests"]).map((one, i) => ({
      ...based(one, "k", i),
      kind: among(lists.REQUEST_KINDS, one["kind"]),
      from: words(one["from"]),
      to: words(one["to"]),
      what: matter(one["what"]),
    })),
    charges: bags(record["charges"]).map((one, i) => ({
      ...based(one, "c", i),
      kind: among(lists.CHARGE_KINDS, one["kind"]),
      by: words(one["by"]),
      against: words(one["against"]),
      what: matter(one["what"]),
      sourced: isTrue(one["sourced"]),
    })),
    quotations: gathered(bags(record["quotations"]), "q").map(({id, first, pieces}) => ({
      id,
      type: among(lists.QUOTATION_TYPES, first["type"]),
      attribution: words(first["attribution"]),
      spans: pieces,
    })),
    memberships: bags(record["formats"]).map((one, i) => ({
      ...based(one, "m", i),
      format: words(one["name"]),
      member: words(one["member"]),
      change: among(lists.CHANGES, one["change"]),
    })),
    ownVoice: gathered(bags(record["ownVoice"]), "o").map(({id, first, pieces}) => ({
      id,
      spans: pieces,
      hedges: hedgesOf(first["hedges"]),
    })),
    clues: press["clues"] === undefined ? bags(written["clues"]).map(clueOf) : bags(press["clues"]).map(keptClue),
    rights: bags(copy["rights"]).flatMap((one, i) => {
      const kind = among(lists.RIGHT_KINDS, one["kind"])
      const [holder, licence] = [words(one["holder"]), words(one["licence"])]
      const conditions = list(one["conditions"]).filter((condition) => typeof condition === "string")
      const id = words(list(press["rights"])[i]) ?? `h${i + 1}`
      return kind ? [{id, kind, holder, licence, conditions, spans: spans(one["spans"])}] : []
    }),
  }
}

const idOf = (one: Bag, letter: string, i: number): string => words(one["id"]) ?? `${letter}${i + 1}`

function based(one: Bag, letter: string, i: number): {id: string; attribution: string | null; spans: model.Span[]} {
  return {id: idOf(one, letter, i), attribution: words(one["attribution"]), spans: spans(one["spans"])}
}

function matter(value: unknown): model.Matter {
  const one = bag(value)
  return {label: words(one["label"]), spans: spans(one["spans"])}
}

function dated(value: unknown): {edtf: string | null; spans: model.Span[]} {
  const one = bag(value)
  return {edtf: words(one["edtf"]), spans: spans(one["spans"])}
}

function slot(value: unknown): model.Slot {
  const one = bag(value)
  return {spans: spans(one["spans"]), actor: words(one["actor"])}
}

const hedgesOf = (value: unknown): model.Hedge[] =>
  bags(value).flatMap((one) =>
    span(one).map((where) => ({
      ...where,
      kind: among(lists.HEDGE_KINDS, one["kind"]),
      holder: among(lists.HOLDERS, one["holder"]),
    })),
  )

/** Entries of one span each, put together by their ids. */
function gathered(entries: readonly Bag[], letter: string): {id: string; first: Bag; pieces: model.Span[]}[] {
  const found = new Map<string, {id: string; first: Bag; pieces: model.Span[]}>()
  for (const [i, one] of entries.entries()) {
    const id = idOf(one, letter, i)
    const known = found.get(id)
    if (known) known.pieces.push(...span(one))
    else found.set(id, {id, first: one, pieces: span(one)})
  }
  return [...found.values()]
}

function attributionOf(one: Bag, i: number): model.Attribution {
  return {
    id: idOf(one, "a", i),
    kind: among(lists.ATTRIBUTION_KINDS, one["kind"]),
    manner: among(lists.MANNERS, one["manner"]),
    source: spans(one["source"]),
    cue: spans(one["cue"]),
    content: spans(one["content"]),
    speaker: words(one["speaker"]),
    addressee: slot(one["addressee"]),
    channel: slot(one["channel"]),
    occasion: {spans: spans(one["occasionSpans"]), event: words(one["occasion"])},
    within: words(one["within"]),
    hedges: hedgesOf(one["hedges"]),
    polarity: among(lists.POLARITIES, one["polarity"]),
    mood: among(lists.MOODS, one["mood"]),
    saidAt: dated(one["saidAt"]),
  }
}

function actorOf(one: Bag, i: number): model.Actor {
  const kind = among(lists.ACTOR_KINDS, one["kind"])
  const description = words(one["description"])
  const name = words(one["name"])
  const none = (kind === "unnamed" || kind === "author") && name === nameless({description, kind})
  return {
    id: idOf(one, "p", i),
    kind,
    name: none ? null : name,
    country: words(one["country"]),
    roles: bags(one["roles"]).map((role) => ({office: words(role["office"]) ?? "", spans: spans(role["spans"])})),
    number: words(one["number"]),
    description,
    mentions: spans(one["mentions"]),
  }
}

function eventOf(one: Bag, i: number): model.Event {
  const place = bag(one["place"])
  return {
    ...based(one, "e", i),
    kind: among(lists.EVENT_KINDS, one["kind"]),
    mode: among(lists.MODES, one["mode"]),
    name: words(one["name"]),
    format: words(one["format"]),
    round: words(one["round"]),
    level: words(one["level"]),
    participants: bags(one["participants"]).flatMap((who) => {
      const actor = words(who["actor"])
      if (actor === null) return []
      const told = {sent: words(who["sent"]), reason: words(who["reason"]), attribution: words(who["attribution"])}
      const part = among(lists.PARTS, who["part"]) ?? "actor"
      const presence = among(lists.PRESENCES, who["presence"]) ?? "present"
      return [{actor, part, presence, ...told, spans: spans(who["spans"])}]
    }),
    place: {name: words(place["name"]), country: words(place["country"]), spans: spans(place["spans"])},
    time: dated(one["time"]),
  }
}

function positionOf(one: Bag, i: number): model.Position {
  return {
    ...based(one, "l", i),
    stance: among(lists.STANCES, one["stance"]),
    holder: words(one["holder"]),
    object: matter(one["object"]),
    toward: words(one["toward"]),
    firmness: spans(one["firmness"]),
    scope: spans(one["scope"]),
    redLine: isTrue(one["redLine"]),
    claimedBy: words(one["claimedBy"]),
  }
}

const clueOf = (one: Bag, i: number): model.Clue => ({
  id: `w${i + 1}`,
  says: words(one["says"]) ?? "",
  spans: span(one["span"]),
})
const keptClue = (one: Bag): model.Clue => ({
  id: words(one["id"]) ?? "",
  says: words(one["says"]) ?? "",
  spans: spans(one["spans"]),
})

/** The header as the press wrote it; of another reader's line, what its copy tells. */
function headerOf(copy: Bag, press: Bag): model.Header {
  const [file = "", folder = ""] = (words(copy["input"]) ?? "").split("/").reverse()
  return {
    work: words(press["work"]) ?? folder,
    copy: words(press["copy"]) ?? file.replace(/\.[^.]*$/u, ""),
    split: among(lists.SPLITS, press["split"]) ?? "train",
    style: among(lists.STYLES, press["style"]) ?? "wire",
    english: among(lists.ENGLISHES, press["english"]) ?? "british",
    outlet: words(press["outlet"]) ?? words(bag(copy["outlet"])["name"]) ?? "",
    published: words(copy["publishedAt"]),
    written: words(bag(copy["writtenOn"])["edtf"]),
    page: words(press["page"]),
  }
}

function blockOf(one: Bag): Block[] {
  const kind = among(lists.BLOCK_KINDS, one["kind"])
  return kind
    ? span(one).map((where) => ({kind, furniture: among(lists.FURNITURE_KINDS, one["furniture"]), ...where}))
    : []
}

function blocksOf(copy: Bag): Block[] {
  const named = bag(copy["spans"])
  const of = (kind: Block["kind"], found: readonly model.Span[]): Block[] =>
    found.map((where) => ({kind, furniture: null, ...where}))
  const furniture = bags(copy["furniture"]).flatMap((one) =>
    span(one).map((where): Block => {
      const kind = among(lists.FURNITURE_KINDS, one["kind"]) ?? "other"
      return {kind: kind === "caption" ? "caption" : "furniture", furniture: kind === "caption" ? null : kind, ...where}
    }),
  )
  return [
    ...of("headline", spans(named["headline"])),
    ...of("standfirst", spans(named["standfirst"])),
    ...of("byline", spans(named["byline"])),
    ...of("paragraph", spans(copy["body"])),
    ...furniture,
  ].sort((a, b) => a.start - b.start)
}
