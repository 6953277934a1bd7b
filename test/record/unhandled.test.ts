import assert from "node:assert/strict"
import {test} from "node:test"
import {read} from "../../src/index.ts"

test("a sentence in quotation marks that nobody is found to say is no word of the author's: it is listed as unread", () => {
  const text =
    "The gate was shut at noon.\n\n“It was cold that morning. Nobody had coal.”\n\nThe gate opened again on Friday.\n"
  const {ownVoice, coverage} = read(text)
  const words = (spans: readonly {start: number; end: number}[]): string[] =>
    spans.map(({start, end}) => text.slice(start, end))
  assert.deepEqual(words(ownVoice), ["The gate was shut at noon.", "The gate opened again on Friday."])
  assert.deepEqual(words(coverage.unread), ["“It was cold that morning.", "Nobody had coal.”"])
  assert.deepEqual([coverage.sentences, coverage.read], [4, 2])
})

test("a title in quotation marks inside the author's sentence stays the author's", () => {
  const {ownVoice, coverage} = read("The ferry is called “Northern Patience” and is often late.\n")
  assert.equal(ownVoice.length, 1)
  assert.deepEqual(coverage.unread, [])
})
