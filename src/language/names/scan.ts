/**
 * Names in the text, found in one pass: runs of words with capital letters, with the particles, initials, hyphens and
 * “of” that belong to names. From each run titles are taken off, and what is left is told to be a person or a body as far as
 * its words and its neighbours allow.
 */
import type {Span} from "../../text/index.ts"
import {KIND_NUMBERS} from "../prepare.ts"
import type {ActorKind} from "../reading.ts"
import {ANY_BODY, type Gender, genderOf, IS, SPEAKING} from "./classes.ts"
import {
  bitsAt,
  type Ground,
  has,
  isCapital,
  isHyphen,
  isPossessive,
  keyOf,
  lowerAt,
  opensClause,
  touches,
  uposAt,
  xposAt,
} from "./ground.ts"
import {KNOWN_BODIES} from "./lexicon/bodies.ts"
import {RANKS} from "./lexicon/honorifics.ts"
import {CAPITALS, STATE_NAMES} from "./lexicon/states.ts"

/** One stretch that names somebody or something; token spans. */
export interface NameMention extends Span {
  /** Where title and honorific begin; `start` where there are none. */
  readonly from: number
  /** The honorific's first token; `start` where there is none. It belongs to the mention, an office does not. */
  readonly courtesy: number
  readonly key: string
  /** What its words and neighbours tell; a person only on evidence. */
  readonly kind: ActorKind | null
  readonly gender: Gender
  /** Words of the title in small letters, abbreviations spelled out. */
  readonly titles: readonly string[]
  /** Whether "the" stands before it. */
  readonly definite: boolean
  readonly sentence: number
  /** Whether it stands in a headline, where capitals tell little. */
  readonly loose: boolean
  readonly possessive: boolean
  /** One word of a headline's run of capitals: a name only if somebody of the text is called so. */
  readonly weak: boolean
  /** Whether it stands in a source: who speaks is mostly a person. */
  readonly speaks: boolean
}

const LONGEST_RUN = 14

/** All names of the text, in order. In headlines a run of capitals ends where a source does; `sources` are token spans. */
export function namesIn(ground: Ground, sources: readonly Span[]): NameMention[] {
  const found: NameMention[] = []
  const inside = midSentenceCapitals(ground)
  const inSource = new Uint8Array(ground.tokens.size)
  for (const {start, end} of sources) inSource.fill(1, start, end)
  for (const [s, sentence] of ground.sentences.entries()) {
    const loose = isLoose(ground, sentence)
    let i = sentence.start
    while (i < sentence.end) {
      if (!mayBegin(ground, sentence, i, inside) && !(inSource[i] && isProper(ground, i))) {
        i++
        continue
      }
      const weak = loose && !inSource[i]
      const end = weak
        ? i + 1
        : runEnd(ground, loose ? {start: i, end: sameUntil(inSource, i, sentence.end)} : sentence, i)
      const place = {sentence: s, loose, weak, speaks: inSource[i] === 1, from: sentence.start, until: sentence.end}
      const mention = mentionOf(ground, {start: i, end}, place)
      if (mention) found.push(mention)
      i = end
    }
  }
  return found
}

/** A word with a capital that heads a source and is no common noun. */
function isProper(ground: Ground, i: number): boolean {
  const bits = bitsAt(ground, i)
  return (
    (bits & IS.capital1) !== 0 && !(bits & (IS.grammar | IS.calendar | SPEAKING)) && !COMMON_TAGS.has(uposAt(ground, i))
  )
}
const COMMON_TAGS = new Set(["NOUN", "PRON", "DET", "ADP", "CCONJ", "SCONJ", "NUM"])

/** One past the last token from i on that is in a source as i is. */
function sameUntil(inSource: Uint8Array, i: number, limit: number): number {
  let end = i + 1
  while (end < limit && inSource[end] === inSource[i]) end++
  return end
}

/** Uint8[types]: whether a form was met with a capital inside a sentence. */
function midSentenceCapitals({sentences, words, classes}: Ground): Uint8Array {
  const seen = new Uint8Array(words.size)
  for (const {start, end} of sentences)
    for (let i = start + 1; i < end; i++) {
      const type = words.type[i]!
      if (classes[type]! & IS.capital1) seen[type] = 1
    }
  return seen
}

/** A headline in capital letters, or with a capital on every longer word. */
function isLoose(ground: Ground, sentence: Span): boolean {
  let small = 0
  let upper = 0
  let capital = 0
  for (let i = sentence.start; i < sentence.end; i++) {
    const bits = bitsAt(ground, i)
    if (bits & IS.upper) upper++
    if (bits & IS.capital1) capital++
    else if (bits & IS.grammar) continue
    else if (ground.words.form[ground.words.type[i]!]!.length > 3 && /^\p{Ll}/u.test(lowerForm(ground, i))) small++
  }
  if (upper > 3 && small === 0 && upper * 2 > capital) return true
  const kind = ground.kinds[ground.passageOf[sentence.start]!]
  return (kind === KIND_NUMBERS.headline || kind === KIND_NUMBERS.heading) && small * 8 <= capital && capital > 2
}

const lowerForm = (ground: Ground, i: number): string => ground.words.form[ground.words.type[i]!]!

const NAME_TAGS = new Set(["PROPN", "X"])
const STRONG =
  IS.given |
  IS.honorific |
  IS.office |
  IS.demonym |
  IS.party |
  IS.state |
  IS.capital |
  ANY_BODY |
  IS.known |
  IS.upper |
  IS.modifier
const NOT_NAMES = new Set(["PRON", "DET", "ADP", "AUX", "CCONJ", "SCONJ", "PART", "INTJ", "NUM", "ADV"])

/** Whether a name may begin at token i. */
function mayBegin(ground: Ground, sentence: Span, i: number, inside: Uint8Array): boolean {
  const bits = bitsAt(ground, i)
  if (!(bits & IS.capital1)) return (bits & IS.particle) !== 0 && beginsWithParticle(ground, sentence, i)
  if (bits & (IS.grammar | IS.calendar)) return isNameAfterAll(ground, sentence, i, bits)
  if (bits & IS.suffix && !(bits & IS.upper)) return false
  const first = i === sentence.start || opensClause(ground, i - 1)
  if (!first) return true
  const upos = uposAt(ground, i)
  if (NAME_TAGS.has(upos) || bits & STRONG) return true
  if (NOT_NAMES.has(upos)) return false
  if (inside[ground.words.type[i]!]) return true
  return (
    i + 1 < sentence.end && isCapital(ground, i + 1) && !has(ground, i + 1, IS.grammar | IS.calendar) && upos !== "VERB"
  )
}

/** “May”, “Will”, “US”: words of grammar or the calendar that are names here. */
function isNameAfterAll(ground: Ground, sentence: Span, i: number, bits: number): boolean {
  if (bits & IS.upper && bits & IS.state) return true
  if (!(bits & IS.given)) return false
  const next = i + 1 < sentence.end ? bitsAt(ground, i + 1) : 0
  return uposAt(ground, i) === "PROPN" && (next & IS.capital1) !== 0 && !(next & (IS.grammar | IS.calendar))
}

function beginsWithParticle(ground: Ground, sentence: Span, i: number): boolean {
  let j = i
  while (j < sentence.end && (has(ground, j, IS.particle) || isHyphen(ground, j)) && !isCapital(ground, j)) j++
  if (j >= sentence.end || !isCapital(ground, j) || has(ground, j, IS.grammar | IS.calendar)) return false
  const tagged = uposAt(ground, i) === "PROPN"
  const word = lowerAt(ground, i)
  return isHyphen(ground, j - 1)
    ? word === "al" || word === "el" || word === "ul"
    : tagged || word === "bin" || word === "ibn" || word === "van" || word === "von"
}

/** One past the last token of the run that begins at `start`. */
function runEnd(ground: Ground, sentence: Span, start: number): number {
  const limit = Math.min(sentence.end, start + LONGEST_RUN)
  let i = start + 1
  for (;;) {
    if (i >= limit) return i
    const bits = bitsAt(ground, i)
    if (bits & IS.capital1) {
      if (
        bits & (IS.grammar | IS.calendar) &&
        !isNameAfterAll(ground, sentence, i, bits) &&
        !isMiddleInitial(ground, i)
      )
        return i
      i++
      continue
    }
    const next = joined(ground, sentence, start, i, limit)
    if (next === i) return i
    i = next
  }
}

const isMiddleInitial = (ground: Ground, i: number): boolean =>
  has(ground, i, IS.initial) && lowerAt(ground, i).endsWith(".")

/** Where the run goes on after a small word or mark at i, or i where it does not. */
function joined(ground: Ground, sentence: Span, start: number, i: number, limit: number): number {
  const cap = (j: number): boolean => j < limit && isCapital(ground, j) && !has(ground, j, IS.grammar | IS.calendar)
  if (has(ground, i, IS.particle)) {
    let j = i
    while (j < limit && !isCapital(ground, j) && (has(ground, j, IS.particle) || isHyphen(ground, j))) j++
    return cap(j) ? j + 1 : i
  }
  if (isHyphen(ground, i) && touches(ground, i) && i + 1 < sentence.end && touches(ground, i + 1)) {
    if (cap(i + 1)) return i + 2
    return hyphenTail(ground, start, i) ? i + 2 : i
  }
  const word = lowerAt(ground, i)
  if (word === "&") return cap(i + 1) ? i + 2 : i
  if (word === "of" || word === "for" || word === "on") {
    const before = bitsAt(ground, i - 1)
    if (!(before & (IS.body | IS.stateBody | IS.office)) || !(before & IS.capital1)) return i
    if (word !== "of" && !(before & (IS.body | IS.stateBody))) return i
    const j = i + 1 < limit && lowerAt(ground, i + 1) === "the" ? i + 2 : i + 1
    return cap(j) && !has(ground, j, IS.honorific) ? j + 1 : i
  }
  if (word === "and")
    return joinsAnd(ground, start, i) &&
      cap(i + 1) &&
      !has(ground, i + 1, IS.upper | IS.given | IS.honorific | IS.state)
      ? i + 2
      : i
  if (word === "'s" && touches(ground, i))
    return joinsOffice(ground, start, i) && cap(i + 1) && has(ground, i + 1, ANY_BODY) ? i + 2 : i
  return i
}

/** “Ministry of Health and Welfare”: only behind a body and its “of”. */
function joinsAnd(ground: Ground, start: number, i: number): boolean {
  for (let j = start + 1; j < i; j++)
    if (lowerAt(ground, j) === "of" || lowerAt(ground, j) === "for") return has(ground, j - 1, IS.body | IS.stateBody)
  return false
}

/** “the Prime Minister’s Office”, “the Workers’ Party”: a bearer that is no person of this text. */
function joinsOffice(ground: Ground, start: number, i: number): boolean {
  const before = bitsAt(ground, i - 1)
  if (start > 0 && lowerAt(ground, start - 1) !== "the") return false
  return (before & (IS.office | IS.person | IS.plural)) !== 0 || lowerAt(ground, i - 1) === "people"
}

const TAILS = new Set("elect designate general".split(" "))
const NO_TAILS = new Set(
  "based led backed born owned style era wide like controlled held run area funded friendly trained made bound sponsored aligned occupied linked speaking built".split(
    " ",
  ),
)
/** “Jong-un”, “President-elect”: a small part behind a hyphen that belongs to the name or title. */
function hyphenTail(ground: Ground, start: number, i: number): boolean {
  const word = lowerAt(ground, i + 1)
  if (TAILS.has(word)) return has(ground, i - 1, IS.office)
  if (NO_TAILS.has(word) || i - 1 === start) return false
  return (
    /^\p{Ll}{1,5}$/u.test(word) &&
    !has(ground, i + 1, IS.grammar | IS.modifier | IS.body) &&
    uposAt(ground, i + 1) !== "VERB"
  )
}

interface Place {
  readonly sentence: number
  readonly loose: boolean
  readonly weak: boolean
  readonly speaks: boolean
  /** Bounds of the sentence in tokens. */
  readonly from: number
  readonly until: number
}

/** A run as a mention: titles cut off, kind told; null where only a title is left. */
function mentionOf(ground: Ground, run: Span, place: Place): NameMention | null {
  const cut = nameStart(ground, run)
  if (cut >= run.end) return null
  const name = {start: cut, end: run.end}
  const titles = titleWords(ground, {start: run.start, end: cut}, run.start, place.from)
  const courtesy = courtesyOf(ground, run.start, cut)
  const the = run.start > place.from && lowerAt(ground, run.start - 1) === "the"
  // “the Quill campaign”: the article is the campaign's.
  const definite = the && !(run.end === run.start + 1 && run.end < place.until && isSmallNoun(ground, run.end))
  const titled =
    hasTitle(ground, run.start, cut) ||
    isOfKin(ground, run.start, place.from) ||
    titles.some((word) => word.startsWith("*"))
  const kind = kindOf(ground, name, {
    titled,
    definite: definite && cut === run.start,
    colon: isSpeakerMark(ground, run, place),
    announced: announcedBy(ground, run.start, place.from),
  })
  if (kind === "title") return null
  return {
    ...name,
    from: run.start,
    courtesy,
    key: keyOf(ground, name),
    kind,
    gender: kind === "person" || kind === null ? genderFrom(ground, name, run.start, titles) : null,
    titles: titles.map((word) => word.replace("*", "")),
    definite,
    sentence: place.sentence,
    loose: place.loose,
    weak: place.weak,
    speaks: place.speaks,
    possessive: run.end < place.until && isPossessive(ground, run.end),
  }
}

const isSmallNoun = (ground: Ground, i: number): boolean => uposAt(ground, i) === "NOUN" && !isCapital(ground, i)

const TITLE = IS.office | IS.honorific | IS.givenTitle
const TITLE_PART = TITLE | IS.modifier | IS.demonym | IS.party | IS.state | IS.body | IS.stateBody

/** First token of the name proper: behind honorifics, offices, nationality and party. */
function nameStart(ground: Ground, {start, end}: Span): number {
  let last = -1
  for (let i = start; i < end - 1; i++) {
    const bits = bitsAt(ground, i)
    if (!(bits & TITLE) || has(ground, i + 1, IS.suffix)) continue
    if (bits & IS.given && !(bits & IS.honorific) && last < 0) continue
    if (isHyphen(ground, i + 1) && !has(ground, i + 2, IS.office) && !TAILS.has(lowerAt(ground, i + 2))) continue
    // “Ann King Bell”: behind a given name an office is a surname.
    if (i > start && has(ground, i - 1, IS.given) && !(bits & IS.honorific) && i - 1 === start && end - i < 3) continue
    last = i
  }
  let cut = last + 1
  if (last < 0) return behindNationality(ground, start, end)
  cut = behindTails(ground, cut, end)
  if (cut < end && lowerAt(ground, cut) === "of") cut = behindPortfolio(ground, cut, end)
  // “General Motors Corp”, “Chief Justice”: what follows is no name of a person.
  if (cut < end && leavesBody(ground, cut, end)) return start
  return cut
}

/** Behind “-elect” and “-General” of a title. */
function behindTails(ground: Ground, from: number, end: number): number {
  let cut = from
  while (
    cut + 1 < end &&
    isHyphen(ground, cut) &&
    (TAILS.has(lowerAt(ground, cut + 1)) || has(ground, cut + 1, IS.office))
  )
    cut += 2
  return cut
}

/** “Secretary of State Ada Bell”, “Leader of the Opposition Ravi Sen”. */
function behindPortfolio(ground: Ground, of: number, end: number): number {
  let cut = of + 1
  if (cut < end && lowerAt(ground, cut) === "the") cut++
  cut++
  while (cut < end && (has(ground, cut, TITLE_PART) || lowerAt(ground, cut) === "and") && !has(ground, cut, IS.given))
    cut++
  for (let i = cut; i + 1 < end; i++) if (has(ground, i, IS.given)) return i
  return end - cut >= 2 || cut >= end ? cut : end
}

function leavesBody(ground: Ground, cut: number, end: number): boolean {
  return has(ground, end - 1, ANY_BODY) && !(has(ground, cut, IS.given) && end - cut >= 2)
}

/** “Russian Sergei …”, “Republican Ann Bell”, “Opposition Ravi Sen”: the words before the name. */
function behindNationality(ground: Ground, start: number, end: number): number {
  if (end - start < 3 || has(ground, end - 1, ANY_BODY | IS.place)) return start
  if (has(ground, start, IS.demonym | IS.party)) return start + 1
  for (let i = start + 1; i + 1 < end; i++)
    if (
      has(ground, i, IS.given) &&
      has(ground, i - 1, IS.body | IS.stateBody | IS.outlet | IS.state) &&
      !has(ground, start, IS.given)
    )
      return i
  return behindBody(ground, start, end)
}

/** “a spokesman for the Harran Foreign Ministry Lu Weil”: behind a body, where an office came before it. */
function behindBody(ground: Ground, start: number, end: number): number {
  for (let i = start + 1; i <= end - 2; i++) {
    if (!has(ground, i - 1, IS.body | IS.stateBody) || end - i > 3) continue
    for (let j = i; j < end; j++) if (has(ground, j, TITLE_PART | ANY_BODY | IS.place)) return start
    for (let j = start - 1; j >= 0 && start - j <= 4 && ground.sentenceOf[j] === ground.sentenceOf[start]; j--)
      if (has(ground, j, IS.office) && !isCapital(ground, j)) return i
  }
  return start
}

function hasTitle(ground: Ground, from: number, cut: number): boolean {
  for (let i = from; i < cut; i++) if (has(ground, i, TITLE)) return true
  return false
}

/** The honorific next to the name, which goes with it. */
function courtesyOf(ground: Ground, from: number, cut: number): number {
  return cut > from &&
    has(ground, cut - 1, IS.honorific | IS.givenTitle) &&
    !(bitsAt(ground, cut - 1) & IS.office && !lowerAt(ground, cut - 1).endsWith("."))
    ? cut - 1
    : cut
}

/** Words of a title before a name: those in the run, and small ones before it. An office in small letters is marked "*". */
function titleWords(ground: Ground, inRun: Span, runStart: number, from: number): string[] {
  const words: string[] = []
  for (let i = inRun.start; i < inRun.end; i++) words.push(titleWord(ground, i))
  let i = runStart - 1
  while (i >= from && runStart - i <= 8) {
    const bits = bitsAt(ground, i)
    const capital = (bits & IS.capital1) !== 0
    if (i === runStart - 1 && (capital || !(bits & IS.office))) break
    if (capital && !(bits & (IS.grammar | IS.calendar))) {
      words.push(lowerAt(ground, i))
      i--
      continue
    }
    if (
      capital ||
      !(bits & (IS.office | IS.modifier | IS.demonym | IS.person)) ||
      (isPlural(bits) && i === runStart - 1)
    ) {
      if (!isHyphen(ground, i)) break
    }
    words.push(bits & IS.office ? `*${lowerAt(ground, i)}` : lowerAt(ground, i))
    i--
  }
  return words
}

const isPlural = (bits: number): boolean => (bits & IS.plural) !== 0

export function titleWord(ground: Ground, i: number): string {
  const word = lowerAt(ground, i)
  const plain = word.endsWith(".") && word.length > 2 ? word.slice(0, -1) : word
  return RANKS.get(plain) ?? plain
}

/** “RYABKOV:” at the head of a passage. */
function isSpeakerMark(ground: Ground, {start, end}: Span, {from}: Place): boolean {
  return (
    (start === from || (start === from + 1 && opensClause(ground, from))) &&
    end < ground.tokens.size &&
    lowerAt(ground, end) === ":" &&
    has(ground, end - 1, IS.upper)
  )
}

function genderFrom(ground: Ground, name: Span, from: number, titles: readonly string[]): Gender {
  for (let i = name.start - 1; i >= from; i--) {
    const gender = genderOf(bitsAt(ground, i))
    if (gender && has(ground, i, IS.honorific | IS.office | IS.givenTitle)) return gender
  }
  for (const title of titles) {
    if (title.endsWith("woman")) return "female"
    if (title.endsWith("man")) return "male"
  }
  const first = bitsAt(ground, name.start)
  return first & IS.given && name.end - name.start > 1 ? genderOf(first) : null
}

interface Evidence {
  readonly titled: boolean
  readonly definite: boolean
  readonly colon: boolean
  /** What the small words before it tell: “the news agency …”. */
  readonly announced: ActorKind | null
}

/** What a name is of; "title" where the words are a title alone. */
function kindOf(
  ground: Ground,
  name: Span,
  {titled, definite, colon, announced}: Evidence,
): ActorKind | null | "title" {
  const {start, end} = name
  const size = end - start
  const first = bitsAt(ground, start)
  const last = bitsAt(ground, end - 1)
  const key = size <= 4 ? keyOf(ground, name) : ""
  if (STATE_NAMES.has(key) && (key !== "us" || first & IS.upper))
    return titled && size === 1 && !definite ? "person" : "government"
  const known = KNOWN_BODIES.get(key)
  if (known && (first & IS.upper || size > 1 || definite || !COMMON_BODIES.has(key))) return known
  if (titled && !(last & ANY_BODY && size > 1 && !(first & IS.given))) return "person"
  if (CAPITALS.has(key)) return "government"
  if (isTitleAlone(ground, name) || (colon && last & (IS.office | IS.person) && !(first & IS.given))) return "title"
  if (announced) return announced
  const body = bodyKind(ground, name, definite)
  if (body) return body
  if (last & IS.place && !(first & IS.given)) return null
  if (size > 1 && PLACE_OPENERS.has(lowerAt(ground, start))) return null
  if (last & (IS.demonym | IS.party))
    return size === 1 || !(first & IS.given) ? (last & IS.plural || definite ? "group" : null) : "person"
  if (colon) return first & IS.upper && size === 1 ? "person" : first & IS.given ? "person" : null
  if (!definite && size > 1 && size <= 5 && isPersonal(ground, name)) return "person"
  if (size === 1 && first & IS.upper && lowerAt(ground, start).length <= 6) return "organisation"
  return null
}

/** “the state news agency …”, “the newspaper …”. */
function announcedBy(ground: Ground, start: number, from: number): ActorKind | null {
  if (start <= from || isCapital(ground, start - 1)) return null
  if (lowerAt(ground, start - 1) === "agency" && start - 1 > from)
    return lowerAt(ground, start - 2) === "news" ? "outlet" : null
  return ANNOUNCERS.has(lowerAt(ground, start - 1)) ? "outlet" : null
}
const ANNOUNCERS = new Set(
  "newspaper daily weekly broadcaster broadsheet tabloid magazine television newswire".split(" "),
)
const PLACE_OPENERS = new Set(
  "port fort mount lake cape san santa saint new north south east west upper lower los las el puerto".split(" "),
)

/** “her sister Colette”. */
const isOfKin = (ground: Ground, start: number, from: number): boolean =>
  start > from && !isCapital(ground, start - 1) && (bitsAt(ground, start - 1) & (IS.kin | IS.plural)) === IS.kin

/** Names of bodies that are also common words: only with “the”, or in capitals. */
const COMMON_BODIES = new Set([
  "who",
  "un",
  "eu",
  "abc",
  "ap",
  "economist",
  "atlantic",
  "spectator",
  "independent",
  "pti",
  "ani",
  "efe",
])

/** A given name or initials first, and no word of a body. */
function isPersonal(ground: Ground, {start, end}: Span): boolean {
  const first = bitsAt(ground, start)
  if (first & IS.given && !(first & IS.state && end - start === 1)) return true
  return /^\p{L}\.$/u.test(lowerAt(ground, start))
}

/** “Prime Minister”, “Deputy Secretary of State”: no name in it. */
function isTitleAlone(ground: Ground, {start, end}: Span): boolean {
  let office = false
  let surname = false
  for (let i = start; i < end; i++) {
    const bits = bitsAt(ground, i)
    if (bits & (IS.office | IS.honorific)) office = true
    if (!(bits & (TITLE_PART | IS.person | IS.place)) && isCapital(ground, i)) surname = true
  }
  return office &&
    has(ground, end - 1, IS.office | IS.honorific | IS.modifier | IS.body | IS.stateBody | IS.state) &&
    !surname
    ? !has(ground, end - 1, ANY_BODY) || has(ground, end - 1, IS.office)
    : office && has(ground, end - 1, IS.office) && !has(ground, start, IS.given)
}

/** The kind that a word of the name gives away: its last, or the one before “of”, “for”, “on”. */
function bodyKind(ground: Ground, {start, end}: Span, definite: boolean): ActorKind | null {
  for (let i = end - 1; i >= start; i--) {
    const next = i + 1 < end ? lowerAt(ground, i + 1) : ""
    if (i !== end - 1 && next !== "of" && next !== "for" && next !== "on" && next !== "in") continue
    const bits = bitsAt(ground, i)
    if (
      end - start === 2 &&
      i === end - 1 &&
      !definite &&
      has(ground, start, IS.given) &&
      SURNAMES.has(lowerAt(ground, i))
    )
      return null
    // “Hilaire Dumas”: a plural without “the” names no body.
    if (bits & IS.plural && !definite && end - start > 1 && !ALWAYS_PLURAL.has(lowerAt(ground, i))) return null
    if (bits & IS.stateBody) return GOVERNS.has(lowerAt(ground, i)) ? "government" : "organisation"
    if (bits & IS.companyEnd) return "organisation"
    if (bits & IS.outlet && !(bits & IS.body && !(definite && bits & IS.upper))) return "outlet"
    if (lowerAt(ground, i) === "agency" && i > start && has(ground, i - 1, IS.outlet)) return "outlet"
    if (bits & IS.body)
      return lowerAt(ground, i) === "office" && has(ground, start, IS.office | IS.modifier)
        ? "government"
        : "organisation"
    if (bits & IS.crowd) return "group"
    if (bits & IS.document && (definite || i > start) && !has(ground, start, IS.given)) return "document"
  }
  if (end - start > 1 && BROADCASTERS.has(lowerAt(ground, start))) return "outlet"
  for (let i = start; i < end; i++)
    if (xposAt(ground, i) !== "NNP" && has(ground, i, IS.companyEnd)) return "organisation"
  return null
}

/** Words that stand for a state as a whole; a ministry is a body of it. */
export const GOVERNS = new Set(
  "government governments presidency regime junta monarchy palace emirate kingdom republic sultanate caliphate state-house".split(
    " ",
  ),
)

const ALWAYS_PLURAL = new Set(["authorities", "media", "press", "police", "staff"])
const BROADCASTERS = new Set(["radio", "television", "tv"])
/** Words of bodies that are family names too. */
const SURNAMES = new Set(
  "church court post hall house bell press guard chambers banks marshall field fields steel rail standard foundation brothers bishop star".split(
    " ",
  ),
)
