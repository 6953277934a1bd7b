/**
 * A cue whose content the tagger missed looks for it beside itself: “The harbour will not be sold, the mayor said.” Whether
 * what is found is right the judge decides, who has learnt from such stretches too.
 */
import type {Span} from "../../text/index.ts"
import type {Field, SourceCandidate} from "./choose.ts"
import type {Run} from "./runs.ts"

/** A shorter stretch is no clause. */
const SHORTEST = 4

/** The clause before a cue and its source when a comma parts them, else what follows behind “that”; or null. */
export function contentBeside(field: Field, cue: Run, {run: source}: SourceCandidate): Run | null {
  if (!source || source.sentence !== cue.sentence) return null
  const {context, labelled} = field
  const {words} = context.material
  const form = (i: number): string => words.form[words.type[i]!]!
  const start = context.from[cue.start]!
  const end = context.to[cue.start]!
  const first = Math.min(source.start, cue.start)
  const last = Math.max(source.end, cue.end)
  const before = {start, end: first}
  if (first > start && /^(?:,|”|"|’)$/u.test(form(first - 1)) && isClause(field, before)) return runOf(cue, before)
  let to = end
  while (to > last && /^[.!?;]+$/u.test(form(to - 1))) to--
  const after = {start: last, end: to}
  const opens = last < to && form(last) === "that" && labelled.labels[last] === 0
  return opens && isClause(field, after) ? runOf(cue, after) : null
}

const runOf = (cue: Run, span: Span): Run => ({...span, role: "content", sentence: cue.sentence, passage: cue.passage})

/** Long enough, with a verb in it, and with nothing marked. */
function isClause({context, labelled}: Field, {start, end}: Span): boolean {
  if (end - start < SHORTEST) return false
  const {tags} = context.material
  let verb = false
  for (let i = start; i < end; i++) {
    if (labelled.labels[i] !== 0) return false
    const upos = tags.uposNames[tags.upos[i]!]
    if (upos === "VERB" || upos === "AUX") verb = true
  }
  return verb
}
