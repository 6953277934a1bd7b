import assert from "node:assert/strict"
import {test} from "node:test"
import fc from "fast-check"
import {type Span, toSource, trimmed, viewOf} from "../../src/text/index.ts"

const SEED = 20
console.log(`seed ${SEED}`)

/** A source and blocks of visible runs in it, in order and apart. */
const sources = fc
  .tuple(
    fc.string({unit: fc.constantFrom("a", "b", "é", " ", "\n", "*", "\ud83c", "\udf89"), minLength: 1, maxLength: 60}),
    fc.array(fc.nat(60), {maxLength: 16}),
  )
  .map(([source, cuts]) => {
    const edges = [...new Set(cuts.map((cut) => Math.min(cut, source.length)))].sort((a, b) => a - b)
    const runs: Span[] = []
    for (let i = 0; i + 1 < edges.length; i += 2) runs.push({start: edges[i]!, end: edges[i + 1]!})
    const blocks: Span[][] = []
    for (let i = 0; i < runs.length; i += 2) blocks.push(runs.slice(i, i + 2))
    return {source, blocks}
  })

test("each visible run comes back to its own place in the source", () => {
  fc.assert(
    fc.property(sources, ({source, blocks}) => {
      const view = viewOf(source, blocks)
      for (let i = 0; i < view.at.length; i++) {
        const seen = {start: view.at[i]!, end: view.at[i]! + view.length[i]!}
        const run = {start: view.from[i]!, end: view.from[i]! + view.length[i]!}
        assert.equal(view.text.slice(seen.start, seen.end), source.slice(run.start, run.end))
        const wanted = trimmed(source, run)
        assert.deepEqual(toSource(view, source, seen), wanted ? [wanted] : [])
      }
    }),
    {seed: SEED, numRuns: 1000},
  )
})

test("any stretch of the view gives spans of the source: in order, apart, without white space at the edges", () => {
  fc.assert(
    fc.property(sources, fc.nat(80), fc.nat(80), ({source, blocks}, a, b) => {
      const view = viewOf(source, blocks)
      const end = Math.min(view.text.length, Math.max(a, b))
      const start = Math.min(end, a, b)
      const found = toSource(view, source, {start, end})
      for (const [i, span] of found.entries()) {
        assert.ok(span.start < span.end && span.end <= source.length)
        assert.deepEqual(trimmed(source, span), span)
        if (i > 0) assert.ok(found[i - 1]!.end <= span.start)
      }
      const visible = view.text.slice(start, end).replace(/\s/gu, "")
      assert.equal(found.length > 0, visible !== "")
    }),
    {seed: SEED, numRuns: 2000},
  )
})

test("blocks are set apart by a blank line", () => {
  const view = viewOf("one <b>two</b> three", [
    [
      {start: 0, end: 4},
      {start: 7, end: 10},
    ],
    [{start: 15, end: 20}],
  ])
  assert.equal(view.text, "one two\n\nthree")
  assert.deepEqual(toSource(view, "one <b>two</b> three", {start: 0, end: 7}), [{start: 0, end: 10}])
})
