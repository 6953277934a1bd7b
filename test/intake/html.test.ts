import assert from "node:assert/strict"
import {before, test} from "node:test"
import {loadHtml} from "../../src/intake/html/index.ts"
import {type Article, openArticle} from "../../src/intake/index.ts"

before(async () => {
  await loadHtml()
})

async function read(page: string): Promise<Article> {
  return openArticle("-", {
    stdin: (async function* () {
      yield page
    })(),
    format: "html",
  })
}

function parts(article: Article): string[] {
  return article.blocks.map(
    (b) => `${b.kind}${b.furniture ? `/${b.furniture}` : ""}: ${article.text.slice(b.span.start, b.span.end)}`,
  )
}

const BODY =
  "The council closed the old bridge on Monday after an inspection found cracks in two of its piers, the county engineer said."
const MORE =
  "“It was time,” Ada Quill told reporters in Lowmoor. “We have patched it for thirty years and we cannot patch it again.”"

test("the text is what a page shows: blocks a blank line apart, white space single, hidden things gone", async () => {
  const article = await read(`<html><head><title>x</title><style>p{}</style></head><body><h1>Council
    closes   bridge</h1><p>${BODY}</p><script>var a = "no"</script><p hidden>secret</p><p style="display: none">none</p><noscript>no</noscript><p>${MORE}</p></body></html>`)
  assert.equal(article.text, `Council closes bridge\n\n${BODY}\n\n${MORE}`)
  assert.deepEqual(
    article.blocks.map((b) => b.kind),
    ["headline", "paragraph", "paragraph"],
  )
})

test("a page's furniture is kept and typed, its article told apart", async () => {
  const article = await read(`<body><div class="cookie-banner"><p>We use cookies to improve your visit.</p></div>
    <nav><a href="/">Home</a> <a href="/w">World</a></nav><main><article><h1>Council closes bridge</h1>
    <p class="byline">By <a rel="author" href="/q">Ada Quill</a></p><time datetime="2031-05-03">3 May 2031</time>
    <div class="share-tools"><button>Share</button></div><figure><img src="x"><figcaption>The bridge in winter</figcaption></figure>
    <p>${BODY}</p><p>${MORE}</p><blockquote><p>A bridge is a promise, and a promise has to be inspected.</p></blockquote><p>${BODY}</p></article></main>
    <aside class="related"><h3>Related</h3><ul><li><a href="/a">Ferry returns</a></li></ul></aside>
    <section id="comments"><p>Great article, I cross it daily.</p></section>
    <footer><p>© 2031 The Harbour Times. All rights reserved.</p><a href="/about">About us</a></footer></body>`)
  assert.deepEqual(
    parts(article).map((p) => p.split(":")[0]),
    [
      "furniture/notice",
      "furniture/navigation",
      "headline",
      "byline",
      "meta",
      "furniture/share",
      "furniture/caption",
      "paragraph",
      "paragraph",
      "quotation",
      "paragraph",
      "furniture/related",
      "furniture/related",
      "furniture/comments",
      "furniture/copyright",
      "furniture/notice",
    ],
  )
  assert.deepEqual(article.facts.byline, [{name: "Ada Quill"}])
  assert.equal(article.facts.publishedAt, "2031-05-03")
  assert.equal(article.facts.rights[0]?.holder, "The Harbour Times")
})

test("JSON-LD is read through @graph and references, and days stay as printed", async () => {
  const data = {
    "@graph": [
      {"@type": "Organization", "@id": "#org", name: "The Harbour Times", url: "https://harbour.example/"},
      {"@type": "Person", "@id": "#ada", name: "Ada Quill"},
      {
        "@type": ["NewsArticle"],
        headline: "Council closes bridge",
        author: [{"@id": "#ada"}, {name: "Ben Oro"}],
        publisher: {"@id": "#org"},
        datePublished: "2031-05-03T23:30:00-08:00",
        articleSection: "Ports",
        inLanguage: "en-GB",
        license: "https://creativecommons.org/licenses/by-nd/4.0/",
        isBasedOn: {
          "@type": "NewsArticle",
          url: "https://lowmoor.example/1",
          author: {name: "Cy Pell"},
          publisher: {name: "Lowmoor Post"},
          datePublished: "2031-05-01",
        },
      },
    ],
  }
  const {facts} = await read(
    `<html><head><link rel="canonical" href="https://harbour.example/bridge"><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><h1>Council closes bridge</h1><p>${BODY}</p><p>${MORE}</p></body></html>`,
  )
  assert.deepEqual(facts.byline, [{name: "Ada Quill"}, {name: "Ben Oro"}])
  assert.deepEqual(facts.outlet, {name: "The Harbour Times", url: "https://harbour.example/"})
  assert.equal(facts.publishedAt, "2031-05-03")
  assert.deepEqual(
    [facts.themes, facts.language, facts.canonical],
    [["Ports"], "en-GB", "https://harbour.example/bridge"],
  )
  assert.deepEqual(facts.original, {
    outlet: "Lowmoor Post",
    url: "https://lowmoor.example/1",
    author: "Cy Pell",
    publishedAt: "2031-05-01",
  })
  assert.deepEqual(
    facts.rights.map((r) => [r.kind, r.licence]),
    [["licence", "CC-BY-ND-4.0"]],
  )
  assert.deepEqual(facts.spans.byline, [])
  assert.equal(facts.spans.headline.length, 1)
})

test("invalid JSON-LD is passed over, and the other metadata counts", async () => {
  const {facts} = await read(
    `<html lang="en"><head><script type="application/ld+json">{"@type": "NewsArticle", headline: </script><meta property="og:title" content="Council closes bridge - The Harbour Times"><meta property="og:site_name" content="The Harbour Times"><meta property="article:published_time" content="2031-05-03"><meta name="author" content="Ada Quill"></head><body><p>${BODY}</p><p>${MORE}</p></body></html>`,
  )
  assert.equal(facts.headline, "Council closes bridge")
  assert.deepEqual(
    [facts.outlet?.name, facts.publishedAt, facts.byline[0]?.name, facts.language],
    ["The Harbour Times", "2031-05-03", "Ada Quill", "en"],
  )
})

test("microdata is read inside the article's scope alone", async () => {
  const {facts} = await read(
    `<body><div itemscope itemtype="https://schema.org/Person"><span itemprop="author">Nobody</span></div><article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Council closes bridge</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ada Quill</span></span><meta itemprop="datePublished" content="2031-05-03"><div itemprop="articleBody"><p>${BODY}</p><p>${MORE}</p></div></article></body>`,
  )
  assert.deepEqual(facts.byline, [{name: "Ada Quill"}])
  assert.equal(facts.publishedAt, "2031-05-03")
})

test("links are absolute where the page says from where; lost ones are null", async () => {
  const article = await read(
    `<html><head><base href="https://harbour.example/a/"></head><body><h1>Council closes bridge</h1><p>${BODY} <a href="../b">Here</a>, <a href="#">there</a>, <a>nowhere</a>, <a href="javascript:void(0)">press</a>.</p><p>${MORE}</p></body></html>`,
  )
  const links = article.facts.links.map((l) => [article.text.slice(l.span.start, l.span.end), l.target])
  assert.deepEqual(links, [
    ["Here", "https://harbour.example/b"],
    ["there", null],
    ["nowhere", null],
    ["press", null],
  ])
})

test("a canonical address on another site is the original's", async () => {
  const {facts} = await read(
    `<html><head><meta property="og:url" content="https://lowmoor.example/x"><link rel="canonical" href="https://harbour.example/bridge"></head><body><p>${BODY}</p><p>${MORE}</p></body></html>`,
  )
  assert.equal(facts.original?.url, "https://harbour.example/bridge")
})

test("a page of twenty words still has its body", async () => {
  const article = await read(
    "<html><body><h1>Ferry returns</h1><p>The ferry is back. It sails at noon, its owner said on Monday.</p></body></html>",
  )
  assert.deepEqual(
    article.blocks.map((b) => b.kind),
    ["headline", "paragraph"],
  )
})

test("broken pages are read: unclosed elements, a title that never ends, half a comment", async () => {
  const article = await read(
    `<html><head><title>Council closes bridge\n<meta charset=utf-8></head><body><div><h1>Council closes bridge</h2><p>${BODY}<p>${MORE}<b></div></span><!-- half`,
  )
  assert.equal(article.facts.headline, "Council closes bridge")
  assert.deepEqual(
    article.blocks.map((b) => b.kind),
    ["headline", "paragraph", "paragraph"],
  )
})

test("a page without any text is refused as empty", async () => {
  await assert.rejects(read("<html><head><title>x</title></head><body><script>app()</script></body></html>"), {
    code: "input/empty",
  })
})

test("a page nested thousands deep is read", async () => {
  const article = await read(`<html><body>${"<div>".repeat(5000)}<p>${BODY}</p>`)
  assert.equal(article.text, BODY)
})

test("between the blocks of a page stands nothing but a blank line", async () => {
  const article = await read(
    `<body><p>${BODY}</p>loose <b>text</b><p>${MORE}</p><ul><li>one<li>two</ul><table><tr><td>cell</table></body>`,
  )
  let at = 0
  for (const {span} of article.blocks) {
    assert.equal(article.text.slice(at, span.start), at === 0 ? "" : "\n\n")
    at = span.end
  }
  assert.equal(at, article.text.length)
})
