/** The Markdown reader with its parser loaded, and the bound past which a text is read as plain instead. */
import {createRequire} from "node:module"
import type {Root} from "mdast"
import type {Span} from "../../text/index.ts"
import type {Draft} from "../draft.ts"
import type {Stated} from "../facts/index.ts"
import {markdownDrafts} from "./drafts.ts"
import {frontMatterAt, readFrontMatterWith} from "./front-matter.ts"

export interface MarkdownRead {
  readonly drafts: readonly Draft[]
  readonly stated: Stated
}

export type MarkdownReader = (text: string) => MarkdownRead

let loaded: MarkdownReader | null = null

/** The parser is some 25 modules: it is loaded when the first Markdown text comes. */
export async function loadMarkdown(): Promise<MarkdownReader> {
  if (loaded) return loaded
  const [{fromMarkdown}, {frontmatter}, {frontmatterFromMarkdown}] = await Promise.all([
    import("mdast-util-from-markdown"),
    import("micromark-extension-frontmatter"),
    import("mdast-util-frontmatter"),
  ])
  const parse = (text: string): Root =>
    fromMarkdown(text, {extensions: [frontmatter("yaml")], mdastExtensions: [frontmatterFromMarkdown("yaml")]})
  loaded = (text) => {
    const at: Span | null = frontMatterAt(text)
    return {
      drafts: markdownDrafts(text, parse(text)),
      stated: at ? readFrontMatterWith(text, at, yaml().parseDocument) : {},
    }
  }
  return loaded
}

/** Some 70 modules, which most texts need not wait for: loaded when the first front matter comes. */
const yaml = (): typeof import("yaml") => createRequire(import.meta.url)("yaml") as typeof import("yaml")

export function loadedMarkdown(): MarkdownReader | null {
  return loaded
}
