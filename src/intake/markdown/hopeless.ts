/**
 * Texts that no person wrote as Markdown and that would cost its parser minutes or its stack: they are read as plain text.
 * The bounds are far outside of any article: a list a hundred levels deep, a line of 100,000 units full of marks,
 * lines by the ten thousand (the parser's time grows with their square).
 */

const DEEPEST = 100
const LONGEST_LINE = 100_000
const MOST_MARKS = 5_000
const MOST_LINES = 40_000
const LARGEST = 8_000_000

export function isHopeless(text: string): boolean {
  if (text.length > LARGEST) return true
  let start = 0
  let lines = 0
  for (let at = text.indexOf("\r"); at >= 0; at = text.indexOf("\r", at + 1)) {
    if (text[at + 1] !== "\n" && ++lines > MOST_LINES) return true
  }
  while (start < text.length) {
    if (++lines > MOST_LINES) return true
    let end = text.indexOf("\n", start)
    if (end < 0) end = text.length
    if (opensTooDeep(text, start, end)) return true
    if (end - start > LONGEST_LINE && countMarks(text, start, end) > MOST_MARKS) return true
    start = end + 1
  }
  return false
}

/** Marks that open quotations and lists at the start of a line; indents count by their columns. */
function opensTooDeep(text: string, start: number, end: number): boolean {
  let depth = 0
  let indent = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x20 || unit === 0x09) indent += unit === 0x09 ? 4 : 1
    else if (
      unit === 0x3e ||
      unit === 0x2a ||
      unit === 0x2b ||
      unit === 0x2d ||
      unit === 0x2e ||
      unit === 0x29 ||
      isDigit(unit)
    ) {
      if (!isDigit(unit)) depth++
    } else break
    if (depth > DEEPEST && i - start < depth * 6)
      return /^[\s>*+\-.)\d]*(?:> ?|[*+-] |\d[.)] ){20}/u.test(text.slice(start, i + 1))
  }
  return indent > DEEPEST * 2 && depth > 0
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

function countMarks(text: string, start: number, end: number): number {
  let count = 0
  for (let i = start; i < end; i++) if ("[]()*_`<>!&\\".includes(text[i]!)) count++
  return count
}
