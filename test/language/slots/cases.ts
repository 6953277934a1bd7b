/**
 * Goldens of the slots: marked cases as in `test/goldens`, with `addressee`, `channel`, `hedge-KIND-HOLDER` and `own-KIND` as
 * further roles; below the case `# reads:`, `# polarity:` and `# mood:` for its attributions, in order. Source, cue and content
 * are given to the rules as they are marked.
 */
import {readdirSync, readFileSync} from "node:fs"
import {join} from "node:path"
import {fileURLToPath} from "node:url"
import {type Marked, parse} from "../../../bench/markup.ts"
import {type Read, slotsOf} from "../../../src/language/attribution/slots/index.ts"
import {tokenPassages} from "../../../src/language/sentences/index.ts"
import type {Span} from "../../../src/text/index.ts"
import {preparedOf} from "../models.ts"

const FOLDER = fileURLToPath(new URL("../../goldens/slots/", import.meta.url))

export interface Case {
  readonly title: string
  readonly text: string
  readonly attributions: readonly Marked[]
  readonly facts: ReadonlyMap<string, readonly string[]>
}

export const FILES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt"))
  .sort()

export function casesIn(file: string): Case[] {
  return readFileSync(join(FOLDER, file), "utf8")
    .trim()
    .split(/\n\n+/u)
    .map((block) => {
      const [title = "", ...lines] = block.split("\n")
      const facts = lines.filter((line) => line.startsWith("# ")).map((line) => line.slice(2).split(": "))
      const {text, attributions} = parse(lines.filter((line) => !line.startsWith("# ")).join("\n"))
      return {
        title: title.slice(2),
        text,
        attributions,
        facts: new Map(facts.map(([name = "", values = ""]) => [name, values.split(", ")])),
      }
    })
}

/** The attributions of a case: those with a cue or content, outermost first. */
export const attributionsIn = ({attributions}: Case): readonly Marked[] =>
  attributions.filter((one) => one["cue"] !== undefined || one["content"] !== undefined)

export function readingOf(one: Case): Read {
  const prepared = preparedOf(one.text)
  const marked = attributionsIn(one)
  const runs = (spans: readonly Span[] = []): Span[] => tokenPassages(prepared.tokens, spans)
  return slotsOf(
    prepared,
    marked.map(({source, cue, content}, i) => ({
      source: runs(source),
      cue: runs(cue),
      content: runs(content),
      within: marked.findIndex((outer, j) => j !== i && holds(outer["content"], [...(cue ?? []), ...(content ?? [])])),
    })),
  )
}

const holds = (outer: readonly Span[] = [], inner: readonly Span[]): boolean =>
  inner.every(({start, end}) =>
    outer.some((span) => span.start <= start && end <= span.end && end - start < span.end - span.start),
  )

/** What is marked in the roles of a case that begin with a word, as “role: words”. */
export function marksOf({text, attributions}: Case, begins: string): string[] {
  return attributions.flatMap((one) =>
    Object.entries(one).flatMap(([role, spans]) =>
      role.startsWith(begins) ? spans.map(({start, end}) => `${role}: ${text.slice(start, end).trim()}`) : [],
    ),
  )
}
