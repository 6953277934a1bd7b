/** The work of `onrecord read`. */
import {loadReader, readArticle} from "../../desk/reading/index.ts"
import {write, writeLine} from "../output.ts"
import {articlePage} from "../print/article.ts"
import type {Lens} from "../print/lens.ts"
import {terminalOf} from "../print/terminal.ts"
import {eachArticle} from "./each-article.ts"

export interface ReadOptions {
  readonly json: boolean
  readonly lens: Lens
  readonly allowPrivate: boolean
}

export async function readInputs(inputs: readonly string[], options: ReadOptions): Promise<number> {
  const {json, lens, allowPrivate} = options
  const reader = loadReader()
  const terminal = terminalOf(process.stdout, process.env)
  return eachArticle(inputs, {allowPrivate}, async (article) => {
    const record = readArticle(article, reader)
    await (json ? writeLine(record) : write(articlePage(article, record, {lens, terminal})))
  })
}
