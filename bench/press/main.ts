/** `node bench/press/main.ts --records FILE [--split held] [--json]`: lines of `onrecord/1` against the press. */
import {readFileSync} from "node:fs"
import {parseArgs} from "node:util"
import {loadPress} from "../../press/tools/load.ts"
import {type Scored, scoreRecords} from "./records.ts"
import {scoreOf, type Tally} from "./tally.ts"

const USAGE = `usage: node bench/press/main.ts --records FILE [--gold PATH]… [--split train|held] [--json]

--records   lines of onrecord/1; - for standard input. Each is matched to its article by the end of copy.input: work/copy
--gold      .press files or folders; all works when none is named
--split     texts of one split alone
--json      one object: a row for each group (all, split, style) and slot`

const {values} = parseArgs({
  options: {
    records: {type: "string"},
    gold: {type: "string", multiple: true},
    split: {type: "string"},
    json: {type: "boolean", default: false},
  },
})
if (values.records === undefined || (values.split !== undefined && !["train", "held"].includes(values.split))) {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
} else {
  const all = loadPress(values.gold).texts
  const texts = all.filter(({article}) => values.split === undefined || article.header.split === values.split)
  const lines = readFileSync(values.records === "-" ? 0 : values.records, "utf8")
    .split("\n")
    .filter((line) => line.trim())
  const scored = scoreRecords(
    lines.map((line): unknown => JSON.parse(line)),
    texts,
    all,
  )
  for (const input of scored.unknown) process.stderr.write(`${input}: no marked article has this name; left out\n`)
  process.stdout.write(values.json ? `${JSON.stringify(rowsOf(scored))}\n` : tableOf(scored))
}

function rowsOf(scored: Scored): object {
  const rows = [...scored.groups].flatMap(([group, {texts, tallies}]) =>
    [...tallies].map(([slot, {whole, matched}]) => ({
      group,
      texts,
      slot,
      ...scoreOf(whole),
      matched: matched && scoreOf(matched),
    })),
  )
  const {texts, missing, unknown, outside} = scored
  return {texts, missing, unknown, outside, rows}
}

function tableOf({texts, missing, outside, groups}: Scored): string {
  const per = (share: number): string => (100 * share).toFixed(1).padStart(7)
  const all = [...(groups.get("all")?.tallies ?? [])]
  const head = `${"slot".padEnd(24)}   gold  found      P      R     F1   matched P, R, F1`
  const row = ([slot, {whole, matched}]: [string, Tally]): string => {
    const {gold, predicted, precision, recall, f1} = scoreOf(whole)
    const inner = matched && scoreOf(matched)
    const more = inner ? `  ${per(inner.precision)}${per(inner.recall)}${per(inner.f1)}` : ""
    return `${slot.padEnd(24)}${String(gold).padStart(7)}${String(predicted).padStart(7)}${per(precision)}${per(recall)}${per(f1)}${more}`
  }
  const names = [...groups.keys()].filter((name) => name !== "all")
  const slots = all.map(([slot]) => slot).filter((slot) => !slot.includes("."))
  const byGroup = slots.map((slot) => {
    const cells = names.map((name) => {
      const tally = groups.get(name)?.tallies.get(slot)
      return tally && tally.whole.gold > 0 ? per(scoreOf(tally.whole).f1) : "      –"
    })
    return `${slot.padEnd(24)}${cells.join("")}`
  })
  const legend = names.map((name, i) => `${String(i + 1).padStart(2)} ${name} (${groups.get(name)!.texts})`)
  const numbers = names.map((_, i) => String(i + 1).padStart(7)).join("")
  return [
    `${texts} texts, ${missing.length} without a line, ${outside} attributions outside the marked words`,
    "",
    head,
    ...all.map(row),
    "",
    `F1 end to end by split and style: ${legend.join("; ")}`,
    `${"".padEnd(24)}${numbers}`,
    ...byGroup,
    "",
  ].join("\n")
}
