/** The bare texts of the sample against its pages: what is marked stands in the page, in order, as a reader sees it. */
import {existsSync, readFileSync} from "node:fs"
import {extname} from "node:path"
import {fileURLToPath} from "node:url"
import type {Loaded} from "./load.ts"
import type {Fault} from "./source.ts"

const PRESS = new URL("../", import.meta.url)
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  rsquo: "’",
  lsquo: "‘",
  ldquo: "“",
  rdquo: "”",
  eacute: "é",
  hellip: "…",
  copy: "©",
  pound: "£",
  middot: "·",
}

/** A block that does not stand in the page of its copy. Datelines and bylines, which pages break up, may stand anywhere. */
export function pageFaults(texts: readonly Loaded[]): Fault[] {
  return texts.flatMap(({file, article}) => {
    const {header, text, blocks} = article
    if (header.page === null) return []
    const path = fileURLToPath(new URL(header.page, PRESS))
    const tell = (message: string): Fault => ({file, line: 1, message})
    if (!existsSync(path)) return [tell(`page: ${header.page}: there is no such file under press/`)]
    const seen = unspaced(visible(readFileSync(path, "utf8"), extname(path)))
    let from = 0
    return blocks.flatMap(({kind, start, end}) => {
      const words = unspaced(text.slice(start, end))
      const loose = kind === "byline" || kind === "dateline"
      const at = seen.indexOf(words, loose ? 0 : from)
      if (at >= 0 && !loose) from = at + words.length
      const way = seen.includes(words) ? "is out of order in" : "does not stand in"
      return at >= 0 ? [] : [tell(`“${text.slice(start, end).slice(0, 60)}…” ${way} ${header.page}`)]
    })
  })
}

const unspaced = (words: string): string => words.replace(/\s+/gu, "")

/** Words as a reader sees them: tags, link targets and emphasis gone. */
function visible(page: string, ending: string): string {
  return ending === ".html" ? visibleHtml(page) : visibleMarkdown(page)
}

function visibleHtml(page: string): string {
  return page
    .replace(/<!--[\s\S]*?-->/gu, " ")
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/giu, " ")
    .replace(/<[^>]+>/gu, "")
    .replace(/&(#?\w+);/gu, (whole, name: string) => {
      if (!name.startsWith("#")) return ENTITIES[name] ?? whole
      return String.fromCodePoint(name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)))
    })
}

function visibleMarkdown(page: string): string {
  return page
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/^#+ +/gmu, "")
    .replace(/^> ?/gmu, "")
    .replace(/^[-*] +/gmu, "")
    .replace(/\*\*|__/gu, "")
    .replace(/(^|[^\\\w])[*_](?=\S)/gmu, "$1")
    .replace(/(\S)[*_](?=$|[^\w])/gmu, "$1")
    .replace(/\\([*_#\-.])/gu, "$1")
}
