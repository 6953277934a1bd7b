import assert from "node:assert/strict"
import {test} from "node:test"
import {mannerOf} from "../../src/language/attribution/index.ts"
import {quotesOf} from "../../src/language/quotes/index.ts"
import {tokenize} from "../../src/language/tokens/index.ts"
import {wordsOf} from "../../src/language/words/index.ts"

/** The manner of the words between `<` and `>`; several pieces are one content. */
function mannerIn(marked: string): string {
  const text = marked.replace(/[<>]/gu, "")
  const tokens = tokenize(text)
  const words = wordsOf(text, tokens)
  const {stand} = quotesOf(text, tokens, words, [{start: 0, end: tokens.size}])
  const content = [...marked.matchAll(/<([^>]*)>/gu)].map(({index, 1: inner = ""}, i) => {
    const start = index - 2 * i
    const first = tokens.start.findIndex((at) => at >= start)
    const last = tokens.end.findIndex((at) => at >= start + inner.length)
    return {start: first, end: last + 1}
  })
  return mannerOf(content, words, stand)
}

test("all words in marks are direct", () => {
  assert.equal(mannerIn("<“We came,”> he said. <“We saw.”>"), "direct")
  assert.equal(mannerIn('<"We came,"> he said.'), "direct")
  assert.equal(mannerIn("<‘We came,’> he said."), "direct")
})

test("no word in marks is indirect", () => {
  assert.equal(mannerIn("He said <that they came>."), "indirect")
  assert.equal(mannerIn("He said “nothing”, and then <that they came>."), "indirect")
  assert.equal(mannerIn("He said <the miners’ wives didn’t come>."), "indirect")
})

test("some words in marks are mixed", () => {
  assert.equal(mannerIn("He said <that they “came”>."), "mixed")
  assert.equal(mannerIn("<They came>, he said, <“and saw.”>"), "mixed")
})

test("punctuation outside the marks does not make it mixed", () => {
  assert.equal(mannerIn("He said<: “We came”.>"), "direct")
})

test("a mark that is never closed runs to the end of its passage", () => {
  assert.equal(mannerIn("He said: <“We came and saw>"), "direct")
})
