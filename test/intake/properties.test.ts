import assert from "node:assert/strict"
import {before, test} from "node:test"
import fc from "fast-check"
import {type Article, articleFromText, prepareMarkdown} from "../../src/intake/index.ts"

before(prepareMarkdown)

const PIECES = [
  "\n",
  "\n\n",
  "\r\n",
  " ",
  "# ",
  "**",
  "*",
  "_",
  "[",
  "](",
  ")",
  "](#)",
  "> ",
  "- ",
  "1. ",
  "`",
  "```",
  "---",
  "***",
  "\\*",
  "\\",
  "&amp;",
  "&#8212;",
  "&",
  "<b>",
  "</b>",
  "<br>",
  "<!--",
  "-->",
  "<div>",
  "By Ada Quill",
  "3 May 2031",
  "© 2031 Harbour",
  "Region: A, B",
  "The bridge closed on Monday.",
  "“Quoted,” she said.",
  "word",
  "é",
  "汉字",
  "\ud83d\ude00",
  "\ud800",
  "\t",
  "    ",
  "![alt](x)",
  "[a]: http://b",
  "title: x",
  "\u00a0",
  "\ufeff",
]
const anyText = fc.oneof(
  fc.string({unit: "binary", maxLength: 200}),
  fc.array(fc.constantFrom(...PIECES), {maxLength: 40}).map((p) => p.join("")),
)

function holds(article: Article, text: string): void {
  assert.equal(article.text, text)
  let end = 0
  for (const block of article.blocks) {
    assert.ok(end <= block.span.start && block.span.start < block.span.end && block.span.end <= text.length)
    end = block.span.end
    assert.match(text[block.span.start]!, /\S/u)
    assert.match(text[block.span.end - 1]!, /\S/u)
    assert.ok(block.runs.length > 0)
    let at = block.span.start
    for (const run of block.runs) {
      assert.ok(at <= run.start && run.start < run.end && run.end <= block.span.end)
      at = run.end
    }
    assert.equal(block.kind === "furniture", block.furniture !== null)
  }
  const spans = [
    ...Object.values(article.facts.spans).flat(),
    ...article.facts.links.map((l) => l.span),
    ...article.facts.rights.flatMap((r) => r.spans),
  ]
  for (const {start, end: stop} of spans) {
    assert.ok(0 <= start && start < stop && stop <= text.length)
    assert.match(text[start]!, /\S/u)
    assert.match(text[stop - 1]!, /\S/u)
  }
}

/** The text with every block blanked out. */
function outside(article: Article, text: string): string {
  let out = ""
  let at = 0
  for (const {span} of article.blocks) {
    out += text.slice(at, span.start)
    at = span.end
  }
  return out + text.slice(at)
}

test("any string as plain text: blocks in order, runs inside them, and nothing visible between them", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const article = articleFromText(text, {format: "plain"})
      holds(article, text)
      assert.match(outside(article, text), /^\s*$/u)
    }),
    {seed: 20, numRuns: 1000},
  )
})

test("any string as Markdown: blocks in order, runs inside them, and no word between them but in mark-up", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const article = articleFromText(text, {format: "markdown"})
      holds(article, text)
      const rest = outside(article, text)
        .replace(/<!--[\s\S]*?(?:-->|$)|<[^>]*>?/gu, "")
        .replace(/!?\[[^\]]*\]:?[ \n]*\S*/gu, "")
      if (!/[`~]{3}|^---/mu.test(text)) assert.doesNotMatch(rest, /bridge|Quoted|汉字/u)
    }),
    {seed: 20, numRuns: 1000},
  )
})

test("the same text twice gives the same article", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      assert.deepEqual(articleFromText(text), articleFromText(text))
    }),
    {seed: 20, numRuns: 200},
  )
})
