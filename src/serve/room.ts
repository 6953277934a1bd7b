/** The reading room as one application: pages and their twins, from what is asked of the record. */
import {OpenAPIHono} from "@hono/zod-openapi"
import type {Context} from "hono"
import {bodyLimit} from "hono/body-limit"
import {compress} from "hono/compress"
import type {Article, FacetChoice, Shown} from "../desk/index.ts"
import {InputError, UsageError} from "../errors.ts"
import {type Locale, usersLocale} from "../messages/index.ts"
import {VERSION} from "../version.ts"
import {copyAddress, type Listing} from "./addresses.ts"
import {answer, wantsJson} from "./answer.ts"
import type {Asking} from "./asking.ts"
import {assetFiles} from "./assets.ts"
import {FACET_KINDS} from "./facets.ts"
import {guarded, ownPagesOnly} from "./headers.ts"
import {type Passwords, signedIn} from "./passwords.ts"
import {problemOf} from "./problem.ts"
import {routes} from "./routes.ts"
import {tongueOf} from "./tongue.ts"
import {articlePage, partCount} from "./views/article.ts"
import {claimPage} from "./views/claim.ts"
import {helpPage} from "./views/help.ts"
import type {Html} from "./views/html.ts"
import {actorPage, authorPage} from "./views/people.ts"
import {problemPage} from "./views/problem.ts"
import {readPage} from "./views/read.ts"
import {searchForm, searchPage} from "./views/search.ts"
import {shelfPage} from "./views/shelf.ts"

export interface RoomOptions {
  readonly asking: Asking
  /** The user's own by default. */
  readonly locale?: Locale
  /** Asked for on every request; nobody is asked when null, which is the default. */
  readonly passwords?: Passwords | null
  /** Names by which the room is reached besides the loopback's; any when null. None by default. */
  readonly names?: readonly string[] | null
  /** The largest text or file that is read without keeping, in bytes; 2 MB by default. */
  readonly maxBytes?: number
}

const DEFAULT_MAX_BYTES = 2 * 1024 * 1024
/** What a form adds around the text. */
const FORM_BYTES = 64 * 1024
/** Copies whose blocks are remembered. */
const REMEMBERED = 200

export function readingRoom(options: RoomOptions): OpenAPIHono {
  const {asking, locale = usersLocale(), passwords = null, names = [], maxBytes = DEFAULT_MAX_BYTES} = options
  const tongue = tongueOf(locale)
  const blocks = new Remembered<Article["blocks"]>(REMEMBERED)
  const app = new OpenAPIHono({
    getPath: pathOf,
    defaultHook: (result) => {
      if (!result.success) throw refused(result.error.issues)
    },
  })

  app.use(guarded(), compress(), ownPagesOnly(names))
  if (passwords !== null) app.use(signedIn(passwords))

  app.openapi(routes.shelf, async (c) => {
    const {q, cursor, limit, ...chosen} = c.req.valid("query")
    const listing: Listing = {path: "/", query: q, facets: facetsOf(chosen)}
    const query = {
      ...(q === "" ? {} : {query: q}),
      ...(Object.keys(listing.facets).length === 0 ? {} : {facets: listing.facets}),
      ...given({cursor, limit}),
    }
    const shelf = await asking.ask("shelf", query)
    return answer(c, {
      page: async () => shelfPage({tongue, shelf, listing, counts: await asking.ask("counts")}),
      twin: () => shelf,
    })
  })

  app.openapi(routes.search, async (c) => {
    const {q, cursor, limit, order, ...chosen} = c.req.valid("query")
    if (q.trim() === "" && !wantsJson(c)) return answer(c, {page: () => searchForm(tongue), twin: () => null})
    const listing: Listing = {path: "/search", query: q, facets: facetsOf(chosen), ...given({order})}
    const found = await asking.ask("search", {words: q, facets: listing.facets, ...given({cursor, limit, order})})
    return answer(c, {page: () => searchPage({tongue, found, listing}), twin: () => found})
  })

  app.openapi(routes.article, async (c) => {
    const {id} = c.req.valid("param")
    const {lens, part} = c.req.valid("query")
    const whole = await copyId(asking, id)
    if (whole.slice("sha256:".length) !== id && !wantsJson(c)) return c.redirect(copyAddress(whole), 302)
    const held = await asking.ask("article", whole)
    return answer(c, {
      page: async () => {
        const shown = await blocks.of(whole, () => asking.ask("blocks", whole))
        if (part > partCount({blocks: shown, record: held.record})) throw noSuchPart(part)
        return articlePage({tongue, record: held.record, blocks: shown, lens, part, held})
      },
      twin: () => held,
    })
  })

  app.openapi(routes.claim, async (c) => {
    const shown = await asking.ask("claim", c.req.valid("param").id)
    return answer(c, {page: () => claimPage(shown, tongue), twin: () => shown})
  })

  app.openapi(routes.work, async (c) => {
    const shown = await asking.ask("show", c.req.valid("param").id)
    if (shown.is !== "work") throw unknown(c.req.valid("param").id)
    if (!wantsJson(c)) return c.redirect(copyAddress(shown.work.work.copy), 302)
    return answer(c, {page: () => "" as unknown as Html, twin: () => shown.work})
  })

  app.openapi(routes.author, async (c) => {
    const {name} = c.req.valid("param")
    const author = await asking.ask("author", {name, ...given(c.req.valid("query"))})
    if (author.works.length === 0 && author.total.count === 0) throw unknown(name)
    return answer(c, {page: () => authorPage(author, tongue), twin: () => author})
  })

  app.openapi(routes.actor, async (c) => {
    const actor = await asking.ask("actor", {id: c.req.valid("param").id, ...given(c.req.valid("query"))})
    return answer(c, {page: () => actorPage(actor, tongue), twin: () => actor})
  })

  app.get("/read", (c) => answer(c, {page: () => readPage(tongue), twin: () => null}))
  app.use(
    "/read",
    bodyLimit({
      maxSize: maxBytes + FORM_BYTES,
      onError: () => {
        throw tooLarge(maxBytes)
      },
    }),
  )
  app.openapi(routes.read, async (c) => {
    const {bytes, name} = await handedIn(c)
    if (bytes.length > maxBytes) throw tooLarge(maxBytes)
    const {record, blocks: shown} = await asking.ask("read", {bytes, name})
    return answer(c, {
      page: () => articlePage({tongue, record, blocks: shown, lens: "all", part: 1, held: null}),
      twin: () => record,
    })
  })

  app.get("/help", (c) => answer(c, {page: () => helpPage(tongue), twin: () => null}))
  app.get("/assets/:name", (c) => {
    const file = assetFiles.get(new URL(c.req.url).pathname)
    if (file === undefined) throw noPage(c)
    return c.body(file.bytes, 200, {"content-type": file.type, "cache-control": "public, max-age=31536000, immutable"})
  })
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {title: "onrecord", version: VERSION, description: tongue.say("help.brief")},
  })

  app.notFound((c) => problem(c, noPage(c)))
  app.onError((error, c) => problem(c, error))

  function problem(c: Context, error: unknown): Response {
    const {pathname, search} = new URL(c.req.url)
    const found = problemOf(error, pathname + search, tongue)
    const headers: Record<string, string> = {"cache-control": "no-store", vary: "Accept"}
    if (found.status === 401) headers["www-authenticate"] = 'Basic realm="onrecord", charset="UTF-8"'
    if (found.status === 503) headers["retry-after"] = "5"
    const status = found.status as 400
    if (wantsJson(c))
      return c.body(JSON.stringify(found), status, {...headers, "content-type": "application/problem+json"})
    return c.body(String(problemPage(found, tongue)), status, {...headers, "content-type": "text/html; charset=utf-8"})
  }

  return app
}

/** A twin has the address of its page with `.json` behind it, and home's is `/index.json`. */
function pathOf(request: Request): string {
  const {pathname} = new URL(request.url)
  if (pathname === "/openapi.json" || pathname.startsWith("/assets/")) return pathname
  const bare = pathname.replace(/\.json$/u, "")
  return bare === "/index" && pathname !== bare ? "/" : bare
}

type Chosen = Partial<Readonly<Record<(typeof FACET_KINDS)[number], string | string[] | undefined>>>

function facetsOf(chosen: Chosen): FacetChoice {
  const wanted = FACET_KINDS.flatMap((kind) => {
    const value = chosen[kind]
    const values = value === undefined ? [] : typeof value === "string" ? [value] : value
    return values.length === 0 ? [] : [[kind, values] as const]
  })
  return Object.fromEntries(wanted)
}

/** What is there of it, without what is undefined. */
function given<T extends object>(values: T): {[K in keyof T]?: Exclude<T[K], undefined>} {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

async function copyId(asking: Asking, id: string): Promise<string> {
  const bare = id.replace(/^sha256:/u, "")
  if (/^[0-9a-f]{64}$/u.test(bare)) return `sha256:${bare}`
  const shown: Shown = await asking.ask("show", `sha256:${bare}`)
  if (shown.is !== "copy") throw unknown(id)
  return shown.article.copy.id
}

/** A file where one was chosen, the pasted text otherwise. */
async function handedIn(c: Context): Promise<{readonly bytes: Uint8Array; readonly name: string}> {
  const form = await c.req.parseBody()
  const {file, text} = form
  if (file instanceof File && file.size > 0) return {bytes: new Uint8Array(await file.arrayBuffer()), name: file.name}
  const words = typeof text === "string" ? text.replace(/\r\n?/gu, "\n") : ""
  if (words.trim() === "") throw new InputError("input/empty", "There is no text in the form", {values: {input: "-"}})
  return {bytes: new TextEncoder().encode(words), name: "-"}
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly input?: unknown
}

function refused([issue]: readonly Issue[]): UsageError {
  const option = issue?.path.map(String).join(".") ?? ""
  const value = String(issue?.input ?? "")
  const allowed = issue?.message ?? ""
  return new UsageError("usage/option", `${option} cannot be ${value}: ${allowed}`, {values: {option, value, allowed}})
}

function unknown(id: string): UsageError {
  return new UsageError("record/unknown", `Nothing in the record has the id ${id}`, {values: {id}})
}

function noSuchPart(part: number): UsageError {
  const address = `?part=${part}`
  return new UsageError("serve/address", `There is no part ${part} of this article`, {values: {address}})
}

function noPage(c: Context): UsageError {
  const address = new URL(c.req.url).pathname
  return new UsageError("serve/address", `There is no page at ${address}`, {values: {address}})
}

function tooLarge(maxBytes: number): InputError {
  return new InputError("input/too-large", `It has more than ${maxBytes} bytes: split it`, {
    values: {input: "-", bytes: maxBytes, maxBytes},
  })
}

/** The last so many things that were asked for. A copy never changes, so neither does what is remembered of it. */
class Remembered<T> {
  readonly #most: number
  readonly #held = new Map<string, Promise<T>>()

  constructor(most: number) {
    this.#most = most
  }

  of(key: string, make: () => Promise<T>): Promise<T> {
    const found = this.#held.get(key) ?? make()
    this.#held.delete(key)
    this.#held.set(key, found)
    if (this.#held.size > this.#most) this.#held.delete(this.#held.keys().next().value!)
    found.catch(() => this.#held.delete(key))
    return found
  }
}
