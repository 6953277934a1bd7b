/**
 * Words for the index, and search expressions made of them. Scripts that set no space between words are segmented by
 * `Intl.Segmenter`; in all others a word is a run of letters, marks and digits. FTS5's own syntax never gets through: every
 * expression is made here, each word in quotation marks.
 */

const RUNS = /[\p{L}\p{M}\p{N}]+/gu
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const segmenter = new Intl.Segmenter("und", {granularity: "word"})

/** Whether the words of a text cannot be told by the spaces between them. */
export function setsNoSpaces(text: string): boolean {
  return NO_SPACES.test(text)
}

/** The words of a text, in order. */
export function wordsOf(text: string): readonly string[] {
  const runs = text.match(RUNS) ?? []
  return NO_SPACES.test(text) ? runs.flatMap((run) => (NO_SPACES.test(run) ? segmented(run) : [run])) : runs
}

/** The words with a space between them, as they are given to the index. */
export function indexed(text: string): string {
  return NO_SPACES.test(text) ? wordsOf(text).join(" ") : text.toWellFormed()
}

function segmented(run: string): string[] {
  const words: string[] = []
  for (const {segment, isWordLike} of segmenter.segment(run)) if (isWordLike) words.push(segment)
  return words
}

/** A wanted sequence of words; one word is a sequence too. */
export type Phrase = readonly string[]

const MARKS = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu

/** What a person typed: words, and words in quotation marks that must stand together. A mark without its partner is nothing. */
export function phrasesOf(query: string): readonly Phrase[] {
  const phrases: Phrase[] = []
  const rest = query.replace(MARKS, (_, inner: string) => {
    phrases.push(wordsOf(inner))
    return " "
  })
  for (const typed of rest.split(/\s+/u)) {
    const words = wordsOf(typed)
    if (NO_SPACES.test(typed)) phrases.push(...words.map((word) => [word]))
    else phrases.push(words)
  }
  return phrases.filter((phrase) => phrase.length > 0).slice(0, 32)
}

/** The search expression for all phrases, in one column or in any; null when nothing is to be searched for. */
export function expressionOf(phrases: readonly Phrase[], column: string | null = null): string | null {
  if (phrases.length === 0) return null
  const all = phrases.map((phrase) => `"${phrase.join(" ").replaceAll('"', "")}"`).join(" AND ")
  return column === null ? all : `${column} : (${all})`
}
