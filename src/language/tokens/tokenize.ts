/**
 * A hand-written scanner from a string to tokens, after the conventions of UD English: clitics, hyphened compounds and
 * brackets apart; abbreviations, numbers, addresses and hyphened prefixes ("non-", "anti-") whole. Every code unit that
 * is no white space belongs to exactly one token. One pass, linear in the length of the text.
 */
import {ABBREVIATIONS, INNER, TITLES} from "./abbreviations.ts"
import {classOf, DIGIT, HIGH, isApostrophe, isHyphen, isUpper, LETTER, LOW, MARK, OTHER, SPACE} from "./classes.ts"
import type {Tokens} from "./tokens.ts"

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "))
/** Written with a hyphen, they stay one token with what follows. */
const PREFIXES = words(
  "e non anti re co pre pro mid post cross ex multi counter semi sub mini neo micro intra inter un arch mis ultra quasi bi tri",
)
/** Words that are two tokens, and where the second begins. */
const JOINED: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["gotta", 3],
  ["wanna", 3],
  ["lemme", 3],
  ["gimme", 3],
  ["outta", 3],
  ["kinda", 4],
  ["lotta", 3],
  ["thats", 4],
  ["whats", 4],
  ["youre", 3],
  ["theyre", 4],
  ["ive", 1],
  ["im", 1],
  ["alot", 1],
  ["dont", 2],
  ["wont", 2],
  ["cant", 2],
  ["isnt", 2],
  ["arent", 3],
  ["wasnt", 3],
  ["didnt", 3],
  ["hasnt", 3],
  ["doesnt", 4],
  ["havent", 4],
  ["hadnt", 3],
  ["werent", 4],
  ["couldnt", 5],
  ["wouldnt", 5],
  ["shouldnt", 6],
])
const CLITICS = words("s re ve ll d m")
const LONGEST_ABBREVIATION = 12
const LONGEST_ADDRESS = 2000

/** Growing columns of token bounds. */
class Columns {
  size = 0
  start = new Int32Array(1024)
  end = new Int32Array(1024)
  add(start: number, end: number): void {
    if (start >= end) return
    if (this.size === this.start.length) {
      this.start = grown(this.start)
      this.end = grown(this.end)
    }
    this.start[this.size] = start
    this.end[this.size++] = end
  }
}

function grown(column: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(column.length * 2)
  wider.set(column)
  return wider
}

/** Tokens of a string: in order, white space alone between them. */
export function tokenize(text: string): Tokens {
  const columns = new Columns()
  const length = text.length
  let at = 0
  while (at < length) {
    if (classOf(text.charCodeAt(at)) === SPACE) {
      at++
      continue
    }
    let end = at + 1
    while (end < length && classOf(text.charCodeAt(end)) !== SPACE) end++
    scanChunk(text, at, end, columns)
    at = end
  }
  return {
    size: columns.size,
    start: columns.start.slice(0, columns.size),
    end: columns.end.slice(0, columns.size),
  }
}

/** One run without white space. */
function scanChunk(text: string, start: number, end: number, columns: Columns): void {
  if (end - start <= LONGEST_ADDRESS && mayBeAddress(text, start, end)) {
    const from = start + openingMarks(text, start, end)
    const to = addressEnd(text, from, end)
    if (to > from) {
      for (let i = start; i < from; i++) columns.add(i, i + 1)
      columns.add(from, to)
      scanRest(text, to, end, columns)
      return
    }
  }
  scanRest(text, start, end, columns)
}

function scanRest(text: string, start: number, end: number, columns: Columns): void {
  let at = start
  while (at < end) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === LETTER || kind === MARK) at = scanWord(text, at, end, columns)
    else if (kind === DIGIT) at = scanNumber(text, at, end, columns)
    else if (kind === HIGH) at = scanPair(text, at, end, columns)
    else at = scanMark(text, at, start, end, columns)
  }
}

const isWordPart = (unit: number): boolean => {
  const kind = classOf(unit)
  return kind === LETTER || kind === MARK || kind === DIGIT
}

/** Letters, with inner apostrophes, ampersands and stops where they belong to one word; clitics cut off. */
function scanWord(text: string, start: number, end: number, columns: Columns): number {
  let at = runEnd(text, start, end)
  for (;;) {
    const unit = at < end ? text.charCodeAt(at) : 0
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 0
    if (unit === 0x2e && isDotted(text, start, at, next)) {
      at = dottedEnd(text, start, at, end)
      break
    }
    if (isApostrophe(unit) && isWordPart(next)) {
      const after = runEnd(text, at + 1, end)
      if (isClitic(text, start, at, after)) break
      at = after
      continue
    }
    if (unit === 0x26 && isAcronymJoint(text, start, at, end)) {
      at = runEnd(text, at + 1, end)
      continue
    }
    if (isHyphen(unit) && classOf(next) === LETTER && keepsHyphen(text, start, at)) {
      at = runEnd(text, at + 1, end)
      continue
    }
    if (unit === 0x5f && isWordPart(next)) {
      at = runEnd(text, at + 1, end)
      continue
    }
    break
  }
  if (at < end && text.charCodeAt(at) === 0x2e && isAbbreviation(text, start, at, at + 1 === end)) at++
  return addWord(text, start, at, end, columns)
}

/** Adds a word, cut where English writes two in one, and the clitic behind it. */
function addWord(text: string, start: number, to: number, end: number, columns: Columns): number {
  const clitic = to < end && isApostrophe(text.charCodeAt(to)) ? cliticEnd(text, to, end) : to
  if (clitic > to) {
    const negated = isNegation(text, start, to, clitic)
    const cut = negated ? to - 1 : to
    columns.add(start, cut)
    columns.add(cut, clitic)
    return clitic
  }
  const cut = to - start >= 2 && to - start <= 8 ? JOINED.get(text.slice(start, to).toLowerCase()) : undefined
  if (cut !== undefined) {
    columns.add(start, start + cut)
    columns.add(start + cut, to)
  } else columns.add(start, to)
  return to
}

function runEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isWordPart(text.charCodeAt(at))) at++
  return at
}

const lower = (unit: number): number => unit | 0x20

/** "n't": the apostrophe stands between an n and a t. */
function isNegation(text: string, start: number, apostrophe: number, cliticEnd: number): boolean {
  return (
    cliticEnd === apostrophe + 2 &&
    lower(text.charCodeAt(apostrophe + 1)) === 0x74 &&
    apostrophe - start >= 2 &&
    lower(text.charCodeAt(apostrophe - 1)) === 0x6e
  )
}

function isClitic(text: string, start: number, apostrophe: number, after: number): boolean {
  if (after - apostrophe > 3) return false
  if (isNegation(text, start, apostrophe, after)) return true
  return CLITICS.has(text.slice(apostrophe + 1, after).toLowerCase())
}

/** One past the clitic that starts at the apostrophe, or the apostrophe itself where none does. */
function cliticEnd(text: string, apostrophe: number, end: number): number {
  const after = runEnd(text, apostrophe + 1, end)
  return after > apostrophe + 1 ? after : apostrophe
}

/** "U.S.", "a.m.", "Ph.D.": single letters (or two) with stops between them. */
function isDotted(text: string, start: number, stop: number, next: number): boolean {
  if (classOf(next) !== LETTER) return false
  const length = stop - start
  return length === 1 || (length === 2 && isUpper(text.charCodeAt(start)) && isUpper(next))
}

function dottedEnd(text: string, start: number, stop: number, end: number): number {
  let at = stop
  while (at < end && text.charCodeAt(at) === 0x2e) {
    const after = runEnd(text, at + 1, end)
    if (after === at + 1 || after - at > 3) break
    at = after
  }
  if (at === stop) return stop
  const last = text.lastIndexOf(".", at - 1)
  if (last < start || at - last > 3) return stop
  return at < end && text.charCodeAt(at) === 0x2e ? at + 1 : at
}

/** Whether the full stop at `stop` belongs to the word before it. */
function isAbbreviation(text: string, start: number, stop: number, last: boolean): boolean {
  const length = stop - start
  if (length > LONGEST_ABBREVIATION) return false
  if (!last && text.charCodeAt(stop + 1) === 0x2e) return false
  const word = text.slice(start, stop).toLowerCase()
  if (INNER.has(word)) return true
  if (length === 1) return isUpper(text.charCodeAt(start)) && classOf(text.charCodeAt(start)) === LETTER && word !== "i"
  if (TITLES.has(word)) return !PLAIN_WORDS.has(word) || isBeforeName(text, start, stop)
  return ABBREVIATIONS.has(word) && (!PLAIN_WORDS.has(word) || isBeforeName(text, start, stop))
}

/** Words that are abbreviations only before a name or number, and capitalised. */
const PLAIN_WORDS = words(
  "no art fig co sat sun mar mon wed min max est ed del ill ind miss mass wash la pa ore ark del al",
)
function isBeforeName(text: string, start: number, stop: number): boolean {
  let at = stop + 1
  while (at < text.length && at < stop + 3 && classOf(text.charCodeAt(at)) === SPACE) at++
  const next = at < text.length ? text.charCodeAt(at) : 0
  const word = text.slice(start, stop)
  if (word === "no" || word === "No" || word === "art" || word === "fig") return classOf(next) === DIGIT
  if (word === "al" || word === "co" || word === "ed" || word === "est" || word === "min" || word === "max") return true
  return isUpper(text.charCodeAt(start)) && (next === 0 || !isUpper(next) || word.length <= 4)
}

/** "A&E", "PG&E": capitals round an ampersand. */
function isAcronymJoint(text: string, start: number, at: number, end: number): boolean {
  const length = at - start
  return length <= 3 && at + 1 < end && isUpper(text.charCodeAt(at - 1)) && isUpper(text.charCodeAt(at + 1))
}

function keepsHyphen(text: string, start: number, hyphen: number): boolean {
  const length = hyphen - start
  if (length > 7 || length < 1) return false
  return PREFIXES.has(text.slice(start, hyphen).toLowerCase())
}

const PHONE = /(?:\d{3}-(?:\d{3}-)?|\d-)\d{4}(?![\d-])/uy
/** Digits with inner separators: "1,000.50", "7:30", "9/11", "713-853-3989", "1990s", "20th". */
function scanNumber(text: string, start: number, end: number, columns: Columns): number {
  PHONE.lastIndex = start
  const phone = PHONE.exec(text)
  if (phone && start + phone[0].length <= end) {
    columns.add(start, start + phone[0].length)
    return start + phone[0].length
  }
  let at = start
  while (at < end) {
    const unit = text.charCodeAt(at)
    if (classOf(unit) === DIGIT) at++
    else if (isNumberJoint(unit) && at + 1 < end && classOf(text.charCodeAt(at + 1)) === DIGIT) at += 2
    else break
  }
  const suffix = suffixEnd(text, at, end)
  columns.add(start, suffix)
  return suffix
}

const isNumberJoint = (unit: number): boolean => unit === 0x2c || unit === 0x2e || unit === 0x3a || unit === 0x2f

/** Letters that belong to a number: ordinals, decades, and codes such as "3D"; units ("35mm") are tokens of their own. */
function suffixEnd(text: string, at: number, end: number): number {
  const after = runEnd(text, at, end)
  if (after === at) return at
  const suffix = text.slice(at, Math.min(after, at + 8)).toLowerCase()
  if (UNITS.has(suffix)) return at
  return after
}
const UNITS = words(
  "pm am mm cm km kg kb mb gb hz khz mhz ghz ml mg ft lb lbs min mins sec hrs hours mph kph m g k bn mn tn",
)

/** A pair of surrogates: letters of other planes run on as words; emoji with their joiners are one token. */
function scanPair(text: string, start: number, end: number, columns: Columns): number {
  let at = start
  while (at < end) {
    const unit = text.charCodeAt(at)
    const kind = classOf(unit)
    if (kind === HIGH && at + 1 < end && classOf(text.charCodeAt(at + 1)) === LOW) at += 2
    else if (at > start && (kind === MARK || unit === 0xfe0f)) at++
    else break
  }
  if (at === start) at++
  columns.add(start, at)
  return at
}

const FACES = /(?:[:;=8][-o^']?[()[\]DPpO|/\\*]+|[()]-?[:;]|\^_+\^|<3)(?![\p{L}\p{N}])/uy
const REPEATS = new Set([..."-=_*.!?#~+<>'`$"].map((c) => c.charCodeAt(0)))

/** Everything that is neither letter nor digit: faces, runs of one mark, clitics without a host, single marks. */
function scanMark(text: string, start: number, chunk: number, end: number, columns: Columns): number {
  const unit = text.charCodeAt(start)
  if (start === chunk && end - start <= 6) {
    FACES.lastIndex = start
    const face = FACES.exec(text)
    if (face && start + face[0].length <= end) {
      columns.add(start, start + face[0].length)
      return start + face[0].length
    }
  }
  if (isApostrophe(unit) && start > chunk) {
    const after = runEnd(text, start + 1, end)
    if (
      after > start + 1 &&
      CLITICS.has(text.slice(start + 1, Math.min(after, start + 3)).toLowerCase()) &&
      after - start <= 3
    ) {
      columns.add(start, after)
      return after
    }
  }
  if (unit === 0x2e && start + 1 < end && classOf(text.charCodeAt(start + 1)) === DIGIT && start === chunk)
    return scanNumberWithStop(text, start, end, columns)
  if (REPEATS.has(unit)) {
    let at = start + 1
    while (at < end && sameRun(unit, text.charCodeAt(at))) at++
    if (at > start + 1 && unit !== 0x27) {
      columns.add(start, at)
      return at
    }
    if (unit === 0x27 && at === start + 2) {
      columns.add(start, at)
      return at
    }
  }
  if ((unit === 0x2018 || unit === 0x2019) && start + 1 < end && text.charCodeAt(start + 1) === unit) {
    columns.add(start, start + 2)
    return start + 2
  }
  const to =
    start + 1 < end && classOf(text.charCodeAt(start + 1)) === MARK && classOf(unit) === OTHER
      ? markEnd(text, start + 1, end)
      : start + 1
  columns.add(start, to)
  return to
}

const sameRun = (first: number, next: number): boolean =>
  first === next || ((first === 0x21 || first === 0x3f) && (next === 0x21 || next === 0x3f))

function markEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end && classOf(text.charCodeAt(at)) === MARK) at++
  return at
}

function scanNumberWithStop(text: string, start: number, end: number, columns: Columns): number {
  let at = start + 1
  while (at < end && classOf(text.charCodeAt(at)) === DIGIT) at++
  columns.add(start, at)
  return at
}

const ADDRESS =
  /^(?:https?:\/\/|www\.|ftp:\/\/)\S+|^[\p{L}\p{N}_-]+\.(?:docx?|pdf|xlsx?|html?|jpe?g|png|gif|txt|pptx?|zip)(?![\p{L}\p{N}])|^[#@][\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*|^\p{L}\/\p{L}(?![\p{L}\p{N}/])|^\p{Ll}+(?:\.\p{Ll}+){2,}(?![\p{L}\p{N}])|^[\p{L}\p{N}][\p{L}\p{N}._%+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*|^(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|gov|edu|co\.uk|info|int)(?:\/\S*)?(?![\p{L}\p{N}])/iu
const MAY_BE_ADDRESS = /:\/\/|www\.|[@#]|\.\p{L}{2,4}|^\p{L}\/\p{L}/iu
function mayBeAddress(text: string, start: number, end: number): boolean {
  if (end - start < 3) return false
  return MAY_BE_ADDRESS.test(text.slice(start, end))
}

const OPENING = /^[<([{"'“‘*]+/u
function openingMarks(text: string, start: number, end: number): number {
  return OPENING.exec(text.slice(start, Math.min(end, start + 16)))?.[0].length ?? 0
}

/** One past the address that starts at `from`, trailing punctuation left out; `from` where there is none. */
function addressEnd(text: string, from: number, end: number): number {
  const found = ADDRESS.exec(text.slice(from, end))
  if (!found) return from
  let to = from + found[0].length
  while (to > from && /[.,;:!?)\]}>"'”’]/u.test(text[to - 1]!)) to--
  return to
}
