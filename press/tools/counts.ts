/** What the press holds, counted. */
import {MEETING_KINDS} from "./lists.ts"
import type {Loaded} from "./load.ts"
import type {Article} from "./model.ts"

export type Counts = Readonly<Record<string, number>>

export interface Statistics {
  readonly works: number
  /** Works that stand in two copies or more. */
  readonly copiesWorks: number
  readonly byStyle: Readonly<Record<string, Counts>>
  readonly bySplit: Readonly<Record<string, Counts>>
  readonly byEnglish: Readonly<Record<string, Counts>>
}

/** Counts over all texts, flat, with tables by style, split and English beside them. */
export function statisticsOf(texts: readonly Loaded[]): Statistics & Counts {
  const articles = texts.map(({article}) => article)
  const copies = new Map<string, number>()
  for (const {header} of articles) copies.set(header.work, (copies.get(header.work) ?? 0) + 1)
  const sums: Counts = sumOf(articles)
  return {
    works: copies.size,
    ...sums,
    copiesWorks: [...copies.values()].filter((count) => count > 1).length,
    byStyle: by(articles, ({header}) => header.style),
    bySplit: by(articles, ({header}) => header.split),
    byEnglish: by(articles, ({header}) => header.english),
  } as Statistics & Counts
}

function by(articles: readonly Article[], of: (article: Article) => string): Record<string, Counts> {
  const groups = Object.groupBy(articles, of)
  return Object.fromEntries(
    Object.keys(groups)
      .sort()
      .map((name) => {
        const group = groups[name]!
        return [name, {works: new Set(group.map(({header}) => header.work)).size, ...sumOf(group)}]
      }),
  )
}

/** The counts of one text; each key is the same in every text. */
export function countsOf(article: Article): Counts {
  const {attributions, events} = article
  const outer = new Set(attributions.map(({within}) => within))
  const participants = events.flatMap(({participants: all}) => all)
  const count = <One>(list: readonly One[], test: (one: One) => boolean): number => list.filter(test).length
  return {
    texts: 1,
    words: wordsIn(article.text),
    attributions: attributions.length,
    chains: count(attributions, ({within}) => within !== null),
    inChains: count(attributions, ({id, within}) => within !== null || outer.has(id)),
    hedges: [...attributions, ...article.ownVoice].reduce((sum, {hedges}) => sum + hedges.length, 0),
    denials: article.denials.length,
    addressees: count(attributions, ({addressee}) => addressee.spans.length > 0),
    channels: count(attributions, ({channel}) => channel.spans.length > 0),
    occasions: count(attributions, ({occasion}) => occasion.event !== null || occasion.spans.length > 0),
    saidAt: count(attributions, ({saidAt}) => saidAt.edtf !== null || saidAt.spans.length > 0),
    notAffirmed: count(attributions, ({polarity}) => polarity !== "affirmed"),
    notStated: count(attributions, ({mood}) => mood !== "stated"),
    events: events.length,
    meetings: count(events, ({kind}) => MEETING_KINDS.includes(kind ?? "")),
    negatedEvents: count(events, ({mode}) => mode === "negated"),
    participants: participants.length,
    absences: count(participants, ({presence}) => presence === "absent" || presence === "excluded"),
    positions: article.positions.length,
    redLines: count(article.positions, ({redLine}) => redLine),
    times: article.times.length,
    silences: article.silences.length,
    crossings: article.crossings.length,
    ties: article.ties.length,
    expectations: article.expectations.length,
    requests: article.requests.length,
    charges: article.charges.length,
    memberships: article.memberships.length,
    quotations: article.quotations.length,
    ownVoice: article.ownVoice.length,
    actors: article.actors.length,
    mentions: article.actors.reduce((sum, {mentions}) => sum + mentions.length, 0),
    clues: article.clues.length,
    rights: article.rights.length,
  }
}

export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0

function sumOf(articles: readonly Article[]): Counts {
  const sums: Record<string, number> = {}
  for (const counts of articles.map(countsOf))
    for (const [key, value] of Object.entries(counts)) sums[key] = (sums[key] ?? 0) + value
  return sums
}
