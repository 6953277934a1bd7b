/** One ICU message in the pseudo-language. Quoting by apostrophe is not known here; our messages use ’ and no quoting. */

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
const ACCENTED = "àƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"

export function pseudoOf(words: string): string {
  const [accented] = literal(words, 0)
  return `⟦${accented}⟧`
}

/** Accents literal text from `from` to the brace that closes it; gives the text and where it stopped. */
function literal(words: string, from: number): [string, number] {
  let out = ""
  let at = from
  while (at < words.length && words[at] !== "}") {
    if (words[at] === "{") {
      const [argument, end] = argumentAt(words, at)
      out += argument
      at = end
    } else {
      const letter = PLAIN.indexOf(words[at] ?? "")
      out += letter < 0 ? words[at] : ACCENTED[letter]
      at += 1
    }
  }
  return [out, at]
}

/** Copies an argument; the options of a plural or select are literal text again. */
function argumentAt(words: string, from: number): [string, number] {
  let out = "{"
  let at = from + 1
  while (words[at] !== "}") {
    if (words[at] === "{") {
      const [inner, end] = literal(words, at + 1)
      out += `{${inner}}`
      at = end + 1
    } else {
      out += words[at]
      at += 1
    }
  }
  return [`${out}}`, at + 1]
}
