/**
 * Scores a reading of one text against its marking, slot by slot: precision, recall and F1.
 *
 * Words. A span stands for the words it touches (runs of letters and digits); punctuation decides nothing. Two spans
 * *agree* when the F1 of their words is at least one half, and are *the same* when their words are.
 *
 * Pairs. Attributions pair one to one when their contents agree, the best first, cue and source breaking ties. Other things
 * pair when their words share a word (quotations: agree), the better overlap and the like labels first. Participants pair
 * when actor and event are the same. Actors pair by the words their mentions share, and by equal names; the ids of the
 * reading are then read as those of the gold, so “speaker” asks who it is and not which mention was taken.
 *
 * Counts. The name of a kind (`attribution`, `event`, `denial`) counts the finding: right is a pair. A slot of it
 * (`source`, `denial.kind`) is right when a pair's values are equal or its words agree. *End to end* it is held against all
 * gold values and all predicted ones, found or not; *matched* against those of pairs alone. What is null is no value:
 * `polarity` counts what is not affirmed, `mood` what is not stated, `redLine` those drawn.
 *
 * - `attribution.lenient`: paired, and the sources share a word or neither has one. `attribution.strict`: source, cue and
 *   content are the same. `content.same`, `source.same`, `cue.same` ask for the same words.
 * - `chain`: the attribution and all those it stands within are paired, and the way up is the same.
 * - `hedge`: the word; `hedge.whole`: its kind, its holder and its attribution too.
 * - `ownVoice`: sentences of body and standfirst of which half the words or more are the author's own; `ownVoice.words`:
 *   their words. `body`, `furniture`: words. `writtenOn`, `published`: one value a text, equal as EDTF.
 */

import {bodyOf, furnitureOf} from "../../press/tools/exports/record.ts"
import type {Article, Attribution, Span} from "../../press/tools/model.ts"
import {attributions, eventKind, forEachKind, type Kind, type Value} from "./kinds.ts"
import type {Count, Tallies, Tally} from "./tally.ts"
import {agreement, type Ground, groundOf, type Places, pairsBy, placesOf, same, shared} from "./words.ts"

export type Pairs<One> = readonly (readonly [One, One])[]

export interface Compared {
  readonly tallies: Tallies
  /** Every value of every slot in every pair, for tables of agreement. */
  readonly values: ReadonlyMap<string, readonly (readonly [Value, Value])[]>
}

export const scoreText = (gold: Article, reading: Article): Tallies => compareTexts(gold, reading).tallies

/** `reading` counts in the words of `gold.text`. */
export function compareTexts(gold: Article, reading: Article): Compared {
  const ground = groundOf(gold.text)
  const tallies = new Map<string, Tally>()
  const values = new Map<string, (readonly [Value, Value])[]>()
  const {found, pairs} = translated(gold, reading, ground)
  const tell: Tell = {tallies, values, ground}
  tallySlots({kind: attributions, golds: gold.attributions, founds: found.attributions, pairs}, tell)
  tallyWhole(gold.attributions, found.attributions, pairs, tell)
  forEachKind((kind) => {
    const golds = kind.items(gold)
    const founds = kind.items(found)
    tallySlots({kind, golds, founds, pairs: pairUp(kind, {golds, founds, gold, found, ground})}, tell)
  })
  tallyTexts(gold, found, tell)
  return {tallies, values}
}

interface Tell {
  readonly tallies: Map<string, Tally>
  readonly values: Map<string, (readonly [Value, Value])[]>
  readonly ground: Ground
}

/** The reading with the ids of its actors, attributions and events read as those of the gold. */
function translated(
  gold: Article,
  reading: Article,
  ground: Ground,
): {readonly found: Article; readonly pairs: Pairs<Attribution>} {
  const withActors = renamed(reading, reading.actors, actorPairs(gold, reading, ground))
  const sides = {gold, found: withActors, ground}
  const said = pairUp(attributions, {golds: gold.attributions, founds: withActors.attributions, ...sides})
  const happened = pairUp(eventKind, {golds: gold.events, founds: withActors.events, ...sides})
  const withEvents = renamed(withActors, withActors.events, happened)
  const found = renamed(withEvents, withEvents.attributions, said)
  const order = new Map(withActors.attributions.map((one, i) => [one, found.attributions[i]!]))
  return {found, pairs: said.map(([one, other]) => [one, order.get(other)!])}
}

interface Named {
  readonly id: string
}

/** The article with the ids of some of its things by their pairs; one that pairs with nothing gets a name that no gold has. */
function renamed(article: Article, things: readonly Named[], pairs: readonly (readonly [Named, Named])[]): Article {
  const ids = new Map(things.map(({id}) => [id, `?${id}`]))
  for (const [one, other] of pairs) ids.set(other.id, one.id)
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return REFERS.has(key) ? (ids.get(value) ?? value) : value
    if (Array.isArray(value)) return value.map((one) => walk(one, key))
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]))
  }
  return walk(article, "") as Article
}

const REFERS: ReadonlySet<string> = new Set([
  "id",
  "speaker",
  "actor",
  "event",
  "within",
  "attribution",
  "sent",
  "holder",
  "toward",
  "claimedBy",
  "by",
  "reader",
  "of",
  "from",
  "to",
  "against",
  "member",
])

function actorPairs(
  gold: Article,
  reading: Article,
  ground: Ground,
): readonly (readonly [{id: string}, {id: string}])[] {
  const side = ({actors}: Article) =>
    actors.map(({id, kind, name, mentions}) => ({
      id,
      author: kind === "author",
      name: name?.toLowerCase().replace(/^the\s+/u, "") ?? null,
      places: placesOf(ground, mentions),
    }))
  return pairsBy(side(gold), side(reading), (one, other) => {
    if (one.author !== other.author) return 0
    const named = one.name !== null && one.name === other.name
    return (
      (one.author ? 1000 : 0) + (named ? 5 : 0) + shared(one.places, other.places) + agreement(one.places, other.places)
    )
  })
}

interface Sides<One> {
  readonly golds: readonly One[]
  readonly founds: readonly One[]
  readonly gold: Article
  readonly found: Article
  readonly ground: Ground
}

export function pairUp<One extends object>(
  kind: Kind<One>,
  {golds, founds, gold, found, ground}: Sides<One>,
): Pairs<One> {
  const {words, key, least = 0, prefer = [], preferWords = []} = kind
  const places = new Map<One, readonly Places[]>()
  const put = (all: readonly One[], article: Article): void => {
    for (const one of all)
      places.set(
        one,
        [...(words ? [words(one, article)] : []), ...preferWords.map((of) => of(one))].map((spans) =>
          placesOf(ground, spans),
        ),
      )
  }
  put(golds, gold)
  put(founds, found)
  return pairsBy(golds, founds, (one, other) => {
    if (key && key(one) !== key(other)) return 0
    const [mine, theirs] = [places.get(one)!, places.get(other)!]
    const by = words ? agreement(mine[0]!, theirs[0]!) : 1
    if (by === 0 || by < least) return 0
    const first = words ? 1 : 0
    let bonus = 0
    for (let i = first; i < mine.length; i++) bonus += agreement(mine[i]!, theirs[i]!) / 2 ** (i - first + 1)
    for (const of of prefer) if (of(one) !== null && of(one) === of(other)) bonus += 0.25
    return by + bonus
  })
}

interface Paired<One> {
  readonly kind: Kind<One>
  readonly golds: readonly One[]
  readonly founds: readonly One[]
  readonly pairs: Pairs<One>
}

function tallySlots<One>({kind, golds, founds, pairs}: Paired<One>, {tallies, values, ground}: Tell): void {
  tallies.set(kind.name, {
    whole: {gold: golds.length, predicted: founds.length, right: pairs.length},
    matched: null,
  })
  for (const [slot, of] of Object.entries(kind.values ?? {})) {
    const couples = pairs.map(([one, other]) => [of(one), of(other)] as const)
    values.set(slot, couples)
    const has = (one: One): boolean => of(one) !== null
    tallies.set(
      slot,
      tallyOf({golds, founds, pairs}, {has, right: ([one, other]) => has(one) && of(one) === of(other)}),
    )
  }
  for (const [slot, of] of Object.entries(kind.spans ?? {})) {
    const right = ([one, other]: readonly [One, One]): boolean =>
      agreement(placesOf(ground, of(one)), placesOf(ground, of(other))) >= 0.5
    tallies.set(slot, tallyOf({golds, founds, pairs}, {has: (one) => of(one).length > 0, right}))
  }
}

function tallyOf<One>(
  {golds, founds, pairs}: Omit<Paired<One>, "kind">,
  {has, right}: {readonly has: (one: One) => boolean; readonly right: (pair: readonly [One, One]) => boolean},
): Tally {
  const hits = pairs.filter(right).length
  return {
    whole: {gold: golds.filter(has).length, predicted: founds.filter(has).length, right: hits},
    matched: {
      gold: pairs.filter(([one]) => has(one)).length,
      predicted: pairs.filter(([, other]) => has(other)).length,
      right: hits,
    },
  }
}

/** The measures of whole attributions. */
function tallyWhole(
  golds: readonly Attribution[],
  founds: readonly Attribution[],
  pairs: Pairs<Attribution>,
  {tallies, ground}: Tell,
): void {
  const places = (spans: readonly Span[]): Places => placesOf(ground, spans)
  const equal = (slot: "source" | "cue" | "content", [one, other]: readonly [Attribution, Attribution]): boolean =>
    same(places(one[slot]), places(other[slot]))
  const sources = ([one, other]: readonly [Attribution, Attribution]): boolean =>
    one.source.length === 0 ? other.source.length === 0 : shared(places(one.source), places(other.source)) > 0
  const all = (right: (pair: readonly [Attribution, Attribution]) => boolean): Tally => ({
    whole: {gold: golds.length, predicted: founds.length, right: pairs.filter(right).length},
    matched: null,
  })
  tallies.set("attribution.lenient", all(sources))
  tallies.set(
    "attribution.strict",
    all((pair) => equal("source", pair) && equal("cue", pair) && equal("content", pair)),
  )
  for (const slot of ["source", "cue", "content"] as const) {
    const has = (one: Attribution): boolean => one[slot].length > 0
    tallies.set(
      `${slot}.same`,
      tallyOf({golds, founds, pairs}, {has, right: (pair) => has(pair[0]) && equal(slot, pair)}),
    )
  }
  const up = (all: readonly Attribution[]): ((one: Attribution) => string | null) => {
    const byId = new Map(all.map((one) => [one.id, one]))
    return (one) => wayUp(one, byId)
  }
  const [goldWay, foundWay] = [up(golds), up(founds)]
  const inGold = new Set(golds)
  const way = (one: Attribution): string | null => (inGold.has(one) ? goldWay(one) : foundWay(one))
  tallies.set(
    "chain",
    tallyOf(
      {golds, founds, pairs},
      {has: (one) => way(one) !== null, right: ([one, other]) => way(one) !== null && way(one) === way(other)},
    ),
  )
}

/** The ids that an attribution stands within, outwards; null when it stands in none. */
function wayUp(one: Attribution, byId: ReadonlyMap<string, Attribution>): string | null {
  const ids: string[] = []
  for (let id = one.within; id !== null && !ids.includes(id); id = byId.get(id)?.within ?? null) ids.push(id)
  return ids.length === 0 ? null : ids.join(" ")
}

function tallyTexts(gold: Article, found: Article, {tallies, ground}: Tell): void {
  const set = (slot: string, whole: Count): void => {
    tallies.set(slot, {whole, matched: null})
  }
  const own = (article: Article): Places =>
    placesOf(
      ground,
      article.ownVoice.flatMap(({spans}) => spans),
    )
  const [goldOwn, foundOwn] = [own(gold), own(found)]
  const sentences = sentencesOf(gold).map((span) => placesOf(ground, [span]))
  const half =
    (voice: Places) =>
    (sentence: Places): boolean =>
      shared(sentence, voice) * 2 >= sentence.size
  set("ownVoice", overlapOf(sentences.filter(half(goldOwn)), sentences.filter(half(foundOwn))))
  set("ownVoice.words", overlapOf([...goldOwn], [...foundOwn]))
  const words = (spans: readonly Span[]): readonly number[] => [...placesOf(ground, spans)]
  set("body", overlapOf(words(bodyOf(gold)), words(bodyOf(found))))
  set("furniture", overlapOf(words(furnitureOf(gold)), words(furnitureOf(found))))
  set("writtenOn", dayOf(gold.header.written, found.header.written))
  set("published", dayOf(gold.header.published, found.header.published))
}

function overlapOf<One>(gold: readonly One[], found: readonly One[]): Count {
  const known = new Set(gold)
  return {gold: gold.length, predicted: found.length, right: found.filter((one) => known.has(one)).length}
}

function dayOf(gold: string | null, found: string | null): Count {
  return {
    gold: Number(gold !== null),
    predicted: Number(found !== null),
    right: Number(gold !== null && gold === found),
  }
}

/** Sentences with words in body and standfirst. */
function sentencesOf({text, blocks}: Article): Span[] {
  const segmenter = new Intl.Segmenter("en", {granularity: "sentence"})
  const read = ["paragraph", "heading", "item", "quotation", "standfirst"]
  return blocks
    .filter(({kind}) => read.includes(kind))
    .flatMap(({start, end}) =>
      [...segmenter.segment(text.slice(start, end))].map(({index, segment}) => ({
        start: start + index,
        end: start + index + segment.length,
      })),
    )
    .filter((span) => /[\p{L}\p{N}]/u.test(text.slice(span.start, span.end)))
}
