/** `npm run -s bench -- accuracy|speed [--json] [--corpus <folder>] [--scorers <folder>]`. */
import {parseArgs} from "node:util"
import {printRows, type Row} from "./rows.ts"

const USAGE = `usage: npm run -s bench -- accuracy|speed [--json] [--corpus <folder>] [--scorers <folder>]

accuracy   on the sample press; on the shared corpora too where both folders are named
speed      tokens of CPU time a second, articles a second, memory, growth, start-up
--corpus   the folder of corpora, or ONRECORD_CORPORA
--scorers  the folder of their scorers, or ONRECORD_SCORERS
--json     one JSON object a row`

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {json: {type: "boolean", default: false}, corpus: {type: "string"}, scorers: {type: "string"}},
})

const rows = await rowsOf(positionals)
if (rows === null) {
  console.error(USAGE)
  process.exitCode = 2
} else printRows(rows, {json: values.json})

async function rowsOf([bench, ...rest]: readonly string[]): Promise<Row[] | null> {
  if (rest.length > 0) return null
  if (bench === "accuracy") {
    const {accuracyRows} = await import("./accuracy.ts")
    return accuracyRows({
      corpus: values.corpus ?? process.env["ONRECORD_CORPORA"] ?? null,
      scorers: values.scorers ?? process.env["ONRECORD_SCORERS"] ?? null,
    })
  }
  if (bench === "speed") {
    const {speedRows} = await import("./speed.ts")
    return speedRows()
  }
  return null
}
