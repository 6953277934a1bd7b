/** Short texts with their sources in brackets, “[Ada Quill] said …”, and whom each source was read as. */

import type {Actor, Prepared} from "../../../src/language/index.ts"
import {namesOf} from "../../../src/language/names/index.ts"
import type {Span} from "../../../src/text/index.ts"
import {preparedOf} from "../models.ts"

export interface Read {
  readonly text: string
  readonly actors: readonly Actor[]
  readonly speakers: readonly number[]
}

/** Lines are paragraphs, “# ” before one makes it a headline. What follows a source up to the sentence's end is content. */
export function readMarked(marked: string): Read {
  const {text, sources, headlines} = unmarked(marked)
  const prepared = preparedOf(text, headlines)
  const attributions = sources.map((span) => {
    const source = tokensIn(prepared, span)
    const cue = {start: source.end, end: Math.min(source.end + 1, prepared.tokens.size)}
    const sentence = prepared.sentences.find(({start, end}) => start <= source.start && source.start < end)!
    return {source: [source], cue: [cue], content: [{start: Math.min(cue.end, sentence.end - 1), end: sentence.end}]}
  })
  return {text, ...namesOf(prepared, attributions)}
}

/** “Ada Quill (person)” for each source in order, “-” for nobody. */
export function speakersIn(marked: string): string[] {
  const {actors, speakers} = readMarked(marked)
  return speakers.map((speaker) =>
    speaker < 0 ? "-" : `${actors[speaker]!.name} (${actors[speaker]!.kind ?? "open"})`,
  )
}

/** The words of each mention of an actor, with what was inferred in brackets. */
export function mentionsOf({text, actors}: Read, name: string): string[] {
  const actor = actors.find((one) => one.name === name)
  return (actor?.mentions ?? []).map(
    ({start, end, inferred}) => text.slice(start, end) + (inferred === null ? "" : ` [${inferred}]`),
  )
}

function unmarked(marked: string): {text: string; sources: Span[]; headlines: Set<number>} {
  const headlines = new Set<number>()
  const lines = marked
    .trim()
    .split("\n")
    .map((line, i) => {
      if (!line.startsWith("# ")) return line.trim()
      headlines.add(i)
      return line.slice(2).trim()
    })
  let text = ""
  const sources: Span[] = []
  let open = -1
  for (const character of lines.join("\n")) {
    if (character === "[") open = text.length
    else if (character === "]") sources.push({start: open, end: text.length})
    else text += character
  }
  return {text, sources, headlines}
}

function tokensIn({tokens}: Prepared, span: Span): Span {
  let start = 0
  while (tokens.end[start]! <= span.start) start++
  let end = start
  while (end < tokens.size && tokens.start[end]! < span.end) end++
  return {start, end}
}
