import {existsSync} from "node:fs"
import {parseArgs} from "node:util"
import {type Agreement, agreementOf} from "../../../bench/press/agree.ts"
import {scoreOf} from "../../../bench/press/tally.ts"
import {loadPress} from "../load.ts"

/** Prints how far two folders of markings agree. 1 when they have no text in common, or bare texts differ. */
export function runAgree(args: readonly string[]): number {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {json: {type: "boolean", default: false}},
  })
  const [first, second, ...rest] = positionals
  if (first === undefined || second === undefined || rest.length > 0 || !existsSync(first) || !existsSync(second)) {
    process.stderr.write("usage: npm run -s press -- agree A_DIR B_DIR [--json]\n")
    return 2
  }
  const agreement = agreementOf(loadPress([first]).texts, loadPress([second]).texts)
  for (const name of agreement.differing)
    process.stderr.write(`${name}: the bare texts differ, so the markings cannot be compared\n`)
  for (const name of agreement.unpaired) process.stderr.write(`${name}: only in ${second}\n`)
  process.stdout.write(values.json ? `${JSON.stringify(rowsOf(agreement))}\n` : agreementTable(agreement))
  return agreement.texts === 0 || agreement.differing.length > 0 ? 1 : 0
}

function rowsOf({texts, tallies, alphas, confusions}: Agreement): object {
  const slots = [...tallies].map(([slot, {whole, matched}]) => ({
    slot,
    ...scoreOf(whole),
    matchedF1: matched && scoreOf(matched).f1,
    alpha: alphas.get(slot)?.alpha ?? null,
    n: alphas.get(slot)?.n ?? null,
  }))
  return {texts, slots, confusions: Object.fromEntries(confusions)}
}

export function agreementTable({texts, tallies, alphas, confusions}: Agreement): string {
  const rows = [...tallies]
    .filter(([, {whole}]) => whole.gold + whole.predicted > 0)
    .map(([slot, {whole, matched}]) => {
      const {alpha = null, n = 0} = alphas.get(slot) ?? {}
      const inner = matched ? scoreOf(matched).f1.toFixed(2) : ""
      const shown = alpha === null ? "" : `${alpha.toFixed(2)} (${n})`
      return `| ${slot} | ${whole.gold} | ${whole.predicted} | ${scoreOf(whole).f1.toFixed(2)} | ${inner} | ${shown} |`
    })
  const mixed = [...confusions].flatMap(([slot, all]) => {
    const apart = all.filter(({first, second}) => first !== second)
    const shown = apart.slice(0, 6).map(({first, second, n}) => `${first} / ${second} ${n}`)
    return shown.length > 0 ? [`- ${slot}: ${shown.join("; ")}`] : []
  })
  return [
    `${texts} texts marked twice.`,
    "",
    "| slot | first | second | F1 | F1 where both found it | alpha (n) |",
    "|---|---|---|---|---|---|",
    ...rows,
    "",
    "Labels on which they part, first / second:",
    "",
    ...(mixed.length > 0 ? mixed : ["none"]),
    "",
  ].join("\n")
}
