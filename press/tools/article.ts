/** The typed article made of a file's parts. */
import {headerOf} from "./header.ts"
import * as lists from "./lists.ts"
import {mannerOf} from "./manner.ts"
import type * as model from "./model.ts"
import {tellFaultsBetween} from "./rules.ts"
import type {Context, Source} from "./source.ts"
import {apart, type Thing} from "./things.ts"

export function articleOf(source: Source, things: readonly Thing[], context: Context): model.Article {
  const of = (letter: string): Thing[] => things.filter((thing) => thing.letter === letter)
  const times = of("t").map(timeOf)
  const dates = new Map(times.map(({id, edtf}) => [id, edtf]))
  const edtf = (thing: Thing, key: string): string | null => dateOf(fact(thing, key), dates)
  const quotations = of("q").map((q) => ({...based(q), type: kindOf(q, lists.QUOTATION_TYPES)}))
  const attributions = of("a").map((a) => attributionOf(a, {text: source.text, quotations, edtf}))
  const article: model.Article = {
    header: headerOf(source, context),
    text: source.text,
    blocks: source.blocks,
    attributions,
    actors: actorsOf(of("p"), attributions, source.text),
    times: times.map((time) => ({...time, after: dateOf(time.after, dates), before: dateOf(time.before, dates)})),
    events: of("e").map((e) => eventOf(e, edtf)),
    positions: of("l").map(positionOf),
    denials: of("d").map((d) => ({
      ...based(d),
      kind: kindOf(d, lists.DENIAL_KINDS),
      by: fact(d, "by") ?? "p0",
      reader: fact(d, "reader"),
      claim: {attribution: fact(d, "claim"), spans: d.spans("claim")},
    })),
    silences: of("s").map((s) => ({...based(s), of: fact(s, "of") ?? "p0", about: matter(s, "about")})),
    crossings: of("x").map((x) => ({...based(x), position: fact(x, "position") ?? "", by: fact(x, "by")})),
    ties: of("r").map((r) => ({
      ...based(r),
      kind: kindOf(r, lists.TIE_KINDS),
      from: fact(r, "from") ?? "p0",
      to: fact(r, "to"),
      act: lists.TIE_ACTS.find((one) => one === fact(r, "act")) ?? null,
      criterion: matter(r, "criterion"),
    })),
    expectations: of("f").map((f) => ({
      ...based(f),
      holder: fact(f, "holder") ?? "p0",
      about: matter(f, "about"),
      window: {edtf: edtf(f, "window"), spans: f.spans("window")},
    })),
    requests: of("k").map((k) => ({
      ...based(k),
      kind: kindOf(k, lists.REQUEST_KINDS),
      from: fact(k, "from"),
      to: fact(k, "to"),
      what: matter(k, "what"),
    })),
    charges: of("c").map(chargeOf),
    quotations,
    memberships: of("m").map((m) => ({
      ...based(m),
      format: fact(m, "format") ?? "",
      member: fact(m, "member") ?? "p0",
      change: lists.CHANGES.find((one) => one === fact(m, "change")) ?? "member",
    })),
    ownVoice: of("o").map((o) => ({id: o.id, spans: o.spans(""), hedges: o.hedges})),
    clues: of("w").map((w) => ({id: w.id, says: fact(w, "says") ?? "", spans: w.spans("")})),
    rights: of("h").map((h) => ({
      id: h.id,
      kind: kindOf(h, lists.RIGHT_KINDS),
      holder: fact(h, "holder"),
      licence: fact(h, "licence"),
      conditions: h.facts.get("conditions") ?? [],
      spans: h.spans(""),
    })),
  }
  tellFaultsBetween(article, things, context)
  return article
}

const fact = (thing: Thing, key: string): string | null => thing.facts.get(key)?.[0] ?? null
const based = (thing: Thing): {id: string; attribution: string | null; spans: readonly model.Span[]} => ({
  id: thing.id,
  attribution: fact(thing, "attribution"),
  spans: thing.spans(""),
})
const matter = (thing: Thing, key: string): model.Matter => ({label: fact(thing, key), spans: thing.spans(key)})

/** The thing's kind; the list's last where the file has none, which is told as a fault. */
function kindOf<Kind extends string>(thing: Thing, list: readonly Kind[]): Kind {
  return list.find((one) => one === thing.kind) ?? list.at(-1)!
}

function dateOf(written: string | null, dates: ReadonlyMap<string, string | null>): string | null {
  if (written === null || written === "open") return null
  return /^t\d+$/u.test(written) ? (dates.get(written) ?? null) : written
}

function timeOf(t: Thing): model.Time {
  return {
    id: t.id,
    edtf: t.open ? null : t.kind,
    after: fact(t, "after"),
    before: fact(t, "before"),
    spans: t.spans(""),
  }
}

type Edtf = (thing: Thing, key: string) => string | null

function attributionOf(
  a: Thing,
  {
    text,
    quotations,
    edtf,
  }: {readonly text: string; readonly quotations: readonly model.Quotation[]; readonly edtf: Edtf},
): model.Attribution {
  const told = lists.MANNERS.find((one) => one === fact(a, "manner"))
  return {
    id: a.id,
    kind: lists.ATTRIBUTION_KINDS.find((one) => one === a.kind) ?? "speech",
    manner: told ?? mannerOf(a.spans("content"), quotations, text),
    source: a.spans("source"),
    cue: a.spans("cue"),
    content: a.spans("content"),
    speaker: fact(a, "speaker"),
    addressee: {spans: a.spans("addressee"), actor: fact(a, "addressee")},
    channel: {spans: a.spans("channel"), actor: fact(a, "channel")},
    occasion: {spans: a.spans("occasion"), event: fact(a, "occasion")},
    within: fact(a, "within"),
    hedges: a.hedges,
    polarity: lists.POLARITIES.find((one) => one === fact(a, "polarity")) ?? "affirmed",
    mood: lists.MOODS.find((one) => one === fact(a, "mood")) ?? "stated",
    saidAt: {edtf: edtf(a, "saidAt"), spans: a.spans("saidAt")},
  }
}

function actorsOf(actors: readonly Thing[], attributions: readonly model.Attribution[], text: string): model.Actor[] {
  const keys = new Set(actors.flatMap((p) => p.spans("")).map(({start, end}) => `${start} ${end}`))
  return actors.map((p) => actorOf(p, {attributions, text, taken: ({start, end}) => keys.has(`${start} ${end}`)}))
}

interface Named {
  readonly attributions: readonly model.Attribution[]
  readonly text: string
  /** Whether a mention of any actor is marked on just these words. */
  readonly taken: (span: model.Span) => boolean
}

/** An actor; the sources, addressees and channels that name it are mentions too where no mark of it stands inside them. */
function actorOf(p: Thing, {attributions, text, taken}: Named): model.Actor {
  const marked = p.spans("")
  const named = attributions.flatMap(({source, speaker, addressee, channel}) => [
    ...(speaker === p.id ? source : []),
    ...(addressee.actor === p.id ? addressee.spans : []),
    ...(channel.actor === p.id ? channel.spans : []),
  ])
  const more = named.filter(
    (span) => !taken(span) && !marked.some((one) => span.start < one.end && one.start < span.end),
  )
  const roles = p.facts.get("role") ?? []
  const places = p.spans("role")
  const own = roles.map((office) =>
    places.filter((span) => text.slice(span.start, span.end).toLowerCase() === office.toLowerCase()),
  )
  const left = places.filter((span) => !own.some((spans) => spans.includes(span)))
  const free = Math.max(
    0,
    own.findIndex((spans) => spans.length === 0),
  )
  return {
    id: p.id,
    kind: kindOf(p, lists.ACTOR_KINDS),
    name: p.name,
    country: fact(p, "country"),
    roles:
      roles.length > 0
        ? roles.map((office, i) => ({office, spans: apart(i === free ? [...own[i]!, ...left] : own[i]!)}))
        : places.map((span) => ({office: text.slice(span.start, span.end), spans: [span]})),
    number: fact(p, "number"),
    description: fact(p, "description"),
    mentions: apart([...marked, ...more]),
  }
}

function eventOf(e: Thing, edtf: Edtf): model.Event {
  return {
    ...based(e),
    kind: kindOf(e, lists.EVENT_KINDS),
    mode: lists.MODES.find((one) => one === fact(e, "mode")) ?? "past",
    name: e.name ?? fact(e, "name"),
    format: fact(e, "format"),
    round: fact(e, "round"),
    level: fact(e, "level"),
    participants: e.participants,
    place: {name: fact(e, "place"), country: fact(e, "country"), spans: e.spans("place")},
    time: {edtf: edtf(e, "time"), spans: e.spans("time")},
  }
}

function positionOf(l: Thing): model.Position {
  return {
    ...based(l),
    stance: kindOf(l, lists.STANCES),
    holder: fact(l, "holder") ?? "p0",
    object: matter(l, "object"),
    toward: fact(l, "toward"),
    firmness: l.spans("firmness"),
    scope: l.spans("scope"),
    redLine: l.facts.has("redline"),
    claimedBy: fact(l, "claimedby"),
  }
}

function chargeOf(c: Thing): model.Charge {
  return {
    ...based(c),
    kind: kindOf(c, lists.CHARGE_KINDS),
    by: fact(c, "by") ?? "p0",
    against: fact(c, "against"),
    what: matter(c, "what"),
    sourced: c.facts.has("sourced") || (fact(c, "attribution") !== null && !c.facts.has("unsourced")),
  }
}
