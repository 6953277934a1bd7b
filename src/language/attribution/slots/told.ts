/** Who was told, and through what: objects, “to”, and the prepositions of media, in the cue's own clause. */

import type {Span} from "../../../text/index.ts"
import {classOfWord, IS} from "../../names/classes.ts"
import type {Cue} from "./cue.ts"
import {
  type Ground,
  inRuns,
  isCapital,
  isInfinitive,
  lowerAt,
  ordered,
  type Parts,
  stemAt,
  uposAt,
  xposAt,
} from "./ground.ts"
import {list} from "./lexicon/list.ts"
import {CARRIERS, DAYS, GO_BETWEENS, MEANS, PLATFORMS, TALKS} from "./lexicon/media.ts"
import {ADDRESSING, GIVES, TELLS, TELLS_ON, WRITING} from "./lexicon/verbs.ts"
import {isOutletName} from "./outlets.ts"
import {type Phrase, phraseAt} from "./phrases.ts"
import type {Zone} from "./zone.ts"

export interface Told {
  readonly addressee: readonly Span[]
  readonly channel: readonly Span[]
}

const tells = new Set(TELLS)
const gives = new Set(GIVES)
const writing = new Set(WRITING)
const addressing = new Set(ADDRESSING)
/** Verbs whose “to” names what the words are about, not who is told. */
const NO_TO = new Set(
  list(
    "refer object agree accord attribute ascribe consent swear commit compare liken lead amount aspire admit confess testify react contribute subject oppose relate hope look apply",
  ),
)
/** What may stand behind “to” and is nobody. */
const NO_HEARER = new Set(
  list(`question questions request requests query queries call calls report reports claim claims allegation allegations offer
  suggestion suggestions idea point matter issue situation decision attack attacks proposal proposals plan plans crisis demand demands
  criticism charge charges letter need war peace effect extent end death way time date degree fact possibility prospect news
  fore contrary rescue heart face mind surprise least use power work ground table vote rest year years week month day days
  applause laughter cheers talks negotiations media-reports violence mistake fault`),
)
/** In the clause before the cue these hold on to their “to”: “in response to”. */
const NO_CARRIER_BARE = new Set(
  list(
    "response reply answer conversation return part address general turn book column paper interview speech evidence",
  ),
)

/** Addressee and channel of one attribution. */
export function toldOf(
  ground: Ground,
  {parts, cue, zone}: {readonly parts: Parts; readonly cue: Cue; readonly zone: Zone},
): Told {
  const addressee: Span[] = []
  const channel: Span[] = []
  if (cue.tokens.length === 0) return {addressee, channel}
  const hear = (phrase: Phrase): void => {
    if (addressee.length > 0) return
    if (isOutletName(ground, phrase)) {
      if (channel.length === 0) channel.push(bare(phrase))
    } else if (canHear(ground, phrase)) addressee.push(bare(phrase))
  }
  const object = objectOf(ground, parts, cue, zone)
  if (object) hear(object)
  const briefed = briefedOf(ground, parts)
  if (briefed && addressee.length === 0) hear(briefed)
  const subject = subjectOf(ground, parts, cue, zone)
  if (subject && addressee.length === 0) {
    if (!isOutletName(ground, subject)) addressee.push(subject)
    else channel.push(subject)
  }
  for (const i of [...zone.right, ...zone.left]) {
    const carried = carrierAt(ground, {cue, zone}, i)
    if (carried) {
      if (!overlapsAny(channel, carried.span)) channel.push(carried.span)
      if (carried.to && !isOutletName(ground, carried.to)) hear(carried.to)
      continue
    }
    const heard = hearerAt(ground, {cue, zone}, i)
    if (heard && !overlapsAny([...addressee, ...channel], heard)) hear(heard)
  }
  return {addressee: ordered(addressee), channel: ordered(channel.slice(0, 3))}
}

const bare = ({start, end}: Span): Span => ({start, end})
const overlapsAny = (runs: readonly Span[], one: Span): boolean =>
  runs.some(({start, end}) => start < one.end && one.start < end)

/** The object right behind a verb of telling. */
function objectOf(ground: Ground, parts: Parts, cue: Cue, zone: Zone): Phrase | null {
  if (cue.head < 0 || cue.passive) return null
  const let_ = cue.tokens.find((i) => /^(?:let|lets|letting)$/u.test(lowerAt(ground, i)))
  if (let_ !== undefined) return zone.has(let_ + 1) ? phraseAt(ground, zone, let_ + 1) : null
  const on = TELLS_ON.get(cue.verb)
  const last = cue.words.at(-1)!
  let at = Math.max(cue.end, cue.head + 1)
  // A cue in pieces: “gave the paper to understand”.
  if (cue.tokens.length > 0 && !zone.has(at) && zone.has(cue.head + 1)) at = cue.head + 1
  if (on?.includes(last)) return phraseAt(ground, zone, at)
  if (on?.includes(lowerAt(ground, at))) return phraseAt(ground, zone, at + 1)
  if (!tells.has(cue.verb) && !isHavingTold(ground, cue)) return null
  while (zone.has(at) && uposAt(ground, at) === "ADV" && at - cue.end < 2) at++
  const phrase = phraseAt(ground, zone, at)
  if (!phrase) return null
  return gives.has(cue.verb) && !beginsBehind(ground, parts, phrase) ? null : phrase
}

/** “is quoted as having told”: tells by another word of the cue. */
const isHavingTold = (ground: Ground, cue: Cue): boolean => tells.has(stemAt(ground, cue.end - 1))

/** Whether the content begins right behind a phrase, words of time and place between. */
function beginsBehind(ground: Ground, {content}: Parts, {end}: Phrase): boolean {
  return ordered(content).some(
    ({start}) => start >= end && start - end <= 8 && ground.sentence[start] === ground.sentence[end - 1],
  )
}

/** Who stands before “was told”: the source that the passive has, or the phrase before it. */
function subjectOf(ground: Ground, parts: Parts, cue: Cue, zone: Zone): Span | null {
  const {verb} = cue
  const hears =
    /^(?:hear|tell)$/u.test(verb) &&
    !cue.passive &&
    !phraseAt(ground, zone, cue.end) &&
    /^(?:court|jury|inquiry|tribunal|enquiry|inquest|committee|mps|hearing)$/u.test(lowerAt(ground, cue.tokens[0]! - 1))
  if (
    !hears &&
    !(cue.passive && /^(?:tell|inform|assure|ask|notify|brief|warn|remind|advise|instruct|order)$/u.test(verb))
  )
    return null
  if (cue.words[0] === "asked" || /^\p{Lu}/u.test(cue.words[0] ?? "")) return null
  const first = cue.tokens[0]!
  const source = ordered(parts.source)[0]
  if (source) return source.end <= first && !hears ? source : hears && source.end <= first ? source : null
  // Walk back over auxiliaries and adverbs to the noun, then over its phrase.
  let end = first
  if (lowerAt(ground, end - 1) === "," && zone.has(end - 1)) end--
  while (zone.has(end - 1) && /^(?:AUX|ADV)$/u.test(uposAt(ground, end - 1))) end--
  let start = end
  while (
    zone.has(start - 1) &&
    end - start < 10 &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/u.test(uposAt(ground, start - 1))
  ) {
    start--
    if (uposAt(ground, start) === "PRON") break
  }
  if (start === end && zone.has(cue.head - 1) && /^(?:PRON|PROPN|NOUN)$/u.test(uposAt(ground, cue.head - 1)))
    return {start: cue.head - 1, end: cue.head}
  return start < end ? {start, end} : null
}

interface Asked {
  readonly cue: Cue
  readonly zone: Zone
}

/** “Two officials, who briefed *reporters*, said”: told in the source's own relative clause. */
function briefedOf(ground: Ground, {source}: Parts): Phrase | null {
  const inside = {has: (i: number): boolean => inRuns(source, i), left: [], right: []}
  for (const {start, end} of source)
    for (let i = start; i < end; i++)
      if (/^(?:briefed|addressed)$/u.test(lowerAt(ground, i)) && /^(?:who|that)$/u.test(lowerAt(ground, i - 1)))
        return phraseAt(ground, inside, i + 1)
  return null
}

/** “to reporters” behind a verb of saying; “speaking to supporters”, “addressing the House” beside it. */
function hearerAt(ground: Ground, {cue, zone}: Asked, i: number): Phrase | null {
  const lower = lowerAt(ground, i)
  if (addressing.has(lower) && xposAt(ground, i) === "VBG") {
    if (/^(?:addressing|briefing|telling)$/u.test(lower)) return phraseAt(ground, zone, i + 1)
    if (/^(?:to|with)$/u.test(lowerAt(ground, i + 1)) && /^(?:speaking|talking|writing)$/u.test(lower))
      return phraseAt(ground, zone, i + 2)
    return null
  }
  if (
    /^(?:of|from|by)$/u.test(lower) &&
    /^(?:question|query|questions)$/u.test(lowerAt(ground, i - 1)) &&
    /^(?:answering|to)$/u.test(lowerAt(ground, i - 3))
  )
    return phraseAt(ground, zone, i + 1)
  if (lower !== "to" || cue.head < 0 || i < cue.head) return null
  if (NO_TO.has(cue.verb) || cue.words.includes("according") || cue.passive) return null
  if (isInfinitive(ground, i + 1) || xposAt(ground, i + 1) === "RB") return null
  if (!reaches(ground, cue, zone, i)) return null
  return phraseAt(ground, zone, i + 1)
}

/** Whether a “to” hangs on the cue: nothing but adverbs, short objects, times and commas lie between. */
function reaches(ground: Ground, cue: Cue, zone: Zone, to: number): boolean {
  if (to - cue.end > 12) return false
  for (let i = cue.end; i < to; i++) {
    if (!zone.has(i)) continue
    const lower = lowerAt(ground, i)
    if (
      /^(?:response|reply|answer|according|prior|due|next|addition|addressed|close|related|thanks|subject)$/u.test(
        lower,
      )
    )
      return false
    if (isInfinitive(ground, i) || xposAt(ground, i) === "MD") return false
  }
  return true
}

/** Somebody who can be told. */
function canHear(ground: Ground, {start, end, head}: Phrase): boolean {
  const lower = lowerAt(ground, head)
  if (NO_HEARER.has(lower) || DAYS.has(lower) || CARRIERS.has(lower)) return false
  if (/^(?:it|this|that|so|outright|nothing|something|anything|much|more)$/u.test(lower)) return false
  if (uposAt(ground, head) === "PRON" || end - start === 1) return true
  if (isCapital(ground, head)) return true
  const bits = classOfWord(lower)
  if (bits & (IS.person | IS.office | IS.kin | IS.crowd | IS.body | IS.stateBody | IS.outlet | IS.demonym | IS.state))
    return true
  return xposAt(ground, head) === "NNS" || !/(?:tion|ment|ness|ity|ism|ance|ence|ship|ing)$/u.test(lower)
}

interface Carried {
  readonly span: Span
  /** Whom a letter or the like is to. */
  readonly to: Phrase | null
}

/** A preposition and its medium at a token of the clause. */
function carrierAt(ground: Ground, {cue, zone}: Asked, i: number): Carried | null {
  const lower = lowerAt(ground, i)
  if (!zone.has(i) || !/^(?:in|on|by|via|through|over|during|from|with|at)$/u.test(lower)) return null
  if (lower === "in" && lowerAt(ground, i + 1) === "writing") return {span: {start: i, end: i + 2}, to: null}
  const phrase = phraseAt(ground, zone, i + 1)
  if (!phrase) return null
  const head = lowerAt(ground, phrase.head)
  const outlet = isOutletName(ground, phrase)
  switch (lower) {
    case "in":
    case "during":
      if (outlet && isCapital(ground, phrase.head)) return lower === "in" ? {span: bare(phrase), to: null} : null
      if (
        outlet &&
        /^(?:this|the|same)$/u.test(lowerAt(ground, i + 1)) &&
        /^(?:newspaper|paper|magazine|journal)$/u.test(head)
      )
        return {span: bare(phrase), to: null}
      if (!CARRIERS.has(head) || (phrase.end - phrase.start === 1 && NO_CARRIER_BARE.has(head)))
        return isNumbered(ground, phrase) ? {span: bare(phrase), to: null} : null
      if (/^(?:remarks|comments)$/u.test(head) && lowerAt(ground, phrase.end) !== "to") return null
      if (lower === "during" && !TALKS.has(head) && head !== "broadcast") return null
      return withHearer(ground, zone, phrase)
    case "on":
      if (outlet || PLATFORMS.has(head) || isNewPlatform(ground, cue, phrase))
        return DAYS.has(head) ? null : {span: bare(phrase), to: null}
      return null
    case "over":
      return /^(?:telephone|phone|radio|loudspeaker|loudspeakers|tannoy|airwaves|intercom)$/u.test(head)
        ? {span: {start: i, end: phrase.end}, to: null}
        : null
    case "by":
    case "via":
      if (outlet && /^(?:quote|cite)$/u.test(stemAt(ground, cue.head))) return {span: bare(phrase), to: null}
      if (outlet && cue.words.includes("quoted")) return {span: bare(phrase), to: null}
      if (lower === "via" && (outlet || PLATFORMS.has(head) || CARRIERS.has(head) || GO_BETWEENS.has(head)))
        return {span: bare(phrase), to: null}
      if (isJoining(ground, i)) return null
      return MEANS.has(head) && phrase.end - phrase.start <= 3 && !/^(?:the|a|an)$/u.test(lowerAt(ground, i + 1))
        ? {span: {start: i, end: phrase.end}, to: null}
        : null
    case "through":
      return outlet || GO_BETWEENS.has(head) || CARRIERS.has(head) || PLATFORMS.has(head)
        ? {span: bare(phrase), to: null}
        : null
    case "from":
      return outlet && isCapital(ground, phrase.head) && /^(?:learn|hear|know|gather)$/u.test(cue.verb)
        ? {span: bare(phrase), to: null}
        : null
    case "with":
      return outlet && isCapital(ground, phrase.head) && /^(?:speaking|talking)$/u.test(lowerAt(ground, i - 1))
        ? {span: bare(phrase), to: null}
        : null
    default:
      return null
  }
}

/** “took part *by video*”, “addressed the congress *by video link*”: how somebody was there. */
function isJoining(ground: Ground, i: number): boolean {
  for (let j = i - 1; j >= i - 4; j--)
    if (
      /^(?:join\w*|part|attend\w*|address\w*|participat\w*|appear\w*|present|sp[eo]ak\w*|spoke|evidence)$/u.test(
        lowerAt(ground, j),
      )
    )
      return true
  return false
}

/** “Resolution 417”. */
const isNumbered = (ground: Ground, {head}: Phrase): boolean =>
  /^(?:resolution|directive|decree|circular|act|article)$/u.test(lowerAt(ground, head)) &&
  /^0/u.test(lowerAt(ground, head + 1))

/** “an interview *with the Herald*”, “a letter *to the council*”: what belongs to the carrier, and who was told. */
function withHearer(ground: Ground, zone: Zone, phrase: Phrase): Carried {
  let end = titleEnd(ground, zone, phrase)
  const talks = TALKS.has(lowerAt(ground, phrase.head))
  let at = end
  // “a written statement *sent* to this newspaper”
  if (
    /^(?:sent|addressed|issued|given|delivered|released|written|mailed|handed)$/u.test(lowerAt(ground, at)) &&
    zone.has(at)
  )
    at++
  const joint = lowerAt(ground, at)
  if (zone.has(at) && (joint === "to" || (talks && /^(?:with|on|for)$/u.test(joint)))) {
    const to = phraseAt(ground, zone, at + 1)
    if (to && !isInfinitive(ground, at + 1)) {
      if (at === phrase.end) end = to.end
      return {span: {start: phrase.start, end}, to: joint === "to" ? to : null}
    }
  }
  // “a post *on X*”
  const on = joint === "on" && zone.has(at) ? phraseAt(ground, zone, at + 1) : null
  if (on && (PLATFORMS.has(lowerAt(ground, on.head)) || isOutletName(ground, on))) end = on.end
  return {span: {start: phrase.start, end}, to: null}
}

/** “his memoirs, *“A Seat by the Door”*”: where the title of a written thing ends. */
function titleEnd(ground: Ground, zone: Zone, {head, end}: Phrase): number {
  if (
    !/^(?:memoirs?|book|column|essay|article|paper|report|study|autobiography|diary|pamphlet|op-ed)$/u.test(
      lowerAt(ground, head),
    )
  )
    return end
  const open = lowerAt(ground, end) === "," ? end + 1 : end
  if (!/^[“"‘]$/u.test(lowerAt(ground, open))) return end
  for (let i = open + 1; i < open + 14 && zone.has(i); i++) if (/^[”"’]$/u.test(lowerAt(ground, i))) return i + 1
  return end
}

/** “wrote *on Flock*”: a name behind “on” and a verb of writing, or one that the text explains. */
function isNewPlatform(ground: Ground, cue: Cue, {start, end, head}: Phrase): boolean {
  if (end - start !== 1 || !isCapital(ground, head) || DAYS.has(lowerAt(ground, head))) return false
  if (writing.has(cue.verb) || cue.verb === "post") return true
  for (let i = head + 1; i < head + 7 && i < ground.size; i++)
    if (/^(?:service|app|platform|network)$/u.test(lowerAt(ground, i))) return lowerAt(ground, head + 1) === ","
  return ground.outlets.has(lowerAt(ground, head))
}
