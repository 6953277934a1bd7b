/** What a form may be in a name or a source, as bits, looked up once for each distinct form of a text. */
import {SHAPES, type Words} from "../words/index.ts"
import {
  BODIES,
  COMPANY_ENDS,
  DOCUMENTS,
  KNOWN_BODIES,
  OUTLET_WORDS,
  PARTY_WORDS,
  PLACES,
  STATE_BODIES,
} from "./lexicon/bodies.ts"
import {CALENDAR, FUNCTION_WORDS} from "./lexicon/calendar.ts"
import {EITHER_GIVEN_NAMES, FEMALE_GIVEN_NAMES, MALE_GIVEN_NAMES} from "./lexicon/given-names.ts"
import {
  FEMALE_HONORIFICS,
  GIVEN_NAME_TITLES,
  HONORIFICS,
  MALE_HONORIFICS,
  PARTICLES,
  RANKS,
  SUFFIXES,
} from "./lexicon/honorifics.ts"
import {CROWDS, FEMALE_NOUNS, KIN, MALE_NOUNS, OFFICE_MODIFIERS, OFFICES, PERSON_NOUNS} from "./lexicon/offices.ts"
import {CAPITALS, DEMONYMS, STATE_NAMES, WIDER_DEMONYMS} from "./lexicon/states.ts"

/** Bits of a form's classes. */
export const IS = {
  honorific: 1 << 0,
  office: 1 << 1,
  modifier: 1 << 2,
  body: 1 << 3,
  stateBody: 1 << 4,
  outlet: 1 << 5,
  document: 1 << 6,
  person: 1 << 7,
  kin: 1 << 8,
  crowd: 1 << 9,
  place: 1 << 10,
  state: 1 << 11,
  capital: 1 << 12,
  demonym: 1 << 13,
  party: 1 << 14,
  particle: 1 << 15,
  given: 1 << 16,
  calendar: 1 << 17,
  grammar: 1 << 18,
  givenTitle: 1 << 19,
  suffix: 1 << 20,
  companyEnd: 1 << 21,
  /** A male or female word: an honorific, a noun, or a given name. */
  male: 1 << 22,
  female: 1 << 23,
  plural: 1 << 24,
  known: 1 << 25,
  /** Set by the form's shape: begins with a capital letter. */
  capital1: 1 << 26,
  /** Set by the form's shape: capitals throughout, two letters or more. */
  upper: 1 << 27,
  /** Set by the form's shape: one capital letter, or several with stops. */
  initial: 1 << 28,
} as const

/** Anything by which a body, not a person, is known. */
export const ANY_BODY = IS.body | IS.stateBody | IS.outlet | IS.companyEnd
/** Common nouns that can speak. */
export const SPEAKING = IS.office | IS.person | IS.kin | IS.crowd | IS.body | IS.stateBody | IS.outlet | IS.document

const lexicon = new Map<string, number>()
function enter(words: Iterable<string>, bits: number): void {
  for (const word of words) lexicon.set(word, (lexicon.get(word) ?? 0) | bits)
}
function enterNouns(words: Iterable<string>, bits: number): void {
  enter(words, bits)
  for (const word of words) if (!word.endsWith("s") || word.endsWith("ss")) enter([pluralOf(word)], bits | IS.plural)
}

function pluralOf(word: string): string {
  if (word.endsWith("man")) return `${word.slice(0, -3)}men`
  if (/(?:s|x|ch|sh)$/u.test(word)) return `${word}es`
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`
  if (word === "person") return "people"
  if (word === "child") return "children"
  if (word === "wife") return "wives"
  return `${word}s`
}

enter(MALE_HONORIFICS, IS.honorific | IS.male)
enter(FEMALE_HONORIFICS, IS.honorific | IS.female)
enter(HONORIFICS, IS.honorific)
enter(RANKS.keys(), IS.honorific | IS.office)
enter(GIVEN_NAME_TITLES, IS.givenTitle)
enter(SUFFIXES, IS.suffix)
enter(PARTICLES, IS.particle)
enterNouns(OFFICES, IS.office)
enterNouns(PERSON_NOUNS, IS.person)
enterNouns(KIN, IS.kin)
enterNouns(CROWDS, IS.crowd)
enterNouns(MALE_NOUNS, IS.male)
enterNouns(FEMALE_NOUNS, IS.female)
enter(OFFICE_MODIFIERS, IS.modifier)
enterNouns(BODIES, IS.body)
enterNouns(STATE_BODIES, IS.stateBody)
enterNouns(OUTLET_WORDS, IS.outlet)
enterNouns(DOCUMENTS, IS.document)
enter(PLACES, IS.place)
enter(COMPANY_ENDS, IS.companyEnd)
enter(
  [...KNOWN_BODIES.keys()].filter((name) => !name.includes(" ")),
  IS.known,
)
enterNouns(PARTY_WORDS, IS.party)
enterNouns([...DEMONYMS.keys(), ...WIDER_DEMONYMS], IS.demonym)
enter(["people", "police", "staff", "authorities", "media", "press"], IS.plural)
enter(MALE_GIVEN_NAMES, IS.given | IS.male)
enter(FEMALE_GIVEN_NAMES, IS.given | IS.female)
enter(EITHER_GIVEN_NAMES, IS.given)
enter(CALENDAR, IS.calendar)
enter(FUNCTION_WORDS, IS.grammar)
enter(STATE_NAMES.keys(), IS.state)
enter(CAPITALS.keys(), IS.capital)

/** Int32[size]: the bits of each form of a text. */
export function classesOf(words: Words): Int32Array {
  const classes = new Int32Array(words.size)
  for (let t = 0; t < words.size; t++) classes[t] = (lexicon.get(plainOf(words.lower[t]!)) ?? 0) | shapeBits(words, t)
  return classes
}

/** Without the full stop of an abbreviation. */
function plainOf(lower: string): string {
  return lower.length > 2 && lower.endsWith(".") && lower.indexOf(".") === lower.length - 1 ? lower.slice(0, -1) : lower
}

const CAPITAL = /^\p{Lu}/u
function shapeBits(words: Words, t: number): number {
  const shape = words.caps[t]!
  if (shape === SHAPES.capitalised) return IS.capital1
  if (shape === SHAPES.initial) return IS.capital1 | IS.initial
  if (shape === SHAPES.upper) {
    const form = words.form[t]!
    if (!CAPITAL.test(form)) return 0
    return IS.capital1 | (/^(?:\p{Lu}\.){1,4}$/u.test(form) ? IS.initial | IS.upper : IS.upper)
  }
  return 0
}

/** What the lexicon says of a word in small letters: for words that are no form of the text. */
export const classOfWord = (lower: string): number => lexicon.get(lower) ?? 0

export type Gender = "male" | "female" | null
/** The gender that the bits tell, null where they tell none or both. */
export function genderOf(bits: number): Gender {
  const gender = bits & (IS.male | IS.female)
  return gender === IS.male ? "male" : gender === IS.female ? "female" : null
}
