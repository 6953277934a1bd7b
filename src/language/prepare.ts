/** From a string and its passages to tokens, sentences, tags and quotation marks: what every later stage draws on. */
import type {Span} from "../text/index.ts"
import type {Models} from "./models.ts"
import {type Quotation, quotesOf} from "./quotes/index.ts"
import type {Passage, PassageKind} from "./reading.ts"
import {sentencesOf, tokenPassages} from "./sentences/index.ts"
import {type Tags, tagsOf} from "./tags/index.ts"
import {type Tokens, tokenize} from "./tokens/index.ts"
import {type Words, wordsOf} from "./words/index.ts"

/** Numbers of the kinds of passage in the models' features: never renumbered, only added to. */
export const KIND_NUMBERS: Readonly<Record<PassageKind, number>> = {
  headline: 0,
  standfirst: 1,
  heading: 2,
  paragraph: 3,
  "list-item": 4,
  quotation: 5,
  caption: 6,
}

export interface Prepared {
  readonly text: string
  readonly tokens: Tokens
  readonly words: Words
  readonly tags: Tags
  /** Uint8[n]. How each token stands to quotation marks. */
  readonly stand: Uint8Array
  readonly quotations: readonly Quotation[]
  /** Token spans, in order. */
  readonly sentences: readonly Span[]
  readonly passages: readonly Span[]
  readonly kinds: readonly number[]
}

export function prepare(
  text: string,
  passages: readonly Passage[],
  models: Pick<Models, "sentences" | "upos" | "xpos">,
): Prepared {
  const tokens = tokenize(text)
  const words = wordsOf(text, tokens)
  const spans = tokenPassages(tokens, passages)
  const sentences = sentencesOf(text, tokens, words, spans, models.sentences)
  const tags = tagsOf(tokens, words, sentences, models)
  const {quotations, stand} = quotesOf(text, tokens, words, spans)
  return {
    text,
    tokens,
    words,
    tags,
    stand,
    quotations,
    sentences,
    passages: spans,
    kinds: passages.map((passage) => KIND_NUMBERS[passage.kind]),
  }
}
