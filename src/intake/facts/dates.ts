/** Printed dates, as EDTF. A day that could be read in two ways is no date: better none than a wrong one. */
import type {Span} from "../../text/index.ts"

export interface PrintedDate {
  readonly edtf: string
  /** In the string that was searched. */
  readonly span: Span
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?"
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s{1,3})?"
const DAY = "(\\d{1,2})(?:st|nd|rd|th)?"
const YEAR = "((?:1[5-9]|20)\\d\\d)"
const EDGE = "(?![\\p{L}\\p{N}])"
const START = "(?<![\\p{L}\\p{N}])"

type Reading = (match: RegExpExecArray) => string | null

/** In the order in which they are tried; a stretch that one has read is not read again. */
const STYLES: readonly (readonly [pattern: RegExp, read: Reading])[] = [
  // 2021-10-16, 2021-10-16T08:30:00+02:00 (the day as printed), 2021/10/16, 2021.10.16
  [
    new RegExp(
      `${START}${YEAR}([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ]\\d{2}:?\\d{2}[\\d:.,]{0,12}(?:Z|[+-]\\d\\d:?\\d\\d)?)?${EDGE}`,
      "giu",
    ),
    (m) => day(m[1]!, Number(m[3]), Number(m[4])),
  ],
  // Saturday, October 16th, 2021
  [
    new RegExp(`${START}${WEEKDAY}${MONTH}\\s{1,3}${DAY},?\\s{1,3}${YEAR}${EDGE}`, "giu"),
    (m) => day(m[3]!, monthOf(m[1]!), Number(m[2])),
  ],
  // Saturday 16 October 2021, 16th of October, 2021, 16-Oct-2021
  [
    new RegExp(`${START}${WEEKDAY}${DAY}[\\s-]{1,3}(?:of\\s)?${MONTH},?[\\s-]{1,3}${YEAR}${EDGE}`, "giu"),
    (m) => day(m[3]!, monthOf(m[2]!), Number(m[1])),
  ],
  [/(?<!\d)((?:1[5-9]|20)\d\d)年(\d{1,2})月(\d{1,2})日/gu, (m) => day(m[1]!, Number(m[2]), Number(m[3]))],
  // 16/10/2021: only where one of the two readings is impossible, or both are the same day
  [
    new RegExp(`${START}(\\d{1,2})([/.-])(\\d{1,2})\\2${YEAR}${EDGE}`, "giu"),
    (m) => {
      const a = Number(m[1])
      const b = Number(m[3])
      const dayFirst = day(m[4]!, b, a)
      const monthFirst = day(m[4]!, a, b)
      if (dayFirst && monthFirst) return dayFirst === monthFirst ? dayFirst : null
      return dayFirst ?? monthFirst
    },
  ],
  // October 2021
  [new RegExp(`${START}${MONTH},?\\s{1,3}${YEAR}${EDGE}`, "giu"), (m) => `${m[2]}-${two(monthOf(m[1]!))}`],
]

/** The dates printed in a short string (a line, a field), in order. */
export function printedDates(words: string): PrintedDate[] {
  if (!/\d{4}/.test(words)) return []
  const found: PrintedDate[] = []
  const taken: Span[] = []
  for (const [pattern, read] of STYLES) {
    for (const match of words.matchAll(pattern)) {
      const span = {start: match.index, end: match.index + match[0].length}
      if (taken.some((t) => t.start < span.end && span.start < t.end)) continue
      taken.push(span)
      const edtf = read(match)
      if (edtf) found.push({edtf, span})
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** The one date of a metadata field ("2021-10-16T22:00:00-05:00", "Sat, 16 Oct 2021 08:00:00 GMT"): the day as printed. */
export function dateOf(field: string): string | null {
  return printedDates(field.slice(0, 200))[0]?.edtf ?? null
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function day(year: string, month: number, dayOfMonth: number): string | null {
  if (month < 1 || month > 12 || dayOfMonth < 1) return null
  const last = new Date(Date.UTC(Number(year), month, 0)).getUTCDate()
  return dayOfMonth <= last ? `${year}-${two(month)}-${two(dayOfMonth)}` : null
}

function two(n: number): string {
  return String(n).padStart(2, "0")
}
