/**
 * Stretches between quotation marks, found by rule in each passage: curly, straight, angled and doubled single marks;
 * single quotes told from apostrophes; quotes that run over several passages; a missing closing mark.
 */
import type {Span} from "../../text/index.ts"
import type {Tokens} from "../tokens/index.ts"
import type {Words} from "../words/index.ts"

/** A stretch between quotation marks, the marks included. */
export interface Quotation extends Span {
  readonly mark: "double" | "single"
  /** False where no closing mark was found in the passage. */
  readonly closed: boolean
  /** True where it goes on from the passage before. */
  readonly continued: boolean
}

export interface Quotes {
  /** In order of their start; single ones may lie inside double ones. */
  readonly quotations: readonly Quotation[]
  /** Uint8[n]. For each token how it stands to double quotation marks: see `STAND`. */
  readonly stand: Uint8Array
}

/** How a token stands to quotation marks. */
export const STAND = {outside: 0, inside: 1, opening: 2, closing: 3, insideSingle: 4} as const

const OPENING = new Set(["“", "``", "„", "«", "‘‘", "‟"])
const CLOSING = new Set(["”", "»", "’’"])
const EITHER = new Set(['"', "''"])
/** How far the closing mark of a single quotation may lie, in tokens. */
const SINGLE_REACH = 120

/** Passages are token spans. */
export function quotesOf(text: string, tokens: Tokens, words: Words, passages: readonly Span[]): Quotes {
  const stand = new Uint8Array(tokens.size)
  const quotations: Quotation[] = []
  let carried = false
  for (const passage of passages) carried = doubleQuotes(text, tokens, words, passage, carried, stand, quotations)
  for (const passage of passages) singleQuotes(text, tokens, words, passage, stand, quotations)
  quotations.sort((a, b) => a.start - b.start || b.end - a.end)
  return {quotations, stand}
}

/** Gives whether a quotation is still open at the passage's end. */
function doubleQuotes(
  text: string,
  tokens: Tokens,
  words: Words,
  passage: Span,
  carried: boolean,
  stand: Uint8Array,
  found: Quotation[],
): boolean {
  let open = -1
  const continued =
    carried && passage.start < passage.end && opensAt(text, tokens, words, passage, passage.start, false)
  for (let i = passage.start; i < passage.end; i++) {
    const form = words.form[words.type[i]!]!
    const opens =
      open < 0 &&
      (OPENING.has(form) || ((EITHER.has(form) || form === "”") && opensAt(text, tokens, words, passage, i, false)))
    if (opens) {
      open = i
      stand[i] = STAND.opening
      continue
    }
    if (open >= 0 && OPENING.has(form) && form !== "„") {
      // A second opening mark: the first was never closed.
      close(tokens, open, i, false, continued && open === passage.start, stand, found)
      open = i
      stand[i] = STAND.opening
      continue
    }
    const closes = open >= 0 && (CLOSING.has(form) || EITHER.has(form) || form === "“")
    if (closes) {
      stand[i] = STAND.closing
      close(tokens, open, i + 1, true, continued && open === passage.start, stand, found)
      open = -1
    }
  }
  if (open < 0) return false
  close(tokens, open, passage.end, false, continued && open === passage.start, stand, found)
  return true
}

function close(
  tokens: Tokens,
  open: number,
  end: number,
  closed: boolean,
  continued: boolean,
  stand: Uint8Array,
  found: Quotation[],
): void {
  const inner = closed ? end - 1 : end
  for (let i = open + 1; i < inner; i++) stand[i] = STAND.inside
  if (inner > open + 1 || closed)
    found.push({start: tokens.start[open]!, end: tokens.end[end - 1]!, mark: "double", closed, continued})
}

/** Whether a mark that may open or close stands where an opening one would: space before it and none behind. */
function opensAt(text: string, tokens: Tokens, words: Words, passage: Span, i: number, single: boolean): boolean {
  const form = words.form[words.type[i]!]!
  if (OPENING.has(form)) return true
  if (!EITHER.has(form) && form !== "”" && !single) return false
  if (i + 1 >= passage.end) return false
  const free = i === passage.start || tokens.end[i - 1]! < tokens.start[i]!
  const before = i > passage.start ? text[tokens.end[i - 1]! - 1]! : " "
  const after = tokens.start[i + 1]! > tokens.end[i]!
  if (!after && (free || /[([{\u2014\u2013\-/“"‘']/u.test(before))) return true
  // White space on both sides: the next one of the kind will tell; here it opens.
  return after && free && !single && form !== "”"
}

function singleQuotes(
  text: string,
  tokens: Tokens,
  words: Words,
  passage: Span,
  stand: Uint8Array,
  found: Quotation[],
): void {
  for (let i = passage.start; i < passage.end; i++) {
    const form = words.form[words.type[i]!]!
    const opens = form === "‘" || ((form === "'" || form === "`") && opensAt(text, tokens, words, passage, i, true))
    if (!opens || i + 1 >= passage.end || tokens.start[i + 1]! > tokens.end[i]!) continue
    const end = singleEnd(text, tokens, words, passage, i)
    if (end < 0) continue
    found.push({start: tokens.start[i]!, end: tokens.end[end]!, mark: "single", closed: true, continued: false})
    for (let j = i + 1; j < end; j++) if (stand[j] === STAND.outside) stand[j] = STAND.insideSingle
    i = end
  }
}

/** The token that closes a single quotation: a mark after a word or stop with no letter behind; a stop before it is best. */
function singleEnd(text: string, tokens: Tokens, words: Words, passage: Span, open: number): number {
  let fallback = -1
  for (let j = open + 2; j < passage.end && j < open + SINGLE_REACH; j++) {
    const form = words.form[words.type[j]!]!
    if (form === "‘") return fallback
    if (form !== "’" && form !== "'") continue
    if (tokens.end[j - 1]! < tokens.start[j]!) continue
    const behind = text[tokens.end[j]!] ?? " "
    if (/[\p{L}\p{N}]/u.test(behind)) continue
    const before = words.form[words.type[j - 1]!]!
    if (/^[.,!?;:…]+$/u.test(before)) return j
    const possessive = /s$/iu.test(before) && /\s/u.test(behind)
    if (!possessive)
      return fallback >= 0 && /s$/iu.test(words.form[words.type[fallback - 1]!]!) ? j : fallback >= 0 ? fallback : j
    if (fallback < 0) fallback = j
  }
  return fallback
}
