import type {Draft} from "../draft.ts"
import type {Stated} from "../facts/index.ts"

export interface HtmlRead {
  readonly text: string
  readonly drafts: readonly Draft[]
  readonly stated: Stated
}

export function readHtml(source: string, _where: {readonly url: string | null; readonly name: string}): HtmlRead {
  return {text: source, drafts: [], stated: {}}
}
