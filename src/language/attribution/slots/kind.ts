/** What sort of thing an attribution tells of: said, written, thought, held, done by words. */

import type {Span} from "../../../text/index.ts"
import {classOfWord, IS} from "../../names/classes.ts"
import type {Cue} from "./cue.ts"
import {type Ground, isCapital, lowerAt, ordered, type Parts, uposAt} from "./ground.ts"
import {list} from "./lexicon/list.ts"
import {WRITTEN} from "./lexicon/media.ts"
import {ACT, ATTITUDE, REJECTS, SPEECH, THOUGHT, URGES, WRITING} from "./lexicon/verbs.ts"
import {isOutletName} from "./outlets.ts"
import type {Mood, Polarity, SayingKind} from "./types.ts"

const kinds = new Map<string, SayingKind>()
for (const [kind, verbs] of [
  ["act", URGES],
  ["speech", SPEECH],
  ["act", ACT],
  ["attitude", ATTITUDE],
  ["thought", THOUGHT],
  ["writing", WRITING],
] as const)
  for (const verb of verbs) kinds.set(verb, kind)
/** Verbs of two lists by what they most often are. */
for (const verb of list(
  "urge appeal beg implore entreat plead enjoin counsel warn welcome hail hear press deplore advise protest agree accept reserve estimate forecast project publish print cable text headline",
))
  kinds.set(verb, verb === "welcome" || verb === "agree" ? "attitude" : "speech")
for (const verb of ["publish", "print"]) kinds.set(verb, "writing")
for (const verb of ["accept", "protest"]) kinds.set(verb, "act")

const rejects = new Set(REJECTS)
/** Nouns and adjectives as cues. */
const NOUNS = new Map<string, SayingKind>()
const enter = (kind: SayingKind, words: string): void => {
  for (const word of list(words)) NOUNS.set(word, kind)
}
enter(
  "thought",
  `view opinion belief hope hopes fear fears suspicion suspicions conviction impression assumption expectation guess estimation
  estimate confident hopeful sure certain doubtful sceptical skeptical optimistic pessimistic aware worried concerned afraid
  convinced unconvinced mindful unsure conscious thinking theory feeling sense doubts doubt worry worries convinced fearful
  anxious alarmed`,
)
enter(
  "attitude",
  `ready willing unwilling keen reluctant eager prepared opposed committed determined against favour favor support opposition
  preference desire inclined importance plans bound miffed hostile open averse loath happy content unhappy angry furious
  proud sorry stance position`,
)
enter(
  "act",
  `offer demand threat promise pledge vow refusal request order decision proposal invitation apology warning ultimatum
  commitment appeal rejection accusation decree condition`,
)
enter(
  "speech",
  `comment answer statement claim claims allegation allegations denial assertion suggestion words word account version according
  per remark remarks contention insistence assurance assurances admission silent mum candid tribute quoted reply response call calls`,
)
enter("writing", "story headline report article editorial letter post tweet")

export interface KindAsked {
  readonly parts: Parts
  readonly cue: Cue
  readonly polarity: Polarity
  readonly mood: Mood
  readonly channel: readonly Span[]
}

export function kindOf(ground: Ground, {parts, cue, polarity, channel}: KindAsked): SayingKind | null {
  if (polarity === "declined") return "speech"
  if (polarity === "refused") return "act"
  const byCue = byWord(ground, cue)
  const written = isWritten(ground, parts.source) || writtenChannel(ground, channel)
  if (byCue === null) {
    if (cue.tokens.length === 0 && parts.source.length === 0) return "speech"
    if (cue.words[0] === ":") return writtenChannel(ground, channel) ? "writing" : "speech"
    if (written) return "writing"
    return cue.head < 0 || cue.verb === "" ? "speech" : unknown(ground, cue)
  }
  if (polarity === "denied" && byCue !== "writing") return "speech"
  if (byCue === "speech" && written) return "writing"
  if ((byCue === "act" || byCue === "speech") && rejects.has(cue.verb)) return "speech"
  return byCue
}

/** A cue whose verb the lexicon does not hold: with a colon or a comma it opens words, else nothing is known. */
function unknown(ground: Ground, cue: Cue): SayingKind | null {
  return uposAt(ground, cue.head) === "VERB" || cue.words.includes(":") ? "speech" : null
}

function byWord(ground: Ground, cue: Cue): SayingKind | null {
  const phrase = cue.words.join(" ")
  if (/\b(?:according to|as per|in the words of|on the word of|quot|cit(?:ing|ed)|words?\b)/u.test(phrase))
    return "speech"
  for (const word of cue.words) {
    const kind = NOUNS.get(word)
    if (kind !== undefined && (kinds.get(cue.verb) === undefined || LIGHT.has(cue.verb))) return kind
  }
  if (
    cue.verb === "expect" &&
    cue.passive &&
    cue.words.some((word) => word === "say" || word === "brief" || word === "announce")
  )
    return "speech"
  if (cue.verb === "understand" && cue.passive) return "speech"
  if (cue.verb === "hear" || cue.verb === "learn")
    return cue.passive || ground.holder[cue.head]! < -1 ? "speech" : "thought"
  const kind = kinds.get(cue.verb)
  if (kind !== undefined) return kind
  return null
}

/** Verbs that leave it to their noun: “had doubts”, “is of the view”, “attach importance”. */
const LIGHT = new Set(
  list("be have hold give make take express attach feel put come stand remain seek issue serve set keep place"),
)

/** Documents and outlets write. */
function isWritten(ground: Ground, source: readonly Span[]): boolean {
  const first = ordered(source)[0]
  if (!first) return false
  if (isOutletName(ground, first)) return true
  const head = headNoun(ground, first)
  return (
    head >= 0 &&
    (classOfWord(lowerAt(ground, head)) & IS.document) !== 0 &&
    !/^(?:commission|board)$/u.test(lowerAt(ground, head))
  )
}

/** The noun before the first preposition, comma or relative clause. */
function headNoun(ground: Ground, {start, end}: Span): number {
  let head = -1
  for (let i = start; i < end; i++) {
    const upos = uposAt(ground, i)
    if (upos === "NOUN" || upos === "PROPN") head = i
    else if (head >= 0 && upos !== "ADJ" && upos !== "NUM" && lowerAt(ground, i) !== "'s") break
  }
  return head
}

/** A letter or post; an outlet that something stands *in*, not one that was told. */
function writtenChannel(ground: Ground, channel: readonly Span[]): boolean {
  return channel.some((run) => {
    if (isOutletName(ground, run)) return lowerAt(ground, run.start - 1) === "in"
    for (let i = run.start; i < run.end; i++) if (WRITTEN.has(lowerAt(ground, i)) && !isCapital(ground, i)) return true
    return false
  })
}
