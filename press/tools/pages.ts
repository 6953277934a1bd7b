/** The parts of documents that are made from the marked articles: statistics of the press, agreement, articles with their marks. */
import {existsSync, readFileSync} from "node:fs"
import {fileURLToPath} from "node:url"
import {agreementOf} from "../../bench/press/agree.ts"
import {agreementTable} from "./commands/agree.ts"
import {type Counts, statisticsOf} from "./counts.ts"
import {type Loaded, loadPress, WORKS} from "./load.ts"
import type {Article, Attribution, Span} from "./model.ts"

const SECOND = fileURLToPath(new URL("../second/", import.meta.url))

/** All of the half for training: held articles are not to be read while rules are made. */
const SHOWN = [
  "a-kervan-shots/a-halden-post",
  "a-herald-runway/a-herald",
  "b-bandar-talks/hna",
  "b-kwenda-presser/transcript",
  "ministry-denies-lease/ministry-denies-lease",
]

export function statisticsPart(texts: readonly Loaded[]): string {
  const {byStyle, bySplit, byEnglish, ...sums} = statisticsOf(texts)
  const rows = Object.entries(sums).map(
    ([name, count]) =>
      `| ${name} | ${count} | ${Object.values(bySplit)
        .map((one) => one[name] ?? "")
        .join(" | ")} |`,
  )
  const splits = Object.keys(bySplit)
  return [
    `| what | all | ${splits.join(" | ")} |`,
    `|---|---|${splits.map(() => "---|").join("")}`,
    ...rows,
    "",
    tableBy("style", byStyle),
    "",
    tableBy("English", byEnglish),
  ].join("\n")
}

const COLUMNS = [
  "works",
  "texts",
  "words",
  "attributions",
  "chains",
  "hedges",
  "denials",
  "meetings",
  "positions",
  "times",
]

function tableBy(name: string, groups: Readonly<Record<string, Counts>>): string {
  const rows = Object.entries(groups).map(
    ([group, counts]) => `| ${group} | ${COLUMNS.map((column) => counts[column] ?? 0).join(" | ")} |`,
  )
  return [`| ${name} | ${COLUMNS.join(" | ")} |`, `|---|${COLUMNS.map(() => "---|").join("")}`, ...rows].join("\n")
}

export function agreementPart(texts: readonly Loaded[]): string {
  const second = existsSync(SECOND) ? loadPress([SECOND]).texts : []
  if (second.length === 0) return "No text has been marked a second time yet."
  return agreementTable(agreementOf(texts, second)).trimEnd()
}

/** Articles with their marks as they stand in the files, and what they say in tables. */
export function articlesPart(texts: readonly Loaded[]): string {
  const shown = SHOWN.flatMap((name) => {
    const found = texts.find(({article: {header}}) => `${header.work}/${header.copy}` === name)
    return found ? [articleSection(found.article)] : []
  })
  return shown.join("\n\n")
}

function articleSection(article: Article): string {
  const {header, text, attributions} = article
  const name = `${header.work}/${header.copy}.press`
  const marked = readFileSync(`${WORKS}${name}`, "utf8").split(/^===$/mu)[1]?.trim() ?? ""
  const title = article.blocks.find(({kind}) => kind === "headline")
  return [
    `## ${title ? text.slice(title.start, title.end) : header.work}`,
    "",
    `${header.outlet}, ${header.published ?? "no date"}; ${header.style}, ${header.english} English. File: [press/works/${name}](../press/works/${name})`,
    "",
    "```text",
    marked,
    "```",
    "",
    "| | who | cue | what | kind | besides |",
    "|---|---|---|---|---|---|",
    ...attributions.map((one) => attributionRow(one, article)),
  ].join("\n")
}

function attributionRow(one: Attribution, {text, actors}: Article): string {
  const words = (spans: readonly Span[]): string =>
    spans
      .map(({start, end}) => text.slice(start, end))
      .join(" … ")
      .replaceAll("|", "\\|")
  const who = actors.find(({id}) => id === one.speaker)
  const besides = [
    one.within === null ? "" : `within ${one.within}`,
    one.polarity === "affirmed" ? "" : (one.polarity ?? ""),
    one.mood === "stated" ? "" : (one.mood ?? ""),
    one.addressee.spans.length > 0 ? `to ${words(one.addressee.spans)}` : "",
    one.channel.spans.length > 0 ? `through ${words(one.channel.spans)}` : "",
    one.saidAt.edtf === null ? "" : `on ${one.saidAt.edtf}`,
    ...one.hedges.map((hedge) => `“${words([hedge])}” ${hedge.kind}, ${hedge.holder}`),
  ].filter((part) => part !== "")
  const source = words(one.source) || "–"
  const named = who?.name && !source.includes(who.name) ? `${source} (${who.name})` : source
  return `| ${one.id} | ${named} | ${words(one.cue) || "–"} | ${words(one.content)} | ${one.manner} ${one.kind} | ${besides.join("; ")} |`
}
