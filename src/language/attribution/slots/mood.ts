/** Whether a thing is stated, asked, told under a condition, foretold, or urged. */

import type {Span} from "../../../text/index.ts"
import {behind, type Cue, opening} from "./cue.ts"
import {formAt, type Ground, type Looked, lowerAt, ordered, type Parts} from "./ground.ts"
import {list} from "./lexicon/list.ts"
import {ASKS, URGES, URGES_TO} from "./lexicon/verbs.ts"
import type {Mood} from "./types.ts"

const asks = new Set(ASKS)
const urges = new Set(URGES)
const urgesTo = new Set(URGES_TO)
const QUESTION_WORDS = new Set(list("who whom whose what when where why how which whether if"))
const CONDITIONS = new Set(list("if unless provided providing"))
const EXPECTED = new Set(list("expected due set scheduled slated likely bound poised"))
const TO_THE_QUESTION =
  /^(?:asked|when asked|pressed|quizzed|queried|questioned|when pressed|when questioned|when quizzed|answering the question|to the question|a pointed query|the question|question|when queried)$/u

export function moodOf(ground: Ground, parts: Parts, cue: Cue): Mood {
  const {verb} = cue
  const first = opening(ground, parts, 2)
  if (cue.tokens.length === 0) return "stated"
  if (cue.head < 0) return isAsker(ground, parts) ? "asked" : "stated"
  if (TO_THE_QUESTION.test(cue.words.join(" ")))
    return urgesByForm(ground, first, cue) && verb === "ask" && !isOpening(ground, cue) ? "urged" : "asked"
  if (/\b(?:to know|to ask)$/u.test(cue.words.join(" "))) return "asked"
  if (asks.has(verb) && asksQuestion(ground, parts, cue, first)) return "asked"
  const undone = cue.words.includes("not") || cue.words.includes("n't")
  if (urges.has(verb) && !undone && !isStatement(first, cue) && !isTaken(ground, parts, cue, first)) return "urged"
  if (urgesTo.has(verb) && !undone && urgesByForm(ground, first, cue)) return "urged"
  if (cue.passive && cue.verb === "expect") return "predicted"
  if (cue.words.some((word) => EXPECTED.has(word)) && cue.words.includes("to")) return "predicted"
  if (cue.modal === "will" && !cue.negated && isSpoken(verb))
    return isConditional(ground, parts) ? "conditional" : isFirst(ground, parts) ? "stated" : "predicted"
  if (cue.modal === "would" && !cue.negated && isSpoken(verb) && isConditional(ground, parts)) return "conditional"
  if (inQuestion(ground, cue)) return "asked"
  return "stated"
}

const isSpoken = (verb: string): boolean => !/^(?:like|prefer|wish|want|rather|love|hate)$/u.test(verb)

const isFirst = (ground: Ground, {source}: Parts): boolean =>
  /^(?:i|we)$/u.test(lowerAt(ground, ordered(source)[0]?.start ?? -1))

/** “Ordered a retrial”, “requested the return of the log”: a thing had, not somebody moved to do it. */
function isTaken(ground: Ground, {content}: Parts, {verb, words}: Cue, first: readonly string[]): boolean {
  if (!/^(?:order|request|demand)$/u.test(verb) || words.includes("for")) return false
  if (/^(?:that|to|for|of|not)$/u.test(first[0] ?? "")) return false
  for (const {start, end} of content)
    for (let i = start; i < end && i < start + 8; i++) if (lowerAt(ground, i) === "to") return false
  return true
}

/** “Recommended that”, “demanded to know”, “pressed on whether” and the like tell what they tell. */
const isStatement = (first: readonly string[], {verb, words, passive}: Cue): boolean =>
  (verb === "counsel" && first[0] === "that") ||
  (verb === "plead" && (words.includes("guilty") || first.includes("guilty"))) ||
  (verb === "press" && passive)

/** A content that is an infinitive, or one with “for”: asked him *to* go, called *for* calm. */
function urgesByForm(ground: Ground, first: readonly string[], cue: Cue): boolean {
  if (cue.verb === "ask" && first[0] === "that") return true
  if (first[0] === "to" && !/^(?:the|a|an|his|her|their|this)$/u.test(first[1] ?? "")) return true
  if (first[0] === "not" && first[1] === "to") return true
  if (cue.verb === "warn") return first[0] === "against" && cue.passive
  if (cue.verb === "ask" || cue.verb === "call" || cue.verb === "push" || cue.verb === "seek")
    if (
      first[0] === "for" ||
      cue.words.includes("for") ||
      behind(ground, cue, cue.verb === "ask" ? 6 : 1).includes("for")
    )
      return true
  if (cue.verb === "call")
    return (
      cue.words.includes("on") || cue.words.includes("upon") || /^(?:on|upon)$/u.test(behind(ground, cue, 1)[0] ?? "")
    )
  if (cue.verb === "advise") return first[0] === "against"
  if (cue.verb === "invite") return behind(ground, cue, 12).includes("to")
  return false
}

const isOpening = (ground: Ground, cue: Cue): boolean => /^\p{Lu}/u.test(formAt(ground, cue.tokens[0]!))

function asksQuestion(ground: Ground, parts: Parts, cue: Cue, first: readonly string[]): boolean {
  if (cue.verb === "wonder") return false
  if (isQuestion(ground, parts)) return true
  if (
    QUESTION_WORDS.has(first[0] ?? "") ||
    (/^(?:about|on|by|as|in|of)$/u.test(first[0] ?? "") && cue.verb !== "press")
  )
    return true
  if (cue.verb === "ask") return !urgesByForm(ground, first, cue)
  return cue.verb !== "press" && cue.verb !== "question"
}

/** A turn with a question in it, by somebody whose turns hold one more often than not; or by one who is named for it. */
function isAsker(ground: Ground, parts: Parts): boolean {
  const first = ordered(parts.source)[0]
  if (!first) return isQuestion(ground, parts)
  for (let i = first.start; i < first.end; i++) if (/^(?:question|reporter|q)$/u.test(lowerAt(ground, i))) return true
  return hasQuestion(ground, parts) && (ground.askers.get(speakerKey(ground, first)) ?? 1) >= 0.5
}

/** Whether a sentence of the content is a question. */
const hasQuestion = (ground: Looked, {content}: Parts): boolean =>
  content.some(({start, end}) => {
    for (let i = start; i < end; i++) if (lowerAt(ground, i) === "?") return true
    return false
  })

/** The name of a turn's speaker without outlet or office: what stands before the first comma. */
function speakerKey(ground: Looked, {start, end}: Span): string {
  let key = ""
  for (let i = start; i < end && lowerAt(ground, i) !== ","; i++) key += `${lowerAt(ground, i)} `
  return key
}

/** For each speaker of turns the share of them that hold a question. */
export function askersOf(looked: Looked, all: readonly Parts[]): ReadonlyMap<string, number> {
  const turns = new Map<string, {asked: number; all: number}>()
  for (const parts of all) {
    const cue = parts.cue[0]
    const source = ordered(parts.source)[0]
    if (!cue || !source || parts.cue.length > 1 || lowerAt(looked, cue.start) !== ":") continue
    const key = speakerKey(looked, source)
    const turn = turns.get(key) ?? {asked: 0, all: 0}
    turns.set(key, {asked: turn.asked + (hasQuestion(looked, parts) ? 1 : 0), all: turn.all + 1})
  }
  return new Map([...turns].map(([key, {asked, all: count}]) => [key, asked / count]))
}

/** The content ends on a question mark, or a sentence of it does. */
function isQuestion(ground: Looked, {content}: Parts): boolean {
  const runs = ordered(content)
  for (const {start, end} of runs.slice(-2)) {
    for (let i = end; i >= Math.max(start, end - 3); i--) if (lowerAt(ground, i) === "?") return true
  }
  return false
}

/** The cue stands near the start of a sentence that is a question: “Did she say so?”, “So you deny it?” */
function inQuestion(ground: Ground, cue: Cue): boolean {
  const s = ground.sentence[cue.head] ?? -1
  if (s < 0) return false
  const {start, end} = ground.prepared.sentences[s]!
  const mark = /^[”"’']$/u.test(lowerAt(ground, end - 1)) ? end - 2 : end - 1
  return lowerAt(ground, mark) === "?" && cue.head - start < 10 && ground.holder[mark] !== ground.holder[cue.head]
    ? ground.holder[cue.head]! < 0 && asksBySort(ground, start)
    : lowerAt(ground, mark) === "?" && cue.head - start < 10
}

/** Whether a sentence opens as a question does. */
function asksBySort(ground: Ground, start: number): boolean {
  return /^(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|shall|so|and|what|why|how|who|when|where)$/u.test(
    lowerAt(ground, start),
  )
}

function isConditional(ground: Ground, {content, cue}: Parts): boolean {
  const runs = ordered([...content, ...cue])
  const last = runs.at(-1)
  if (!last) return false
  const s = ground.sentence[last.end - 1] ?? -1
  if (s < 0) return false
  const {start, end} = ground.prepared.sentences[s]!
  let seen = 0
  for (let i = start; i < end && seen < 80; i++, seen++) {
    if (CONDITIONS.has(lowerAt(ground, i))) return true
    if (lowerAt(ground, i) === "only" && /^(?:after|when|once)$/u.test(lowerAt(ground, i + 1))) return true
  }
  return false
}
