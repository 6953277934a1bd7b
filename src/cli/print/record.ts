/** Works and numbers of the record for people; every number stands with what it is out of. */
import type {OnRecord, Total, WorkEntry} from "../../desk/index.ts"
import {dateWords, listOf, message} from "../../messages/index.ts"
import {painted, type Terminal} from "./terminal.ts"
import {safe} from "./width.ts"

export function workLines(work: WorkEntry, terminal: Terminal): readonly string[] {
  const {headline, byline, outlet, publishedAt, copies, copy} = work
  const facts = [
    byline.length === 0 ? "" : message("article.byline", {names: listOf(byline, "and")}),
    outlet ?? "",
    publishedAt === null ? "" : dateWords(publishedAt),
    copies > 1 ? message("claim.copies", {copies}) : "",
    copy.slice(0, 19),
  ]
  return [
    painted(safe(headline ?? message("article.untitled")), ["strong"], terminal),
    painted(`  ${safe(facts.filter(Boolean).join(" · "))}`, ["dim"], terminal),
    `  ${sharesWords(work)}`,
  ]
}

export function sharesWords({shares, coverage}: Pick<WorkEntry, "shares" | "coverage">): string {
  return message("demo.line", {...shares, ...coverage})
}

/** A number, or “at least” so many. */
export function totalWords({count, atLeast}: Total): string {
  return message("list.total", {count, more: atLeast ? "yes" : "no"})
}

/** What to do with an empty record. */
export function nothingYet(rec: OnRecord): string {
  return `${message("record.empty", {folder: rec.folder})}\n`
}
