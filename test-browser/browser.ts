/** A browser with a reading room in it: the sample press, kept in a record for the time of the test. */
import {existsSync, mkdtempSync, rmSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {type Browser, type BrowserContextOptions, chromium, type Page} from "playwright-core"
import {type OnRecord, openRecord, samplePress} from "../src/desk/index.ts"
import type {Locale} from "../src/messages/index.ts"
import {listen} from "../src/serve/index.ts"

const PLACES = [
  process.env["ONRECORD_CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
]
const executablePath = PLACES.find((path): path is string => path !== undefined && path !== "" && existsSync(path))

/** The reason why tests are skipped; false where there is a browser. */
export const skip: string | false =
  executablePath === undefined
    ? "no Chromium is installed: apt-get install chromium, or name one in ONRECORD_CHROMIUM"
    : false

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
]

export interface Desk {
  readonly browser: Browser
  readonly rec: OnRecord
  /** Without a slash at its end. */
  readonly address: string
  /** Addresses of all articles. */
  readonly articles: readonly string[]
  close(): Promise<void>
  visit(path: string, options?: BrowserContextOptions): Promise<Page>
}

export async function openDesk({locale = "en"}: {readonly locale?: Locale} = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-browser-"))
  const rec = openRecord(folder)
  await rec.add(samplePress())
  const room = await listen({folder, port: 0, locale})
  const browser = await chromium.launch({executablePath: executablePath!, args: ARGUMENTS})
  const address = room.address.replace(/\/$/u, "")
  const articles = rec.shelf({limit: 200}).works.map(({copy}) => `/copies/${copy.slice("sha256:".length)}`)
  return {
    async close() {
      await browser.close()
      await room.close()
      rec.close()
      rmSync(folder, {recursive: true, force: true})
    },
    browser,
    rec,
    address,
    articles,
    async visit(path, options = {}) {
      const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options})
      const page = await context.newPage()
      await page.goto(address + path)
      return page
    },
  }
}

/** One page of every kind. */
export function kindsOf({rec, articles}: Desk): readonly string[] {
  const [claim] = rec.claims({manner: "quoted"}).claims
  const author = rec.shelf({limit: 200}).works.find(({byline}) => byline.length > 0)!.byline[0]!
  return [
    "/",
    articles[0]!,
    `${articles[1]!}?lens=own`,
    "/search?q=harbour",
    "/search",
    `/claims/${claim!.id}`,
    `/authors/${encodeURIComponent(author)}`,
    `/actors/${claim!.speaker!.id!}`,
    "/read",
    "/help",
    "/nowhere",
  ]
}
