import assert from "node:assert/strict"
import {test} from "node:test"
import {gzipSync} from "node:zlib"
import {parseHTML} from "linkedom"
import {BRIDGE, made} from "../store/made.ts"
import {articleAt, madeRoom, recordsRoom, sampleRoom} from "./rooms.ts"

const sample = await sampleRoom(/harbour-lease|long-quay|dam-talks/u)
const EVIL = `<script>alert(1)</script><img src=x onerror="alert(2)"> 'quoted' & "more" <b>bold`

/** Every address that pages link to within the room, from the shelf on. */
async function allPages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  const waiting = ["/", "/help", "/read", "/search", "/search?q=harbour", "/nowhere"]
  while (waiting.length > 0 && pages.size < 150) {
    const path = waiting.shift()!
    if (pages.has(path)) continue
    const answer = await sample.get(path)
    if (answer.status === 302) {
      waiting.push(answer.headers.get("location")!)
      continue
    }
    const html = await answer.text()
    pages.set(path, html)
    for (const link of parseHTML(html).document.querySelectorAll("a[href^='/']")) {
      const href = link.getAttribute("href")!.split("#")[0]!
      if (!/\.json(?:\?|$)/u.test(href)) waiting.push(href)
    }
  }
  return pages
}
const pages = await allPages()

test("pages load nothing from anywhere else, and lead away only to the outlet's own page", () => {
  assert.ok(pages.size > 60)
  for (const [path, html] of pages) {
    const {document} = parseHTML(html)
    for (const element of document.querySelectorAll("[src], link[href], form[action]")) {
      const to = element.getAttribute("src") ?? element.getAttribute("href") ?? element.getAttribute("action")
      assert.match(to ?? "", /^\/(?!\/)/u, `${path}: ${element.outerHTML}`)
    }
    for (const link of document.querySelectorAll("a[href]")) {
      const href = link.getAttribute("href")!
      if (!/^[/#?]/u.test(href))
        assert.match(link.getAttribute("rel") ?? "", /external noreferrer/u, `${path}: ${href}`)
    }
  }
})

test("no page has script or style inside it, or a handler in an attribute", () => {
  for (const [path, html] of pages) {
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=|javascript:/iu, path)
    assert.equal([...parseHTML(html).document.querySelectorAll("script:not([src])")].length, 0, path)
  }
})

test("every page has one h1, one main, a title, and headings that skip no level", () => {
  for (const [path, html] of pages) {
    const {document} = parseHTML(html)
    assert.equal(document.querySelectorAll("h1").length, 1, path)
    assert.equal(document.querySelectorAll("main").length, 1, path)
    assert.match(document.title, /\S.* · onrecord$/u)
    const levels = [...document.querySelectorAll("main h1, main h2, main h3")].map(({tagName}) => Number(tagName[1]))
    for (const [i, level] of levels.entries())
      assert.ok(i === 0 || level <= levels[i - 1]! + 1 || level <= 2, `${path}: ${levels}`)
  }
})

test("no id stands twice on a page, and every link within it has its place", () => {
  for (const [path, html] of pages) {
    const {document} = parseHTML(html)
    const ids = [...document.querySelectorAll("[id]")].map(({id}) => id)
    assert.equal(new Set(ids).size, ids.length, path)
    for (const link of document.querySelectorAll("a[href^='#']")) {
      assert.ok(
        ids.includes(decodeURIComponent(link.getAttribute("href")!.slice(1))),
        `${path}: ${link.getAttribute("href")}`,
      )
    }
  }
})

test("every page that is found has answered, and none passes no verdict", () => {
  for (const [path, html] of pages) {
    assert.match(html, /<\/html>/u, path)
    const chrome = parseHTML(html).document.querySelector("header.top")?.textContent ?? ""
    assert.doesNotMatch(chrome, /trending|popular|credib/iu)
  }
})

test("every answer carries the headers that keep it to itself", async () => {
  for (const path of ["/", "/openapi.json", "/nowhere", articleAt(sample, /Borvia offered/u), "/index.json"]) {
    const {headers} = await sample.get(path)
    const policy = headers.get("content-security-policy") ?? ""
    assert.match(policy, /default-src 'none'/u)
    assert.doesNotMatch(policy, /unsafe|http|\*/u)
    assert.equal(headers.get("x-content-type-options"), "nosniff")
    assert.equal(headers.get("referrer-policy"), "same-origin")
  }
})

test("words of a headline, a text, a name or furniture are never taken as mark-up", async () => {
  const text = `${EVIL} said ${EVIL.replaceAll("1", "3")} was so.\n\nShare this ${EVIL.replaceAll("2", "4")}\n`
  const plain = made({
    input: `${EVIL}.txt`,
    text,
    headline: EVIL,
    outlet: EVIL,
    byline: [EVIL],
    regions: [EVIL],
    said: [{source: EVIL, cue: "said", content: EVIL.replaceAll("1", "3"), hedge: "was"}],
  })
  const furniture = [{kind: "share" as const, start: text.indexOf("Share"), end: text.trimEnd().length}]
  const body = [{start: 0, end: text.indexOf("\n")}]
  const copy = {...plain.copy, furniture, body, url: "javascript:alert(5)", language: '"><script>'}
  const room = await recordsRoom([{...plain, copy}])
  const path = articleAt(room, /script/u)
  const [claim] = room.rec.claims().claims
  const found = [path, "/", "/search?q=alert", `/claims/${claim!.id}`, `/actors/${claim!.speaker!.id}`]
  for (const one of [
    ...found,
    `/authors/${encodeURIComponent(EVIL)}`,
    `/search?q=${encodeURIComponent(EVIL)}`,
    `/${encodeURIComponent(EVIL)}`,
  ]) {
    const html = await room.page(one)
    assert.doesNotMatch(html, /<script>|<img|<b>bold|\son\w+=["a]|href="javascript/u, one)
  }
  const marked = parseHTML(await room.page(path)).document.querySelector(`.m[data-c="${claim!.id}"]`)
  for (const number of marked?.querySelectorAll(".n") ?? []) number.remove()
  assert.equal(marked?.textContent, EVIL.replaceAll("1", "3"))
})

test("a request by another name than this machine's, or a form from another page, is refused", async () => {
  assert.equal((await sample.get("/", {host: "evil.example"})).status, 403)
  assert.equal((await sample.get("/", {host: "localhost:1234"})).status, 200)
  const form = new FormData()
  form.set("text", "It rained.")
  assert.equal((await sample.post("/read", form, {origin: "https://evil.example"})).status, 403)
  assert.equal((await sample.post("/read", form, {"sec-fetch-site": "cross-site"})).status, 403)
  assert.equal((await sample.post("/read", form, {origin: "http://127.0.0.1:4750"})).status, 200)
})

test("an article of ten thousand claims is shown in parts, none of them heavy, and no claim is lost", async () => {
  const sentences = Array.from({length: 10_000}, (_, i) => `Speaker ${i} said that matter number ${i} was settled.`)
  const text = `${Array.from({length: 250}, (_, i) => sentences.slice(i * 40, i * 40 + 40).join(" ")).join("\n\n")}\n`
  let at = 0
  const places = sentences.map((sentence) => {
    const start = text.indexOf(sentence, at)
    at = start + sentence.length
    return {start, end: at}
  })
  const base = made({input: "long.txt", text, headline: "Long"})
  const attributions = places.map(({start, end}, i) => ({
    ...made(BRIDGE).attributions[0]!,
    id: `a${i + 1}`,
    source: [{start, end: start + `Speaker ${i}`.length}],
    cue: [{start: start + `Speaker ${i} `.length, end: start + `Speaker ${i} said`.length}],
    content: [{start: start + `Speaker ${i} said `.length, end: end - 1}],
    speaker: null,
  }))
  const body = [...text.matchAll(/[^\n]+/gu)].map(({0: words, index}) => ({start: index, end: index + words.length}))
  const coverage = {sentences: 10_000, read: 10_000, unread: []}
  const room = await recordsRoom([{...base, attributions, coverage, copy: {...base.copy, body}}])
  const path = articleAt(room, /Long/u)
  const seen = new Set<string>()
  let part = 1
  for (; ; part++) {
    const html = await room.page(`${path}?part=${part}`)
    assert.ok(gzipSync(html).length < 150_000, `part ${part} has ${gzipSync(html).length} bytes`)
    for (const [, id] of html.matchAll(/data-c="([^"]+)"/gu)) seen.add(id!)
    if (!html.includes('rel="next"')) break
  }
  assert.ok(part > 10)
  assert.equal(seen.size, 10_000)
  assert.equal((await room.get(`${path}?part=${part + 1}`)).status, 404)
})

test("no page of the sample weighs 150 KB", () => {
  for (const [path, html] of pages) assert.ok(gzipSync(html).length < 150_000, path)
})

test("claims of the bridge are there without a copy's bytes too", async () => {
  const room = await madeRoom([BRIDGE])
  assert.match(await room.page(articleAt(room, /bridge/u)), /class="m q/u)
})
