/** What a person names into articles, one after the other and in order; what fails is handed on in its place. */
import {type Article, type OpenOptions, openArticle} from "../intake/index.ts"

export type InputOptions = Pick<OpenOptions, "allowPrivate">

export type Opened =
  | {readonly input: string; readonly article: Article}
  | {readonly input: string; readonly error: unknown}

/** Opens files, the files of folders and patterns, addresses and standard input; the next only when it is asked for. */
export async function* openInputs(targets: readonly string[], options: InputOptions = {}): AsyncGenerator<Opened> {
  for (const input of targets) yield await opened(input, options)
}

async function opened(input: string, options: InputOptions): Promise<Opened> {
  try {
    return {input, article: await openArticle(input, options)}
  } catch (error) {
    return {input, error}
  }
}
