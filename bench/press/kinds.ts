/**
 * The kinds of things that are scored, one entry each: how they are found in an article, which words pair two of them, and
 * the slots that are compared in a pair.
 */
import {MEETING_KINDS} from "../../press/tools/lists.ts"
import type * as model from "../../press/tools/model.ts"
import type {Article, Span} from "../../press/tools/model.ts"

export type Value = string | boolean | null

export interface Kind<One> {
  readonly name: string
  readonly items: (article: Article) => readonly One[]
  /** The words by which two of them pair; `null` when they pair by `key` alone. */
  readonly words: ((one: One, article: Article) => readonly Span[]) | null
  /** Two pair only when their keys are the same. */
  readonly key?: (one: One) => Value
  /** The least F1 of the words; when it is left out, one shared word is enough. */
  readonly least?: number
  /** What decides between two pairs of like words; the more of them agree, the better. */
  readonly prefer?: readonly ((one: One) => Value)[]
  /** What decides between two pairs by their words. */
  readonly preferWords?: readonly ((one: One) => readonly Span[])[]
  /** Compared as values; null gives no answer. */
  readonly values?: Readonly<Record<string, (one: One) => Value>>
  /** Compared as words: right from an F1 of one half. */
  readonly spans?: Readonly<Record<string, (one: One) => readonly Span[]>>
}

const same = <One>(kind: Kind<One>): Kind<One> => kind

export const attributions = same<model.Attribution>({
  name: "attribution",
  items: (article) => article.attributions,
  words: ({content}) => content,
  least: 0.5,
  preferWords: [({cue}) => cue, ({source}) => source],
  spans: {
    source: ({source}) => source,
    cue: ({cue}) => cue,
    content: ({content}) => content,
    addressee: ({addressee}) => addressee.spans,
    channel: ({channel}) => channel.spans,
  },
  values: {
    manner: ({manner}) => manner,
    kind: ({kind}) => kind,
    polarity: ({polarity}) => (polarity === "affirmed" ? null : polarity),
    mood: ({mood}) => (mood === "stated" ? null : mood),
    speaker: ({speaker}) => speaker,
    "addressee.actor": ({addressee}) => addressee.actor,
    "channel.actor": ({channel}) => channel.actor,
    occasion: ({occasion}) => occasion.event,
    within: ({within}) => within,
    saidAt: ({saidAt}) => saidAt.edtf,
  },
})

type Owned<One> = One & {readonly owner: string}

const hedges = same<Owned<model.Hedge>>({
  name: "hedge",
  items: (article) => article.attributions.flatMap(({id, hedges: all}) => all.map((hedge) => ({...hedge, owner: id}))),
  words: (hedge) => [hedge],
  prefer: [({owner}) => owner, ({kind}) => kind],
  values: {
    "hedge.kind": ({kind}) => kind,
    "hedge.holder": ({holder}) => holder,
    "hedge.attribution": ({owner}) => owner,
    "hedge.whole": ({kind, holder, owner}) => `${kind} ${holder} ${owner}`,
  },
})

const ownHedges = same<model.Hedge>({
  name: "ownVoice.hedge",
  items: (article) => article.ownVoice.flatMap((own) => own.hedges),
  words: (hedge) => [hedge],
})

const actors = same<model.Actor>({
  name: "actor",
  items: (article) => article.actors.filter(({kind, mentions}) => kind !== "author" && mentions.length > 0),
  words: null,
  key: ({id}) => id,
  values: {"actor.kind": ({kind}) => kind, "actor.country": ({country}) => country},
})

const mentions = same<Span & {readonly actor: string}>({
  name: "mention",
  items: (article) => article.actors.flatMap(({id, mentions: all}) => all.map((span) => ({...span, actor: id}))),
  words: (mention) => [mention],
  prefer: [({actor}) => actor],
  values: {"mention.actor": ({actor}) => actor},
})

/** The words of a thing with those of the attribution that carries it. */
function withAttribution(spans: readonly Span[], id: string | null, article: Article): readonly Span[] {
  const carrier = article.attributions.find((one) => one.id === id)
  return carrier ? [...spans, ...carrier.cue, ...carrier.content] : spans
}

const events = same<model.Event>({
  name: "event",
  items: (article) => article.events,
  words: ({spans, place, time, participants}) =>
    spans.length > 0 ? spans : [...place.spans, ...time.spans, ...participants.flatMap((one) => one.spans)],
  prefer: [({kind}) => kind, ({mode}) => mode],
  values: {
    "event.kind": ({kind}) => kind,
    "event.meeting": ({kind}) => (MEETING_KINDS.includes(kind ?? "") ? true : null),
    "event.mode": ({mode}) => mode,
    "event.time": ({time}) => time.edtf,
    "event.attribution": ({attribution}) => attribution,
  },
  spans: {"event.place": ({place}) => place.spans},
})

const participantsOf = (article: Article): readonly Owned<model.Participant>[] =>
  article.events.flatMap(({id, participants}) => participants.map((one) => ({...one, owner: id})))

const participants = same<Owned<model.Participant>>({
  name: "participant",
  items: participantsOf,
  words: null,
  key: ({owner, actor}) => `${owner} ${actor}`,
  values: {"participant.part": ({part}) => part, "participant.presence": ({presence}) => presence},
})

const absences = same<Owned<model.Participant>>({
  name: "absence",
  items: (article) => participantsOf(article).filter(({presence}) => presence === "absent" || presence === "excluded"),
  words: null,
  key: ({owner, actor}) => `${owner} ${actor}`,
  values: {"absence.presence": ({presence}) => presence, "absence.sent": ({sent}) => sent},
})

const positions = same<model.Position>({
  name: "position",
  items: (article) => article.positions,
  words: ({spans, object, firmness, scope, attribution}, article) =>
    withAttribution([...spans, ...object.spans, ...firmness, ...scope], attribution, article),
  prefer: [({stance}) => stance, ({holder}) => holder],
  values: {
    "position.stance": ({stance}) => stance,
    "position.holder": ({holder}) => holder,
    "position.redLine": ({redLine}) => redLine || null,
    "position.toward": ({toward}) => toward,
    "position.claimedBy": ({claimedBy}) => claimedBy,
  },
  spans: {
    "position.object": ({object}) => object.spans,
    "position.firmness": ({firmness}) => firmness,
    "position.scope": ({scope}) => scope,
  },
})

const denials = same<model.Denial>({
  name: "denial",
  items: (article) => article.denials,
  words: ({spans, attribution}, article) => (spans.length > 0 ? spans : withAttribution([], attribution, article)),
  prefer: [({kind}) => kind, ({by}) => by],
  values: {
    "denial.kind": ({kind}) => kind,
    "denial.by": ({by}) => by,
    "denial.reader": ({reader}) => reader,
  },
  spans: {"denial.claim": ({claim}) => claim.spans},
})

const times = same<model.Time>({
  name: "time",
  items: (article) => article.times,
  words: ({spans}) => spans,
  values: {"time.value": ({edtf}) => edtf, "time.after": ({after}) => after, "time.before": ({before}) => before},
  spans: {"time.words": ({spans}) => spans},
})

const quotations = same<model.Quotation>({
  name: "quotation",
  items: (article) => article.quotations,
  words: ({spans}) => spans,
  least: 0.5,
  values: {"quotation.type": ({type}) => type, "quotation.attribution": ({attribution}) => attribution},
})

const silences = same<model.Silence>({
  name: "silence",
  items: (article) => article.silences,
  words: ({spans, about, attribution}, article) => withAttribution([...spans, ...about.spans], attribution, article),
  values: {"silence.of": ({of}) => of},
})

const crossings = same<model.Crossing>({
  name: "crossing",
  items: (article) => article.crossings,
  words: ({spans, attribution}, article) => withAttribution(spans, attribution, article),
  values: {"crossing.by": ({by}) => by},
})

const ties = same<model.Tie>({
  name: "tie",
  items: (article) => article.ties,
  words: ({spans, attribution}, article) => withAttribution(spans, attribution, article),
  prefer: [({kind}) => kind, ({from}) => from],
  values: {
    "tie.kind": ({kind}) => kind,
    "tie.from": ({from}) => from,
    "tie.to": ({to}) => to,
    "tie.act": ({act}) => act,
  },
})

const expectations = same<model.Expectation>({
  name: "expectation",
  items: (article) => article.expectations,
  words: ({spans, about, attribution}, article) => withAttribution([...spans, ...about.spans], attribution, article),
  values: {"expectation.holder": ({holder}) => holder, "expectation.window": ({window}) => window.edtf},
})

const requests = same<model.Request>({
  name: "request",
  items: (article) => article.requests,
  words: ({spans, what, attribution}, article) => withAttribution([...spans, ...what.spans], attribution, article),
  prefer: [({kind}) => kind],
  values: {
    "request.kind": ({kind}) => kind,
    "request.from": ({from}) => from,
    "request.to": ({to}) => to,
  },
})

const charges = same<model.Charge>({
  name: "charge",
  items: (article) => article.charges,
  words: ({spans, what, attribution}, article) => withAttribution([...spans, ...what.spans], attribution, article),
  prefer: [({kind}) => kind, ({against}) => against],
  values: {
    "charge.kind": ({kind}) => kind,
    "charge.by": ({by}) => by,
    "charge.against": ({against}) => against,
    "charge.sourced": ({sourced}) => (sourced ? "sourced" : "unsourced"),
  },
})

const memberships = same<model.Membership>({
  name: "format",
  items: (article) => article.memberships,
  words: ({spans}) => spans,
  values: {
    "format.name": ({format}) => format?.toLowerCase().replace(/^the\s+/u, "") ?? null,
    "format.member": ({member}) => member,
    "format.change": ({change}) => change,
  },
})

const rights = same<model.Right>({
  name: "right",
  items: (article) => article.rights,
  words: ({spans}) => spans,
  values: {"right.kind": ({kind}) => kind},
})

const clues = same<model.Clue>({
  name: "clue",
  items: (article) => article.clues,
  words: ({spans}) => spans,
})

/** Does something with every kind but the attributions; a loop that keeps each kind's own type. */
export function forEachKind(use: <One extends object>(kind: Kind<One>) => void): void {
  use(hedges)
  use(ownHedges)
  use(actors)
  use(mentions)
  use(events)
  use(participants)
  use(absences)
  use(positions)
  use(denials)
  use(times)
  use(quotations)
  use(silences)
  use(crossings)
  use(ties)
  use(expectations)
  use(requests)
  use(charges)
  use(memberships)
  use(rights)
  use(clues)
}

export const eventKind: Kind<model.Event> = events
