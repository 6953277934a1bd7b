/**
 * Reads every golden again and keeps the `# known:` lines true: `npm run goldens`. The gold is a person's and is never
 * touched. With `--show` the reader's own marking is printed for each case it gets wrong.
 */
import {existsSync, readFileSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {write} from "../../bench/markup.ts"
import {casesIn, FOLDER, faultOf, filesIn, readingOf} from "./cases.ts"
import {SENTENCES, sentenceCasesIn, sentenceFaultOf} from "./sentences.ts"
import {tokenCasesIn, tokenFaultOf} from "./tokens.ts"

/** A case as the rewriting sees it: where it stands, what is known of it, what is wrong with it now. */
interface Checked {
  readonly title: string
  readonly line: number
  readonly known: string | null
  readonly fault: string | null
  /** The reader's own answer. */
  readonly answer: () => string
}

const show = process.argv.includes("--show")
const rows: {file: string; right: number; known: number}[] = []

for (const file of filesIn(FOLDER)) {
  const path = join(FOLDER, file)
  if (file === "tokens.txt")
    rewrite(
      file,
      path,
      tokenCasesIn(path).map((one) => ({...one, ...tokenFaultOf(one)})),
    )
  else
    rewrite(
      file,
      path,
      casesIn(path).map((one) => {
        const read = readingOf(one)
        const answer = (): string => write(one.gold.text, read).replaceAll("\n\n", "\n¶\n")
        return {title: one.title, line: one.line, known: one.known, fault: faultOf(one, read), answer}
      }),
    )
}
if (existsSync(SENTENCES))
  for (const file of filesIn(SENTENCES)) {
    const path = join(SENTENCES, file)
    rewrite(
      `sentences/${file}`,
      path,
      sentenceCasesIn(path).map((one) => ({...one, ...sentenceFaultOf(one)})),
    )
  }

const right = rows.reduce((sum, row) => sum + row.right, 0)
const known = rows.reduce((sum, row) => sum + row.known, 0)
console.table([...rows, {file: "all", right, known}])

function rewrite(file: string, path: string, cases: readonly Checked[]): void {
  const lines: (string | null)[] = readFileSync(path, "utf8").split("\n")
  for (const {title, line, known: reason, fault, answer} of cases) {
    let after = line + 1
    while (lines[after]?.startsWith("# ")) {
      if (lines[after]!.startsWith("# known: ")) lines[after] = null
      after++
    }
    if (fault !== null) lines[line] = `${lines[line]}\n# known: ${fault}`
    if (fault === null && reason !== null) console.log(`${file}: now right: ${title}`)
    if (fault !== null && reason === null) console.log(`${file}: now wrong: ${title}: ${fault}`)
    if (fault !== null && show) console.log(`\n${file}: ${title}\n${answer()}`)
  }
  writeFileSync(path, lines.filter((line) => line !== null).join("\n"))
  const wrong = cases.filter(({fault}) => fault !== null).length
  rows.push({file, right: cases.length - wrong, known: wrong})
}
