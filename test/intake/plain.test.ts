import assert from "node:assert/strict"
import {test} from "node:test"
import {type Article, articleFromText} from "../../src/intake/index.ts"

function read(text: string): Article {
  return articleFromText(text, {format: "plain"})
}

function parts(article: Article): string[] {
  return article.blocks.map(
    (b) => `${b.kind}${b.furniture ? `/${b.furniture}` : ""}: ${article.text.slice(b.span.start, b.span.end)}`,
  )
}

const BODY = "The council closed the old bridge on Monday after an inspection found cracks in two of its piers."

test("headline, byline, date line and body are told apart, each with its words", () => {
  const article = read(
    `Council closes old bridge\n\nBy Ada Quill\n\nThe Harbour Times, 3 May 2031\n\n${BODY}\n\n“It was time,” she said.\n`,
  )
  assert.deepEqual(
    parts(article).map((p) => p.split(":")[0]),
    ["headline", "byline", "meta", "paragraph", "paragraph"],
  )
  const {facts, text} = article
  assert.equal(facts.headline, "Council closes old bridge")
  assert.deepEqual(facts.byline, [{name: "Ada Quill"}])
  assert.equal(facts.outlet?.name, "The Harbour Times")
  assert.equal(facts.publishedAt, "2031-05-03")
  const [at] = facts.spans.publishedAt
  assert.equal(text.slice(at!.start, at!.end), "3 May 2031")
})

test("the text is the file, unchanged", () => {
  const text = `\r\n  ${BODY}  \r\n\r\n\tNext one.\r\n`
  assert.equal(read(text).text, text)
})

test("hard-wrapped lines are one paragraph, lines with ends of their own are several", () => {
  const wrapped =
    "The council closed the old bridge on Monday\nafter an inspection found cracks in two of its\npiers, the county engineer told reporters in\nLowmoor."
  assert.equal(read(wrapped).blocks.length, 1)
  const lines =
    "The council closed the bridge on Monday.\nThe ferry will run until the autumn, the mayor said.\nNobody was hurt."
  assert.equal(read(lines).blocks.length, 3)
  const long = `${BODY} ${BODY}\n${BODY} ${BODY} ${BODY}\n${BODY}`
  assert.equal(read(long).blocks.length, 3)
})

test("a text without page furniture has none, and no paragraph of it is lost", () => {
  const article = read(
    `${BODY}\n\n“Please share the bread,” she said.\n\nReaders of the plan had asked the council to follow the money.\n\n“Subscribe to nothing,” he told us.`,
  )
  assert.deepEqual(
    article.blocks.map((b) => b.kind),
    ["paragraph", "paragraph", "paragraph", "paragraph"],
  )
})

test("one sentence is a paragraph, not a headline", () => {
  assert.deepEqual(
    read("Council closes old bridge").blocks.map((b) => b.kind),
    ["paragraph"],
  )
})

test("a line between headline and byline is the standfirst", () => {
  const article = read(`Council closes old bridge\n\nEngineers found cracks in two piers.\n\nBy Ada Quill\n\n${BODY}`)
  assert.equal(article.facts.standfirst, "Engineers found cracks in two piers.")
})

test("the page's end is furniture by its weaker signs too, up to the last prose", () => {
  const article = read(
    `Council closes old bridge\n\n${BODY}\n\nWith inputs from the Lowmoor Wire\n\nThe views expressed are the author’s alone.\n\nReaders may reprint this article if the source is named.\n\n© 2031 The Harbour Times. All rights reserved.`,
  )
  assert.deepEqual(
    article.blocks.slice(2).map((b) => b.furniture),
    ["credit", "disclaimer", "copyright", "copyright"],
  )
  assert.deepEqual(
    article.facts.rights.map((r) => [r.kind, r.holder]),
    [
      ["disclaimer", null],
      ["grant", null],
      ["copyright", "The Harbour Times"],
      ["reservation", null],
    ],
  )
  assert.deepEqual(article.facts.rights[1]?.conditions, ["the source is named"])
})

test("the same words in the middle of the article stay prose", () => {
  const article = read(
    `${BODY}\n\nThe views expressed in the hall were loud, and fair use of the microphone was rare.\n\n${BODY}`,
  )
  assert.ok(article.blocks.every((b) => b.kind === "paragraph"))
})

test("a declared original is not the outlet, and its date line is its own", () => {
  const article = read(
    `Council closes old bridge\n\nBy Ada Quill\n\nThe Lowmoor Review, 9 May 2031\nThe Harbour Times, 3 May 2031\n\n${BODY}\n\n***\n\nThe original source of this article is The Harbour Times.\nCopyright © Ada Quill, The Harbour Times, 2031`,
  )
  assert.equal(article.facts.outlet?.name, "The Lowmoor Review")
  assert.equal(article.facts.publishedAt, "2031-05-09")
  assert.deepEqual(article.facts.original, {
    outlet: "The Harbour Times",
    url: null,
    author: "Ada Quill",
    publishedAt: "2031-05-03",
  })
})

test("a town on a date line is no outlet unless the page names it so again", () => {
  assert.equal(read(`Council closes old bridge\n\nPort Ellen, 3 May 2031\n\n${BODY}`).facts.outlet, null)
})

test("lone surrogates, ten thousand quotation marks and a megabyte without a space are read", () => {
  assert.equal(read("\ud800 and \udc00").blocks.length, 1)
  assert.equal(read('"'.repeat(10_000)).blocks.length, 1)
  assert.equal(read("a".repeat(1_000_000)).blocks.length, 1)
})
