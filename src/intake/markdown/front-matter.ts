/** Facts in a YAML block at the start of a text, each with its place in the source. */
import {type Span, trimmed} from "../../text/index.ts"
import type {Original, Rights} from "../article.ts"
import {copyrightHolders, dateOf, licenceIn, type Stated, type Value} from "../facts/index.ts"

const BLOCK = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)([\s\S]{0,60000}?)(?:\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/u

/** The stretch between the two rules of a front-matter block, or null. At least one `key:` line must stand in it. */
export function frontMatterAt(text: string): Span | null {
  if (!text.startsWith("---")) return null
  const match = BLOCK.exec(text.slice(0, 70_000))
  if (!match || !/^[\p{L}_][\p{L}\p{N}_ -]{0,40}\s*:/mu.test(match[1]!)) return null
  const start = match[0].indexOf(match[1]!, 3)
  return {start, end: start + match[1]!.length}
}

type Fields = ReadonlyMap<string, readonly Value[]>

/** Broken YAML states nothing; the block is still no part of the article's prose. */
export async function readFrontMatter(text: string, at: Span): Promise<Stated> {
  const {parseDocument} = await import("yaml")
  return statedBy(text, fieldsOf(text, at, parseDocument))
}

type Parse = typeof import("yaml").parseDocument

export function readFrontMatterWith(text: string, at: Span, parseDocument: Parse): Stated {
  return statedBy(text, fieldsOf(text, at, parseDocument))
}

function fieldsOf(text: string, at: Span, parseDocument: Parse): Fields {
  const fields = new Map<string, readonly Value[]>()
  const doc = parseDocument(text.slice(at.start, at.end), {logLevel: "silent", schema: "failsafe"})
  const root: unknown = doc.contents
  if (!isMap(root)) return fields
  for (const pair of root.items) {
    const key = scalarText(pair.key)
    if (key) fields.set(key.toLowerCase().replace(/[\s-]+/gu, "_"), valuesOf(text, at.start, pair.value))
  }
  return fields
}

function valuesOf(text: string, offset: number, node: unknown): Value[] {
  if (isSeq(node)) return node.items.flatMap((item) => valuesOf(text, offset, item))
  if (isMap(node)) {
    const name = node.items.find((pair) => /^(?:name|title)$/iu.test(scalarText(pair.key) ?? ""))
    return name ? valuesOf(text, offset, name.value) : []
  }
  const words = scalarText(node)?.trim()
  if (!words) return []
  const range = isRecord(node) && Array.isArray(node["range"]) ? (node["range"] as number[]) : null
  return [{words, spans: range ? scalarSpan(text, {start: offset + range[0]!, end: offset + range[1]!}) : []}]
}

/** The scalar's words without quotation marks or block marks around them. */
function scalarSpan(text: string, at: Span): Span[] {
  const mark = text[at.start]
  const quoted = (mark === '"' || mark === "'") && text[at.end - 1] === mark && at.end - at.start > 1
  const block = /^[|>][+-]?\d?[ \t]*(?:\r\n|\n|\r)/u.exec(text.slice(at.start, at.end))
  const inner = trimmed(text, {
    start: at.start + (quoted ? 1 : (block?.[0].length ?? 0)),
    end: at.end - (quoted ? 1 : 0),
  })
  return inner ? [inner] : []
}

function statedBy(text: string, fields: Fields): Stated {
  const first = (...keys: string[]): Value | undefined =>
    keys.map((k) => fields.get(k)?.[0]).find((v) => v !== undefined)
  const all = (...keys: string[]): readonly Value[] =>
    keys.map((k) => fields.get(k)).find((v) => v !== undefined && v.length > 0) ?? []
  const date = first(
    "date",
    "published",
    "published_at",
    "publishedat",
    "pubdate",
    "date_published",
    "publication_date",
  )
  const edtf = date ? dateOf(date.words) : null
  const headline = first("title", "headline")
  const standfirst = first("standfirst", "subtitle", "description", "summary", "excerpt", "dek")
  const outlet = first("outlet", "publisher", "publication", "site", "site_name", "source", "newspaper")
  const canonical = first("canonical", "canonical_url", "url", "link")?.words
  const language = first("language", "lang", "locale")?.words
  const original = originalBy(first)
  const rights = rightsBy(first)
  const stated: {-readonly [K in keyof Stated]: Stated[K]} = {
    byline: all("authors", "author", "byline", "by").flatMap((v) => authorsIn(text, v)),
    regions: all("regions", "region", "country", "countries").flatMap((v) => listed(text, v)),
    themes: all("themes", "theme", "topics", "topic", "tags", "keywords", "categories", "category", "section").flatMap(
      (v) => listed(text, v),
    ),
    rights,
  }
  if (headline) stated.headline = headline
  if (standfirst) stated.standfirst = standfirst
  if (outlet && !/^https?:/iu.test(outlet.words)) stated.outlet = outlet
  if (date && edtf) stated.publishedAt = {words: edtf, spans: date.spans}
  if (canonical && /^https?:\/\//iu.test(canonical)) stated.canonical = canonical
  const outletUrl = first("outlet_url", "site_url", "publisher_url")?.words
  if (outletUrl) stated.outletUrl = outletUrl
  if (language && /^[a-z]{2,3}(?:[-_]\w{2,8}){0,3}$/iu.test(language)) stated.language = language.replaceAll("_", "-")
  if (original) stated.original = original
  return stated
}

type First = (...keys: string[]) => Value | undefined

function originalBy(first: First): Original | null {
  const name = first("original", "original_outlet", "original_source", "originally_published_in")?.words ?? null
  const url = first("original_url", "source_url")?.words ?? null
  if (!name && !url) return null
  const date = first("original_date", "original_published")?.words
  const isUrl = name !== null && /^https?:\/\//iu.test(name)
  return {
    outlet: isUrl ? null : name,
    url: isUrl ? name : url,
    author: first("original_author")?.words ?? null,
    publishedAt: date ? dateOf(date) : null,
  }
}

function rightsBy(first: First): Rights[] {
  const found: Rights[] = []
  const licence = first("licence", "license")
  if (licence) {
    const id = licenceIn(licence.words) ?? licence.words
    found.push({kind: "licence", holder: null, licence: id, conditions: [], spans: licence.spans})
  }
  const holder = first("copyright", "copyright_holder", "rights_holder")
  for (const name of holder ? copyrightHolders(holder.words) : []) {
    found.push({kind: "copyright", holder: name, licence: null, conditions: [], spans: holder!.spans})
  }
  return found
}

/** “Jane Doe and Ali Khan”, “By Jane Doe”: the names in one field. */
function authorsIn(text: string, value: Value): Value[] {
  const words = value.words.replace(/^by\s+/iu, "")
  return pieces(text, {...value, words}, /\s*(?:,|;|\s+and\s+|\s+&\s+)\s*/iu)
}

function listed(text: string, value: Value): Value[] {
  return pieces(text, value, /\s*[,;|]\s*/u)
}

function pieces(text: string, value: Value, separator: RegExp): Value[] {
  const names = value.words.split(separator).filter(Boolean)
  const [within] = value.spans
  if (!within) return names.map((words) => ({words, spans: []}))
  let from = within.start
  return names.map((words) => {
    const start = text.indexOf(words, from)
    if (start < 0 || start + words.length > within.end) return {words, spans: []}
    from = start + words.length
    return {words, spans: [{start, end: from}]}
  })
}

interface YamlMap {
  readonly items: readonly {readonly key: unknown; readonly value: unknown}[]
}

function isMap(node: unknown): node is YamlMap {
  return isRecord(node) && node.constructor.name === "YAMLMap"
}

function isSeq(node: unknown): node is {readonly items: readonly unknown[]} {
  return isRecord(node) && node.constructor.name === "YAMLSeq"
}

function scalarText(node: unknown): string | null {
  const value = isRecord(node) ? node["value"] : node
  return typeof value === "string" ? value : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}
