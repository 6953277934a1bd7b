/**
 * Whoever is told and whatever carries the words set apart from cue and content: “warned | *Kelemen* | against keeping …”,
 * “said | *in a statement* | that …”, “denied it | *in a post*”.
 */
import type {Span} from "../../../text/index.ts"
import {cueOf} from "./cue.ts"
import {type Ground, isInfinitive, lowerAt, ordered, type Parts, uposAt, xposAt} from "./ground.ts"
import {list} from "./lexicon/list.ts"
import {CARRIERS, GO_BETWEENS, MEANS, PLATFORMS} from "./lexicon/media.ts"
import {DENIES, GIVES, TELLS, TELLS_ON} from "./lexicon/verbs.ts"
import {isOutletName} from "./outlets.ts"
import {type Phrase, phraseAt} from "./phrases.ts"
import type {Zone} from "./zone.ts"

const tells = new Set(TELLS)
const gives = new Set(GIVES)
/** Told only when what they are to do follows: ordered *the army* to list its drivers. */
const NEEDS_TO = new Set(
  list("ask order direct command request seek invite encourage dare challenge press bid summon petition lobby refer"),
)
/** Contents of these may be a bare noun: “denied the report in a statement”. */
const OF_NOUNS = new Set([
  ...DENIES,
  ...list(
    "hail praise criticise criticize condemn denounce welcome confirm announce call describe term label slam laud",
  ),
])
/** How far “that” may stand from the one who is told, in tokens. */
const REACH = 9

/** The parts with addressees and carriers at their edges left out; what would leave no content stays as it is. */
export function setApart(ground: Ground): Parts[] {
  return ground.all.map((parts) => trimTail(ground, trimHead(ground, trimCue(ground, parts))))
}

const inside = (runs: readonly Span[]): Zone => ({
  has: (i) => runs.some(({start, end}) => start <= i && i < end),
  left: [],
  right: [],
})

/** A cue ends where its object or the medium begins: “thanked | neighbours on”, “said | in a statement”, “given | us | his word”. */
function trimCue(ground: Ground, parts: Parts): Parts {
  const cue = cueOf(ground, parts)
  if (cue.head < 0 || (uposAt(ground, cue.head) !== "VERB" && !tells.has(cue.verb))) return parts
  const run = ordered(parts.cue).find(({start, end}) => start <= cue.head && cue.head < end)
  if (!run) return parts
  const zone = inside([run])
  for (let i = cue.head + 1; i < run.end; i++)
    if (carriedAt(ground, zone, i) && !TELLS_ON.get(cue.verb)?.includes(lowerAt(ground, i)))
      return {...parts, cue: cutFrom(parts.cue, run, {start: i, end: run.end})}
  if (cue.passive) return parts
  const on = TELLS_ON.get(cue.verb)
  let at = cue.head + 1
  if (on?.includes(lowerAt(ground, at))) at++
  const direct = tells.has(cue.verb) || at > cue.head + 1
  const to = lowerAt(ground, at) === "to" && !isInfinitive(ground, at + 1)
  if (!direct && !to) return parts
  const phrase = phraseAt(ground, zone, to ? at + 1 : at)
  if (!phrase) return parts
  const rest = hasNoun(ground, phrase.end, run.end)
  if (gives.has(cue.verb) && !rest && phrase.end < run.end) return parts
  return {...parts, cue: cutFrom(parts.cue, run, {start: at, end: rest ? phrase.end : run.end})}
}

/** The runs with a stretch of one of them left out. */
const cutFrom = (runs: readonly Span[], run: Span, out: Span): Span[] =>
  runs.flatMap((one) =>
    one === run
      ? [
          {start: run.start, end: out.start},
          {start: out.end, end: run.end},
        ].filter(({start, end}) => start < end)
      : [one],
  )

function hasNoun(ground: Ground, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (/^(?:NOUN|VERB)$/u.test(uposAt(ground, i))) return true
  return false
}

/** A content begins behind the one who is told, and behind what carries the words. */
function trimHead(ground: Ground, parts: Parts): Parts {
  const cue = cueOf(ground, parts)
  const first = ordered(parts.content).find(({start}) => start >= cue.end)
  if (!first || cue.head < 0 || first.start - cue.end > 6) return parts
  const zone = inside([first])
  const phrase = toldAt(ground, parts, first)
  const begin = phrase ? endOfTold(ground, zone, phrase, cue.verb) : thatCarried(ground, zone, first.start)
  if (begin <= first.start || begin >= first.end) return parts
  return {...parts, content: parts.content.map((one) => (one === first ? {...one, start: begin} : one))}
}

/** The “that” behind a medium at the head of a content, words of time before it: “the same evening on the radio *that*”. */
function thatCarried(ground: Ground, zone: Zone, from: number): number {
  const that = thatBehind(ground, zone, from)
  for (let i = from; i < that; i++) if (carriedAt(ground, zone, i)) return that
  return -1
}

/** The phrase at the head of a content that names who is told. */
function toldAt(ground: Ground, parts: Parts, first: Span): Phrase | null {
  const cue = cueOf(ground, parts)
  const zone = inside([first])
  if (cue.passive || first.start !== cue.end) return null
  const on = TELLS_ON.get(cue.verb)
  const last = cue.words.at(-1)!
  if (on?.includes(last) || (last === "to" && !cue.words.includes("according")))
    return withoutOf(ground, phraseAt(ground, zone, first.start), cue.verb)
  if (on?.includes(lowerAt(ground, first.start))) return phraseAt(ground, zone, first.start + 1)
  if (
    lowerAt(ground, first.start) === "to" &&
    !isInfinitive(ground, first.start + 1) &&
    uposAt(ground, cue.head) === "VERB"
  )
    return phraseAt(ground, zone, first.start + 1)
  if (!tells.has(cue.verb) || cue.head !== cue.end - 1) return null
  const phrase = withoutOf(ground, phraseAt(ground, zone, first.start), cue.verb)
  if (phrase && gives.has(cue.verb)) return givenTo(ground, phrase)
  return phrase
}

/** “complained to *the visitors* of a lecture”, “warned *the yard* of the danger”: “of” opens the content. */
function withoutOf(ground: Ground, phrase: Phrase | null, verb: string): Phrase | null {
  if (!phrase || !/^(?:complain|warn|inform|remind|notify|assure|convince|persuade|speak|accuse)$/u.test(verb))
    return phrase
  for (let i = phrase.head + 1; i < phrase.end; i++) if (lowerAt(ground, i) === "of") return {...phrase, end: i}
  return phrase
}

/** “offered *Tarvia* $240 million”, “offered *Zamirat* direct talks”: the one given to ends where the gift begins. */
function givenTo(ground: Ground, phrase: Phrase): Phrase | null {
  let end = phrase.start
  if (xposAt(ground, end) === "DT") end++
  while (end < phrase.end && /^NNPS?$/u.test(xposAt(ground, end))) end++
  const isName = end > phrase.start && /^NNPS?$/u.test(xposAt(ground, end - 1))
  if (isName && end < phrase.end && lowerAt(ground, end) !== "of" && lowerAt(ground, end) !== "'s")
    return {...phrase, end, head: end - 1}
  if (/^(?:me|us|him|her|them|you)$/u.test(lowerAt(ground, phrase.start)) && phrase.end - phrase.start === 1)
    return phrase
  if (lowerAt(ground, phrase.end) === "to" && isInfinitive(ground, phrase.end + 1)) return phrase
  return /^(?:DT|CD|PRP\$|\$)$/u.test(xposAt(ground, phrase.end)) ||
    /^(?:that|[“"$£€])$/u.test(lowerAt(ground, phrase.end))
    ? phrase
    : null
}

/** Where the content begins behind the one who is told, or -1 where he is not told at all. */
function endOfTold(ground: Ground, zone: Zone, phrase: Phrase, verb: string): number {
  if (lowerAt(ground, phrase.end) === "(" && lowerAt(ground, phrase.end + 2) === ")")
    return endOfTold(ground, zone, {...phrase, end: phrase.end + 3}, verb)
  const that = thatBehind(ground, zone, phrase.end)
  if (gives.has(verb)) return that >= 0 ? that : phrase.end
  if (that >= 0) return that
  const next = lowerAt(ground, phrase.end)
  if (/^(?:against|of|about|for|on|over|how|why|what|who|where|when)$/u.test(next) && !NEEDS_TO.has(verb))
    return phrase.end
  if (next === "for" && /^(?:ask|press|petition|lobby|beg)$/u.test(verb)) return phrase.end
  if (/^[“"‘]$/u.test(next)) return phrase.end
  if (/^(?:tell|remind|assure|inform|warn)$/u.test(verb)) {
    // “told Radio Zerin her generator has fuel”: a clause without “that”.
    const tag = xposAt(ground, phrase.end)
    if (/^(?:PRP|PRP\$|DT|EX|NNP)$/u.test(tag) && !/^(?:PRP)$/u.test(xposAt(ground, phrase.head))) return phrase.end
    if (/^(?:PRP|DT|EX)$/u.test(tag) && /^(?:me|us|him|her|them)$/u.test(lowerAt(ground, phrase.head)))
      return phrase.end
  }
  return -1
}

/** The “that”, “to”, “whether” or quotation mark that opens the content, with nothing but times and places before it. */
function thatBehind(ground: Ground, zone: Zone, from: number): number {
  for (let i = from; i < from + REACH && zone.has(i); i++) {
    const lower = lowerAt(ground, i)
    if (/^(?:that|whether|if)$/u.test(lower)) return i
    if (/^[“"‘]$/u.test(lower) && i > from) return i
    if (lower === "to" && isInfinitive(ground, i + 1)) return i
    if (lower === "not" && lowerAt(ground, i + 1) === "to") return i
    if (/^(?:VBD|VBZ|VBP|MD)$/u.test(xposAt(ground, i)) || /^[.;:]$/u.test(lower)) return -1
  }
  return -1
}

/** Whether a preposition and its medium begin here. */
function carriedAt(ground: Ground, zone: Zone, i: number): boolean {
  if (!/^(?:in|on|by|via|through|over)$/u.test(lowerAt(ground, i))) return false
  const phrase = phraseAt(ground, zone, i + 1)
  if (!phrase) return false
  const head = lowerAt(ground, phrase.head)
  if (lowerAt(ground, i) === "through")
    return GO_BETWEENS.has(head) || CARRIERS.has(head) || isOutletName(ground, phrase)
  if (/^(?:by|via|over)$/u.test(lowerAt(ground, i))) return MEANS.has(head)
  return CARRIERS.has(head) || (lowerAt(ground, i) === "on" && PLATFORMS.has(head)) || isOutletName(ground, phrase)
}

/** “denied it | in a post on Tuesday”: a content without a verb ends before what carries the words; so does a short quotation. */
function trimTail(ground: Ground, parts: Parts): Parts {
  const cue = cueOf(ground, parts)
  const last = ordered(parts.content).at(-1)
  if (!last || last.start < cue.end || parts.content.length > 1 || last.end - last.start > 24) return parts
  const zone = inside([last])
  const cut = (end: number): Parts => ({...parts, content: [{...last, end}]})
  let closed = -1
  for (let i = last.start; i < last.end; i++) if (/^[”’]$/u.test(lowerAt(ground, i))) closed = i + 1
  if (closed > last.start && closed < last.end) return carriedAt(ground, zone, closed) ? cut(closed) : parts
  if (!OF_NOUNS.has(cue.verb)) return parts
  for (let i = last.start; i < last.end; i++) {
    if (/^(?:VBD|VBZ|VBP|MD)$/u.test(xposAt(ground, i)) || /^[“”"‘:]$/u.test(lowerAt(ground, i))) return parts
    if (i > last.start && carriedAt(ground, zone, i) && isPure(ground, zone, i)) return cut(i)
  }
  return parts
}

/** Carriers that hardly ever belong to the thing denied. */
const PURE = new Set(
  list(
    "statement post interview e-mail email message tweet television tv radio x facebook twitter telegram circular communiqué telephone",
  ),
)

function isPure(ground: Ground, zone: Zone, i: number): boolean {
  const phrase = phraseAt(ground, zone, i + 1)
  return (
    phrase !== null &&
    (PURE.has(lowerAt(ground, phrase.head)) || (lowerAt(ground, i) === "on" && isOutletName(ground, phrase)))
  )
}
