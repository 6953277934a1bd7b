/** Classes of code units, looked up in one table of 65,536 bytes filled as characters are met. */

export const OTHER = 0
export const SPACE = 1
export const LETTER = 2
export const DIGIT = 3
export const MARK = 4
export const HIGH = 5
export const LOW = 6

const table = new Uint8Array(65536).fill(255)

/** The class of one code unit. Combining marks and format characters inside words count as MARK. */
export function classOf(unit: number): number {
  const known = table[unit]!
  if (known !== 255) return known
  const found = classify(unit)
  table[unit] = found
  return found
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdbff) return HIGH
  if (unit >= 0xdc00 && unit <= 0xdfff) return LOW
  const character = String.fromCharCode(unit)
  if (/\s/u.test(character)) return SPACE
  if (/\p{L}/u.test(character)) return LETTER
  if (/\p{Nd}/u.test(character)) return DIGIT
  if (/[\p{M}\u00ad\u200b-\u200d\u2060]/u.test(character)) return MARK
  return OTHER
}

export const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019
export const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011

/** Whether the code unit is a capital letter. */
export function isUpper(unit: number): boolean {
  if (unit < 128) return unit >= 65 && unit <= 90
  return classOf(unit) === LETTER && /\p{Lu}/u.test(String.fromCharCode(unit))
}
