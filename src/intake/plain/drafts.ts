/**
 * Blocks of plain text. Blank lines set blocks apart; inside a chunk, lines are either one hard-wrapped paragraph or a
 * paragraph each, and which of the two is read off the line ends.
 */
import {type Span, trimmed} from "../../text/index.ts"
import {type Draft, draftOf} from "../draft.ts"
import {bylineOf, furnitureAnywhere, isMetaLine, isRule, labelOf, looksLikeHeadline} from "../facts/index.ts"

const LIST_MARK = /^(?:[-*•‣▪–—]\s+|\d{1,3}[.)]\s+)(?=\S)/u
/** Nobody wraps lines later than this. */
const WIDEST_WRAP = 140

export function plainDrafts(text: string): Draft[] {
  const drafts: Draft[] = []
  let chunk: Span[] = []
  const close = () => {
    if (chunk.length > 0) for (const draft of chunkDrafts(text, chunk, drafts.length === 0)) drafts.push(draft)
    chunk = []
  }
  for (const line of linesOf(text)) {
    const seen = trimmed(text, line)
    if (seen) chunk.push(seen)
    else close()
  }
  close()
  return drafts
}

/** Every line of the text without its line end, which is LF, CRLF or CR. */
function* linesOf(text: string): Generator<Span> {
  const ends = /\r\n|\n|\r/g
  let start = 0
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    yield {start, end: match.index}
    start = match.index + match[0].length
  }
  yield {start, end: text.length}
}

function chunkDrafts(text: string, lines: readonly Span[], opens: boolean): Draft[] {
  if (lines.length === 1) return [lineDraft(text, lines[0]!)]
  const words = lines.map((line) => text.slice(line.start, line.end))
  const groups: Span[] = []
  let open: Span | null = null
  const wrapped = isWrapped(words) && !(opens && isHead(words))
  lines.forEach((line, i) => {
    const alone = !wrapped || standsAlone(words[i]!) || LIST_MARK.test(words[i]!)
    const afterAlone = i > 0 && standsAlone(words[i - 1]!)
    if (open && !alone && !afterAlone) open = {start: open.start, end: line.end}
    else {
      if (open) groups.push(open)
      open = line
    }
  })
  if (open) groups.push(open)
  return groups.map((group) => lineDraft(text, group))
}

function lineDraft(text: string, span: Span): Draft {
  const words = text.slice(span.start, Math.min(span.end, span.start + 200))
  if (isRule(text.slice(span.start, Math.min(span.end, span.start + 201))))
    return draftOf(text, {span, runs: [span], shape: "rule"})
  const mark = LIST_MARK.exec(words)
  return draftOf(text, {
    span,
    runs: [span],
    shape: mark && !words.startsWith("—") && !words.startsWith("–") ? "list-item" : "paragraph",
  })
}

/** A line that is something by itself, whatever stands around it. */
function standsAlone(words: string): boolean {
  if (words.length > 200) return false
  return (
    labelOf(words) !== null ||
    isOpeningByline(words) ||
    isRule(words) ||
    furnitureAnywhere(words) !== null ||
    isMetaLine(words, true)
  )
}

function isOpeningByline(words: string): boolean {
  return /^by\s/iu.test(words) && bylineOf(words) !== null
}

/** A text's first lines are a headline and what stands under it when each begins anew. */
function isHead(lines: readonly string[]): boolean {
  return lines.length <= 4 && looksLikeHeadline(lines[0]!) && lines.every((line) => /^[\p{Lu}\p{N}“"'‘«(]/u.test(line))
}

/** One paragraph over several lines: lines of much the same width that mostly break in mid-sentence. */
function isWrapped(lines: readonly string[]): boolean {
  let widest = 0
  let inner = 0
  let full = 0
  let midSentence = 0
  for (const line of lines) widest = Math.max(widest, line.length)
  if (widest > WIDEST_WRAP || widest < 30) return false
  for (let i = 0; i + 1 < lines.length; i++) {
    inner++
    const next = /^\S*/u.exec(lines[i + 1]!)![0]
    if (lines[i]!.length + 1 + next.length > widest * 0.85) full++
    if (!/[.!?:]["'”’»)]*$/u.test(lines[i]!) || /^\p{Ll}/u.test(lines[i + 1]!)) midSentence++
  }
  return full >= inner * 0.6 && midSentence >= inner * 0.4
}
