/**
 * One record for each distinct form of a text: hashes of the form, its lower case, affixes and shape, and its classes,
 * computed once however often the form comes.
 */
import {HASH_SEED, hashText, hashUnits} from "../linear/index.ts"
import type {Tokens} from "../tokens/index.ts"

export interface Words {
  /** Int32[n]. For each token the number of its form. */
  readonly type: Int32Array
  /** Number of forms. */
  readonly size: number
  /** The forms themselves; very long ones are cut to their first 64 code units. */
  readonly form: readonly string[]
  readonly lower: readonly string[]
  /** Int32[size] each. */
  readonly formHash: Int32Array
  readonly lowerHash: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  readonly suffix1: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly shape: Int32Array
  /** A small number for the shape's class: see `SHAPES`. */
  readonly caps: Uint8Array
}

/** Classes of shapes: what the first letter and the rest look like. */
export const SHAPES = {mark: 0, number: 1, lower: 2, capitalised: 3, upper: 4, initial: 5, mixed: 6, clitic: 7} as const

const LONGEST = 64

/** The words of a tokenised text. */
export function wordsOf(text: string, tokens: Tokens): Words {
  const type = new Int32Array(tokens.size)
  const numbers = new Map<string, number>()
  const form: string[] = []
  for (let i = 0; i < tokens.size; i++) {
    const start = tokens.start[i]!
    const word = text.slice(start, Math.min(tokens.end[i]!, start + LONGEST))
    let number = numbers.get(word)
    if (number === undefined) {
      number = form.length
      numbers.set(word, number)
      form.push(word)
    }
    type[i] = number
  }
  return describe(type, form)
}

function describe(type: Int32Array, form: readonly string[]): Words {
  const size = form.length
  const column = (): Int32Array<ArrayBuffer> => new Int32Array(size)
  const lower: string[] = new Array(size)
  const words = {
    type,
    size,
    form,
    lower,
    formHash: column(),
    lowerHash: column(),
    prefix2: column(),
    prefix3: column(),
    suffix1: column(),
    suffix2: column(),
    suffix3: column(),
    suffix4: column(),
    shape: column(),
    caps: new Uint8Array(size),
  }
  for (let t = 0; t < size; t++) {
    const word = form[t]!
    const low = plainLower(word)
    lower[t] = low
    const n = low.length
    words.formHash[t] = hashText(word)
    words.lowerHash[t] = hashText(low)
    words.prefix2[t] = hashUnits(low, 0, Math.min(2, n), HASH_SEED)
    words.prefix3[t] = hashUnits(low, 0, Math.min(3, n), HASH_SEED)
    words.suffix1[t] = hashUnits(low, Math.max(0, n - 1), n, HASH_SEED)
    words.suffix2[t] = hashUnits(low, Math.max(0, n - 2), n, HASH_SEED)
    words.suffix3[t] = hashUnits(low, Math.max(0, n - 3), n, HASH_SEED)
    words.suffix4[t] = hashUnits(low, Math.max(0, n - 4), n, HASH_SEED)
    words.shape[t] = hashText(shapeOf(word))
    words.caps[t] = capsOf(word)
  }
  return words
}

/** Lower case with one apostrophe and digits made alike, so that "It’s" and "It's", 1992 and 2021 are one. */
function plainLower(word: string): string {
  const low = word.toLowerCase()
  return /[\u2019\u02bc\d]/u.test(low) ? low.replace(/[\u2019\u02bc]/gu, "'").replace(/\d/gu, "0") : low
}

/** "Xx-00": letters and digits by class, runs longer than two cut. */
function shapeOf(word: string): string {
  let shape = ""
  for (const character of word.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(character)
      ? "X"
      : /\p{L}/u.test(character)
        ? "x"
        : /\p{N}/u.test(character)
          ? "0"
          : character
    if (!shape.endsWith(kind + kind)) shape += kind
  }
  return shape
}

function capsOf(word: string): number {
  if (/^['’]\p{L}+$/u.test(word) || /^n['’]t$/iu.test(word)) return SHAPES.clitic
  if (/^[^\p{L}\p{N}]+$/u.test(word)) return SHAPES.mark
  if (/^[^\p{L}]*\p{N}[^\p{L}]*$/u.test(word)) return SHAPES.number
  if (/^\p{Lu}\.?$/u.test(word)) return SHAPES.initial
  if (/^[^\p{Ll}]+$/u.test(word)) return SHAPES.upper
  if (/^\p{Lu}/u.test(word)) return SHAPES.capitalised
  return /\p{Lu}/u.test(word) ? SHAPES.mixed : SHAPES.lower
}
