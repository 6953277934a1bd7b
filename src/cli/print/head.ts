/** Byline, outlet, day and first outlet of an article, as its copy states them. */
import type {ReadingRecord} from "../../desk/index.ts"
import {dateWords, listOf, message} from "../../messages/index.ts"
import {linesOf, wordsOf} from "./layout.ts"
import type {Terminal} from "./terminal.ts"
import {safe} from "./width.ts"

export function headLines({copy}: ReadingRecord, width: number, terminal: Terminal): readonly string[] {
  const byline = copy.byline.map(({name}) => name)
  const facts = [
    byline.length > 0 ? message("article.byline", {names: listOf(byline, "and")}) : "",
    [copy.outlet?.name ?? "", copy.publishedAt === null ? "" : dateWords(copy.publishedAt)].filter(Boolean).join(" · "),
    copy.original === null ? "" : originalWords(copy.original),
  ]
  return facts
    .filter((fact) => fact !== "")
    .flatMap((fact) => linesOf(wordsOf(safe(fact), ["dim"]), {width, terminal}).map(({text}) => text))
}

function originalWords({outlet, author, publishedAt}: NonNullable<ReadingRecord["copy"]["original"]>): string {
  const parts = [
    outlet === null ? "" : message("article.original", {outlet}),
    author === null ? "" : message("article.originalBy", {author}),
    publishedAt === null ? "" : message("article.originalOn", {date: dateWords(publishedAt)}),
  ]
  return parts.filter((part) => part !== "").join(" · ")
}
