import assert from "node:assert/strict"
import {readFileSync} from "node:fs"
import {createRequire} from "node:module"
import {after, before, test} from "node:test"
import type {AxeResults, RunOptions} from "axe-core"
import type {BrowserContextOptions, Page} from "playwright-core"
import {type Desk, kindsOf, openDesk, skip} from "./browser.ts"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

declare global {
  interface Window {
    axe: {run(options: RunOptions): Promise<AxeResults>}
  }
}

let desk: Desk
before(async () => {
  if (skip === false) desk = await openDesk()
})
after(async () => desk?.close())

const LOOKS: Readonly<Record<string, BrowserContextOptions>> = {
  narrow: {viewport: {width: 360, height: 740}},
  middling: {viewport: {width: 768, height: 1024}},
  wide: {viewport: {width: 1600, height: 1000}},
  dark: {colorScheme: "dark"},
  "forced colours": {forcedColors: "active"},
  "without scripts": {javaScriptEnabled: false},
}

/** What a browser complains of while a page is open: the policy that was broken, scripts that failed. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 404/u.test(message.text())) complaints.push(message.text())
  })
  page.on("pageerror", (error) => complaints.push(error.message))
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== desk.address) complaints.push(`asked for ${request.url()}`)
  })
  return complaints
}

async function seriousFaults(page: Page): Promise<readonly string[]> {
  // The policy keeps other scripts out of the page: the tester's own comes in through the debugger.
  await page.evaluate(axe)
  const {violations} = await page.evaluate(() => window.axe.run({resultTypes: ["violations"]}))
  return violations
    .filter(({impact}) => impact === "serious" || impact === "critical")
    .map(
      ({id, nodes}) =>
        `${id}: ${nodes
          .slice(0, 2)
          .map(({html}) => html.slice(0, 200))
          .join(" | ")}`,
    )
}

for (const [look, options] of Object.entries(LOOKS)) {
  test(`every page can be read, ${look}: nothing overflows, nothing complains`, {skip}, async () => {
    const context = await desk.browser.newContext({viewport: {width: 1280, height: 900}, ...options})
    const page = await context.newPage()
    const complaints = complaintsOf(page)
    for (const path of kindsOf(desk)) {
      await page.goto(desk.address + path)
      const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth] as const)
      assert.ok(scroll <= inner, `${path} is ${scroll} wide in ${inner}`)
      assert.ok(await page.locator("h1").first().isVisible(), path)
      assert.deepEqual(complaints, [], path)
    }
    await context.close()
  })
}

for (const [look, options] of Object.entries({light: {}, dark: LOOKS["dark"]!, narrow: LOOKS["narrow"]!})) {
  test(`axe finds nothing serious, ${look}`, {skip}, async () => {
    const page = await desk.visit("/", options)
    for (const path of kindsOf(desk)) {
      await page.goto(desk.address + path)
      assert.deepEqual(await seriousFaults(page), [], path)
    }
    await page.context().close()
  })
}

test("an opened claim is as sound as a closed one", {skip}, async () => {
  const page = await desk.visit(desk.articles[2]!)
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.removeAttribute("name")
    for (const details of document.querySelectorAll("details")) details.open = true
  })
  const faults = await seriousFaults(page)
  assert.deepEqual(faults, [])
  await page.context().close()
})

test("by keyboard: past the frame, from claim to claim, open, lens, search, help", {skip}, async () => {
  const page = await desk.visit(desk.articles[0]!)
  await page.keyboard.press("Tab")
  assert.equal(await page.evaluate(() => document.activeElement?.className), "skip")
  await page.keyboard.press("Enter")
  assert.equal(await page.evaluate(() => document.activeElement?.id), "main")
  const current = () => page.evaluate(() => document.activeElement?.closest(".card")?.getAttribute("data-card") ?? null)
  await page.keyboard.press("j")
  const first = await current()
  await page.keyboard.press("j")
  const second = await current()
  assert.ok(first !== null && second !== null && first !== second)
  await page.keyboard.press("k")
  assert.equal(await current(), first)
  await page.keyboard.press("o")
  assert.ok(await page.evaluate(() => document.activeElement?.closest("details")?.open))
  await page.keyboard.press("Enter")
  assert.ok(await page.evaluate(() => !document.activeElement?.closest("details")?.open))
  assert.ok((await page.locator(".m.lit").count()) > 0)
  await page.keyboard.press("2")
  assert.equal(await page.locator(".reading").getAttribute("data-lens"), "quoted")
  assert.match(page.url(), /lens=quoted/u)
  await page.keyboard.press("/")
  assert.equal(await page.evaluate(() => document.activeElement?.id), "q")
  await page.keyboard.type("harbour j 2 ?")
  assert.equal(await page.locator("#q").inputValue(), "harbour j 2 ?")
  await page.keyboard.press("Enter")
  await page.waitForURL(/\/search\?q=/u)
  await page.locator("h1").click()
  await page.keyboard.press("?")
  await page.waitForURL(/\/help/u)
  await page.context().close()
})

test("every thing that can be reached by Tab shows where it is", {skip}, async () => {
  const page = await desk.visit(desk.articles[0]!)
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press("Tab")
    const shown = await page.evaluate(() => {
      const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement!)
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2
    })
    assert.ok(shown, await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120) ?? ""))
  }
  await page.context().close()
})

test("without scripts claims open, lenses are links, and a text can be read", {skip}, async () => {
  const page = await desk.visit(desk.articles[0]!, {javaScriptEnabled: false})
  const card = page.locator(".card.quoted, .card.reported").first()
  await card.locator("summary").click()
  assert.ok(await card.locator("blockquote").isVisible())
  await page.keyboard.press("Escape")
  await page.locator(".lenses a").nth(3).click()
  assert.equal(await page.locator(".reading").getAttribute("data-lens"), "own")
  await page.goto(`${desk.address}/read`)
  await page.locator("#text").fill("“We found no fault with the bridge,” said Ada Quill.")
  await page.locator(".act").click()
  assert.match((await page.locator(".card .who").first().textContent({timeout: 10_000})) ?? "", /Ada Quill/u)
  await page.context().close()
})

test("opening a claim moves no word of the text, and the page is there within half a second", {skip}, async () => {
  const page = await desk.visit(desk.articles[0]!)
  const places = () =>
    page.evaluate(() => [...document.querySelectorAll(".row")].map((row) => row.getBoundingClientRect().top))
  const first = await places()
  await page.locator(".card summary").nth(3).click()
  assert.deepEqual(await places(), first)
  // The best of a few: what else the machine does is not the page's doing.
  const paints: number[] = []
  for (let i = 0; i < 5; i++) {
    await page.reload()
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0)
    paints.push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]!.startTime))
  }
  assert.ok(Math.min(...paints) < 500, `first paint after ${paints} ms`)
  await page.context().close()
})

test("a card begins at the line of its paragraph", {skip}, async () => {
  const page = await desk.visit(desk.articles[0]!)
  const off = await page.evaluate(() =>
    [...document.querySelectorAll(".row.paragraph")].flatMap((row) => {
      const text = row.querySelector(".text")
      const notes = row.querySelector(".notes")
      return text && notes ? [Math.abs(text.getBoundingClientRect().top - notes.getBoundingClientRect().top)] : []
    }),
  )
  assert.ok(off.length > 5)
  assert.ok(Math.max(...off) < 12, String(off))
  await page.context().close()
})
