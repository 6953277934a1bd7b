/**
 * How fast pages are answered: `node bench/serve/main.ts <folder of a record> [seconds]`. Five requests are in flight, of a mix that is named;
 * times are those that a client on this machine sees, compressed answers and all.
 */
import {cpus} from "node:os"
import {openRecord} from "../../src/desk/index.ts"
import {listen} from "../../src/serve/index.ts"

const IN_FLIGHT = 5
const WARM = 50
const [folder, seconds = "20"] = process.argv.slice(2)
if (folder === undefined) throw new Error("name the folder of a record")

const rec = openRecord(folder, {create: false, readOnly: true})
const {works: held} = rec.counts()
const works = rec.shelf({limit: 200}).works
const claims = rec.claims({limit: 200}).claims
const words = [...new Set(works.flatMap(({headline}) => headline?.match(/\p{L}{3,}/gu) ?? []))]
const authors = [...new Set(works.flatMap(({byline}) => byline))]
const actors = [...new Set(claims.flatMap(({speaker}) => speaker?.id ?? []))]
rec.close()

const pick = <T>(all: readonly T[], n: number): T => all[n % all.length]!
/** Of ten requests, by their kind. */
const MIX: readonly (readonly [string, number, (n: number) => string])[] = [
  ["shelf", 2, () => "/"],
  ["article", 3, (n) => `/copies/${pick(works, n).copy.slice("sha256:".length)}`],
  ["claim", 2, (n) => `/claims/${pick(claims, n).id}`],
  ["author", 1, (n) => `/authors/${encodeURIComponent(pick(authors, n))}`],
  ["actor", 1, (n) => `/actors/${pick(actors, n)}`],
  ["search", 1, (n) => `/search?q=${encodeURIComponent(pick(words, n))}`],
]
const wheel = MIX.flatMap(([kind, share, address]) => Array.from({length: share}, () => ({kind, address})))

const room = await listen({folder, port: 0})
const base = room.address.replace(/\/$/u, "")
const times = new Map<string, number[]>()
let asked = 0
let largest = 0

async function ask(): Promise<void> {
  const n = asked++
  const {kind, address} = wheel[(n * 7) % wheel.length]!
  const start = performance.now()
  const answer = await fetch(base + address(Math.floor(n / 3)), {headers: {accept: "text/html"}})
  const body = await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${address(Math.floor(n / 3))} answered ${answer.status}`)
  if (n < WARM) return
  largest = Math.max(largest, body.byteLength)
  const own = times.get(kind) ?? []
  own.push(performance.now() - start)
  times.set(kind, own)
}

const end = performance.now() + Number(seconds) * 1000
await Promise.all(
  Array.from({length: IN_FLIGHT}, async () => {
    while (performance.now() < end) await ask()
  }),
)
await room.close()

const at = (sorted: readonly number[], share: number): string => sorted[Math.floor(sorted.length * share)]!.toFixed(1)
process.stdout.write(
  `${held} works, ${IN_FLIGHT} in flight, ${cpus().length} cores, Node ${process.version}; times in ms\n`,
)
for (const [kind] of MIX) {
  const sorted = (times.get(kind) ?? []).toSorted((a, b) => a - b)
  if (sorted.length > 0)
    process.stdout.write(
      `${kind.padEnd(8)} n ${String(sorted.length).padStart(5)}  p50 ${at(sorted, 0.5)}  p95 ${at(sorted, 0.95)}\n`,
    )
}
process.stdout.write(`largest page before compression: ${Math.ceil(largest / 1024)} KB\n`)
