/** How many columns a text takes in a terminal, and its safe form there. */

const SIMPLE = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027]*$/u
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u
const graphemes = new Intl.Segmenter("en", {granularity: "grapheme"})

export function widthOf(text: string): number {
  if (SIMPLE.test(text)) return text.length
  let width = 0
  for (const {segment} of graphemes.segment(text)) width += WIDE.test(segment) ? 2 : 1
  return width
}

/** Control characters could steer the terminal, and lone surrogates cannot be printed: both become a replacement mark. */
export function safe(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/gu, "\ufffd")
    .toWellFormed()
}
