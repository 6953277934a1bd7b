import assert from "node:assert/strict"
import {after, before, test} from "node:test"
import {type Desk, kindsOf, openDesk, skip} from "./browser.ts"

let desk: Desk
before(async () => {
  if (skip === false) desk = await openDesk({locale: "mirrored"})
})
after(async () => desk?.close())

test("right to left: the frame turns round, no word is outside the catalogue, nothing overflows", {skip}, async () => {
  for (const width of [360, 1280]) {
    const page = await desk.visit("/", {viewport: {width, height: 900}})
    for (const path of kindsOf(desk)) {
      await page.goto(desk.address + path)
      assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl")
      const [inner, scroll] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth] as const)
      assert.ok(scroll <= inner, `${path} is ${scroll} wide in ${inner}`)
      const name = await page.locator(".top .name").boundingBox()
      const ways = await page.locator(".ways").boundingBox()
      assert.ok(name !== null && ways !== null && name.x > ways.x, path)
      for (const label of await page.locator("nav, .find button, .skip").allTextContents()) {
        if (/[a-z]{4}/u.test(label)) assert.match(label, /⟦/u, `${path}: ${label}`)
      }
    }
    await page.context().close()
  }
})

test("right to left: the margin stands at the left of the text, which keeps its own direction", {skip}, async () => {
  const page = await desk.visit(desk.articles[0]!)
  const row = page
    .locator(".row.paragraph")
    .filter({has: page.locator(".notes")})
    .first()
  const text = await row.locator(".text").boundingBox()
  const notes = await row.locator(".notes").boundingBox()
  assert.ok(text !== null && notes !== null && notes.x < text.x)
  assert.equal(await row.locator(".text").evaluate((element) => getComputedStyle(element).direction), "ltr")
  assert.equal(await row.locator(".notes").evaluate((element) => getComputedStyle(element).direction), "rtl")
  await page.context().close()
})
