/** What a person names into articles, one after the other and in order; what fails is handed on in its place. */
import {type Article, type Expanded, expandInputs, type OpenOptions, openArticle} from "../../intake/index.ts"

export type InputOptions = Pick<OpenOptions, "allowPrivate">

export type Opened =
  | {readonly input: string; readonly article: Article}
  | {readonly input: string; readonly error: unknown}

/** Opens files, the files of folders and patterns, addresses and standard input; the next only when it is asked for. */
export async function* openInputs(targets: readonly string[], options: InputOptions = {}): AsyncGenerator<Opened> {
  for await (const expanded of expandInputs(targets)) yield await opened(expanded, options)
}

/** How many inputs are named, as far as folders and patterns can be looked into now. */
export async function countInputs(targets: readonly string[]): Promise<number> {
  let count = 0
  for await (const _ of expandInputs(targets)) count += 1
  return count
}

async function opened(expanded: Expanded, options: InputOptions): Promise<Opened> {
  const {input, kind} = expanded
  if (kind === "failed") return {input, error: expanded.error}
  try {
    return {input, article: await openArticle(input, options)}
  } catch (error) {
    return {input, error}
  }
}
