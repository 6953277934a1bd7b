/** The work of `onrecord tokens`. */
import {basename, extname} from "node:path"
import type {Article} from "../../desk/index.ts"
import {loadReader, tokensOf} from "../../desk/reading/index.ts"
import {message} from "../../messages/index.ts"
import {write, writeLine} from "../output.ts"
import {safe} from "../print/width.ts"
import {eachArticle} from "./each-article.ts"

type Tokens = ReturnType<typeof tokensOf>

export async function printTokens(inputs: readonly string[], {json}: {readonly json: boolean}): Promise<number> {
  const reader = loadReader()
  return eachArticle(inputs, {}, async (article) => {
    const found = tokensOf(article, reader)
    const id = basename(article.input, extname(article.input))
    await (json ? writeLine({id, ...found}) : write(table(id, article, found)))
  })
}

/** One token a line, an empty line and a heading before each sentence. */
function table(id: string, {text}: Article, {tokens, sentences}: Tokens): string {
  const lines = [message("tokens.head", {id, tokens: tokens.length, sentences: sentences.length})]
  let next = 0
  for (const [start, end, upos, xpos] of tokens) {
    while (next < sentences.length && sentences[next]![0] <= start) {
      lines.push("", message("tokens.sentence", {number: ++next}))
    }
    lines.push(
      `  ${`${start}–${end}`.padEnd(12)} ${(upos ?? "").padEnd(6)} ${(xpos ?? "").padEnd(6)} ${safe(text.slice(start, end))}`,
    )
  }
  return `${lines.join("\n")}\n\n`
}
