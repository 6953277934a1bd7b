import {parseArgs} from "node:util"
import {statisticsOf} from "../counts.ts"
import {loadPress} from "../load.ts"

/** Prints every fault, then the counts. 0 when there is no fault. */
export function runCheck(args: readonly string[]): number {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {json: {type: "boolean", default: false}},
  })
  const {texts, faults} = positionals.length > 0 ? loadPress(positionals) : loadPress()
  for (const {file, line, message} of faults) process.stderr.write(`${file}:${line}: ${message}\n`)
  const {byStyle, bySplit, byEnglish, ...sums} = statisticsOf(texts)
  if (values.json) process.stdout.write(`${JSON.stringify({...sums, byStyle, bySplit, byEnglish})}\n`)
  else {
    const shown = Object.entries(sums).map(([key, value]) => `${value} ${key}`)
    process.stdout.write(`${shown.join(", ")}\n${faults.length} faults\n`)
  }
  return faults.length > 0 || texts.length === 0 ? 1 : 0
}
