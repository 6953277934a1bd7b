/** The work of `onrecord search`. */
import type {OnRecord, SearchHit, SearchPage} from "../../desk/index.ts"
import {message} from "../../messages/index.ts"
import {exitCodes} from "../exit-codes.ts"
import {write, writeLine} from "../output.ts"
import {claimLines} from "../print/claim.ts"
import {linesOf, type Piece, type Word} from "../print/layout.ts"
import {nothingYet, totalWords, workLines} from "../print/record.ts"
import {type Terminal, terminalOf} from "../print/terminal.ts"
import {safe} from "../print/width.ts"
import {withRecord} from "./with-record.ts"

export interface SearchFlags {
  readonly json: boolean | undefined
  readonly record: string | undefined
  readonly order: "time" | "fit"
  readonly limit: number | undefined
  readonly cursor: string | undefined
}

export async function searchRecord(words: readonly string[], flags: SearchFlags): Promise<number> {
  const {json = false, order, limit, cursor} = flags
  return withRecord(flags, async (rec) => {
    const asked = {order, ...(limit === undefined ? {} : {limit}), ...(cursor === undefined ? {} : {cursor})}
    const page = rec.search(words.join(" "), asked)
    if (json) {
      for (const hit of page.hits) await writeLine(hit)
      return exitCodes.done
    }
    const terminal = terminalOf(process.stdout, process.env)
    for (const hit of page.hits) await write(`${hitLines(hit, terminal).join("\n")}\n\n`)
    await write(foot(rec, page))
    return exitCodes.done
  })
}

function hitLines({work, snippet, claims}: SearchHit, terminal: Terminal): readonly string[] {
  const lines = [...workLines(work, terminal)]
  if (snippet !== null) {
    const frame = {width: terminal.columns - 1, lead: "  ", terminal}
    lines.push(...linesOf(markedWords(snippet), frame).map(({text}) => text))
  }
  for (const claim of claims) lines.push(...claimLines(claim, terminal, {lead: "  · ", placed: false}))
  return lines
}

/** The words that were sought are strong. */
function markedWords({exact, start, marks}: NonNullable<SearchHit["snippet"]>): readonly Word[] {
  const words: Word[] = []
  for (const found of exact.matchAll(/\S+/gu)) {
    const pieces: Piece[] = []
    const [form] = found
    const at = start + found.index
    const marked = marks.some((mark) => mark.start < at + form.length && at < mark.end)
    pieces.push({text: safe(form), styles: marked ? ["strong"] : []})
    words.push({pieces, notes: []})
  }
  return words
}

function foot(rec: OnRecord, {hits, total, cursor}: SearchPage): string {
  const {works, coverage} = rec.counts()
  if (works === 0) return nothingYet(rec)
  const found = message("search.found", {shown: hits.length, found: totalWords(total), works, ...coverage})
  return `${found}\n${cursor === null ? "" : `${message("list.next", {cursor})}\n`}`
}
