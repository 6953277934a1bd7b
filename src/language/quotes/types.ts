/**
 * What each stretch between quotation marks is: somebody's speech, words of a document, a piece inside an indirect report,
 * a borrowed term, a word held at arm's length, a title. By rule; what no rule is sure of stays open.
 */
import type {Span} from "../../text/index.ts"
import {DOCUMENTS} from "../names/lexicon/bodies.ts"
import type {Tags} from "../tags/index.ts"
import type {Tokens} from "../tokens/index.ts"
import {SHAPES, type Words} from "../words/index.ts"
import type {Quotation} from "./quotes.ts"

export type QuotationType = "speech" | "document" | "fragment" | "term" | "distance" | "title"

/** What the types are read from: a prepared text. */
export interface Quoted {
  readonly tokens: Tokens
  readonly words: Words
  readonly tags: Tags
  readonly quotations: readonly Quotation[]
  readonly sentences: readonly Span[]
  readonly passages: readonly Span[]
  /** Kinds of the passages by number. */
  readonly kinds: readonly number[]
}

/** An attribution's parts in tokens. */
export interface Ascribed {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean))

/** Numbers of headlines and headings among the kinds of passage. */
const HEADINGS = new Set([0, 2])
const NOUNS_OF_TITLES =
  set(`book novel film movie song album single memoir memoirs play poem painting sculpture essay paper article
  series documentary exhibition show programme program opera ballet musical symphony novella story fable episode podcast
  sitcom ballad hymn anthem track photograph poster pamphlet biography autobiography thriller comic magazine column festival
  conference seminar lecture workshop campaign slogan motto game chapter report study bestseller hit sequel trilogy`)
const NAMED = set("titled entitled headlined called named captioned subtitled labelled labeled")
const READ = set("read reads reading inscribed saying says said proclaiming bearing declaring")
const WRITTEN_ON =
  set(`sign signs banner banners placard placards label plaque inscription poster posters t-shirt shirt sticker
  notice graffiti wall door gate headstone tombstone gravestone tattoo flag bumper badge`)
const TERMS = set(
  "term terms word words phrase phrases concept notion nickname expression label name acronym moniker epithet slang",
)
const CALLED = set("called known dubbed nicknamed termed labelled labeled named styled")
const BE = set(
  "is are was were be been being also widely commonly popularly sometimes often better so formerly locally 's 're",
)
const NAMED_THINGS = set("storm hurricane cyclone typhoon operation project codename callsign codenamed exercise")
const WRITINGS: ReadonlySet<string> = new Set(DOCUMENTS.flatMap((word) => [word, `${word}s`]))
/** Writings in which somebody says something in words that are kept. */
const CHANNELS = set(
  "letter statement report communique communiqué declaration decree memo memorandum treaty resolution ruling judgment verdict indictment filing lawsuit affidavit note petition",
)

/** A type for each quotation, null where it is in doubt. */
export function typesOf(quoted: Quoted, attributions: readonly Ascribed[]): (QuotationType | null)[] {
  const look = lookOf(quoted, attributions)
  const types: (QuotationType | null)[] = []
  let outer = -1
  for (const quotation of quoted.quotations) {
    const place = placeOf(look, quotation)
    const nested = quotation.start < outer
    if (!nested) outer = quotation.end
    const type = place === null ? null : typeOf(look, place, attributions, nested)
    if (place !== null && type === "speech" && place.holder >= 0) look.spoken.add(place.holder)
    types.push(type)
  }
  return types
}

interface Look extends Quoted {
  /** Int32[n]. For each token the attribution whose content holds it most closely, or -1. */
  readonly holder: Int32Array
  /** Uint8[n]. 1 in headlines and headings. */
  readonly heading: Uint8Array
  /** Uint8[attributions]. Whether a document speaks. */
  readonly written: Uint8Array
  /** Attributions of which a piece was found to be speech. */
  readonly spoken: Set<number>
}

function lookOf(quoted: Quoted, attributions: readonly Ascribed[]): Look {
  const holder = new Int32Array(quoted.tokens.size).fill(-1)
  const pieces = attributions.flatMap(({content}, a) => content.map((span) => ({a, span})))
  pieces.sort((x, y) => y.span.end - y.span.start - (x.span.end - x.span.start) || x.a - y.a)
  for (const {a, span} of pieces) holder.fill(a, span.start, span.end)
  const heading = new Uint8Array(quoted.tokens.size)
  for (const [p, {start, end}] of quoted.passages.entries())
    if (HEADINGS.has(quoted.kinds[p]!)) heading.fill(1, start, end)
  const written = new Uint8Array(attributions.length)
  const look = {...quoted, holder, heading, written, spoken: new Set<number>()}
  let before = 0
  for (const a of inOrder(attributions)) {
    written[a] = speaksAsDocument(look, attributions[a]!, before) ? 1 : 0
    if (attributions[a]!.source.length > 0) before = written[a]!
  }
  return look
}

/** Attributions by where their source stands. */
function inOrder(attributions: readonly Ascribed[]): number[] {
  const place = ({source, cue, content}: Ascribed): number => (source[0] ?? cue[0] ?? content[0])?.start ?? 0
  return attributions.map((_, a) => a).sort((a, b) => place(attributions[a]!) - place(attributions[b]!) || a - b)
}

/** Whether the head of the source is a writing, or “it” after one. */
function speaksAsDocument(look: Look, {source, cue}: Ascribed, before: number): boolean {
  const span = source[0]
  if (!span) return cue.some((one) => one.end - one.start === 1 && lower(look, one.start) === "read")
  if (span.end === span.start + 1 && (lower(look, span.start) === "it" || lower(look, span.start) === "which"))
    return before === 1
  let head = -1
  for (let i = span.start; i < span.end; i++) {
    const upos = uposOf(look, i)
    if (i > span.start && (upos === "ADP" || upos === "VERB" || upos === "AUX" || upos === "SCONJ" || isComma(look, i)))
      break
    if (upos === "NOUN" || upos === "PROPN") head = i
  }
  return head >= 0 && WRITINGS.has(lower(look, head)) && !OUTLETS.has(lower(look, head))
}
/** Writings that are outlets when they speak. */
const OUTLETS = set("post paper record press column blog website site")

interface Place {
  /** The opening mark, the first token behind it, and one past the last before the closing one. */
  readonly open: number
  readonly start: number
  readonly end: number
  readonly closed: boolean
  readonly continued: boolean
  readonly holder: number
}

function placeOf(look: Look, quotation: Quotation): Place | null {
  const open = tokenAt(look.tokens, quotation.start)
  const last = tokenAt(look.tokens, quotation.end - 1)
  const end = quotation.closed ? last : last + 1
  if (open < 0 || open + 1 >= end) return null
  const holder = look.holder[open]! >= 0 ? look.holder[open]! : look.holder[open + 1]!
  return {open, start: open + 1, end, closed: quotation.closed, continued: quotation.continued, holder}
}

/** The token that holds a code unit, or -1. */
function tokenAt({start, end, size}: Tokens, unit: number): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >> 1
    if (end[middle]! <= unit) low = middle + 1
    else high = middle
  }
  return low < size && start[low]! <= unit ? low : -1
}

function typeOf(look: Look, place: Place, attributions: readonly Ascribed[], nested: boolean): QuotationType | null {
  if (isTitle(look, place)) return "title"
  if (isTerm(look, place)) return "term"
  if (nested) return null
  const {holder} = place
  if (holder >= 0) {
    if (look.written[holder]) return "document"
    if (isSpeech(look, place)) return "speech"
    if (look.spoken.has(holder) && followsCue(look, place, attributions[holder]!)) return "speech"
    return inWriting(look, place) ? "document" : "fragment"
  }
  return ownType(look, place)
}

/** Without an attribution: whole passages are speech, short pieces in small letters are held at arm's length. */
function ownType(look: Look, place: Place): QuotationType | null {
  const {start, end} = place
  if (look.heading[start]) return null
  const words = wordCount(look, place)
  const sentence = isCapital(look, start) && endsSentence(look, place) && opensSentence(look, place.open)
  if (words >= 4 && sentence && hasVerb(look, place)) return "speech"
  const small = place.closed && !isCapital(look, start) && !STOPS.has(lower(look, end - 1))
  return words <= 3 && small && isModifying(look, place) && !hasFiniteVerb(look, place) ? "distance" : null
}

/** Inside a noun phrase of the author's: “the “help” ”, “their “experts” ”, “a “routine” visit”. */
function isModifying(look: Look, {open, end}: Place): boolean {
  const before = open > 0 ? uposOf(look, open - 1) : ""
  const after = end + 1 < look.tokens.size ? uposOf(look, end + 1) : ""
  const owner = open > 0 && look.tags.xposNames[look.tags.xpos[open - 1]!] === "PRP$"
  return before === "DET" || owner || (before === "ADJ" && after !== "NOUN") || (after === "NOUN" && before === "ADP")
}

/** Capital first, and a clause or a whole sentence. */
function isSpeech(look: Look, place: Place): boolean {
  const {open, start, end} = place
  if (place.continued) return true
  if (!isCapital(look, start) || isInsideClause(look, open)) return false
  const closes = STOPS.has(lower(look, end - 1)) || lower(look, end - 1) === ","
  const closesBehind = place.closed && end + 1 < look.tokens.size && STOPS.has(lower(look, end + 1))
  return (
    hasVerb(look, place) ||
    (closes && wordCount(look, place) >= 2) ||
    (closes && opensSentence(look, open)) ||
    (closesBehind && wordCount(look, place) >= 6)
  )
}

/** “that “We …””, “as “Old …””: the quotation goes on with the sentence round it. */
function isInsideClause(look: Look, open: number): boolean {
  if (opensSentence(look, open)) return false
  const before = lower(look, open - 1)
  return (
    before === "that" || before === "as" || before === "the" || before === "a" || before === "an" || before === "of"
  )
}

/** The second half of what was said: “…,” she said, “…” */
function followsCue(look: Look, {open}: Place, {cue, source}: Ascribed): boolean {
  const before = isComma(look, open - 1) || lower(look, open - 1) === "." ? open - 1 : open
  return [...cue, ...source].some(({end}) => end <= open && before - end <= 6)
}

/** “in a letter”, “in its statement” earlier in the sentence. */
function inWriting(look: Look, {open}: Place): boolean {
  for (let i = open - 1; i > 0 && open - i < 30 && !STOPS.has(lower(look, i)); i--)
    if (CHANNELS.has(lower(look, i))) {
      for (let j = i - 1; j >= 0 && i - j <= 4; j--) if (lower(look, j) === "in") return true
    }
  return false
}

/** Behind a word for a work, or “entitled”, or on a sign, or in capitals throughout as works are. */
function isTitle(look: Look, place: Place): boolean {
  const {open, start} = place
  if (open === 0 || !isCapital(look, start) || wordCount(look, place) > 14) return false
  let i = open - 1
  const comma = isComma(look, i)
  if (comma && i > 0) i--
  const before = lower(look, i)
  if (
    NAMED.has(before) &&
    (before === "titled" || before === "entitled" || before === "headlined" || before === "captioned")
  )
    return true
  if (NAMED.has(before) && nounNear(look, i, NOUNS_OF_TITLES, 3)) return true
  if (
    NOUNS_OF_TITLES.has(before) &&
    (titleCase(look, place) || wordCount(look, place) <= 2) &&
    !endsSentence(look, place)
  )
    return true
  if (READ.has(before) && nounNear(look, i, WRITTEN_ON, 6)) return true
  if (before === "with" && lower(look, i - 1) === "came" && titleCase(look, place)) return true
  return (
    place.holder < 0 &&
    !look.heading[start] &&
    wordCount(look, place) >= 2 &&
    titleCase(look, place) &&
    !endsSentence(look, place) &&
    !opensPassage(look, open)
  )
}

/** So-called, “known as”, “the term …”, “was dubbed …”, a nickname inside a name. */
function isTerm(look: Look, place: Place): boolean {
  const {open, start} = place
  if (open === 0 || wordCount(look, place) > 6) return false
  const before = lower(look, open - 1)
  const second = open > 1 ? lower(look, open - 2) : ""
  if (before === "called" && (second === "-" || second === "so")) return true
  if (before === "so-called") return true
  if (
    before === "as" &&
    (second === "known" || second === "to") &&
    (second === "known" || lower(look, open - 3) === "referred")
  )
    return true
  if (CALLED.has(before) && BE.has(second)) return true
  if (TERMS.has(before) && place.holder < 0) return true
  if (NAMED_THINGS.has(before) && isCapital(look, start)) return true
  return isNickname(look, place)
}

/** “Ada “Bell” Quill”. */
function isNickname(look: Look, place: Place): boolean {
  const {open, start, end, closed} = place
  if (!closed || end + 1 >= look.tokens.size || wordCount(look, place) > 2) return false
  if (!isCapital(look, open - 1) || !isCapital(look, start) || !isCapital(look, end + 1)) return false
  return uposOf(look, end + 1) !== "AUX" && uposOf(look, open - 1) !== "DET" && uposOf(look, open - 1) !== "PRON"
}

function nounNear(look: Look, from: number, nouns: ReadonlySet<string>, reach: number): boolean {
  for (let i = from - 1; i >= 0 && from - i <= reach && !STOPS.has(lower(look, i)); i--)
    if (nouns.has(lower(look, i))) return true
  return false
}

const STOPS = set(". ! ? … ... ?! !?")
const SMALL = set("a an the of for and or in on at to by with from is as but nor into de la le")

function titleCase(look: Look, {start, end}: Place): boolean {
  let capitals = 0
  for (let i = start; i < end; i++) {
    if (look.words.caps[look.words.type[i]!] === SHAPES.mark || SMALL.has(lower(look, i))) continue
    if (isCapital(look, i)) capitals++
    else if (look.words.caps[look.words.type[i]!] === SHAPES.lower) return false
  }
  return capitals > 0
}

function wordCount(look: Look, {start, end}: Place): number {
  let count = 0
  for (let i = start; i < end; i++) if (look.words.caps[look.words.type[i]!] !== SHAPES.mark) count++
  return count
}

const isVerb = (look: Look, i: number): boolean => uposOf(look, i) === "VERB" || uposOf(look, i) === "AUX"
function hasVerb(look: Look, {start, end}: Place): boolean {
  for (let i = start; i < end; i++) if (isVerb(look, i)) return true
  return false
}
function hasFiniteVerb(look: Look, {start, end}: Place): boolean {
  for (let i = start; i < end; i++)
    if (isVerb(look, i) && FINITE.has(look.tags.xposNames[look.tags.xpos[i]!]!)) return true
  return false
}
const FINITE = set("VBD VBZ VBP MD")

const endsSentence = (look: Look, {end}: Place): boolean => STOPS.has(lower(look, end - 1))
const opensPassage = (look: Look, open: number): boolean => binary(look.passages, open)
const opensSentence = (look: Look, open: number): boolean => binary(look.sentences, open)

/** Whether one of the sorted spans begins at token i. */
function binary(spans: readonly Span[], i: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < i) low = middle + 1
    else high = middle
  }
  return low < spans.length && spans[low]!.start === i
}

const lower = ({words}: Quoted, i: number): string =>
  i < 0 || i >= words.type.length ? "" : words.lower[words.type[i]!]!
const uposOf = ({tags}: Quoted, i: number): string => tags.uposNames[tags.upos[i]!]!
const isComma = (look: Quoted, i: number): boolean => lower(look, i) === ","
const isCapital = ({words}: Quoted, i: number): boolean => /^\p{Lu}/u.test(words.form[words.type[i]!]!)
