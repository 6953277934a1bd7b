/** Trains the sentence model on raw text: our own tokens against the corpora's sentence ends. */
import {
  type Place,
  SENTENCE_FEATURES,
  SENTENCE_TEMPLATE,
  sentenceFeatures,
  tokenPassages,
  walk,
} from "../src/language/sentences/index.ts"
import {type Tokens, tokenize} from "../src/language/tokens/index.ts"
import {type Words, wordsOf} from "../src/language/words/index.ts"
import type {Span} from "../src/text/index.ts"
import type {GoldDocument} from "./conllu.ts"
import {Perceptron, seeded, shuffleInPlace} from "./perceptron.ts"

interface Prepared {
  readonly text: string
  readonly tokens: Tokens
  readonly words: Words
  readonly passages: readonly Span[]
  /** Code units at which a sentence ends. */
  readonly ends: ReadonlySet<number>
}

/** Paragraphs of a text whose paragraphs stand apart by a blank line. */
export function paragraphs(text: string): Span[] {
  const found: Span[] = []
  for (const match of text.matchAll(/(?:(?!\n\n)[\s\S])+/gu))
    found.push({start: match.index, end: match.index + match[0].length})
  return found
}

function prepare(document: GoldDocument): Prepared {
  const tokens = tokenize(document.text)
  return {
    text: document.text,
    tokens,
    words: wordsOf(document.text, tokens),
    passages: tokenPassages(tokens, paragraphs(document.text)),
    ends: new Set(document.sentences.map(([, end]) => end)),
  }
}

export function trainSentences(
  documents: readonly GoldDocument[],
  options: {
    readonly epochs: number
    readonly seed: number
    readonly minUpdates: number
    readonly data: readonly {name: string; terms: string}[]
  },
): Uint8Array {
  const prepared = documents.map(prepare)
  const model = new Perceptron(2)
  const chance = seeded(options.seed)
  const features = new Int32Array(SENTENCE_FEATURES)
  const scores = new Float64Array(2)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffleInPlace(prepared, chance)
    for (const {text, tokens, words, passages, ends} of prepared)
      for (const passage of passages) {
        // Half of the epochs go on from the model's own choices, so that it learns to recover.
        const teach = epoch % 2 === 0
        const step = (i: number, place: Place): boolean => {
          const n = sentenceFeatures(text, tokens, words, passage, i, place, features)
          scores.fill(0)
          model.addScores(features, n, scores)
          const gold = ends.has(tokens.end[i]!)
          const margin = gold ? scores[1]! - scores[0]! : scores[0]! - scores[1]!
          const said = scores[1]! > scores[0]!
          if (margin <= 1) {
            model.update(features, n, gold ? 1 : 0, 1)
            model.update(features, n, gold ? 0 : 1, -1)
          }
          model.step++
          return teach ? gold : said
        }
        walk(tokens, words, passage, step, [])
      }
  }
  return model.average().encode({
    name: "sentences",
    labels: ["inside", "end"],
    template: SENTENCE_TEMPLATE,
    data: options.data,
    minUpdates: options.minUpdates,
  })
}
