/** Strings of all kinds for the properties: any code units, and prose-like ones full of quotation marks and names. */
import fc from "fast-check"
import type {Passage} from "../../src/language/index.ts"

export const SEED = 20

const pieces = fc.constantFrom(
  ..."“ ” ‘ ’ \" ' « » „ `` '' ( ) [ ] , . ! ? : ; … ... — – -".split(" "),
  ..."said told according to that whether he She Pell U.S. Dr. p.m. didn’t cannot 1,000.5 3–1 www.a.example é ß 😀".split(
    " ",
  ),
  ..."他说 不 قال الوزير Министр сказал ミニスター 👩‍🚀 \ud83c \udc00 \u200b \u00ad \u0301 \ufeff".split(" "),
  " ",
  " ",
  "\n",
  "\n\n",
  "\t",
  "\u00a0",
)

/** Any string, lone surrogates included, or a string of pieces of news with all that goes wrong in them. */
export const strings: fc.Arbitrary<string> = fc.oneof(
  fc.string({unit: "binary", maxLength: 60}),
  fc.array(fc.integer({min: 0, max: 0xffff}), {maxLength: 60}).map((units) => String.fromCharCode(...units)),
  fc.array(pieces, {maxLength: 60}).map((parts) => parts.join("")),
  fc.array(pieces, {maxLength: 60}).map((parts) => parts.join(" ")),
)

/** The string cut into paragraphs at blank lines. */
export function paragraphsOf(text: string): Passage[] {
  const passages: Passage[] = []
  let start = 0
  for (const {index, 0: gap} of text.matchAll(/\n\s*\n/gu)) {
    if (index > start) passages.push({start, end: index, kind: "paragraph"})
    start = index + gap.length
  }
  if (start < text.length) passages.push({start, end: text.length, kind: "paragraph"})
  return passages
}
