import assert from "node:assert/strict"
import {once} from "node:events"
import {createServer, type RequestListener, type Server} from "node:http"
import type {AddressInfo} from "node:net"
import {after, before, test} from "node:test"
import {gzipSync} from "node:zlib"
import {isPublicAddress, publicLookup, refusePrivateHost} from "../../src/intake/fetch/guard.ts"
import {fetchPage} from "../../src/intake/fetch/index.ts"
import {isAllowedByRobots} from "../../src/intake/fetch/robots.ts"
import {openArticle} from "../../src/intake/index.ts"

const PAGE =
  "<!doctype html><html><body><article><h1>Ferry returns</h1><p>The ferry to Lowmoor returned on Monday after a month in the yard, its owner said.</p></article></body></html>"
const servers: Server[] = []

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

let site = ""
const asked: {url: string; agent: string}[] = []

before(async () => {
  site = await serve((request, response) => {
    const url = request.url ?? ""
    asked.push({url, agent: request.headers["user-agent"] ?? ""})
    const send = (status: number, headers: Record<string, string>, body: string | Buffer = "") => {
      response.writeHead(status, headers)
      response.end(body)
    }
    if (url === "/robots.txt") send(200, {"content-type": "text/plain"}, "User-agent: *\nDisallow: /closed/\n")
    else if (url === "/page") send(200, {"content-type": "text/html; charset=utf-8"}, PAGE)
    else if (url === "/hop") send(302, {location: "/page"})
    else if (url === "/loop") send(302, {location: "/loop"})
    else if (url === "/metadata") send(302, {location: "http://169.254.169.254/latest/"})
    else if (url === "/file") send(302, {location: "file:///etc/hostname"})
    else if (url === "/to-closed") send(302, {location: "/closed/page"})
    else if (url === "/image") send(200, {"content-type": "image/png"}, "x")
    else if (url === "/bomb")
      send(200, {"content-type": "text/plain", "content-encoding": "gzip"}, gzipSync(Buffer.alloc(3_000_000, 97)))
    else if (url === "/gzip") send(200, {"content-type": "text/html", "content-encoding": "gzip"}, gzipSync(PAGE))
    else if (url === "/slow") setTimeout(() => send(200, {"content-type": "text/html"}, PAGE), 3000).unref()
    else if (url === "/drip") {
      response.writeHead(200, {"content-type": "text/plain"})
      const timer = setInterval(() => response.write("a"), 50)
      response.on("close", () => clearInterval(timer))
    } else send(404, {"content-type": "text/html"}, "gone")
  })
})

after(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

const open = {allowPrivate: true}

test("a page is fetched with its address, its type and the time of retrieval, under an honest name", async () => {
  const now = () => new Date("2031-02-03T04:05:06Z")
  const page = await fetchPage(`${site}/page`, {...open, now})
  assert.equal(Buffer.from(page.bytes).toString(), PAGE)
  assert.equal(page.url, `${site}/page`)
  assert.equal(page.contentType, "text/html; charset=utf-8")
  assert.equal(page.retrievedAt, "2031-02-03T04:05:06.000Z")
  assert.match(asked.at(-1)!.agent, /^onrecord\/\d+\.\d+\.\d+/)
})

test("a fetched page becomes an article that knows where it was found", async () => {
  const article = await openArticle(`${site}/hop`, open)
  assert.equal(article.input, `${site}/hop`)
  assert.equal(article.url, `${site}/page`)
  assert.equal(article.format, "html")
  assert.equal(article.facts.headline, "Ferry returns")
})

test("without leave, every spelling of a private or loopback address is refused and nothing is asked there", async () => {
  const port = new URL(site).port
  const count = asked.length
  const hosts = [
    "127.0.0.1",
    "localhost",
    "2130706433",
    "0x7f.1",
    "017700000001",
    "127.1",
    "0.0.0.0",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "localhost.",
    "LOCALHOST",
    "10.0.0.1",
    "192.168.1.1",
    "172.16.3.4",
    "169.254.169.254",
    "100.64.0.1",
    "[fe80::1]",
    "[fd00::1]",
    "printer.local",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
  ]
  for (const host of hosts) {
    await assert.rejects(fetchPage(`http://${host}:${port}/page`), {code: "fetch/private"}, host)
  }
  assert.equal(asked.length, count)
})

test("a name that leads to a private address is refused at the look-up, also when only one of its addresses is private", async () => {
  const lookup = publicLookup(isPublicAddress, ((
    _host: string,
    _options: object,
    done: (e: null, a: object[]) => void,
  ) =>
    done(null, [
      {address: "93.184.216.34", family: 4},
      {address: "10.1.2.3", family: 4},
    ])) as unknown as typeof import("node:dns").lookup)
  const error = await new Promise((resolve) => lookup("news.example", {}, (e) => resolve(e)))
  assert.equal((error as {code?: string}).code, "fetch/private")
  const fine = publicLookup(isPublicAddress, ((_host: string, _options: object, done: (e: null, a: object[]) => void) =>
    done(null, [{address: "93.184.216.34", family: 4}])) as unknown as typeof import("node:dns").lookup)
  assert.equal(
    await new Promise((resolve) => fine("news.example", {}, (_e, address) => resolve(address))),
    "93.184.216.34",
  )
})

test("public addresses are let through, special ones are not", () => {
  for (const address of ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8"])
    assert.ok(isPublicAddress(address), address)
  for (const address of [
    "127.0.0.1",
    "::1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "::ffff:10.0.0.1",
    "fe80::1%eth0",
    "ff02::1",
    "nonsense",
  ])
    assert.ok(!isPublicAddress(address), address)
  assert.doesNotThrow(() => refusePrivateHost("news.example", "http://news.example/"))
})

test("a redirect to a private network is refused as the first address would be", async () => {
  const isPublic = (address: string) => address === "127.0.0.1"
  assert.equal((await fetchPage(`${site}/page`, {isPublic})).url, `${site}/page`)
  await assert.rejects(fetchPage(`${site}/metadata`, {isPublic}), {code: "fetch/private"})
})

test("a redirect to another scheme is refused", async () => {
  await assert.rejects(fetchPage(`${site}/file`, open), {code: "fetch/address"})
})

test("redirects end somewhere", async () => {
  await assert.rejects(fetchPage(`${site}/loop`, open), {code: "fetch/redirects"})
})

test("robots.txt is heeded, also behind a redirect", async () => {
  await assert.rejects(fetchPage(`${site}/closed/page`, open), {code: "fetch/robots"})
  await assert.rejects(fetchPage(`${site}/to-closed`, open), {code: "fetch/robots"})
})

test("no robots.txt allows everything, one that cannot be had forbids everything", async () => {
  const without = await serve((request, response) => {
    response.writeHead(request.url === "/robots.txt" ? 404 : 200, {"content-type": "text/html"})
    response.end(PAGE)
  })
  assert.equal((await fetchPage(`${without}/a`, open)).url, `${without}/a`)
  const broken = await serve((request, response) => {
    response.writeHead(request.url === "/robots.txt" ? 503 : 200, {"content-type": "text/html"})
    response.end(PAGE)
  })
  await assert.rejects(fetchPage(`${broken}/a`, open), {code: "fetch/robots"})
})

test("rules for this agent by name come before those for all", async () => {
  const ask = async () => ({
    status: 200,
    body: "User-agent: *\nDisallow: /\n\nUser-agent: onrecord\nDisallow: /private\n",
  })
  assert.equal(await isAllowedByRobots(new URL("http://named.example/news"), "onrecord/1.0.0", ask), true)
  assert.equal(await isAllowedByRobots(new URL("http://named.example/private/x"), "onrecord/1.0.0", ask), false)
})

test("an answer that is no text is refused by its type", async () => {
  await assert.rejects(fetchPage(`${site}/image`, open), {code: "input/kind"})
})

test("a compressed page is unpacked, and a small answer that unpacks into a large one is stopped", async () => {
  assert.equal(Buffer.from((await fetchPage(`${site}/gzip`, open)).bytes).toString(), PAGE)
  await assert.rejects(
    fetchPage(`${site}/bomb`, {...open, maxBytes: 100_000}),
    (error: {code: string; message: string}) => {
      assert.equal(error.code, "fetch/too-large")
      assert.match(error.message, /100000/)
      return true
    },
  )
})

test("an error status is said as such", async () => {
  await assert.rejects(fetchPage(`${site}/gone`, open), {code: "fetch/status"})
})

test("a server that does not answer in time, or never ends, is left", async () => {
  await assert.rejects(fetchPage(`${site}/slow`, {...open, timeoutMs: 300}), {code: "fetch/timeout"})
  await assert.rejects(fetchPage(`${site}/drip`, {...open, timeoutMs: 400}), {code: "fetch/timeout"})
})

test("nothing listening there is a failed connection", async () => {
  await assert.rejects(fetchPage("http://127.0.0.1:9/", open), {code: "fetch/failed"})
})

test("addresses that are no http, or carry a password, are refused", async () => {
  await assert.rejects(fetchPage("ftp://news.example/x"), {code: "fetch/address"})
  await assert.rejects(fetchPage("http://ann:secret@news.example/"), {code: "fetch/address"})
})
