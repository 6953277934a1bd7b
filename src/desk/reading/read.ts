/** Reads an article: the blocks that hold prose become a view, the view is annotated, the annotations a record. */
import {createHash} from "node:crypto"
import {type Article, articleFromText} from "../../intake/index.ts"
import {type Annotations, annotate, type Passage, prepare} from "../../language/index.ts"
import {assemble, passagesOf, type ReadingRecord, readableBlocks} from "../../record/index.ts"
import {toSource, viewOf} from "../../text/index.ts"
import {defaultReader, type Reader} from "./reader.ts"

export interface ReadOptions {
  /** The shipped reader when left out. */
  readonly reader?: Reader
}

/** Reads a text, or an article that intake opened, into one `onrecord/1` object. A plain string is read as plain text. */
export function read(input: string | Article, options: ReadOptions = {}): ReadingRecord {
  return readArticle(typeof input === "string" ? articleFromText(input) : input, options.reader ?? defaultReader())
}

/** Reads an article. Same article and reader, same record. */
export function readArticle(article: Article, reader: Reader): ReadingRecord {
  const blocks = readableBlocks(article)
  const view = viewOf(
    article.text,
    blocks.map(({block}) => block.runs),
  )
  const passages = passagesOf(
    view,
    blocks.map(({kind}) => kind),
  )
  const readable = isReadable(article)
  const annotations = readable ? annotate(view.text, passages, reader.models) : unread(view.text, passages, reader)
  return assemble({article, copyId: copyIdOf(article), view, annotations, readable, reader: reader.name})
}

/** Whether the reader knows the article's language: English, or too little text to tell and nothing else declared. */
export function isReadable(article: Article): boolean {
  const language = article.languageDetected ?? article.facts.language ?? "en"
  return /^en(?:-|$)/iu.test(language)
}

function unread(text: string, passages: readonly Passage[], reader: Reader): Annotations {
  const {tokens, tags, sentences, quotations} = prepare(text, passages, reader.models)
  return {tokens, tags, sentences, quotations, quotationTypes: [], attributions: [], ownHedges: [], actors: []}
}

/** Of this copy: its address or path, and the version. */
export function copyIdOf(article: Article): string {
  const hash = createHash("sha256")
    .update(article.url ?? article.input)
    .update("\n")
    .update(article.version)
  return `sha256:${hash.digest("hex")}`
}

/** Tokens with their tags, and sentences, as the `tokens` command gives them: of all visible text, furniture included. */
export interface TokenLine {
  readonly tokens: readonly (readonly [start: number, end: number, upos: string, xpos: string])[]
  readonly sentences: readonly (readonly [start: number, end: number])[]
}

export function tokensOf(article: Article, reader: Reader): TokenLine {
  const view = viewOf(
    article.text,
    article.blocks.map(({runs}) => runs),
  )
  const passages = passagesOf(
    view,
    article.blocks.map(() => "paragraph" as const),
  )
  const {tokens, tags, sentences} = prepare(view.text, passages, reader.models)
  const rows: [number, number, string, string][] = []
  for (let i = 0; i < tokens.size; i++) {
    const span = toSource(view, article.text, {start: tokens.start[i]!, end: tokens.end[i]!})[0]
    if (span) rows.push([span.start, span.end, tags.uposNames[tags.upos[i]!]!, tags.xposNames[tags.xpos[i]!]!])
  }
  const stretches = sentences.flatMap(({start, end}) => {
    const spans = toSource(view, article.text, {start: tokens.start[start]!, end: tokens.end[end - 1]!})
    return spans.map((span): [number, number] => [span.start, span.end])
  })
  return {tokens: rows, sentences: stretches}
}
