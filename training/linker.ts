/**
 * Trains the stage after the tags on texts whose labels come from taggers that have not seen them: rankers for a
 * content's cue and a cue's source (averaged perceptron, highest candidate against the best right one), and a judge of
 * whole attributions by logistic regression, whose scores are then binned into shares of right ones.
 */
import {
  type CueLexicon,
  contentFeatures,
  contextOf,
  cuesNear,
  type Field,
  fieldOf,
  joined,
  judgeFeatures,
  type Labelled,
  LINK_FEATURES,
  LINK_TEMPLATE,
  phraseParts,
  type Run,
  runsOf,
  sourceCandidates,
  sourceFeatures,
} from "../src/language/attribution/index.ts"
import {type AttributedMaterial, tokensIn} from "./attribution.ts"
import {Perceptron, seeded, shuffleInPlace} from "./perceptron.ts"

interface Gold {
  readonly source: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
  readonly content: ReadonlySet<number>
}

interface Item {
  readonly field: Field
  readonly gold: readonly Gold[]
  readonly isWord: (i: number) => boolean
}

export function itemOf(text: AttributedMaterial, labelled: Labelled, lexicon: CueLexicon): Item {
  const {material} = text
  const context = contextOf(material, lexicon, labelled.labels)
  const runs = runsOf(labelled.labels, material.sentences, material.passages)
  const words = material.words
  return {
    field: fieldOf(context, labelled, runs, phraseParts(material.tags.xposNames)),
    gold: text.gold.map((gold) => ({
      source: new Set(tokensIn(material, gold.source)),
      cue: new Set(tokensIn(material, gold.cue)),
      content: new Set(tokensIn(material, gold.content)),
    })),
    isWord: (i) => /[\p{L}\p{N}]/u.test(words.form[words.type[i]!]!),
  }
}

const touches = (run: Run, set: ReadonlySet<number>): number => {
  let n = 0
  for (let i = run.start; i < run.end; i++) if (set.has(i)) n++
  return n
}

/** The gold attribution whose cue a run meets, or null. */
const goldOfCue = (item: Item, cue: Run): Gold | null => item.gold.find((gold) => touches(cue, gold.cue) > 0) ?? null

/** The gold attribution that a content belongs to: that with the most tokens in common. */
function goldOfContent(item: Item, content: Run): Gold | null {
  let best: Gold | null = null
  let most = 0
  for (const gold of item.gold) {
    const n = touches(content, gold.content)
    if (n > most) {
      most = n
      best = gold
    }
  }
  return most * 2 >= content.end - content.start ? best : null
}

/** Lenient as the shared scorer has it: content word-F1 of a half, and a word of the source shared (or neither has one). */
export function isRight(item: Item, parts: {source: Run | null; content: readonly Run[]}): boolean {
  const words = new Set<number>()
  for (const run of parts.content) for (let i = run.start; i < run.end; i++) if (item.isWord(i)) words.add(i)
  return item.gold.some((gold) => {
    const target = [...gold.content].filter(item.isWord)
    const common = target.filter((i) => words.has(i)).length
    if ((2 * common) / (words.size + target.length) < 0.5) return false
    if (!parts.source) return gold.source.size === 0
    return touches(parts.source, gold.source) > 0
  })
}

export function trainLinker(
  items: readonly Item[],
  options: {
    readonly epochs: number
    readonly seed: number
    readonly minUpdates: number
    readonly data: readonly {name: string; terms: string}[]
    readonly least: number
    readonly log?: (line: string) => void
  },
): Uint8Array {
  const model = new Perceptron(1)
  const ranked = items.flatMap((item) => [
    ...item.field.contents.map((content) => rankContent(item, content)),
    ...item.field.cues.flatMap((cue) => rankSource(item, cue)),
  ])
  const chance = seeded(options.seed)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffleInPlace(ranked, chance)
    let wrong = 0
    for (const choice of ranked) wrong += learn(model, choice)
    options.log?.(`epoch ${epoch + 1}: ${wrong} of ${ranked.length} choices wrong`)
  }
  // The judge is trained on the choices of rankers that did not see the text: halves swap their rankers.
  const judged = crossJoined(items, options)
  const judge = logistic(judged, options.seed)
  const averaged = model.average()
  judge.addTo(averaged)
  const {bounds, shares} = judge.bins
  return averaged.encode({
    name: "link",
    labels: ["score"],
    template: LINK_TEMPLATE,
    data: options.data,
    minUpdates: options.minUpdates,
    scaled: {bounds},
    plain: {shares, least: [options.least]},
  })
}

interface Choice {
  readonly candidates: readonly Int32Array[]
  readonly right: readonly boolean[]
}

function rankContent(item: Item, content: Run): Choice {
  const buffer = new Int32Array(LINK_FEATURES)
  const gold = goldOfContent(item, content)
  const near = cuesNear(item.field, content)
  const right = near.map((cue) => gold !== null && touches(cue, gold.cue) > 0)
  const candidates = [null, ...near].map((cue) => buffer.slice(0, contentFeatures(item.field, content, cue, buffer)))
  return {candidates, right: [!right.includes(true), ...right]}
}

function rankSource(item: Item, cue: Run): Choice[] {
  const gold = goldOfCue(item, cue)
  if (!gold) return []
  const buffer = new Int32Array(LINK_FEATURES)
  const options = sourceCandidates(item.field, cue)
  const right = options.map(({run}) => (run ? touches(run, gold.source) > 0 : false))
  if (!right.includes(true)) right[0] = true
  return [
    {candidates: options.map((option) => buffer.slice(0, sourceFeatures(item.field, cue, option, buffer))), right},
  ]
}

function learn(model: Perceptron, {candidates, right}: Choice): number {
  const score = new Float64Array(1)
  let best = -1
  let good = -1
  let top = -Infinity
  let topGood = -Infinity
  for (const [i, features] of candidates.entries()) {
    score[0] = 0
    model.addScores(features, features.length, score)
    // A wrong candidate must lose by a margin.
    const value = score[0]! + (right[i] ? 0 : 1)
    if (value > top) {
      top = value
      best = i
    }
    if (right[i] && score[0]! > topGood) {
      topGood = score[0]!
      good = i
    }
  }
  model.step++
  if (good < 0 || right[best]) return 0
  model.update(candidates[good]!, candidates[good]!.length, 0, 1)
  model.update(candidates[best]!, candidates[best]!.length, 0, -1)
  return 1
}

interface Judged {
  readonly features: Int32Array
  readonly right: boolean
}

function crossJoined(items: readonly Item[], options: {epochs: number; seed: number}): Judged[] {
  const found: Judged[] = []
  const buffer = new Int32Array(LINK_FEATURES)
  for (const half of [0, 1]) {
    const model = new Perceptron(1)
    const ranked = items
      .filter((_, i) => i % 2 !== half)
      .flatMap((item) => [
        ...item.field.contents.map((content) => rankContent(item, content)),
        ...item.field.cues.flatMap((cue) => rankSource(item, cue)),
      ])
    const chance = seeded(options.seed)
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      shuffleInPlace(ranked, chance)
      for (const choice of ranked) learn(model, choice)
    }
    model.average()
    const one = new Float64Array(1)
    const score = (features: Int32Array, count: number): number => {
      one[0] = 0
      model.addScores(features, count, one)
      return one[0]!
    }
    for (const item of items.filter((_, i) => i % 2 === half))
      for (const parts of joined(item.field, score)) {
        const n = judgeFeatures(item.field, parts, buffer)
        found.push({
          features: buffer.slice(0, n),
          right: isRight(item, {source: parts.source.run, content: parts.content}),
        })
      }
  }
  return found
}

const JUDGE_EPOCHS = 12
const BINS = 20

/** Logistic regression by stochastic gradient with decay (AdaGrad), and bins of its scores on held-out fifths. */
function logistic(
  judged: readonly Judged[],
  seed: number,
): {addTo: (model: Perceptron) => void; bins: {bounds: number[]; shares: number[]}} {
  const fit = (rows: readonly Judged[]): Map<number, number> => {
    const weights = new Map<number, number>()
    const squares = new Map<number, number>()
    const chance = seeded(seed)
    const order = [...rows]
    for (let epoch = 0; epoch < JUDGE_EPOCHS; epoch++) {
      shuffleInPlace(order, chance)
      for (const {features, right} of order) {
        const error = (right ? 1 : 0) - 1 / (1 + Math.exp(-scoreBy(weights, features)))
        for (const f of features) {
          const w = weights.get(f) ?? 0
          const gradient = error - 0.002 * w
          const g = (squares.get(f) ?? 0) + gradient * gradient
          squares.set(f, g)
          weights.set(f, w + (0.12 * gradient) / Math.sqrt(g + 0.1))
        }
      }
    }
    return weights
  }
  const held: {score: number; right: boolean}[] = []
  for (let fold = 0; fold < 5; fold++) {
    const weights = fit(judged.filter((_, i) => i % 5 !== fold))
    for (let i = fold; i < judged.length; i += 5)
      held.push({score: scoreBy(weights, judged[i]!.features), right: judged[i]!.right})
  }
  const weights = fit(judged)
  return {
    addTo: (model) => {
      for (const [f, w] of weights) model.set(f, w)
    },
    bins: binned(held),
  }
}

function scoreBy(weights: ReadonlyMap<number, number>, features: Int32Array): number {
  let sum = 0
  for (const f of features) sum += weights.get(f) ?? 0
  return sum
}

/** Equal bins by score; shares made rising by pooling neighbours (Ayer et al. 1955). */
function binned(held: readonly {score: number; right: boolean}[]): {bounds: number[]; shares: number[]} {
  const sorted = [...held].sort((a, b) => a.score - b.score)
  const pools: {right: number; all: number; top: number}[] = []
  for (let bin = 0; bin < BINS; bin++) {
    const part = sorted.slice(Math.floor((bin * sorted.length) / BINS), Math.floor(((bin + 1) * sorted.length) / BINS))
    pools.push({right: part.filter(({right}) => right).length, all: part.length, top: part.at(-1)?.score ?? 0})
    while (pools.length > 1) {
      const last = pools.at(-1)!
      const before = pools.at(-2)!
      if (last.right / last.all >= before.right / before.all) break
      pools.splice(-2, 2, {right: last.right + before.right, all: last.all + before.all, top: last.top})
    }
  }
  return {
    bounds: pools.slice(0, -1).map(({top}) => top),
    shares: pools.map(({right, all}) => Math.round((1000 * right) / all)),
  }
}
