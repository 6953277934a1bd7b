/** Message ids and values into words for people, by ICU messages in one catalogue for each language. */
import {createRequire} from "node:module"
import type {IntlMessageFormat} from "intl-messageformat"
import en from "./en.json" with {type: "json"}

export type MessageId = keyof typeof en
export type MessageValues = Readonly<Record<string, string | number>>

/**
 * The languages that have a catalogue; `pseudo` is accented English that shows up words outside the catalogue, `mirrored` the
 * same, set from right to left.
 */
export const LOCALES = ["en", "pseudo", "mirrored"] as const
export type Locale = (typeof LOCALES)[number]

type Catalogue = Readonly<Record<MessageId, string>>

const require = createRequire(import.meta.url)
const catalogues = new Map<Locale, Catalogue>([["en", en]])
const compiled = new Map<string, IntlMessageFormat>()
const userLocale = localeOf(process.env)

/** The words of a message. A value that the message asks for and does not get is an error. */
export function message(id: MessageId, values: MessageValues = {}, locale: Locale = userLocale): string {
  const words = catalogueOf(locale)[id]
  return isPlain(words) ? words : String(compiledOf(id, words, locale).format(values))
}

/** Whether the values hold all that the message asks for. */
export function canSay(id: MessageId, values: MessageValues, locale: Locale = userLocale): boolean {
  const asked = catalogueOf(locale)[id].matchAll(/\{(\w+)[,}]/gu)
  return [...asked].every(([, name]) => name !== undefined && Object.hasOwn(values, name))
}

export function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(en, id)
}

/** A list of words as the language joins them: “a, b and c”, “a, b or c”. */
export function listOf(items: readonly string[], type: "and" | "or", locale: Locale = userLocale): string {
  return new Intl.ListFormat(tagOf(locale), {type: type === "and" ? "conjunction" : "disjunction"}).format(items)
}

/** The name of a language in the reader's own, or the tag itself where there is none. */
export function languageName(tag: string, locale: Locale = userLocale): string {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu.test(tag)) return tag
  return new Intl.DisplayNames(tagOf(locale), {type: "language"}).of(tag) ?? tag
}

/** A date in EDTF for people: a full day is written out, whatever else stands as it is. */
export function dateWords(edtf: string, locale: Locale = userLocale): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(edtf)
  const time = day === null ? Number.NaN : Date.parse(day[0])
  if (day === null || Number.isNaN(time) || (edtf.length > 10 && edtf[10] !== "T")) return edtf
  return dayFormat(tagOf(locale)).format(time)
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** Made once for a language: making one costs more than a hundred days written out. */
function dayFormat(tag: string): Intl.DateTimeFormat {
  let format = dayFormats.get(tag)
  if (format === undefined) {
    const parts = {day: "numeric", month: "long", year: "numeric", timeZone: "UTC"} as const
    format = new Intl.DateTimeFormat(`${tag}-GB`, parts)
    dayFormats.set(tag, format)
  }
  return format
}

/** The user's own, from the environment. */
export function usersLocale(): Locale {
  return userLocale
}

/** The first of ONRECORD_LOCALE, LC_ALL, LC_MESSAGES and LANG that is set, if it names a catalogue; English otherwise. */
export function localeOf(env: Readonly<Record<string, string | undefined>>): Locale {
  const named = env["ONRECORD_LOCALE"] || env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "en"
  const language = named.split(/[_.@-]/u)[0]
  return LOCALES.find((locale) => locale === language) ?? "en"
}

function catalogueOf(locale: Locale): Catalogue {
  let catalogue = catalogues.get(locale)
  if (catalogue === undefined) {
    catalogue = require(`./${locale === "mirrored" ? "pseudo" : locale}.json`) as Catalogue
    catalogues.set(locale, catalogue)
  }
  return catalogue
}

/** The formatter costs some 30 ms to load, which help and version need not pay. */
function compiledOf(id: MessageId, words: string, locale: Locale): IntlMessageFormat {
  const key = `${locale} ${id}`
  let format = compiled.get(key)
  if (format === undefined) {
    const library: typeof import("intl-messageformat") = require("intl-messageformat")
    format = new library.IntlMessageFormat(words, tagOf(locale), undefined, {ignoreTag: true})
    compiled.set(key, format)
  }
  return format
}

/** True where the message holds nothing that ICU would read. */
function isPlain(words: string): boolean {
  return !/[{}']/u.test(words)
}

/** The language as BCP 47 has it. */
export function tagOf(locale: Locale): string {
  return locale === "en" ? locale : "en"
}

/** Which way the language is written. */
export function directionOf(locale: Locale): "ltr" | "rtl" {
  return locale === "mirrored" ? "rtl" : textDirection(tagOf(locale))
}

/** A part of Intl that the types of its year do not have yet. */
interface TextInfo {
  getTextInfo(): {readonly direction?: "ltr" | "rtl"}
}

/** Which way a language is written, from left to right where that is not known. */
export function textDirection(tag: string): "ltr" | "rtl" {
  try {
    return (new Intl.Locale(tag) as Intl.Locale & TextInfo).getTextInfo().direction === "rtl" ? "rtl" : "ltr"
  } catch {
    return "ltr"
  }
}
