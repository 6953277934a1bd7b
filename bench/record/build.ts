/** Makes a large record: `node bench/record/build.ts <folder> [articles]`; 100,000 articles with 2 million claims by default. */
import {resolve} from "node:path"
import {keep, openStore} from "../../src/store/index.ts"
import {readingOf} from "./generate.ts"

const BATCH = 200
const [folder, wanted = "100000"] = process.argv.slice(2)
if (folder === undefined) throw new Error("name a folder for the record")

const store = openStore(folder, {create: true})
const articles = Number(wanted)
const start = performance.now()
for (let i = 0; i < articles; i += BATCH) {
  store.transaction(() => {
    for (let j = i; j < Math.min(articles, i + BATCH); j++) {
      const record = readingOf(j)
      keep(store, {record, address: resolve("/", record.copy.input), raw: null, addedAt: "2030-01-01T00:00:00.000Z"})
    }
  })
  if (i % 10_000 === 0)
    process.stdout.write(`${i} articles after ${((performance.now() - start) / 1000).toFixed(0)} s\n`)
}
store.close()
