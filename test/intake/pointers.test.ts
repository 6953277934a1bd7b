import assert from "node:assert/strict"
import {test} from "node:test"
import {articleFromText, prepareMarkdown} from "../../src/intake/index.ts"

await prepareMarkdown()

const blocksOf = (text: string): {kind: string; words: string}[] => {
  const article = articleFromText(text, {format: "markdown"})
  return article.blocks.map(({kind, runs}) => ({
    kind,
    words: runs.map((run) => article.text.slice(run.start, run.end)).join(""),
  }))
}

const LEAD = "# Harbour vote put off\n\nThe council met on Monday and went home again.\n\n"

test("a closing link that only says where to go on stands apart from the prose, and is kept as a link", () => {
  const text = `${LEAD}“The vote can wait,” the mayor said. [read more](#)\n`
  const blocks = blocksOf(text)
  assert.deepEqual(blocks.slice(-2), [
    {kind: "paragraph", words: "“The vote can wait,” the mayor said."},
    {kind: "furniture", words: "read more"},
  ])
  const {facts} = articleFromText(text, {format: "markdown"})
  assert.deepEqual(
    facts.links.map(({span, target}) => [text.slice(span.start, span.end), target]),
    [["read more", null]],
  )
})

test("a link whose words the sentence needs stays in it", () => {
  const blocks = blocksOf(`${LEAD}The mayor’s letter can be found [here](https://example.org/letter)\n`)
  assert.deepEqual(blocks.at(-1), {kind: "paragraph", words: "The mayor’s letter can be found here"})
})

test("a link in the middle, and one with words of its own, stay in the paragraph", () => {
  const blocks = blocksOf(`${LEAD}The mayor [read more](#) than a page. She then left. [The vote of 2019](#)\n`)
  assert.equal(blocks.at(-1)!.kind, "paragraph")
  assert.match(blocks.at(-1)!.words, /The vote of 2019$/u)
})
