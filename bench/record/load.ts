/** How fast readings made before are kept: `node bench/record/load.ts [articles]`. */
import {createWriteStream, mkdtempSync, rmSync, statSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {finished} from "node:stream/promises"
import {openRecord} from "../../src/desk/index.ts"
import {CLAIMS, readingOf} from "./generate.ts"

const articles = Number(process.argv[2] ?? 2000)
const folder = mkdtempSync(join(tmpdir(), "onrecord-load-"))
try {
  const lines = join(folder, "lines.jsonl")
  const out = createWriteStream(lines)
  for (let i = 0; i < articles; i++) out.write(`${JSON.stringify(readingOf(i))}\n`)
  out.end()
  await finished(out)
  const rec = openRecord(join(folder, "record"))
  const before = process.cpuUsage()
  const start = performance.now()
  let kept = 0
  for await (const {outcome} of rec.adding([lines])) if (outcome === "new") kept += 1
  const seconds = (performance.now() - start) / 1000
  const {user, system} = process.cpuUsage(before)
  const cpu = (user + system) / 1e6
  const {size} = statSync(join(folder, "record/record.sqlite"))
  process.stdout.write(
    `${kept} articles with ${CLAIMS} claims each in ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of CPU): ` +
      `${(articles / seconds).toFixed(0)}/s, ${(articles / cpu).toFixed(0)} a second of CPU, ${(size / articles / 1024).toFixed(1)} KB each\n`,
  )
  rec.close()
} finally {
  rmSync(folder, {recursive: true})
}
