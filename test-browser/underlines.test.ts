import assert from "node:assert/strict"
import {after, before, test} from "node:test"
import {blocksOf} from "../src/desk/index.ts"
import {type Desk, openDesk, skip} from "./browser.ts"

let desk: Desk
before(async () => {
  if (skip === false) desk = await openDesk()
})
after(async () => desk?.close())

interface Line {
  readonly id: string
  readonly words: string
  readonly style: string
}

const STYLES = {quoted: "solid", reported: "dashed", own: "dotted"} as const

test("over the whole sample press every underline covers exactly its words", {skip}, async () => {
  let checked = 0
  const page = await desk.visit("/")
  for (const path of desk.articles) {
    const held = desk.rec.article(`sha256:${path.slice("/copies/".length)}`)
    const {record} = held
    const blocks = await blocksOf({copy: record.copy, text: record.text, raw: desk.rec.raw(held.copy.id)})
    const shown = blocks
      .filter(({kind, furniture}) =>
        kind === "furniture" ? furniture === "caption" : kind !== "byline" && kind !== "meta",
      )
      .flatMap(({runs}) => runs)
    const visible = (start: number, end: number) =>
      shown
        .filter((run) => run.start < end && run.end > start)
        .map((run) => record.text.slice(Math.max(run.start, start), Math.min(run.end, end)))
        .join("")
    await page.goto(desk.address + path)
    const lines: readonly Line[] = await page.evaluate(() => {
      const found = new Map<string, {words: string; style: string}>()
      const walker = document.createTreeWalker(document.querySelector(".reading")!, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement
        if (parent === null || parent.closest(".n, .out, .notes") !== null) continue
        const over = new Set<string>()
        for (
          let mark = parent.closest("[data-c]");
          mark !== null;
          mark = mark.parentElement?.closest("[data-c]") ?? null
        ) {
          const id = mark.getAttribute("data-c")!
          const {textDecorationLine, textDecorationStyle} = getComputedStyle(mark)
          const style = textDecorationLine === "underline" ? textDecorationStyle : "none"
          if (!over.has(id)) found.set(id, {words: (found.get(id)?.words ?? "") + node.textContent, style})
          over.add(id)
        }
      }
      return [...found].map(([id, line]) => ({id, ...line}))
    })
    const byId = new Map(lines.map((line) => [line.id, line]))
    for (const one of record.attributions) {
      const form = one.manner === "indirect" ? "reported" : "quoted"
      const words = one.content.map(({start, end}) => visible(start, end)).join("")
      assert.deepEqual(byId.get(one.claim), {id: one.claim, words, style: STYLES[form]}, path)
      checked += 1
    }
    for (const one of record.ownVoice) {
      assert.deepEqual(
        byId.get(one.claim),
        {id: one.claim, words: visible(one.start, one.end), style: STYLES.own},
        path,
      )
      checked += 1
    }
    assert.equal(lines.length, record.attributions.length + record.ownVoice.length)
  }
  await page.context().close()
  assert.ok(checked > 700, `${checked} underlines`)
})

test("copying a paragraph gives the text's own words, without numbers", {skip}, async () => {
  const page = await desk.visit(
    desk.articles.find((path) =>
      desk.rec.article(`sha256:${path.slice(8)}`).record.copy.headline?.includes("Borvia offered"),
    )!,
  )
  const copied = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector(".row.paragraph .text")!)
    return String(getSelection())
  })
  assert.doesNotMatch(copied, /\d,/u)
  assert.match(copied, /^Borvia has privately offered .* in nearly four decades\.$/u)
  await page.context().close()
})
