/** Which of the formats a text is in: by its name or content type, else by what stands in it. */
import type {ArticleFormat} from "./article.ts"
import {frontMatterAt, isHopeless, isPlainlyMarkdown} from "./markdown/index.ts"

export interface Naming {
  /** A path or address. */
  readonly name?: string
  readonly contentType?: string | null
}

export function formatOf(text: string, {name = "", contentType}: Naming = {}): ArticleFormat {
  const named = formatByName(name, contentType)
  if (named === "html" || looksLikeHtml(text)) return "html"
  const markdown = named === "markdown" || frontMatterAt(text) !== null || isPlainlyMarkdown(text)
  return markdown && !isHopeless(text) ? "markdown" : "plain"
}

/** What a name or a content type alone says. */
export function formatByName(name: string, contentType?: string | null): ArticleFormat | null {
  const type = contentType?.split(";")[0]?.trim().toLowerCase()
  if (type === "text/html" || type === "application/xhtml+xml") return "html"
  if (type === "text/markdown" || type === "text/x-markdown") return "markdown"
  const path = name.split(/[?#]/u)[0]!.toLowerCase()
  if (/\.(?:html?|xhtml|shtml)$/u.test(path)) return "html"
  if (/\.(?:md|markdown|mdown|mkd)$/u.test(path)) return "markdown"
  return null
}

/** A document type or an opening `<html`, after white space, comments and an XML declaration. */
function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*){0,3}<(?:!doctype\s+html|html[\s>])/iu.test(
    text.slice(0, 8000),
  )
}
