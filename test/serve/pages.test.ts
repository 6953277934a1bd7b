import assert from "node:assert/strict"
import {test} from "node:test"
import {parseHTML} from "linkedom"
import {BRIDGE, type Made} from "../store/made.ts"
import {articleAt, emptyRoom, madeRoom, sampleRoom} from "./rooms.ts"

const sample = await sampleRoom(/harbour-lease|long-quay|dam-talks|morning/u)
const bridge = await madeRoom([BRIDGE])

/** Words as the eye has them. */
const words = (html: string): string =>
  (parseHTML(html).document.querySelector("main")?.textContent ?? "").replace(/\s+/gu, " ")

test("the shelf lists works with who, where, when, and shares with what they are out of", async () => {
  const shown = words(await sample.page("/"))
  assert.match(shown, /Borvia offered harbour to Altamere’s navy/u)
  assert.match(shown, /Judith Amory, Callum Reave · The Halden Post · 8 March 2025/u)
  assert.match(shown, /\d+ quoted ?\d+ reported ?\d+ own ?of \d+ claims; \d+ of \d+ sentences read/u)
})

test("an empty record says what to do next", async () => {
  assert.match(words(await emptyRoom().page("/")), /Nothing is kept yet.*onrecord add/u)
})

test("every count on a page stands with what it is out of", async () => {
  const author = `/authors/${encodeURIComponent("Ilse Marchetti")}`
  for (const path of ["/", author, articleAt(sample, /Borvia offered/u), "/search?q=harbour"]) {
    for (const [count] of words(await sample.page(path)).matchAll(/\d+ quoted.{0,140}/gu)) {
      assert.match(
        count,
        /of \d[\d,]* (?:claims|sentences)|\d+ of \d+|no source named in \d+ of the \d+/u,
        `${path}: ${count}`,
      )
    }
  }
})

test("no claim stands without who said it, how it is given, and its hedge, wherever it is shown", async () => {
  const hedged = bridge.rec.claims({hedged: true}).claims[0]!
  const pages = [
    articleAt(bridge, /bridge/u),
    "/search?q=cracks",
    `/claims/${hedged.id}`,
    `/actors/${hedged.speaker!.id}`,
  ]
  for (const path of pages) {
    const shown = words(await bridge.page(path))
    assert.match(shown, /Tomas Ree/u, path)
    assert.match(shown, /told the Post ?reported/u, path)
    assert.match(shown, /reported ?(?:denied ?)?allegedly/u, path)
  }
  const title = parseHTML(await bridge.page(`/claims/${hedged.id}`)).document.title
  assert.match(title, /Tomas Ree.*told the Post.*\[ALLEGEDLY\].*had seen the cracks/u)
})

test("who handed a claim on is drawn from the nearest teller outward, the unnamed as a gap", async () => {
  const text =
    "Three officials said that the minister had told them that the port was sold. It rained on the quay all day long.\n"
  const chained: Made = {
    input: "chain.txt",
    headline: "Port sold",
    text,
    said: [
      {cue: "said", content: "that the minister had told them that the port was sold"},
      {source: "the minister", cue: "told them", content: "that the port was sold", within: 1},
    ],
  }
  const room = await madeRoom([chained])
  const {document} = parseHTML(await room.page(articleAt(room, /Port/u)))
  const inner = room.rec.claims().claims.find(({content}) => content[0]!.exact === "that the port was sold")!
  const card = document.querySelector(`[data-card="${inner.id}"]`)!
  assert.equal(card.querySelector(".dots")?.textContent, "○")
  assert.match(card.querySelector(".dots")?.getAttribute("aria-label") ?? "", /1 of them unnamed/u)
  assert.equal(card.querySelectorAll(".chain li").length, 2)
})

test("overlapping claims nest, and each one's words are all of its words", async () => {
  const text = "He said that she said that they said that it rained and that the quay was wet.\n"
  const nested: Made = {
    input: "nested.txt",
    headline: "Rain",
    text,
    said: [
      {source: "He", cue: "said", content: "that she said that they said that it rained"},
      {source: "she", cue: "said", content: "that they said that it rained and that the quay was wet", within: 1},
      {source: "they", cue: "said", content: "that it rained", within: 2},
    ],
  }
  const room = await madeRoom([nested])
  const {document} = parseHTML(await room.page(articleAt(room, /Rain/u)))
  for (const claim of room.rec.claims({limit: 10}).claims) {
    const pieces = [...document.querySelectorAll(`.m[data-c="${claim.id}"]`)]
    const outer = pieces.filter((piece) => piece.parentElement?.closest(`[data-c="${claim.id}"]`) == null)
    for (const number of document.querySelectorAll(".text .n")) number.remove()
    assert.equal(outer.map((piece) => piece.textContent).join(""), claim.content[0]!.exact)
  }
})

test("mark-up of the text is not shown, and the words are", async () => {
  const shown = await sample.page(articleAt(sample, /No Harbour/u))
  const prose = [...parseHTML(shown).document.querySelectorAll(".text")].map((one) => one.textContent).join("\n")
  assert.doesNotMatch(prose, /\]\(|\*for\*|^#/mu)
  assert.match(prose, /what the leak was for/u)
})

test("a lens dims what it does not let through, on the page and in its links", async () => {
  const path = articleAt(sample, /Borvia offered/u)
  const {document} = parseHTML(await sample.page(`${path}?lens=own`))
  assert.equal(document.querySelector(".reading")?.getAttribute("data-lens"), "own")
  assert.equal(document.querySelector(".lenses [aria-current]")?.getAttribute("data-lens-to"), "own")
  assert.equal((await sample.get(`${path}?lens=rose`)).status, 400)
})

test("the foot says how much was read, and furniture lies in its drawer by kind", async () => {
  const {document} = parseHTML(await sample.page(articleAt(sample, /Borvia offered/u)))
  assert.match(
    document.querySelector(".coverage")?.textContent ?? "",
    /\d+ claims in \d+ of \d+ sentences: .*no source named in \d+ of the \d+/u,
  )
  assert.ok(document.querySelectorAll(".drawer section").length > 2)
})

test("a claim leads to its words at the outlet, by a text fragment", async () => {
  const path = articleAt(sample, /Borvia offered/u)
  const {document} = parseHTML(await sample.page(path))
  const out = [...document.querySelectorAll("a[rel~=external]")].map((one) => one.getAttribute("href") ?? "")
  assert.ok(
    out.some((href) => /^https:\/\/haldenpost\.example\/.*#:~:text=.*-,/u.test(href)),
    out[3],
  )
})

test("what a person decided is shown where the claim is, and a rejected one is left out and counted", async () => {
  const room = await madeRoom([BRIDGE])
  const [hedged] = room.rec.claims({hedged: true}).claims
  const signed = {by: "Mira", reason: "looked at the tape"}
  room.rec.correct(hedged!.id, {act: "set", slot: "speaker", value: "Ilse Tarn", ...signed})
  const page = articleAt(room, /bridge/u)
  assert.match(
    words(await room.page(`/claims/${hedged!.id}`)),
    /A person changed this claim.*by Mira .*looked at the tape/u,
  )
  assert.match(words(await room.page(page)), /decided by a person/u)
  room.rec.correct(hedged!.id, {act: "reject", ...signed})
  const shown = await room.page(page)
  assert.ok(!shown.includes(`data-c="${hedged!.id}"`))
  assert.match(words(shown), /1 claim was rejected by a person and left out/u)
  assert.match(words(await room.page(`/claims/${hedged!.id}`)), /A person rejected this claim/u)
})

test("an author's page counts works and outlets, and has no score", async () => {
  const shown = words(await sample.page(`/authors/${encodeURIComponent("Ilse Marchetti")}`))
  assert.match(
    shown,
    /1 work held\. In them \d+ quoted, \d+ reported, \d+ the author’s own, of \d+ claims; \d+ of \d+ sentences read/u,
  )
  assert.match(shown, /The Long Quay ?1 of 1/u)
  assert.equal((await sample.get("/authors/Nobody%20at%20all")).status, 404)
})

test("search marks the words and shows the claims that they stand in", async () => {
  const {document} = parseHTML(await sample.page("/search?q=harbour"))
  assert.match(document.querySelector(".snippet mark")?.textContent ?? "", /^harbour$/iu)
  assert.ok(document.querySelector(".hit-claims .said .who"))
  assert.match(words(await sample.page("/search?q=xylophone")), /Nothing that is held has all these words/u)
  assert.equal((await sample.get("/search?q=%22%28%20AND%20%2A")).status, 200)
})

test("facets narrow the shelf and can be taken back", async () => {
  const {document} = parseHTML(await sample.page("/?outlet=The+Halden+Post&outlet=Gulf+Lantern"))
  assert.equal(document.querySelectorAll(".works > li").length, 3)
  assert.equal(document.querySelectorAll(".chosen a").length, 2)
})

test("the right-to-left language turns the page and leaves the article's own direction", async () => {
  const room = await madeRoom([BRIDGE], {locale: "mirrored"})
  const {document} = parseHTML(await room.page(articleAt(room, /bridge/u)))
  assert.equal(document.documentElement.getAttribute("dir"), "rtl")
  assert.equal(document.querySelector(".row .text")?.getAttribute("dir"), "ltr")
  assert.equal(document.querySelector(".row .text")?.getAttribute("lang"), "en")
})

test("a text is read without being kept", async () => {
  const room = emptyRoom()
  const form = new FormData()
  form.set("text", "“We found no fault with the bridge,” said Ada Quill, the county engineer.\r\n")
  const shown = await (await room.post("/read", form)).text()
  assert.match(words(shown), /Read without keeping.*Ada Quill.*said ?quoted/u)
  assert.equal(room.rec.counts().works, 0)
  const file = new FormData()
  file.set("file", new File(["# Title\n\nThe mayor *said* that it rained.\n"], "../story.md"))
  const answer = await room.post("/read", file, {accept: "application/json"})
  const record = (await answer.json()) as {copy: {input: string; headline: string}}
  assert.deepEqual([record.copy.input, record.copy.headline], ["../story.md", "Title"])
})

test("what cannot be read is said in the product's words", async () => {
  const room = emptyRoom({maxBytes: 1000})
  const form = new FormData()
  assert.equal((await room.post("/read", form)).status, 422)
  form.set("text", "a ".repeat(5000))
  assert.equal((await room.post("/read", form)).status, 413)
  form.set("text", "a ".repeat(50_000))
  assert.equal((await room.post("/read", form)).status, 413)
  const binary = new FormData()
  binary.set("file", new File([new Uint8Array([0, 1, 2, 3, 0, 0, 255, 254, 0, 7])], "photo.png"))
  assert.equal((await room.post("/read", binary)).status, 422)
})
