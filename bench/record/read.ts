/** How fast articles are read and kept on one core: `node bench/record/read.ts [rounds]`; the sample press again and again, each time another text. */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {basename, join} from "node:path"
import {openRecord, samplePress} from "../../src/desk/index.ts"

/** A long article's words, in which the figure is given. */
const WORDS = 700

const rounds = Number(process.argv[2] ?? 8)
const folder = mkdtempSync(join(tmpdir(), "onrecord-read-"))
try {
  const texts = join(folder, "texts")
  mkdirSync(texts)
  for (let round = 0; round < rounds; round++)
    for (const path of samplePress()) {
      const text = readFileSync(path, "utf8")
      const other = /\.html$/u.test(path) ? text.replace("</p>", ` ${round}</p>`) : `${text}\n\nRound ${round}.\n`
      writeFileSync(join(texts, `${round}-${basename(path)}`), other)
    }
  const rec = openRecord(join(folder, "record"))
  const press = samplePress()
  await rec.add(press, {workers: 0})
  const before = process.cpuUsage()
  const start = performance.now()
  let kept = 0
  for await (const {outcome} of rec.adding([texts], {workers: 0})) if (outcome === "new") kept += 1
  const seconds = (performance.now() - start) / 1000
  const {user, system} = process.cpuUsage(before)
  const cpu = (user + system) / 1e6
  let words = 0
  for (const line of rec.export("jsonl")) {
    const {text} = JSON.parse(line) as {readonly text: string}
    words += text.match(/\S+/gu)?.length ?? 0
  }
  const perArticle = words / rec.counts().copies
  const rate = (time: number) => ((kept / time) * (perArticle / WORDS)).toFixed(0)
  process.stdout.write(
    `${kept} articles of ${perArticle.toFixed(0)} words in ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of CPU): ` +
      `${rate(seconds)} articles of ${WORDS} words a second, ${rate(cpu)} a second of CPU\n`,
  )
  rec.close()
} finally {
  rmSync(folder, {recursive: true})
}
