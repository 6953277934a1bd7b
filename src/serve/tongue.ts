/** The words of one language for a page. */
import {
  dateWords,
  directionOf,
  errorWords,
  isMessageId,
  type Locale,
  languageName,
  listOf,
  type MessageId,
  type MessageValues,
  message,
  tagOf,
} from "../messages/index.ts"

export interface Tongue {
  readonly lang: string
  readonly dir: "ltr" | "rtl"
  say(id: MessageId, values?: MessageValues): string
  /** A message whose id is made from a value; the value itself where there is none. */
  sayOf(stem: string, value: string, values?: MessageValues): string
  and(items: readonly string[]): string
  day(edtf: string): string
  language(tag: string): string
  error(error: unknown): string
}

export function tongueOf(locale: Locale): Tongue {
  return {
    lang: tagOf(locale),
    dir: directionOf(locale),
    say: (id, values) => message(id, values, locale),
    sayOf: (stem, value, values) => {
      const id = `${stem}.${value}`
      return isMessageId(id) ? message(id, values, locale) : value
    },
    and: (items) => listOf(items, "and", locale),
    day: (edtf) => dateWords(edtf, locale),
    language: (tag) => languageName(tag, locale),
    error: (error) => errorWords(error, locale),
  }
}
