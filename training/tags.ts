/** Trains the two taggers on gold tokens and sentences, in their documents' order of words. */
import {isAllCaps, TAG_FEATURES, TAG_TEMPLATE, tagFeatures, xposFeatures} from "../src/language/tags/index.ts"
import type {Tokens} from "../src/language/tokens/index.ts"
import {type Words, wordsOf} from "../src/language/words/index.ts"
import type {Span} from "../src/text/index.ts"
import type {GoldDocument} from "./conllu.ts"
import {Perceptron, seeded, shuffleInPlace} from "./perceptron.ts"

interface Prepared {
  readonly words: Words
  readonly sentences: Span[]
  readonly upos: Uint8Array
  readonly xpos: Uint8Array
}

/** A pair of tags seen fewer times than this is taken for a slip of the corpus. */
const RARE_PAIR = 3

export function trainTags(
  documents: readonly GoldDocument[],
  options: {
    readonly epochs: number
    readonly seed: number
    readonly minUpdates: number
    readonly data: readonly {name: string; terms: string}[]
  },
): {upos: Uint8Array; xpos: Uint8Array} {
  const uposNames = [...new Set(documents.flatMap((d) => d.tokens.map((t) => t[2])))].sort()
  const counts = new Map<string, number>()
  for (const document of documents)
    for (const [, , u, x] of document.tokens) counts.set(`${u} ${x}`, (counts.get(`${u} ${x}`) ?? 0) + 1)
  const common = [...counts].filter(([, n]) => n >= RARE_PAIR).map(([pair]) => pair.split(" ") as [string, string])
  const xposNames = [...new Set(common.map(([, x]) => x))].sort()
  const prepared = documents.map((document) => prepare(document, uposNames, xposNames))
  const upos = new Perceptron(uposNames.length)
  const xpos = new Perceptron(xposNames.length)
  const pairs = common
    .map(([u, x]) => uposNames.indexOf(u) * xposNames.length + xposNames.indexOf(x))
    .sort((a, b) => a - b)
  const allowed = new Uint8Array(uposNames.length * xposNames.length)
  for (const pair of pairs) allowed[pair] = 1
  const chance = seeded(options.seed)
  const units = prepared.flatMap((p) => p.sentences.map((sentence) => ({p, sentence})))
  const features = new Int32Array(TAG_FEATURES)
  const uScores = new Float64Array(uposNames.length)
  const xScores = new Float64Array(xposNames.length)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffleInPlace(units, chance)
    for (const {p, sentence} of units) {
      const said = new Uint8Array(sentence.end)
      const allCaps = isAllCaps(p.words, sentence)
      for (let i = sentence.start; i < sentence.end; i++) {
        const n = tagFeatures(p.words, sentence, i, said, allCaps, features)
        const guess = learn(upos, features, n, uScores, p.upos[i]!, null, 0)
        said[i] = guess
        const u = p.upos[i]!
        const m = xposFeatures(p.words, sentence, i, said, u, features)
        if (p.xpos[i]! !== 255 && allowed[u * xposNames.length + p.xpos[i]!])
          learn(xpos, features, m, xScores, p.xpos[i]!, allowed, u * xposNames.length)
      }
    }
  }
  const shared = {template: TAG_TEMPLATE, data: options.data, minUpdates: options.minUpdates}
  return {
    upos: upos.average().encode({...shared, name: "upos", labels: uposNames}),
    xpos: xpos.average().encode({...shared, name: "xpos", labels: xposNames, plain: {pairs}}),
  }
}

function learn(
  model: Perceptron,
  features: Int32Array,
  n: number,
  scores: Float64Array,
  gold: number,
  allowed: Uint8Array | null,
  from: number,
): number {
  scores.fill(0)
  model.addScores(features, n, scores)
  let guess = -1
  let rival = -1
  for (let k = 0; k < scores.length; k++) {
    if (allowed && !allowed[from + k]) continue
    if (guess < 0 || scores[k]! > scores[guess]!) guess = k
    if (k !== gold && (rival < 0 || scores[k]! > scores[rival]!)) rival = k
  }
  if (rival >= 0 && scores[gold]! - scores[rival]! <= 1) {
    model.update(features, n, gold, 1)
    model.update(features, n, rival, -1)
  }
  model.step++
  return guess
}

function prepare(document: GoldDocument, uposNames: readonly string[], xposNames: readonly string[]): Prepared {
  const size = document.tokens.length
  const tokens: Tokens = {
    size,
    start: Int32Array.from(document.tokens, (t) => t[0]),
    end: Int32Array.from(document.tokens, (t) => t[1]),
  }
  const sentences: Span[] = []
  let i = 0
  for (const [, end] of document.sentences) {
    const start = i
    while (i < size && tokens.end[i]! <= end) i++
    sentences.push({start, end: i})
  }
  return {
    words: wordsOf(document.text, tokens),
    sentences,
    upos: Uint8Array.from(document.tokens, (t) => uposNames.indexOf(t[2])),
    xpos: Uint8Array.from(document.tokens, (t) => {
      const at = xposNames.indexOf(t[3])
      return at < 0 ? 255 : at
    }),
  }
}
