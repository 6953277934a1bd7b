import assert from "node:assert/strict"
import {before, test} from "node:test"
import {type Article, articleFromText, prepareMarkdown} from "../../src/intake/index.ts"
import {isPlainlyMarkdown} from "../../src/intake/markdown/index.ts"

before(prepareMarkdown)

function read(text: string): Article {
  return articleFromText(text, {format: "markdown"})
}

function seen(article: Article): string[] {
  return article.blocks.map((b) => b.runs.map((r) => article.text.slice(r.start, r.end)).join(""))
}

const BODY = "The council closed the old bridge on Monday after an inspection found cracks in two of its piers."

test("marks, brackets, targets and backslashes lie between the runs", () => {
  const article = read(
    `# Council closes *old* bridge\n\nThe **council** said [on Monday](https://a.example/x) that snake\\_case was \`fine\` &amp; <b>good</b>. ${BODY}`,
  )
  assert.deepEqual(seen(article), [
    "Council closes old bridge",
    `The council said on Monday that snake_case was fine &amp; good. ${BODY}`,
  ])
  assert.equal(article.blocks[0]!.kind, "headline")
  assert.equal(
    article.text.slice(article.blocks[0]!.span.start, article.blocks[0]!.span.end),
    "# Council closes *old* bridge",
  )
})

test("a link keeps its words and its target; a lost target is null", () => {
  const article = read(
    `${BODY} [read more](#)\n\n${BODY} [elsewhere](https://a.example/y) and [here][ref], [gone]().\n\n[ref]: https://b.example/z\n`,
  )
  const links = article.facts.links.map((l) => [article.text.slice(l.span.start, l.span.end), l.target])
  assert.deepEqual(links, [
    ["read more", null],
    ["elsewhere", "https://a.example/y"],
    ["here", "https://b.example/z"],
    ["gone", null],
  ])
  assert.equal(article.blocks.length, 2)
})

test("lists, quotations and code are blocks of their own kinds, without their marks", () => {
  const article = read(`${BODY}\n\n- One thing\n- Another\n\n> Quoted words\n> over two lines\n\n${BODY}`)
  assert.deepEqual(
    article.blocks.map((b) => b.kind),
    ["paragraph", "list-item", "list-item", "quotation", "paragraph"],
  )
  assert.equal(seen(article)[3], "Quoted words\nover two lines")
})

test("front matter is read for facts with their places, and is no prose", () => {
  const text = `---\ntitle: "Council closes old bridge"\nauthor: Ada Quill and Ben Oro\noutlet: The Harbour Times\ndate: 2031-05-03T23:00:00-05:00\ntags: [ports, trade]\nregion: Lowlands\nlicence: CC BY 4.0\nlang: en-GB\nurl: https://harbour.example/bridge\n---\n\n${BODY}\n`
  const {facts, blocks} = read(text)
  assert.deepEqual(
    blocks.map((b) => b.kind),
    ["meta", "paragraph"],
  )
  assert.equal(facts.headline, "Council closes old bridge")
  assert.deepEqual(facts.byline, [{name: "Ada Quill"}, {name: "Ben Oro"}])
  assert.equal(facts.outlet?.name, "The Harbour Times")
  assert.equal(facts.publishedAt, "2031-05-03")
  assert.deepEqual(
    [facts.themes, facts.regions, facts.language, facts.canonical],
    [["ports", "trade"], ["Lowlands"], "en-GB", "https://harbour.example/bridge"],
  )
  assert.equal(facts.rights[0]?.licence, "CC-BY-4.0")
  const words = (spans: readonly {start: number; end: number}[]) => spans.map((s) => text.slice(s.start, s.end))
  assert.deepEqual(words(facts.spans.headline), ["Council closes old bridge"])
  assert.deepEqual(words(facts.spans.byline), ["Ada Quill", "Ben Oro"])
  assert.deepEqual(words(facts.spans.themes), ["ports", "trade"])
})

test("front matter that is broken states nothing and hides nothing of the article", () => {
  const {blocks, facts} = read(`---\ntitle: [unclosed\n  : {\n---\n\n${BODY}`)
  assert.equal(facts.headline, null)
  assert.equal(blocks.at(-1)?.kind, "paragraph")
})

test("a republished page: labels, original, one entry a holder, grant with its conditions", () => {
  const text = `# Bridge: Council Says No. Ferry Will Return\n\nBy [Ada Quill](#)\n\nLowmoor Review, May 9, 2031  \n[Harbour Dispatch](#)\n\nRegion: [Lowlands](#), [Eastern Shore](#)  \nTheme: [Bridges](#)\n\nFollow us on Instagram at [@lowmoor\\_review](#).\n\n\\*\\*\\*\n\n*${BODY}*\n\n“It was time,” she said. [read more](#)\n\n*${BODY}*\n\n${BODY}\n\n\\*\\*\\*\n\nNote to readers: Please click the share buttons above.\n\nThe original source of this article is [Harbour Dispatch](#)  \nCopyright © [Ada Quill](#), [Harbour Dispatch](#), 2031\n\n---\n\n[Become a Member of Lowmoor Review](#)\n\n**Disclaimer:** The contents of this article are of sole responsibility of the author. Lowmoor Review grants permission to cross-post its articles on community internet sites as long as the source is acknowledged together with a hyperlink to the original article. For publication in print contact: [desk@lowmoor.example](mailto:desk@lowmoor.example)\n`
  const article = articleFromText(text)
  assert.equal(article.format, "markdown")
  const {facts} = article
  assert.equal(facts.headline, "Bridge: Council Says No. Ferry Will Return")
  assert.deepEqual(facts.byline, [{name: "Ada Quill"}])
  assert.equal(facts.outlet?.name, "Lowmoor Review")
  assert.equal(facts.publishedAt, "2031-05-09")
  assert.equal(facts.standfirst, null)
  assert.deepEqual([facts.regions, facts.themes], [["Lowlands", "Eastern Shore"], ["Bridges"]])
  assert.deepEqual(facts.original, {outlet: "Harbour Dispatch", url: null, author: "Ada Quill", publishedAt: null})
  assert.deepEqual(
    facts.rights.map((r) => [r.kind, r.holder]),
    [
      ["copyright", "Ada Quill"],
      ["copyright", "Harbour Dispatch"],
      ["disclaimer", null],
      ["grant", "Lowmoor Review"],
      ["contact", null],
    ],
  )
  assert.deepEqual(facts.rights[3]?.conditions, [
    "on community internet sites",
    "the source is acknowledged",
    "a hyperlink to the original article",
  ])
  const kinds = new Set(article.blocks.flatMap((b) => b.furniture ?? []))
  assert.deepEqual([...kinds].sort(), [
    "copyright",
    "credit",
    "disclaimer",
    "membership",
    "other",
    "share",
    "subscribe",
  ])
  assert.equal(article.blocks.filter((b) => b.kind === "paragraph").length, 4)
})

test("an italic paragraph right under the headline is the standfirst", () => {
  assert.equal(
    read(`# Council closes old bridge\n\n*Engineers found cracks in two of the piers.*\n\n${BODY}`).facts.standfirst,
    "Engineers found cracks in two of the piers.",
  )
})

test("several kinds of marks make a text plainly Markdown", () => {
  assert.ok(isPlainlyMarkdown(`# Title of a story\n\nBy [Ada](#) and **others**.`))
  assert.ok(isPlainlyMarkdown(`Some **bold** words, some **more**, and [a link](https://a.example).`))
})

test("stray asterisks, number signs and brackets leave a text plain", () => {
  for (const text of [
    "The team was #1 * again *\n\n# of goals: 3",
    "He gave it 5* and [sic] (see below) called it 2 * 3 * 4.",
    "# strike\n\nWorkers walked out.",
    "* One\n* Two\n* Three",
    "- 0 -\n\nEnds",
    "f(x)[0](y)",
  ]) {
    assert.ok(!isPlainlyMarkdown(text), text)
  }
})

test("input that no person wrote as Markdown is read as plain text", () => {
  for (const unit of ["> ", "- ", "[a](", "*a ", "<a "]) {
    const text = unit.repeat(250_000)
    assert.equal(read(text).format, "plain", unit)
  }
})
