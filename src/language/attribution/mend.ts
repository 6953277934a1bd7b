/** Slips of the tagger at the bounds of an attribution, mended by rule: gaps, open quotations, stray punctuation. */
import {STAND} from "../quotes/index.ts"
import {SHAPES} from "../words/index.ts"
import type {Field} from "./choose.ts"
import type {Decided, Run} from "./runs.ts"

/** A gap of this many unmarked tokens inside one sentence is taken for a slip. */
const WIDEST_GAP = 25

/** The same attribution with its bounds mended, in the order of the steps. */
export function mended(field: Field, one: Decided): Decided {
  const content = joinGaps(field, one.content)
    .map((run) => ({...run, end: closedEnd(field, run)}))
    .map((run) => takeMarks(field, run))
    .map((run) => trimContent(field, run))
  return {
    ...one,
    source: one.source.map((run) => trimPunctuation(field, run)),
    cue: one.cue.map((run) => trimPunctuation(field, run)),
    content: withoutSource(content, one.source),
  }
}

/** Pieces of a content with nothing marked between them become one. */
function joinGaps({labelled}: Field, content: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of [...content].sort((a, b) => a.start - b.start)) {
    const before = out.at(-1)
    if (
      before &&
      before.sentence === run.sentence &&
      run.start - before.end <= WIDEST_GAP &&
      unmarked(labelled.labels, before.end, run.start)
    )
      out[out.length - 1] = {...before, end: run.end}
    else out.push(run)
  }
  return out
}

function unmarked(labels: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (labels[i] !== 0) return false
  return true
}

/** One past the mark that closes what the run leaves open, when nothing else is marked on the way to it. */
function closedEnd({labelled, context}: Field, run: Run): number {
  const {stand, words} = context.material
  const sentenceEnd = context.to[run.end - 1]!
  let end = run.end
  if (stand[end - 1] === STAND.inside || stand[end - 1] === STAND.opening) {
    let to = end
    while (to < sentenceEnd && stand[to] === STAND.inside && labelled.labels[to] === 0) to++
    if (to < sentenceEnd && stand[to] === STAND.closing) end = to + 1
  }
  let depth = 0
  for (let i = run.start; i < end; i++) {
    const form = words.form[words.type[i]!]
    if (form === "(") depth++
    else if (form === ")" && depth > 0) depth--
  }
  for (let i = end; depth > 0 && i < sentenceEnd && labelled.labels[i] === 0; i++)
    if (words.form[words.type[i]!] === ")" && --depth === 0) end = i + 1
  return end
}

/** The opening mark right before a run that begins inside a quotation belongs to it. */
function takeMarks({labelled, context}: Field, run: Run): Run {
  const {stand} = context.material
  const before = run.start - 1
  const takes = before >= 0 && stand[before] === STAND.opening && stand[run.start] === STAND.inside
  return takes && labelled.labels[before] === 0 ? {...run, start: before} : run
}

/** Without commas and stops at the edges, those inside quotation marks kept. */
function trimContent({context}: Field, run: Run): Run {
  const {stand, words} = context.material
  const stray = (i: number): boolean => stand[i] === STAND.outside && /^[,;:.–—-]+$/u.test(words.form[words.type[i]!]!)
  let {start, end} = run
  while (end - start > 1 && stray(end - 1)) end--
  while (end - start > 1 && stray(start)) start++
  return {...run, start, end}
}

/** Without marks at the edges, unless there is nothing but marks: “:” is a cue by itself. */
function trimPunctuation({context}: Field, run: Run): Run {
  const {words} = context.material
  const mark = (i: number): boolean =>
    words.caps[words.type[i]!] === SHAPES.mark && /^[,;:.–—-]+$/u.test(words.form[words.type[i]!]!)
  let {start, end} = run
  while (end - start > 1 && mark(end - 1)) end--
  while (end - start > 1 && mark(start)) start++
  return {...run, start, end}
}

/** A piece of content that is nothing but the source's own words is a slip when there is other content. */
function withoutSource(content: readonly Run[], source: readonly Run[]): readonly Run[] {
  const kept = content.filter((run) => !source.some((s) => s.start <= run.start && run.end <= s.end))
  return kept.length > 0 ? kept : content
}
