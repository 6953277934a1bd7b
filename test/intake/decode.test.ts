import assert from "node:assert/strict"
import {test} from "node:test"
import iconv from "iconv-lite"
import {decode} from "../../src/intake/decode/index.ts"

const PROSE =
  "Über den Fluß führt eine Brücke, sagte die Bürgermeisterin. „Wir prüfen sie jährlich“, fügte sie hinzu. Ärger gab es keinen."
const RUSSIAN = "Мост через реку осмотрели в понедельник, сообщила мэр города. По её словам, повреждений не нашли."
const JAPANESE = "橋は月曜日に点検されたと市長は述べた。損傷は見つからなかったという。住民は安心している。"

test("bytes in UTF-8 are decoded as they are, line ends included", async () => {
  const {text, encoding} = await decode(Buffer.from("One line\r\nand another “quoted”\r\n"), "a.txt")
  assert.equal(text, "One line\r\nand another “quoted”\r\n")
  assert.equal(encoding, "utf-8")
})

test("a byte-order mark says the encoding and is no part of the text", async () => {
  for (const [encoding, label] of [
    ["utf8", "utf-8"],
    ["utf16le", "utf-16le"],
    ["utf16be", "utf-16be"],
  ] as const) {
    const decoded = await decode(iconv.encode(PROSE, encoding, {addBOM: true}), "a.txt")
    assert.equal(decoded.text, PROSE)
    assert.equal(decoded.encoding, label)
  }
})

test("UTF-16 without a mark is known by its zero bytes", async () => {
  assert.equal(
    (await decode(iconv.encode("The bridge was closed on Monday.", "utf16le"), "a.txt")).text,
    "The bridge was closed on Monday.",
  )
  assert.equal(
    (await decode(iconv.encode("The bridge was closed on Monday.", "utf16be"), "a.txt")).text,
    "The bridge was closed on Monday.",
  )
})

test("valid UTF-8 wins over a label that says otherwise", async () => {
  const {text, encoding} = await decode(Buffer.from(PROSE), "a.html", {
    contentType: "text/html; charset=iso-8859-1",
    html: true,
  })
  assert.equal(text, PROSE)
  assert.equal(encoding, "utf-8")
})

test("a true label is followed, in the header or in the page", async () => {
  const byHeader = await decode(iconv.encode(RUSSIAN, "koi8-r"), "a", {contentType: "text/plain; charset=KOI8-R"})
  assert.equal(byHeader.text, RUSSIAN)
  const page = `<html><head><meta charset="windows-1251"></head><body>${RUSSIAN}</body></html>`
  assert.equal((await decode(iconv.encode(page, "windows-1251"), "a.html", {html: true})).text, page)
})

test("bytes that contradict their label are guessed instead", async () => {
  const {text} = await decode(iconv.encode(JAPANESE, "shift_jis"), "a", {contentType: "text/plain; charset=euc-jp"})
  assert.equal(text, JAPANESE)
})

test("without a label the encoding is guessed", async () => {
  for (const [words, encoding] of [
    [PROSE, "windows-1252"],
    [RUSSIAN, "windows-1251"],
    [RUSSIAN, "koi8-r"],
    [JAPANESE, "shift_jis"],
    [JAPANESE, "euc-jp"],
  ] as const) {
    assert.equal((await decode(iconv.encode(words, encoding), "a.txt")).text, words, encoding)
  }
})

test("a few damaged bytes leave a UTF-8 text UTF-8", async () => {
  const bytes = Buffer.concat([Buffer.from(RUSSIAN), Buffer.from([0xff]), Buffer.from(RUSSIAN)])
  const {text, encoding} = await decode(bytes, "a.txt")
  assert.equal(encoding, "utf-8")
  assert.equal(text, `${RUSSIAN}\uFFFD${RUSSIAN}`)
})

test("a large text in an old encoding is guessed from a bounded sample", async () => {
  const bytes = iconv.encode(`${"The bridge stands. \n".repeat(100_000)}${PROSE}`, "windows-1252")
  const start = performance.now()
  assert.ok((await decode(bytes, "a.txt")).text.endsWith(PROSE))
  assert.ok(performance.now() - start < 2000)
})

test("nothing, or white space alone, is refused as empty", async () => {
  await assert.rejects(decode(Buffer.from(""), "a.txt"), {code: "input/empty"})
  await assert.rejects(decode(Buffer.from(" \r\n\t\n"), "a.txt"), {code: "input/empty"})
  await assert.rejects(decode(Buffer.from([0xef, 0xbb, 0xbf]), "a.txt"), {code: "input/empty"})
})

test("what is no text is refused as binary, by its opening or by its bytes", async () => {
  await assert.rejects(decode(Buffer.from("%PDF-1.7 and so on"), "a.txt"), {code: "input/binary"})
  await assert.rejects(decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "a.txt"), {code: "input/binary"})
  await assert.rejects(decode(Buffer.from(Array.from({length: 4000}, (_, i) => (i * 7919) % 251)), "a.txt"), {
    code: "input/binary",
  })
})

test("a text with a form feed and an escape is no binary", async () => {
  assert.equal((await decode(Buffer.from("Page one\fPage two"), "a.txt")).text, "Page one\fPage two")
})
