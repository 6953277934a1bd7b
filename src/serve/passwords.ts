/** Who may come in: names with hashes of their passwords (scrypt, RFC 7914), in a file of one line each, asked for by Basic (RFC 7617). */
import {createHmac, randomBytes, scrypt, timingSafeEqual} from "node:crypto"
import {readFileSync} from "node:fs"
import type {MiddlewareHandler} from "hono"
import {UsageError} from "../errors.ts"

export interface Passwords {
  isRight(name: string, password: string): Promise<boolean>
}

interface Entry {
  readonly cost: number
  readonly salt: Buffer
  readonly hash: Buffer
}

const COST = 2 ** 15
const LENGTH = 32
/** `name:scrypt:cost:salt:hash`, the last two in base64url. */
const LINE = /^([^:\s][^:]*):scrypt:(\d{4,8}):([\w-]{16,}):([\w-]{16,})$/u

/** A line for the file. */
export async function passwordLine(name: string, password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await hashed(password, {salt, cost: COST, length: LENGTH})
  return `${name}:scrypt:${COST}:${salt.toString("base64url")}:${hash.toString("base64url")}`
}

/** Reads the file; empty lines and those that begin with # are passed over. */
export function passwordsFrom(file: string): Passwords {
  const entries = new Map<string, Entry>()
  for (const [i, line] of linesOf(file).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue
    const found = LINE.exec(line.trim())
    const cost = Number(found?.[2])
    if (found === null || cost < 2 ** 12 || cost > 2 ** 20 || Math.log2(cost) % 1 !== 0)
      throw badFile(file, `line ${i + 1}`)
    entries.set(found[1]!, {cost, salt: Buffer.from(found[3]!, "base64url"), hash: Buffer.from(found[4]!, "base64url")})
  }
  if (entries.size === 0) throw badFile(file, "it is empty")
  return new Checked(entries)
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8").split(/\r?\n/u)
  } catch (cause) {
    throw badFile(file, cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error")
  }
}

function badFile(file: string, because: string): UsageError {
  return new UsageError("serve/password-file", `${file} is no password file (${because})`, {values: {file, because}})
}

/** Guesses that are tried at the same time; more wait their turn. */
const AT_ONCE = 2

/** A hash is dear on purpose: what was right once is known again by a keyed digest, which lives as long as the process. */
class Checked implements Passwords {
  readonly #entries: ReadonlyMap<string, Entry>
  readonly #key = randomBytes(32)
  readonly #known = new Set<string>()
  readonly #turns: (() => void)[] = []
  #busy = 0

  constructor(entries: ReadonlyMap<string, Entry>) {
    this.#entries = entries
  }

  async isRight(name: string, password: string): Promise<boolean> {
    const digest = createHmac("sha256", this.#key)
      .update(JSON.stringify([name, password]))
      .digest("base64url")
    if (this.#known.has(digest)) return true
    // A name that nobody has costs as much as one that somebody has.
    const entry = this.#entries.get(name) ?? {cost: COST, salt: this.#key, hash: Buffer.alloc(LENGTH)}
    const {cost, salt, hash} = entry
    const found = await this.#inTurn(() => hashed(password, {salt, cost, length: hash.length}))
    const right = timingSafeEqual(found, hash) && this.#entries.has(name)
    if (right) this.#known.add(digest)
    return right
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#busy >= AT_ONCE) await new Promise<void>((go) => this.#turns.push(go))
    this.#busy += 1
    try {
      return await work()
    } finally {
      this.#busy -= 1
      this.#turns.shift()?.()
    }
  }
}

interface Hashing {
  readonly salt: Uint8Array
  readonly cost: number
  readonly length: number
}

function hashed(password: string, {salt, cost, length}: Hashing): Promise<Buffer> {
  return new Promise((done, fail) => {
    scrypt(password.normalize("NFC"), salt, length, {N: cost, r: 8, p: 1, maxmem: 256 * cost * 8}, (error, key) =>
      error === null ? done(key) : fail(error),
    )
  })
}

export function signedIn(passwords: Passwords): MiddlewareHandler {
  return async (c, next) => {
    const [scheme, token = ""] = (c.req.header("authorization") ?? "").split(" ")
    const given = scheme?.toLowerCase() === "basic" ? Buffer.from(token, "base64").toString("utf8") : ""
    const colon = given.indexOf(":")
    const right = colon > 0 && (await passwords.isRight(given.slice(0, colon), given.slice(colon + 1)))
    if (!right) throw new UsageError("serve/sign-in", "The reading room asks for a name and a password")
    await next()
  }
}
