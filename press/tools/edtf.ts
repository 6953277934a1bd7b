/**
 * Dates as the marking writes them: the Extended Date/Time Format, levels 0 to 2 as far as news needs them (days, months,
 * years, seasons and quarters, unspecified digits, qualifiers, intervals open or not, sets).
 */
const YEAR = "-?(?:\\d{4}|\\d{3}X|\\d{2}XX|XXXX|Y\\d{5,})"
const MONTH = "(?:0[1-9]|1[0-2]|[01]X|XX|2[1-9]|3\\d|4[01])"
const DAY = "(?:0[1-9]|[12]\\d|3[01]|[0-3]X|XX)"
const TIME = "T(?:[01]\\d|2[0-4])(?::?[0-5]\\d(?::?[0-5]\\d)?)?(?:Z|[+-]\\d{2}(?::?\\d{2})?)?"
const ONE = new RegExp(`^[~?%]?(${YEAR})[~?%]?(?:-[~?%]?(${MONTH})[~?%]?(?:-[~?%]?(${DAY})[~?%]?(?:${TIME})?)?)?$`, "u")

/** What is wrong with a date, as the end of a sentence; null when nothing is. */
export function faultOfEdtf(edtf: string): string | null {
  const set = /^\[(.+)\]$|^\{(.+)\}$/u.exec(edtf)
  if (set) return firstFault((set[1] ?? set[2] ?? "").split(","), faultOfMember)
  if (edtf.includes("/")) return faultOfInterval(edtf)
  return faultOfOne(edtf)
}

function faultOfInterval(edtf: string): string | null {
  const sides = edtf.split("/")
  if (sides.length !== 2) return "an interval has one slash"
  const [from, to] = sides as [string, string]
  const fault = firstFault(
    sides.filter((side) => side !== "" && side !== ".."),
    faultOfOne,
  )
  if (fault !== null) return fault
  const plain = /^\d{4}(?:-\d{2}){0,2}$/u
  if (plain.test(from) && plain.test(to) && from.slice(0, to.length) > to.slice(0, from.length))
    return `${from} is later than ${to}`
  return null
}

/** One member of a set: a date, or a stretch with two dots. */
function faultOfMember(member: string): string | null {
  return firstFault(
    member
      .trim()
      .split("..")
      .filter((side) => side !== ""),
    faultOfOne,
  )
}

function faultOfOne(edtf: string): string | null {
  const found = ONE.exec(edtf)
  if (!found) return "it is no EDTF: write 2031-05-06, 2031-05, 2031, 2031-05-06/2031-05-08, or [2031-05-06,2031-05-13]"
  const [, year = "", month = "", day = ""] = found
  if (/^\d+$/u.test(year + month + day) && day !== "" && !isDay(Number(year), Number(month), Number(day)))
    return `${year}-${month} has no day ${day}`
  return null
}

function isDay(year: number, month: number, day: number): boolean {
  if (month > 12) return false
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCDate() === day
}

function firstFault(parts: readonly string[], faultOf: (part: string) => string | null): string | null {
  for (const part of parts) {
    const fault = faultOf(part)
    if (fault !== null) return fault
  }
  return null
}
