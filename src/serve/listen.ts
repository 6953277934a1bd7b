/** The reading room on a port of this machine. */
import type {AddressInfo} from "node:net"
import {createAdaptorServer} from "@hono/node-server"
import {openRecord} from "../desk/index.ts"
import {UsageError} from "../errors.ts"
import {type Locale, usersLocale} from "../messages/index.ts"
import {askingHere} from "./asking.ts"
import {passwordsFrom} from "./passwords.ts"
import {readingRoom} from "./room.ts"
import {askingBeside} from "./threads.ts"

export interface ListenOptions {
  /** Folder of the record; made where there is none. */
  readonly folder: string
  /** 127.0.0.1 by default: this machine alone. Any other needs a password file. */
  readonly host?: string
  /** 4750 by default. */
  readonly port?: number
  /** Whether another port may be taken where the wanted one is not free; true by default. */
  readonly anyPort?: boolean
  readonly passwordFile?: string
  /** The user's own by default. */
  readonly locale?: Locale
}

export interface Listening {
  readonly address: string
  /** The port that was wanted and was not free; null where it was. */
  readonly taken: number | null
  close(): Promise<void>
}

export const DEFAULT_PORT = 4750
const DEFAULT_HOST = "127.0.0.1"
const HEADERS_MS = 10_000
const REQUEST_MS = 30_000
const MOST_CONNECTIONS = 200

export async function listen(options: ListenOptions): Promise<Listening> {
  const {
    folder,
    host = DEFAULT_HOST,
    port = DEFAULT_PORT,
    anyPort = true,
    passwordFile,
    locale = usersLocale(),
  } = options
  const passwords = passwordFile === undefined ? null : passwordsFrom(passwordFile)
  const loopback = isLoopback(host)
  if (!loopback && passwords === null)
    throw new UsageError("serve/password", `${host} can be reached from elsewhere: give a password file`, {
      values: {host},
    })
  const rec = openRecord(folder)
  const asking = askingBeside(askingHere(rec), {folder})
  const room = readingRoom({asking, locale, passwords, names: loopback ? [] : null})
  const server = createAdaptorServer({
    fetch: room.fetch,
    serverOptions: {headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, maxHeaderSize: 16_384},
  })
  if ("maxConnections" in server) server.maxConnections = MOST_CONNECTIONS
  const close = async (): Promise<void> => {
    const ended = new Promise<void>((done) => server.close(() => done()))
    if ("closeAllConnections" in server) server.closeAllConnections()
    await ended
    await asking.close()
    rec.close()
  }
  try {
    const taken = await bound(server, {host, port, anyPort})
    const at = server.address() as AddressInfo
    const name = host.includes(":") ? `[${host}]` : host
    return {address: `http://${name}:${at.port}/`, taken: taken ? port : null, close}
  } catch (error) {
    await asking.close()
    rec.close()
    throw error
  }
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/u.test(host)
}

interface Wanted {
  readonly host: string
  readonly port: number
  readonly anyPort: boolean
}

/** Gives whether the wanted port was taken, and another was found. */
async function bound(server: ReturnType<typeof createAdaptorServer>, wanted: Wanted): Promise<boolean> {
  const {host, port, anyPort} = wanted
  const tried = await attempt(server, {host, port})
  if (tried === null) return false
  if (tried === "EADDRINUSE" && anyPort && (await attempt(server, {host, port: 0})) === null) return true
  throw new UsageError("serve/port", `Port ${port} of ${host} cannot be used (${tried}): choose another with --port`, {
    values: {port: String(port), host, because: tried},
  })
}

/** Null when it listens, otherwise the system's word for why it does not. */
function attempt(
  server: ReturnType<typeof createAdaptorServer>,
  {host, port}: {readonly host: string; readonly port: number},
): Promise<string | null> {
  return new Promise((done) => {
    const failed = (error: NodeJS.ErrnoException): void => done(error.code ?? error.message)
    server.once("error", failed)
    server.listen(port, host, () => {
      server.off("error", failed)
      done(null)
    })
  })
}
