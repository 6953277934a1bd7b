import assert from "node:assert/strict"
import {test} from "node:test"
import fc from "fast-check"
import {type Parts, slotsOf} from "../../../src/language/attribution/slots/index.ts"
import {annotate, prepare} from "../../../src/language/index.ts"
import {overlaps, type Span} from "../../../src/text/index.ts"
import {shippedModels} from "../models.ts"
import {paragraphsOf, SEED, strings} from "../strings.ts"

console.log(`seed ${SEED}`)
const models = shippedModels()

/** A string of pieces of news, and parts laid over its tokens by chance: what no tagger would say must do no harm. */
const cases = fc.record({
  text: strings,
  cuts: fc.array(fc.tuple(fc.nat(40), fc.nat(6), fc.nat(6), fc.nat(12), fc.integer({min: -1, max: 3})), {maxLength: 4}),
})

function partsOf(size: number, cuts: readonly (readonly [number, number, number, number, number])[]): Parts[] {
  const run = (start: number, length: number): Span[] => {
    const span = {start: Math.min(start, size), end: Math.min(start + length, size)}
    return span.start < span.end ? [span] : []
  }
  return cuts.map(([start, source, cue, content, within], i) => ({
    source: run(start, source),
    cue: run(start + source, cue),
    content: run(start + source + cue, content),
    within: Math.min(within, i - 1),
  }))
}

test("any string and any parts: spans lie inside the text, trimmed, in order, and apart from the content", () => {
  fc.assert(
    fc.property(cases, ({text, cuts}) => {
      const prepared = prepare(text, paragraphsOf(text), models)
      const given = partsOf(prepared.tokens.size, cuts)
      const {slots, parts, own} = slotsOf(prepared, given)
      assert.equal(slots.length, given.length)
      for (const [i, {addressee, channel, hedges}] of slots.entries()) {
        for (const spans of [addressee, channel, hedges, own]) inOrder(text, spans)
        const content = parts[i]!.content.map(({start, end}) => ({
          start: prepared.tokens.start[start]!,
          end: prepared.tokens.end[end - 1]!,
        }))
        assert.equal(content.length > 0, given[i]!.content.length > 0)
        for (const span of [...addressee, ...channel]) assert.ok(!content.some((one) => overlaps(one, span)))
      }
    }),
    {seed: SEED, numRuns: 600},
  )
})

function inOrder(text: string, spans: readonly Span[]): void {
  let end = 0
  for (const span of spans) {
    assert.ok(end <= span.start && span.start < span.end && span.end <= text.length)
    assert.doesNotMatch(text.slice(span.start, span.end), /^\s|\s$/u)
    end = span.end
  }
}

test("what is read in one paragraph is read again when the paragraph comes a hundred times, in time that grows with it", () => {
  const paragraph =
    "The minister told reporters in a statement that the dam would probably open; she declined to say when."
  const once = read(paragraph)
  const many = read(Array.from({length: 100}, () => paragraph).join("\n\n"))
  const facts = ({kind, polarity, mood, hedges}: (typeof once)[number]): object => ({
    kind,
    polarity,
    mood,
    hedges: hedges.map((hedge) => hedge.kind),
  })
  assert.equal(many.length, 100 * once.length)
  for (const [i, slots] of many.entries()) assert.deepEqual(facts(slots), facts(once[i % once.length]!))
})

test("a sentence without an end is read in time that grows with it", () => {
  const clause = "the mayor said in a letter to the council that it may rain and "
  const costs = [200, 1600].map((count) => {
    const text = clause.repeat(count)
    const prepared = prepare(text, paragraphsOf(text), models)
    const parts = Array.from({length: count}, (_, i) => ({
      source: [{start: 14 * i, end: 14 * i + 2}],
      cue: [{start: 14 * i + 2, end: 14 * i + 3}],
      content: [{start: 14 * i + 9, end: 14 * i + 13}],
      within: -1,
    }))
    const before = process.cpuUsage()
    slotsOf(prepared, parts)
    const {user, system} = process.cpuUsage(before)
    return user + system
  })
  assert.ok(costs[1]! < 30 * Math.max(costs[0]!, 5000), `${costs[0]} and ${costs[1]} microseconds`)
})

const read = (text: string) => annotate(text, paragraphsOf(text), models).attributions
