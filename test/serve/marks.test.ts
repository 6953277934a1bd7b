import assert from "node:assert/strict"
import {test} from "node:test"
import fc from "fast-check"
import {parseHTML} from "linkedom"
import {markedHtml, type Stretch} from "../../src/serve/marks.ts"

test("any text and any stretches: the words stay whole, each stretch has its own, and elements nest", () => {
  const piece = fc.constantFrom("a", "<", "&", '"', "’", "é", "😀", " ", "\n", "'", "b")
  fc.assert(
    fc.property(
      fc.array(piece, {minLength: 1, maxLength: 40}),
      fc.array(fc.tuple(fc.nat(60), fc.nat(60)), {maxLength: 8}),
      (pieces, pairs) => {
        const text = pieces.join("")
        const starts = [0]
        for (const letter of text) starts.push(starts.at(-1)! + letter.length)
        const at = (n: number) => starts[n % starts.length]!
        const spans = pairs
          .map(([a, b]) => ({start: Math.min(at(a), at(b)), end: Math.max(at(a), at(b))}))
          .filter(({start, end}) => start < end)
        const stretches: Stretch[] = spans.map((span, i) => ({
          ...span,
          counts: true,
          open: () => `<span data-i="${i}">`,
        }))
        const insertions = spans.map(({end}) => ({at: end, html: "<i></i>"}))
        const html = markedHtml({text, runs: [{start: 0, end: text.length}], stretches, insertions})
        const {document} = parseHTML(`<!doctype html><html><body><p>${html}</p></body></html>`)
        assert.equal(document.querySelector("p")!.textContent, text)
        assert.equal(document.querySelectorAll("i").length, spans.length)
        for (const [i, {start, end}] of spans.entries()) {
          const own = [...document.querySelectorAll(`[data-i="${i}"]`)]
          assert.equal(own.map((one) => one.textContent).join(""), text.slice(start, end))
        }
      },
    ),
    {seed: 20, numRuns: 400},
  )
})
