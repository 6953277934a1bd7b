/** Decoding of the stage after the tags: contents choose cues, cues choose sources, the judge weighs the whole. */
import {addScores, type LinearModel} from "../linear/index.ts"
import {
  contentFeatures,
  type Field,
  firstFrom,
  judgeFeatures,
  LINK_FEATURES,
  type SourceCandidate,
  sourceCandidates,
  sourceFeatures,
} from "./choose.ts"
import {contentBeside} from "./look.ts"
import {mended} from "./mend.ts"
import type {Decided, Run} from "./runs.ts"

/** The linker's model, and what its judge's scores mean: rising bounds, and the share of right ones in each bin. */
export interface Linker {
  readonly model: LinearModel
  readonly bounds: readonly number[]
  /** In thousandths. */
  readonly shares: readonly number[]
  /** An attribution with a share below this, in thousandths, is left out. */
  readonly least: number
}

export function linkerOf(model: LinearModel, options: {readonly least?: number} = {}): Linker {
  const {numbers} = model.header
  return {
    model,
    bounds: numbers["bounds"] ?? [],
    shares: numbers["shares"] ?? [],
    least: options.least ?? numbers["least"]?.[0] ?? 0,
  }
}

const SIDE = 4

/** Cues near a content: up to four on each side, within one passage's distance. */
export function cuesNear(field: Field, content: Run): Run[] {
  const {cues} = field
  const at = firstFrom(cues, content.start)
  const found: Run[] = []
  for (let i = Math.max(0, at - SIDE); i < Math.min(cues.length, at + SIDE); i++)
    if (Math.abs(cues[i]!.passage - content.passage) <= 1) found.push(cues[i]!)
  return found
}

/** What scores a feature list: the shipped model, or one in training. */
export type Scorer = (features: Int32Array, count: number) => number

export function scorerOf(model: LinearModel): Scorer {
  const one = new Int32Array(1)
  return (features, count) => {
    one[0] = 0
    addScores(model, features, count, one)
    return one[0]!
  }
}

/** The cue that a content takes, or null. */
export function chooseCue(field: Field, content: Run, score: Scorer, buffer: Int32Array): Run | null {
  let best: Run | null = null
  let top = score(buffer, contentFeatures(field, content, null, buffer))
  for (const cue of cuesNear(field, content)) {
    const value = score(buffer, contentFeatures(field, content, cue, buffer))
    if (value > top) {
      top = value
      best = cue
    }
  }
  return best
}

/** The source that a cue takes; its `run` is null where none is named. */
export function chooseSource(field: Field, cue: Run, score: Scorer, buffer: Int32Array): SourceCandidate {
  let best: SourceCandidate = {run: null, tagged: false}
  let top = -Infinity
  for (const candidate of sourceCandidates(field, cue)) {
    const value = score(buffer, sourceFeatures(field, cue, candidate, buffer))
    if (value > top) {
      top = value
      best = candidate
    }
  }
  return best
}

/** An attribution before it is judged. `looked`: the tagger marked no content, the stretch beside the cue was taken. */
export interface Joined {
  readonly source: SourceCandidate
  readonly cue: Run
  readonly content: readonly Run[]
  readonly looked: boolean
}

/** Attributions before they are judged, in the order of their cues. */
export function joined(field: Field, score: Scorer): Joined[] {
  const buffer = new Int32Array(LINK_FEATURES)
  const contents = new Map<Run, Run[]>()
  for (const content of field.contents) {
    const cue = chooseCue(field, content, score, buffer)
    if (!cue) continue
    const list = contents.get(cue)
    if (list) list.push(content)
    else contents.set(cue, [content])
  }
  return field.cues.flatMap((cue): Joined[] => {
    const content = contents.get(cue)
    const source = chooseSource(field, cue, score, buffer)
    if (content) return [{source, cue, content, looked: false}]
    const stretch = contentBeside(field, cue, source)
    return stretch ? [{source, cue, content: [stretch], looked: true}] : []
  })
}

/** The attributions of a field, those that the judge finds too doubtful left out. */
export function decide(field: Field, linker: Linker): Decided[] {
  const score = scorerOf(linker.model)
  const buffer = new Int32Array(LINK_FEATURES)
  return joined(field, score).flatMap((parts) => {
    const value = score(buffer, judgeFeatures(field, parts, buffer))
    const share = shareOf(linker, value)
    if (share < linker.least) return []
    const {source, cue, content} = parts
    return [mended(field, {source: source.run ? [source.run] : [], cue: [cue], content, confidence: share / 1000})]
  })
}

function shareOf({bounds, shares}: Linker, value: number): number {
  let bin = 0
  while (bin < bounds.length && value >= bounds[bin]!) bin++
  return shares[bin] ?? 500
}
