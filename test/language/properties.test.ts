import assert from "node:assert/strict"
import {test} from "node:test"
import fc from "fast-check"
import {defaultReader} from "../../src/desk/index.ts"
import {annotate, type Prepared, prepare} from "../../src/language/index.ts"
import {tokenize} from "../../src/language/tokens/index.ts"
import {paragraphsOf, SEED, strings} from "./strings.ts"

console.log(`seed ${SEED}`)
const RUNS = {seed: SEED, numRuns: 600}
const {models} = defaultReader()
const prepared = (text: string): Prepared => prepare(text, paragraphsOf(text), models)

test("any string: tokens stand in order, and only white space lies between them", () => {
  fc.assert(
    fc.property(strings, (text) => {
      const tokens = tokenize(text)
      let end = 0
      for (let i = 0; i < tokens.size; i++) {
        assert.ok(end <= tokens.start[i]! && tokens.start[i]! < tokens.end[i]!)
        assert.match(text.slice(end, tokens.start[i]), /^\s*$/u)
        assert.doesNotMatch(text.slice(tokens.start[i], tokens.end[i]), /\s/u)
        end = tokens.end[i]!
      }
      assert.match(text.slice(end), /^\s*$/u)
    }),
    {...RUNS, numRuns: 2000},
  )
})

test("any string: no token cuts a pair of surrogates", () => {
  fc.assert(
    fc.property(strings, (text) => {
      const {size, end} = tokenize(text)
      for (let i = 0; i < size; i++)
        assert.doesNotMatch(text.slice(end[i]! - 1, end[i]! + 1), /^[\ud800-\udbff][\udc00-\udfff]$/u)
    }),
    RUNS,
  )
})

test("any string: each token of a passage stands in one sentence, and no sentence crosses a passage", () => {
  fc.assert(
    fc.property(strings, (text) => {
      const {sentences, passages} = prepared(text)
      const covered = sentences.flatMap(({start, end}) => {
        assert.ok(start < end)
        assert.equal(passages.filter((passage) => passage.start <= start && end <= passage.end).length, 1)
        return Array.from({length: end - start}, (_, i) => start + i)
      })
      const wanted = passages.flatMap(({start, end}) => Array.from({length: end - start}, (_, i) => start + i))
      assert.deepEqual(covered, wanted)
    }),
    RUNS,
  )
})

test("any string: quotations lie inside the text, in order, and begin and end at tokens", () => {
  fc.assert(
    fc.property(strings, (text) => {
      const {quotations, tokens, stand} = prepared(text)
      const starts = new Set(tokens.start)
      const ends = new Set(tokens.end)
      for (const [i, {start, end}] of quotations.entries()) {
        assert.ok(start < end && starts.has(start) && ends.has(end))
        if (i > 0) assert.ok(quotations[i - 1]!.start <= start)
      }
      const double = quotations.filter(({mark}) => mark === "double")
      for (const [i, {start}] of double.entries()) if (i > 0) assert.ok(double[i - 1]!.end <= start)
      assert.equal(stand.length, tokens.size)
    }),
    RUNS,
  )
})

test("any string: attributions are made of tokens, in order, with content and a confidence from 0 to 1", () => {
  fc.assert(
    fc.property(strings, (text) => {
      const {attributions, actors, tokens} = annotate(text, paragraphsOf(text), models)
      const starts = new Set(tokens.start)
      const ends = new Set(tokens.end)
      for (const one of attributions) {
        assert.ok(one.content.length > 0)
        assert.ok(one.confidence >= 0 && one.confidence <= 1)
        assert.ok(one.speaker >= -1 && one.speaker < actors.length)
        for (const spans of [one.source, one.cue, one.content])
          for (const [i, {start, end}] of spans.entries()) {
            assert.ok(start < end && starts.has(start) && ends.has(end))
            if (i > 0) assert.ok(spans[i - 1]!.end <= start)
          }
      }
    }),
    RUNS,
  )
})

test("the same string gives the same annotations", () => {
  fc.assert(
    fc.property(strings, (text) => {
      const once = annotate(text, paragraphsOf(text), models)
      assert.deepEqual(annotate(text, paragraphsOf(text), models), once)
    }),
    {...RUNS, numRuns: 200},
  )
})

const PASSAGE =
  "“The wells are dry,” the farmer said on Tuesday. Dr. Holm of the institute told reporters that the river was next, " +
  "and that ‘nobody’ had listened. According to the U.S. survey, it fell by 4.5 metres."

test("work grows with the text: n passages have n times the tokens, sentences and quotations of one", () => {
  const counts = (text: string): number[] => {
    const {tokens, sentences, quotations, passages} = prepared(text)
    return [tokens.size, sentences.length, quotations.length, passages.length]
  }
  const one = counts(PASSAGE)
  for (const n of [10, 100, 1000])
    assert.deepEqual(
      counts(Array.from({length: n}, () => PASSAGE).join("\n\n")),
      one.map((count) => count * n),
    )
})

test("what stands in one paragraph is found again when the paragraph comes a hundred times", () => {
  const count = (text: string): number => annotate(text, paragraphsOf(text), models).attributions.length
  const one = count(PASSAGE)
  assert.ok(one > 0)
  assert.ok(count(Array.from({length: 100}, () => PASSAGE).join("\n\n")) >= 90 * one)
})
