/** Fetches one page as a polite and careful stranger: public networks only, robots.txt heeded, sizes and times bounded. */
import {readFileSync} from "node:fs"
import type {Dispatcher} from "undici"
import {InputError} from "../../errors.ts"
import {type BytesOptions, DEFAULT_MAX_BYTES} from "../limits.ts"
import {isLiteralAddress, isPublicAddress, publicLookup, refusePrivateHost} from "./guard.ts"
import {isAllowedByRobots, ROBOTS_MAX_BYTES, type RobotsAnswer} from "./robots.ts"

export interface Page {
  readonly bytes: Uint8Array
  /** Where the page was found, after redirects. */
  readonly url: string
  readonly retrievedAt: string
  readonly contentType: string | null
}

const DEFAULT_TIMEOUT_MS = 20_000
const MAX_REDIRECTS = 8
const TEXT_TYPE = /^(?:text\/(?:html|plain|markdown|x-markdown|xml)|application\/(?:xhtml\+xml|xml)|\*\/\*)$/iu

export interface FetchOptions extends BytesOptions {
  /** Which IP addresses may be fetched from; those of the public internet by default. */
  readonly isPublic?: (address: string) => boolean
}

export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Page> {
  const url = parsedAddress(address)
  const visit = await visitOf(address, options)
  try {
    return await visit.page(url)
  } finally {
    await visit.close()
  }
}

function parsedAddress(address: string): URL {
  const url = URL.parse(address)
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:") || url.hostname === "")
    throw new InputError("fetch/address", `${address} is no http or https address`, {values: {input: address}})
  if (url.username || url.password)
    throw new InputError("fetch/address", `${address} carries a name or password: leave them out`, {
      values: {input: address},
    })
  return url
}

interface Limits {
  readonly maxBytes: number
  readonly allowPrivate: boolean
  readonly isPublic: (address: string) => boolean
  readonly deadline: AbortSignal
  readonly timeoutMs: number
}

async function visitOf(address: string, options: FetchOptions): Promise<Visit> {
  const {Agent, buildConnector, interceptors, request} = await import("undici")
  const allowPrivate = options.allowPrivate ?? false
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
  const isPublic = options.isPublic ?? isPublicAddress
  const connect = buildConnector({timeout: timeoutMs, ...(allowPrivate ? {} : {lookup: publicLookup(isPublic)})})
  const agent = new Agent({
    maxResponseSize: -1,
    connect: (target, done) => {
      try {
        if (!allowPrivate) refusePrivateHost(target.hostname, address, isPublic)
      } catch (cause) {
        done(cause as Error, null)
        return
      }
      connect(target, done)
    },
  }).compose(interceptors.decompress({skipErrorResponses: false}))
  const limits = {
    isPublic,
    maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES,
    allowPrivate,
    deadline: AbortSignal.timeout(timeoutMs),
    timeoutMs,
  }
  return new Visit(address, {agent, request, limits, now: options.now ?? (() => new Date())})
}

type Request = typeof import("undici").request

interface Means {
  readonly agent: Dispatcher
  readonly request: Request
  readonly limits: Limits
  readonly now: () => Date
}

/** One page with the redirects on the way to it and the robots.txt of each site. */
class Visit {
  readonly #address: string
  readonly #means: Means
  constructor(address: string, means: Means) {
    this.#address = address
    this.#means = means
  }

  async page(from: URL): Promise<Page> {
    const {limits, now} = this.#means
    let url = from
    for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
      if (!(await isAllowedByRobots(url, agentName(), (robots) => this.#robots(robots)))) throw this.#robotsRefusal(url)
      const {statusCode, headers, body} = await this.#get(url)
      const location = single(headers["location"])
      if (statusCode >= 300 && statusCode < 400 && location) {
        drop(body)
        url = this.#next(url, location)
        continue
      }
      if (statusCode < 200 || statusCode >= 300) {
        drop(body)
        throw this.#error("fetch/status", `${this.#address} answered with status ${statusCode}`, {status: statusCode})
      }
      const contentType = single(headers["content-type"])
      const type = contentType?.split(";")[0]?.trim() ?? ""
      if (type !== "" && !TEXT_TYPE.test(type)) {
        drop(body)
        throw this.#error("input/kind", `${this.#address} is ${type}: only text, Markdown and HTML pages are read`, {
          kind: type,
        })
      }
      const bytes = await this.#read(body, limits.maxBytes, "fail")
      return {bytes, url: url.href, retrievedAt: now().toISOString(), contentType}
    }
    throw this.#error("fetch/redirects", `${this.#address} redirects more than ${MAX_REDIRECTS} times`, {
      limit: MAX_REDIRECTS,
    })
  }

  async close(): Promise<void> {
    await this.#means.agent.destroy()
  }

  async #get(url: URL): Promise<Dispatcher.ResponseData> {
    const {agent, request, limits} = this.#means
    // A literal address is refused here too: a kept connection never asks the connector again.
    if (!limits.allowPrivate && (isLiteralAddress(url.hostname) || !url.hostname.includes(".")))
      refusePrivateHost(url.hostname, this.#address, limits.isPublic)
    const headers = {
      "user-agent": agentName(),
      accept: "text/html,application/xhtml+xml,text/markdown,text/plain;q=0.9,*/*;q=0.1",
      "accept-encoding": "gzip, deflate, br",
    }
    try {
      return await request(url, {
        dispatcher: agent,
        headers,
        signal: limits.deadline,
        headersTimeout: limits.timeoutMs,
        bodyTimeout: limits.timeoutMs,
      })
    } catch (cause) {
      throw this.#failure(cause)
    }
  }

  /** Counts decompressed bytes as they come, so that a small answer cannot unpack into a large one. */
  async #read(body: Dispatcher.ResponseData["body"], maxBytes: number, past: "fail" | "cut"): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    let size = 0
    try {
      for await (const chunk of body as AsyncIterable<Uint8Array>) {
        size += chunk.length
        if (size > maxBytes && past === "cut") break
        if (size > maxBytes)
          throw this.#error(
            "fetch/too-large",
            `${this.#address} has more than ${maxBytes} bytes: raise the limit to read it`,
            {maxBytes},
          )
        chunks.push(chunk)
      }
    } catch (cause) {
      throw this.#failure(cause)
    } finally {
      drop(body)
    }
    return Buffer.concat(chunks)
  }

  /** No answer counts as a server's fault. Redirects of robots.txt are followed, five at most, as RFC 9309 asks. */
  async #robots(address: string): Promise<RobotsAnswer> {
    let url = new URL(address)
    try {
      for (let hops = 0; hops <= 5; hops++) {
        const {statusCode, headers, body} = await this.#get(url)
        const location = single(headers["location"])
        if (statusCode >= 300 && statusCode < 400 && location) {
          drop(body)
          url = this.#next(url, location)
          continue
        }
        const bytes = await this.#read(body, ROBOTS_MAX_BYTES, "cut")
        return {status: statusCode, body: new TextDecoder().decode(bytes)}
      }
      return {status: 404, body: ""}
    } catch (cause) {
      // What would keep the page itself from being fetched is said as such, not as a missing robots.txt.
      if (cause instanceof InputError && cause.code !== "fetch/failed") throw cause
      if (cause instanceof InputError && /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/u.test(String(cause.values["because"])))
        throw cause
      return {status: 503, body: ""}
    }
  }

  #next(url: URL, location: string): URL {
    const next = URL.parse(location, url)
    if (!next || (next.protocol !== "http:" && next.protocol !== "https:"))
      throw this.#error(
        "fetch/address",
        `${this.#address} redirects to ${location}, which is no http or https address`,
        {location},
      )
    next.username = ""
    next.password = ""
    return next
  }

  #robotsRefusal(url: URL): InputError {
    return this.#error(
      "fetch/robots",
      `The robots.txt of ${url.host} asks not to fetch ${url.href}, or could not be had`,
      {host: url.host},
    )
  }

  #failure(cause: unknown): InputError {
    for (let at: unknown = cause; at instanceof Error; at = at.cause) if (at instanceof InputError) return at
    const name = cause instanceof Error ? cause.name : ""
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : name || "unknown error"
    if (name === "TimeoutError" || name === "AbortError" || /TIMEOUT/u.test(code)) {
      const {timeoutMs} = this.#means.limits
      return this.#error("fetch/timeout", `${this.#address} did not answer within ${timeoutMs} ms`, {timeoutMs}, cause)
    }
    return this.#error("fetch/failed", `${this.#address} could not be fetched (${code})`, {because: code}, cause)
  }

  #error(
    code: InputError["code"],
    message: string,
    values: Readonly<Record<string, string | number>>,
    cause?: unknown,
  ): InputError {
    return new InputError(code, message, {
      ...(cause === undefined ? {} : {cause}),
      values: {input: this.#address, ...values},
    })
  }
}

/** Leaves an answer unread; that it ends early is no error then. */
function drop(body: Dispatcher.ResponseData["body"]): void {
  body.on("error", () => {})
  body.destroy()
}

function single(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null
}

let agent: string | null = null

/** The honest name: the program and its version. */
export function agentName(): string {
  if (agent) return agent
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"))
  const version =
    typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "0"
  agent = `onrecord/${version}`
  return agent
}
