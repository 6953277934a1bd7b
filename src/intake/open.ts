/** From a target to an article: bytes, text, format, blocks and facts, hash, language. */
import {createHash} from "node:crypto"
import {InputError} from "../errors.ts"
import type {Article, ArticleFormat} from "./article.ts"
import type {Draft} from "./draft.ts"
import {gather, type Stated} from "./facts/index.ts"
import {formatByName, formatOf} from "./format-of.ts"
import {languageOf, languageOfNow} from "./language-of.ts"
import type {BytesOptions} from "./limits.ts"
import {isHopeless, loadedMarkdown, loadMarkdown} from "./markdown/index.ts"
import {plainDrafts} from "./plain/index.ts"
import {type Source, sourceOf} from "./source.ts"

export interface OpenOptions extends BytesOptions {
  /** Read as this format, whatever the name and the text say. */
  readonly format?: ArticleFormat
}

/** Opens a file, standard input ("-") or an http(s) address. */
export async function openArticle(target: string, options: OpenOptions = {}): Promise<Article> {
  return (await openWithBytes(target, options)).article
}

/** The same, with the bytes as they came. */
export async function openWithBytes(
  target: string,
  options: OpenOptions = {},
): Promise<{readonly article: Article; readonly bytes: Uint8Array}> {
  const source = await sourceOf(target, options)
  return {article: await articleFromBytes(source, options), bytes: source.bytes}
}

/** An article from bytes that came from somewhere else: an upload, or a copy that is held. */
export async function articleFromBytes(source: Source, options: Pick<OpenOptions, "format"> = {}): Promise<Article> {
  const {decode} = await import("./decode/index.ts")
  const name = source.url ?? source.input
  const html = formatByName(name, source.contentType) === "html" || /<html|<!doctype/iu.test(latinHead(source.bytes))
  const {text, encoding} = await decode(source.bytes, source.input, {contentType: source.contentType, html})
  const format = options.format ?? formatOf(text, {name, contentType: source.contentType})
  return articleFrom(text, {...source, encoding, format})
}

interface Decided extends Omit<Source, "bytes"> {
  readonly encoding: string
  readonly format: ArticleFormat
}

async function articleFrom(decoded: string, source: Decided): Promise<Article> {
  const {text, format, drafts, stated} = await draftsOf(decoded, source)
  const {blocks, facts} = gather(text, drafts, stated)
  const {input, url, retrievedAt, encoding} = source
  const languageDetected = await languageOf(text)
  return {input, url, retrievedAt, format, encoding, text, version: versionOf(text), blocks, languageDetected, facts}
}

interface Drafted {
  readonly text: string
  readonly format: ArticleFormat
  readonly drafts: readonly Draft[]
  readonly stated: Stated
}

async function draftsOf(text: string, {format, url, input}: Decided): Promise<Drafted> {
  if (format === "html") {
    const {loadHtml} = await import("./html/index.ts")
    const read = await loadHtml()
    const page = read(text, url)
    if (page.text === "") throw new InputError("input/empty", `There is no text in ${input}`, {values: {input}})
    return {format, ...page}
  }
  if (format === "markdown" && !isHopeless(text)) {
    const read = await loadMarkdown()
    return {text, format, ...read(text)}
  }
  return {text, format: "plain", drafts: plainDrafts(text), stated: {}}
}

export interface TextOptions {
  /** What stands as the article's input; "-" by default. */
  readonly input?: string
  /** Plain by default where the Markdown parser is not loaded; see `prepareMarkdown`. HTML needs `openArticle`. */
  readonly format?: "plain" | "markdown"
}

/**
 * An article from a string, without waiting. Markdown needs its parser, which `prepareMarkdown` loads; the language is
 * detected only as far as that needs no loading either.
 */
export function articleFromText(text: string, {input = "-", format}: TextOptions = {}): Article {
  const wanted = format ?? (formatOf(text, {name: input}) === "markdown" ? "markdown" : "plain")
  const reader = wanted === "markdown" && !isHopeless(text) ? loadedMarkdown() : null
  const {drafts, stated} = reader ? reader(text) : {drafts: plainDrafts(text), stated: {}}
  const {blocks, facts} = gather(text, drafts, stated)
  return {
    input,
    url: null,
    retrievedAt: null,
    format: reader ? "markdown" : "plain",
    encoding: "utf-8",
    text,
    version: versionOf(text),
    blocks,
    languageDetected: languageOfNow(text),
    facts,
  }
}

/** Loads the Markdown parser, so that `articleFromText` can read Markdown. */
export async function prepareMarkdown(): Promise<void> {
  await loadMarkdown()
}

export function versionOf(text: string): string {
  return `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`
}

function latinHead(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString("latin1")
}
