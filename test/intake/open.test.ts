import assert from "node:assert/strict"
import {createHash} from "node:crypto"
import {chmod, mkdir, mkdtemp, rm, symlink, writeFile} from "node:fs/promises"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {after, before, test} from "node:test"
import {formatOf} from "../../src/intake/format-of.ts"
import {articleFromText, type Expanded, expandInputs, openArticle} from "../../src/intake/index.ts"
import {languageOf} from "../../src/intake/language-of.ts"

const BODY = "The council closed the old bridge on Monday after an inspection found cracks in two of its piers."
let folder = ""

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-intake-"))
  await mkdir(join(folder, "b"))
  await writeFile(join(folder, "a.txt"), BODY)
  await writeFile(join(folder, "c.md"), `# Bridge\n\n${BODY}`)
  await writeFile(join(folder, "b", "z.html"), `<html><body><p>${BODY}</p></body></html>`)
  await writeFile(join(folder, "photo.JPG"), "x")
  await writeFile(join(folder, ".hidden"), "x")
  await symlink(folder, join(folder, "b", "loop"))
  await symlink(join(folder, "nowhere"), join(folder, "dangling"))
})

after(async () => {
  await rm(folder, {recursive: true})
})

async function expanded(...targets: string[]): Promise<string[]> {
  const found: Expanded[] = []
  for await (const one of expandInputs(targets)) found.push(one)
  return found.map((e) =>
    (e.kind === "failed" ? `${e.error.code} ${e.input}` : `${e.kind} ${e.input}`).replaceAll(folder, "F"),
  )
}

test("a folder is walked in the order of names, without hidden files and files that are no text", async () => {
  assert.deepEqual(await expanded(folder), [
    "file F/a.txt",
    "file F/b/z.html",
    "file F/c.md",
    "input/not-found F/dangling",
  ])
})

test("paths stand as they were given, and what is not there fails in its own place", async () => {
  assert.deepEqual(await expanded(`${folder}/`, "-", `${folder}/none.txt`, "https://a.example/x"), [
    "file F/a.txt",
    "file F/b/z.html",
    "file F/c.md",
    "input/not-found F/dangling",
    "stdin -",
    "input/not-found F/none.txt",
    "url https://a.example/x",
  ])
})

test("patterns are filled in order, and one that matches nothing fails", async () => {
  assert.deepEqual(await expanded(`${folder}/*.{md,txt}`, `${folder}/*.pdf`), [
    "file F/a.txt",
    "file F/c.md",
    "input/not-found F/*.pdf",
  ])
})

test("a folder that may not be opened fails alone", {
  skip: process.getuid?.() === 0 ? "root may open everything" : false,
}, async () => {
  const shut = join(folder, "shut")
  await mkdir(shut)
  await chmod(shut, 0)
  assert.ok((await expanded(folder)).includes("input/unreadable F/shut"))
  await chmod(shut, 0o700)
  await rm(shut, {recursive: true})
})

test("a file becomes an article with the hash of its text", async () => {
  const article = await openArticle(join(folder, "a.txt"))
  assert.equal(article.text, BODY)
  assert.equal(article.version, `sha256:${createHash("sha256").update(BODY).digest("hex")}`)
  assert.deepEqual([article.format, article.encoding, article.url, article.retrievedAt], ["plain", "utf-8", null, null])
})

test("what cannot be opened says why", async () => {
  await assert.rejects(openArticle(join(folder, "none.txt")), {code: "input/not-found"})
  await assert.rejects(openArticle(folder), {code: "input/kind"})
  await assert.rejects(openArticle(join(folder, "a.txt"), {maxBytes: 10}), (error: {code: string; message: string}) => {
    assert.equal(error.code, "input/too-large")
    assert.match(error.message, new RegExp(`${BODY.length}.*10`))
    return true
  })
})

test("standard input is read up to the limit", async () => {
  const stdin = async function* () {
    yield "The council "
    yield "closed the bridge."
  }
  assert.equal((await openArticle("-", {stdin: stdin()})).text, "The council closed the bridge.")
  await assert.rejects(openArticle("-", {stdin: stdin(), maxBytes: 15}), {code: "input/too-large"})
})

test("the format is read off the name, the content type or the text", () => {
  assert.equal(formatOf("<p>x", {name: "a.html"}), "html")
  assert.equal(formatOf("\n<!DOCTYPE html><p>x", {name: "a.txt"}), "html")
  assert.equal(formatOf("<p>x", {name: "https://a.example/b", contentType: "text/html; charset=utf-8"}), "html")
  assert.equal(formatOf("plain words", {name: "a.md"}), "markdown")
  assert.equal(formatOf("---\ntitle: x\n---\nwords", {name: "a.txt"}), "markdown")
  assert.equal(formatOf("---\nwords that are no front matter\n---\nwords", {name: "a.txt"}), "plain")
  assert.equal(formatOf("The <html> tag was on the slide, he said.", {name: "a.txt"}), "plain")
})

test("languages are told, and no foreign script is taken for English", async () => {
  assert.equal(
    await languageOf(
      `${BODY} It was the third time that they had said so, and the mayor was not amused by what he had been told.`,
    ),
    "en",
  )
  assert.equal(
    await languageOf(
      "Der Rat hat die alte Brücke am Montag geschlossen, nachdem bei einer Untersuchung Risse gefunden worden waren.",
    ),
    "de",
  )
  assert.equal(
    await languageOf(
      "Мост через реку осмотрели в понедельник, сообщила мэр города. По её словам, повреждений не нашли.",
    ),
    "ru",
  )
  assert.equal(await languageOf("市长周一表示，旧桥在检查发现裂缝后已经关闭，渡轮将在秋天之前恢复运行。"), "zh")
  assert.equal(await languageOf("橋は月曜日に点検されたと市長は述べた。損傷は見つからなかったという。"), "ja")
  assert.match(
    (await languageOf("أغلق المجلس الجسر القديم يوم الاثنين بعد أن كشف فحص عن شقوق في اثنتين من دعائمه.")) ?? "",
    /^(?:ar|und-Arab)$/,
  )
  assert.equal(await languageOf("汉字"), "zh")
  assert.equal(await languageOf("123 456"), null)
})

test("asking for the language leaves the program's last-resort handlers alone", async () => {
  const before = process.listenerCount("uncaughtException") + process.listenerCount("unhandledRejection")
  await languageOf("Der Rat hat die alte Brücke am Montag geschlossen, sagte der Bürgermeister den Leuten.")
  assert.equal(process.listenerCount("uncaughtException") + process.listenerCount("unhandledRejection"), before)
})

test("time grows with the text, not faster", () => {
  const paragraph = `“${BODY}” she said. ${BODY} ${BODY}\n\n`
  const time = (size: number) => {
    const text = paragraph.repeat(Math.ceil(size / paragraph.length))
    let best = Number.POSITIVE_INFINITY
    for (let i = 0; i < 3; i++) {
      const start = performance.now()
      articleFromText(text, {format: "plain"})
      best = Math.min(best, performance.now() - start)
    }
    return best
  }
  time(100_000)
  assert.ok(time(1_000_000) < Math.max(400, time(100_000) * 40))
})
