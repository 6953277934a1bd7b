/** Accuracy on the sample press: what the reader finds in its articles, against their gold. */
import {type Reader, type ReadingRecord, readArticle, samplePress} from "../src/desk/index.ts"
import {goldArticle} from "./gold.ts"
import type {Marked} from "./markup.ts"
import {
  added,
  type Count,
  type Counts,
  countsOf,
  MANNERS,
  type Manner,
  MEASURES,
  type Measure,
  outermost,
} from "./score.ts"

/** The attributions of a record as marks. */
export function markedOf({attributions}: ReadingRecord): Marked[] {
  return attributions.map(({source, cue, content}) => ({source, cue, content}))
}

export interface SampleCounts {
  readonly articles: number
  /** Gold attributions in paragraphs that intake does not hand on; they count as missed. */
  readonly lost: number
  /** Outermost attributions alone, on both sides. */
  readonly all: Readonly<Record<Measure, Count>>
  readonly manners: Readonly<Record<Manner, Count>>
  /** With those inside other attributions, lenient. */
  readonly nested: Count
}

export async function sampleCounts(reader: Reader): Promise<SampleCounts> {
  const outer: Counts[] = []
  const whole: Counts[] = []
  let lost = 0
  for (const path of samplePress()) {
    const {article, gold, lost: missing} = await goldArticle(path)
    const predicted = markedOf(readArticle(article, reader))
    lost += missing
    outer.push(countsOf({text: article.text, gold: outermost(gold), predicted: outermost(predicted)}))
    whole.push(countsOf({text: article.text, gold, predicted}))
  }
  const missed = (count: Count): Count => ({...count, gold: count.gold + lost})
  return {
    articles: outer.length,
    lost,
    all: byName(MEASURES, (measure) => missed(added(outer.map(({all}) => all[measure])))),
    manners: byName(MANNERS, (manner) => added(outer.map(({manners: of}) => of[manner]))),
    nested: missed(added(whole.map(({all}) => all.lenient))),
  }
}

function byName<Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>
}
