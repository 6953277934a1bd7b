/** Pairs lines of `onrecord/1` with the marked articles they are readings of, and scores them. */
import {articleOfRecord} from "../../press/tools/exports/from-record.ts"
import {bag, words} from "../../press/tools/exports/values.ts"
import type {Loaded} from "../../press/tools/load.ts"
import type {Article} from "../../press/tools/model.ts"
import {placed} from "./place.ts"
import {scoreText} from "./score.ts"
import {added, type Tallies} from "./tally.ts"

export interface Scored {
  readonly texts: number
  /** Marked articles without a line: nothing found in them. */
  readonly missing: readonly string[]
  /** Inputs of lines that are no marked article, by name. */
  readonly unknown: readonly string[]
  /** Attributions outside the words that are marked; left out. */
  readonly outside: number
  /** By “all”, “split: held”, “style: wire”. */
  readonly groups: ReadonlyMap<string, {readonly texts: number; readonly tallies: Tallies}>
}

/** `lines`: of any reader; `texts`: the gold; `all`: every marked article, so that a line of another split is known. */
export function scoreRecords(
  lines: readonly unknown[],
  texts: readonly Loaded[],
  all: readonly Loaded[] = texts,
): Scored {
  const readings = new Map<string, Article>()
  const unknown: string[] = []
  const byInput = inputsOf(all)
  for (const line of lines) {
    const input = words(bag(bag(line)["copy"])["input"]) ?? ""
    const name = byInput(input)
    if (name === null) unknown.push(input)
    else readings.set(name, articleOfRecord(line))
  }
  let outside = 0
  const missing: string[] = []
  const scored = texts.map(({article}) => {
    const name = nameOf(article)
    const reading = readings.get(name)
    if (!reading) missing.push(name)
    const {article: found, outside: beside} = reading
      ? placed(reading, article)
      : {article: nothingIn(article), outside: 0}
    outside += beside
    return {article, tallies: scoreText(article, found)}
  })
  const groups = new Map<string, {texts: number; tallies: Tallies}>()
  const group = (name: string, some: typeof scored): void => {
    groups.set(name, {texts: some.length, tallies: added(some.map(({tallies}) => tallies))})
  }
  group("all", scored)
  for (const key of ["split", "style"] as const)
    for (const value of [...new Set(scored.map(({article}) => article.header[key]))].sort())
      group(
        `${key}: ${value}`,
        scored.filter(({article}) => article.header[key] === value),
      )
  return {texts: texts.length, missing, unknown, outside, groups}
}

const nameOf = ({header}: Article): string => `${header.work}/${header.copy}`

/** The marked article that an input names: by folder and file, by its page, or by a file name that only one has. */
function inputsOf(texts: readonly Loaded[]): (input: string) => string | null {
  const names = new Map<string, string>()
  const copies = new Map<string, string | null>()
  for (const {article} of texts) {
    const {copy, page} = article.header
    names.set(nameOf(article), nameOf(article))
    if (page !== null) names.set(page.replace(/\.[^.]*$/u, ""), nameOf(article))
    copies.set(copy, copies.has(copy) ? null : nameOf(article))
  }
  return (input) => {
    const parts = input
      .replaceAll("\\", "/")
      .replace(/\.[^./]*$/u, "")
      .split("/")
    return names.get(parts.slice(-2).join("/")) ?? copies.get(parts.at(-1) ?? "") ?? null
  }
}

/** The reading that finds nothing. */
function nothingIn({header, text}: Article): Article {
  const none = articleOfRecord({text})
  return {...none, header: {...header, written: null, published: null}}
}
