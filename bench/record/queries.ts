/**
 * How fast a large record answers: `node bench/record/queries.ts <folder> [rounds]`. The mix is what pages ask for; each figure
 * is the median and the 95th percentile over all rounds, each round with other words and other things.
 */
import {openRecord} from "../../src/desk/index.ts"
import {chance, nameOf, wordOf, zipf} from "./generate.ts"

const [folder, rounds = "40"] = process.argv.slice(2)
if (folder === undefined) throw new Error("name the folder of the record")

const opening = performance.now()
const rec = openRecord(folder, {create: false})
const counts = rec.counts()
const opened = performance.now() - opening
process.stdout.write(
  `${counts.works} works, ${counts.shares.claims} claims; opened and counted in ${opened.toFixed(0)} ms\n`,
)

const random = chance(20)
const times = new Map<string, number[]>()
/** What was found, as far as later questions need it. */
const copies: string[] = []
const claims: string[] = []
const actors: string[] = []

function timed<T>(name: string, ask: () => T): T {
  const start = performance.now()
  const answer = ask()
  times.set(name, [...(times.get(name) ?? []), performance.now() - start])
  return answer
}

const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
const rare = (): string => wordOf(5000 + Math.floor(random() * 20_000))
const middling = (): string => wordOf(100 + Math.floor(random() * 900))
const common = (): string => wordOf(Math.floor(random() * 5))

for (let i = 0; i < Number(rounds); i++) {
  const shelf = timed("shelf", () => rec.shelf())
  copies.push(...shelf.works.map(({copy}) => copy))
  const page = timed("shelf, by theme", () => rec.shelf({facets: {theme: [`Theme ${zipf(random, 200)}`]}}))
  copies.push(...page.works.map(({copy}) => copy))
  const two = {outlet: [`${nameOf(zipf(random, 200))} Post`], theme: [`Theme ${zipf(random, 200)}`]}
  timed("shelf, by outlet and theme", () => rec.shelf({facets: two}))
  timed("shelf, by words", () => rec.shelf({query: middling()}))
  timed("shelf, second page", () => rec.shelf({cursor: shelf.cursor!}))
  const article = timed("article", () => rec.article(any(copies)))
  claims.push(...article.record.attributions.map(({claim}) => claim))
  actors.push(...Object.values(article.actors))
  timed("claim", () => rec.claim(any(claims)))
  timed("author", () => rec.author(nameOf(40_000 + zipf(random, 3000))))
  timed("actor", () => rec.actor(any(actors)))
  timed("claims, newest", () => rec.claims())
  timed("claims, quoted and hedged", () => rec.claims({manner: "quoted", hedged: true}))
  timed("claims, by speaker", () => rec.claims({speaker: nameOf(zipf(random, 20_000))}))
  timed("claims, by outlet", () => rec.claims({outlet: two.outlet[0]!, manner: "reported"}))
  timed("claims, about", () => rec.claims({about: middling()}))
  timed("claims, about a common word", () => rec.claims({about: common()}))
  timed("claims, by month", () => rec.claims({since: "2022-03", until: "2022-03"}))
  timed("search, rare word", () => rec.search(rare()))
  timed("search, middling word", () => rec.search(middling()))
  timed("search, common word", () => rec.search(common()))
  timed("search, common word by fit", () => rec.search(common(), {order: "fit"}))
  timed("search, two words", () => rec.search(`${common()} ${middling()}`))
  timed("search, phrase", () => rec.search(`“${common()} ${common()} ${common()}”`))
}

const at = (sorted: readonly number[], share: number): string =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1).padStart(8)
for (const [name, taken] of times) {
  const sorted = taken.toSorted((a, b) => a - b)
  process.stdout.write(`${name.padEnd(30)} p50 ${at(sorted, 0.5)} ms  p95 ${at(sorted, 0.95)} ms\n`)
}
rec.close()
