/**
 * Floating quotations: whole sentences in quotation marks behind an attribution of the same paragraph, with no words of
 * their own to say whose they are. Press usage is that the speaker goes on (of 1,099 such in PolNeAR's training texts
 * 1,080 belong to the cue before them), so they become more content of that attribution.
 */
import type {Span} from "../../text/index.ts"
import {STAND} from "../quotes/index.ts"
import {SHAPES} from "../words/index.ts"
import type {Context} from "./features.ts"
import type {Decided, Run} from "./runs.ts"

/** Shorter ones may be titles or names. */
const FEWEST_WORDS = 4

/** The attributions of a text, floating quotations taken in; in the same order. */
export function takeFloating(context: Context, found: readonly Decided[]): Decided[] {
  const taken = new Uint8Array(context.material.tokens.size)
  for (const {source, cue, content} of found)
    for (const {start, end} of [...source, ...cue, ...content]) taken.fill(1, start, end)
  const out = [...found]
  const order = out.map((_, i) => i).sort((a, b) => opening(out[a]!) - opening(out[b]!))
  let next = 0
  for (const run of floating(context, taken)) {
    while (next < order.length && opening(out[order[next]!]!) < run.start) next++
    const holder = next > 0 ? order[next - 1]! : -1
    const one = holder < 0 ? undefined : out[holder]
    if (one && one.source.length > 0 && one.cue[0]?.passage === run.passage && !turnsDown(context, one))
      out[holder] = {...one, content: [...one.content, run].sort((a, b) => a.start - b.start)}
  }
  return out
}

/** Verbs whose content is what the speaker will not have: the quotation behind them says the opposite of it. */
const TURNS_DOWN =
  /^(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|not|n't|never)$/u

function turnsDown({material}: Context, {cue}: Decided): boolean {
  const {words} = material
  return cue.some(({start, end}) => {
    for (let i = start; i < end; i++) if (TURNS_DOWN.test(words.lower[words.type[i]!]!)) return true
    return false
  })
}

const opening = ({cue, content}: Decided): number => Math.min(...[...cue, ...content].map(({start}) => start))

/** Quotations that are whole sentences, with nothing of an attribution in them; in text order. */
function floating({material, from, to}: Context, taken: Uint8Array): Run[] {
  const {stand, passages, sentences} = material
  const found: Run[] = []
  let sentence = 0
  for (const [passage, {start, end}] of passages.entries())
    for (let i = start; i < end; i++) {
      if (stand[i] !== STAND.opening || from[i] !== i) continue
      let close = i + 1
      while (close < end && (stand[close] === STAND.inside || stand[close] === STAND.insideSingle)) close++
      const closed = close < end && stand[close] === STAND.closing
      if (
        closed &&
        to[close] === close + 1 &&
        isFree({start: i, end: close + 1}, taken) &&
        hasWords(material.words, i, close)
      ) {
        while (sentence < sentences.length - 1 && sentences[sentence]!.end <= i) sentence++
        found.push({role: "content", start: i, end: close + 1, sentence, passage})
      }
      i = close
    }
  return found
}

function isFree({start, end}: Span, taken: Uint8Array): boolean {
  for (let i = start; i < end; i++) if (taken[i]) return false
  return true
}

function hasWords(words: Context["material"]["words"], start: number, end: number): boolean {
  let n = 0
  for (let i = start; i < end; i++) if (words.caps[words.type[i]!] !== SHAPES.mark) n++
  return n >= FEWEST_WORDS
}
