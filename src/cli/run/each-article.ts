/** Goes through what a command line names, in order: each article to the command, each failure to standard error. */
import type {Article} from "../../desk/index.ts"
import {countInputs, type InputOptions, openInputs} from "../../desk/reading/index.ts"
import {errorWords, message} from "../../messages/index.ts"
import {exitCodes} from "../exit-codes.ts"
import {complain} from "../output.ts"
import {isWatched, progressOver} from "../progress.ts"

/** Gives the exit code: an input that fails is said and counted, and the rest goes on. */
export async function eachArticle(
  inputs: readonly string[],
  options: InputOptions,
  visit: (article: Article) => Promise<void>,
): Promise<number> {
  const progress = await progressOver(isWatched() ? await countInputs(inputs) : 0)
  let all = 0
  let failed = 0
  for await (const opened of openInputs(inputs, options)) {
    all += 1
    try {
      if ("error" in opened) throw opened.error
      await visit(opened.article)
    } catch (error) {
      failed += 1
      progress.pause()
      complain(message("failure.input", {input: opened.input, words: errorWords(error)}))
    }
    progress.step()
  }
  progress.end()
  if (all === 0) complain(message("failure.none"))
  if (failed > 0 && all > 1) complain(message("failure.tally", {failed, all}))
  return failed > 0 || all === 0 ? exitCodes.failed : exitCodes.done
}
