/**
 * What each kind of thing is made of: its slots in the text, and its facts in the third part. One table, by the letter
 * with which an id begins; reading, checking and writing all go by it.
 */
import {
  ACTOR_KINDS,
  ATTRIBUTION_KINDS,
  CHANGES,
  CHARGE_KINDS,
  DENIAL_KINDS,
  EVENT_KINDS,
  MANNERS,
  MODES,
  MOODS,
  POLARITIES,
  QUOTATION_TYPES,
  REQUEST_KINDS,
  RIGHT_KINDS,
  STANCES,
  TIE_ACTS,
  TIE_KINDS,
} from "./lists.ts"

/** How a fact's value is written: an id that begins with one of the letters, a member of a list, words, a date, a flag. */
export type FactShape =
  | {readonly is: "id"; readonly letters: string}
  | {readonly is: "one of"; readonly list: readonly string[]}
  | {readonly is: "words"}
  | {readonly is: "country"}
  /** EDTF, the id of a date, or open. */
  | {readonly is: "date"}
  /** A word that stands alone. */
  | {readonly is: "flag"}

export interface Shape {
  /** With its article, as an error names it. */
  readonly what: string
  /** The list of which the first word of the facts is one; null when there is none. */
  readonly kinds: readonly string[] | null
  /** Slots that one mark may name after the id; "" is the mark of the thing itself. */
  readonly slots: readonly string[]
  /** At least one of these slots has words. */
  readonly words: readonly string[]
  readonly facts: Readonly<Record<string, FactShape>>
  /** Facts that have no default; "a|b" asks for a fact a or words in a slot b. */
  readonly needs: readonly string[]
}

const id = (letters: string): FactShape => ({is: "id", letters})
const oneOf = (list: readonly string[]): FactShape => ({is: "one of", list})
const words: FactShape = {is: "words"}
const date: FactShape = {is: "date"}
const flag: FactShape = {is: "flag"}
const actor = id("p")
const attribution = id("a")

export const SHAPES = {
  a: {
    what: "an attribution",
    kinds: ATTRIBUTION_KINDS,
    slots: ["source", "cue", "content", "addressee", "channel", "occasion", "saidAt", "hedge"],
    words: ["content"],
    facts: {
      speaker: actor,
      addressee: actor,
      channel: actor,
      occasion: id("e"),
      within: attribution,
      polarity: oneOf(POLARITIES),
      mood: oneOf(MOODS),
      manner: oneOf(MANNERS),
      saidAt: date,
    },
    needs: [],
  },
  p: {
    what: "an actor",
    kinds: ACTOR_KINDS,
    slots: ["", "role"],
    words: [],
    facts: {country: {is: "country"}, role: words, number: words, description: words},
    needs: [],
  },
  t: {what: "a date", kinds: null, slots: [""], words: [""], facts: {after: date, before: date}, needs: []},
  e: {
    what: "an event",
    kinds: EVENT_KINDS,
    slots: ["", "place", "time", "who"],
    words: ["", "place", "time", "who"],
    facts: {
      mode: oneOf(MODES),
      place: words,
      country: {is: "country"},
      time: date,
      name: words,
      format: words,
      round: words,
      level: words,
      attribution,
    },
    needs: ["mode"],
  },
  l: {
    what: "a position",
    kinds: STANCES,
    slots: ["", "object", "firmness", "scope"],
    words: ["", "object"],
    facts: {holder: actor, object: words, toward: actor, redline: flag, claimedby: actor, attribution},
    needs: ["holder"],
  },
  d: {
    what: "a denial",
    kinds: DENIAL_KINDS,
    slots: ["", "claim"],
    words: [""],
    facts: {by: actor, reader: actor, claim: attribution, attribution},
    needs: ["by"],
  },
  s: {
    what: "a silence",
    kinds: null,
    slots: ["", "about"],
    words: ["", "about"],
    facts: {of: actor, about: words, attribution},
    needs: ["of", "about|about"],
  },
  x: {
    what: "a crossing",
    kinds: null,
    slots: [""],
    words: [""],
    facts: {position: id("l"), by: actor, attribution},
    needs: ["position"],
  },
  r: {
    what: "a tie",
    kinds: TIE_KINDS,
    slots: ["", "criterion"],
    words: [""],
    facts: {from: actor, to: actor, act: oneOf(TIE_ACTS), criterion: words, attribution},
    needs: ["from"],
  },
  f: {
    what: "an expectation",
    kinds: null,
    slots: ["", "about", "window"],
    words: ["", "about"],
    facts: {holder: actor, about: words, window: date, attribution},
    needs: ["holder"],
  },
  k: {
    what: "a request or commitment",
    kinds: REQUEST_KINDS,
    slots: ["", "what"],
    words: ["", "what"],
    facts: {from: actor, to: actor, what: words, attribution},
    needs: [],
  },
  c: {
    what: "a charge",
    kinds: CHARGE_KINDS,
    slots: ["", "what"],
    words: ["", "what"],
    facts: {by: actor, against: actor, what: words, attribution, sourced: flag, unsourced: flag},
    needs: ["by"],
  },
  q: {
    what: "a quotation",
    kinds: QUOTATION_TYPES,
    slots: [""],
    words: [""],
    facts: {attribution},
    needs: [],
  },
  m: {
    what: "a membership",
    kinds: null,
    slots: [""],
    words: [""],
    facts: {format: words, member: actor, change: oneOf(CHANGES), attribution},
    needs: ["format", "member"],
  },
  o: {what: "own voice", kinds: null, slots: ["", "hedge"], words: [""], facts: {}, needs: []},
  w: {what: "a clue", kinds: null, slots: [""], words: [""], facts: {says: words}, needs: ["says"]},
  h: {
    what: "a right",
    kinds: RIGHT_KINDS,
    slots: [""],
    words: [""],
    facts: {holder: words, conditions: words, licence: words},
    needs: [],
  },
} as const satisfies Readonly<Record<string, Shape>>

export type Letter = keyof typeof SHAPES
export const LETTERS = Object.keys(SHAPES) as readonly Letter[]
export const shapeOf = (letter: Letter): Shape => SHAPES[letter]
export const isLetter = (letter: string): letter is Letter => Object.hasOwn(SHAPES, letter)
