/**
 * What a page states about its article outside its visible text: JSON-LD, then microdata, then OpenGraph and named meta
 * fields. Days are taken as printed: a time zone never moves a date.
 */
import type {Original, Rights} from "../article.ts"
import {copyrightHolders, dateOf, licenceIn, type Stated, type Value} from "../facts/index.ts"
import {LinkedData, type Thing} from "./json-ld.ts"
import {absolute} from "./page.ts"

export interface Metadata extends Stated {
  readonly base: string | null
  /** `<title>` and its like: candidates for the visible headline. */
  readonly titles: readonly string[]
  readonly description: string | null
  readonly siteName: string | null
}

export function metadataOf(document: Document, url: string | null): Metadata {
  const page = new Fields(document, url)
  const data = new LinkedData(
    [...document.querySelectorAll('script[type^="application/ld+json"]')].map((s) => s.textContent ?? ""),
  )
  const canonical = page.address('link[rel~="canonical"]', "href") ?? page.meta("og:url")
  const article = data.article(canonical ?? url)
  const siteName =
    (article && data.names(article, "publisher")[0]) ??
    page.micro("publisher") ??
    page.meta(
      "og:site_name",
      "application-name",
      "publisher",
      "dc.publisher",
      "citation_journal_title",
      "citation_publisher",
    )
  const titles = [
    article ? data.text(article, "headline") : null,
    page.micro("headline"),
    page.meta("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title"),
    article ? data.text(article, "name") : null,
    document.querySelector("title")?.textContent ?? null,
  ].flatMap((t) => (t ? [withoutSite(oneLine(t), siteName)] : []))
  const published =
    (article && (data.text(article, "datePublished") ?? data.text(article, "dateCreated"))) ??
    page.micro("datePublished") ??
    page.meta(
      "article:published_time",
      "og:published_time",
      "date",
      "pubdate",
      "publish-date",
      "publishdate",
      "parsely-pub-date",
      "sailthru.date",
      "citation_publication_date",
      "citation_date",
      "dc.date.issued",
      "dc.date",
      "dcterms.created",
      "dcterms.date",
    ) ??
    timeOf(document)
  const edtf = published ? dateOf(published) : null
  const language = languageOf(document, page, article, data)
  const original = originalOf(page, article, data, canonical)
  const description =
    (article && data.text(article, "description")) ?? page.meta("og:description", "description", "dc.description")
  const outletUrl = article ? data.field(article, "publisher")?.["url"] : null
  const stated: {-readonly [K in keyof Stated]: Stated[K]} = {
    byline: authorsOf(page, article, data).map(unplaced),
    regions: article
      ? [...data.names(article, "contentLocation"), ...data.names(article, "spatialCoverage")].map(unplaced)
      : [],
    themes: themesOf(document, page, article, data).map(unplaced),
    rights: rightsOf(page, article, data),
  }
  if (titles[0]) stated.headline = unplaced(titles[0])
  if (siteName) stated.outlet = unplaced(oneLine(siteName))
  if (typeof outletUrl === "string") stated.outletUrl = outletUrl
  if (edtf) stated.publishedAt = unplaced(edtf)
  if (language) stated.language = language
  if (canonical) stated.canonical = canonical
  if (original) stated.original = original
  return {...stated, base: page.base, titles, description: description ? oneLine(description) : null, siteName}
}

function unplaced(words: string): Value {
  return {words, spans: []}
}

/** Look-ups in meta fields, links and microdata, first name first. */
class Fields {
  readonly base: string | null
  readonly #meta = new Map<string, string[]>()
  readonly #document: Document
  constructor(document: Document, url: string | null) {
    this.#document = document
    for (const element of document.querySelectorAll("meta[content]")) {
      const content = element.getAttribute("content")?.trim()
      for (const attribute of ["name", "property", "http-equiv", "itemprop"]) {
        const key = element.getAttribute(attribute)?.toLowerCase()
        if (key && content) this.#meta.set(key, [...(this.#meta.get(key) ?? []), content])
      }
    }
    const href = document.querySelector("base[href]")?.getAttribute("href")
    const own = url ?? document.querySelector('link[rel~="canonical"]')?.getAttribute("href") ?? this.meta("og:url")
    this.base = href ? absolute(href, url) : own && /^https?:/iu.test(own) ? own : null
  }

  meta(...names: string[]): string | null {
    for (const name of names) {
      const value = this.#meta.get(name)?.[0]
      if (value) return value
    }
    return null
  }

  all(...names: string[]): string[] {
    return names.flatMap((name) => this.#meta.get(name) ?? [])
  }

  address(selector: string, attribute: string): string | null {
    const href = this.#document.querySelector(selector)?.getAttribute(attribute)?.trim()
    return href ? absolute(href, this.base) : null
  }

  /** A microdata property of the page's article. */
  micro(property: string): string | null {
    return this.micros(property)[0] ?? null
  }

  micros(property: string): string[] {
    const scope = [...this.#document.querySelectorAll("[itemtype]")].find((e) =>
      /schema\.org\/\w*(?:Article|BlogPosting|Report)$/u.test(e.getAttribute("itemtype") ?? ""),
    )
    if (!scope) return []
    const found: string[] = []
    for (const element of scope.querySelectorAll(`[itemprop~="${property}"]`)) {
      if (element.closest("[itemtype]") !== scope && !element.hasAttribute("itemscope")) continue
      if (element.hasAttribute("itemscope") && element.parentElement?.closest("[itemtype]") !== scope) continue
      const named = element.querySelector('[itemprop~="name"]') ?? element
      const value =
        named.getAttribute("content") ??
        named.getAttribute("datetime") ??
        (property === "isBasedOn" || property === "license" ? named.getAttribute("href") : null) ??
        named.textContent
      if (value?.trim()) found.push(oneLine(value))
    }
    return found
  }
}

function authorsOf(page: Fields, article: Thing | null, data: LinkedData): string[] {
  const ways: (() => string[])[] = [
    () => (article ? data.names(article, "author") : []),
    () => page.micros("author"),
    () =>
      page.all(
        "article:author",
        "author",
        "byl",
        "parsely-author",
        "sailthru.author",
        "citation_author",
        "dc.creator",
        "dcterms.creator",
      ),
  ]
  for (const way of ways) {
    const names = way()
      .filter((name) => !/^(?:https?:|@)|\bfacebook\.com\b/iu.test(name))
      .map((name) => oneLine(name).replace(/^by\s+/iu, ""))
      .filter((name) => name !== "" && name.length <= 100)
    if (names.length > 0) return [...new Set(names)]
  }
  return []
}

function themesOf(document: Document, page: Fields, article: Thing | null, data: LinkedData): string[] {
  const named = [
    ...(article ? data.names(article, "articleSection") : []),
    ...page.micros("articleSection"),
    ...page.all("article:section", "article:tag"),
    ...[...document.querySelectorAll('a[rel~="tag"]')].map((a) => oneLine(a.textContent ?? "")),
  ]
  const themes = named.length > 0 ? named : article ? data.names(article, "keywords").flatMap((k) => k.split(",")) : []
  return [...new Set(themes.map(oneLine).filter((t) => t !== "" && t.length <= 80))]
}

function languageOf(document: Document, page: Fields, article: Thing | null, data: LinkedData): string | null {
  const tags = [
    document.documentElement?.getAttribute("lang"),
    document.documentElement?.getAttribute("xml:lang"),
    document.body?.getAttribute("lang"),
    article ? data.text(article, "inLanguage") : null,
    page.meta("content-language", "dc.language", "og:locale"),
  ]
  const tag = tags.find((t) => t && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/iu.test(t.trim()))
  return tag ? tag.trim().replaceAll("_", "-") : null
}

/** A declared source of republication: isBasedOn, syndication-source, or a canonical address on another site. */
function originalOf(page: Fields, article: Thing | null, data: LinkedData, canonical: string | null): Original | null {
  const based = article
    ? (data.values(article, "isBasedOn")[0] ?? data.values(article, "isBasedOnUrl")[0] ?? null)
    : null
  if (based && typeof based !== "string") {
    const date = data.text(based, "datePublished")
    return {
      outlet: data.names(based, "publisher")[0] ?? data.names(based, "isPartOf")[0] ?? null,
      url:
        data.text(based, "url") ??
        (typeof based["@id"] === "string" && /^https?:/u.test(based["@id"]) ? based["@id"] : null),
      author: data.names(based, "author").join(", ") || null,
      publishedAt: date ? dateOf(date) : null,
    }
  }
  const declared =
    based ??
    page.micro("isBasedOn") ??
    page.meta("original-source", "syndication-source", "dc.source", "dcterms.source")
  if (declared) {
    const isAddress = /^https?:\/\//iu.test(declared)
    return {outlet: isAddress ? null : declared, url: isAddress ? declared : null, author: null, publishedAt: null}
  }
  const own = page.meta("og:url") ?? page.base
  const elsewhere = canonical && own && hostOf(canonical) && hostOf(own) && hostOf(canonical) !== hostOf(own)
  return elsewhere ? {outlet: null, url: canonical, author: null, publishedAt: null} : null
}

function rightsOf(page: Fields, article: Thing | null, data: LinkedData): Rights[] {
  const found: Rights[] = []
  const licence =
    (article && data.text(article, "license")) ??
    page.micro("license") ??
    page.address('link[rel~="license"]', "href") ??
    page.address('a[rel~="license"]', "href") ??
    page.meta("dcterms.license", "dc.rights.license")
  if (licence)
    found.push({kind: "licence", holder: null, licence: licenceIn(licence) ?? licence, conditions: [], spans: []})
  const holders = article ? data.names(article, "copyrightHolder") : []
  for (const holder of holders) found.push({kind: "copyright", holder, licence: null, conditions: [], spans: []})
  const notice =
    (article && data.text(article, "copyrightNotice")) ?? page.meta("dc.rights", "dcterms.rights", "copyright")
  if (notice && holders.length === 0) {
    for (const holder of copyrightHolders(oneLine(notice)))
      found.push({kind: "copyright", holder, licence: null, conditions: [], spans: []})
  }
  if (page.meta("tdm-reservation") === "1") {
    found.push({kind: "reservation", holder: null, licence: null, conditions: ["text and data mining"], spans: []})
  }
  return found
}

/** The first dated `<time>` of the article's head, for pages without any other date. */
function timeOf(document: Document): string | null {
  const time = document.querySelector(
    'time[pubdate], time[itemprop="datePublished"], article time[datetime], main time[datetime], header time[datetime]',
  )
  return time?.getAttribute("datetime") ?? null
}

/** “Headline - The Harbour Times” without the site's name. */
function withoutSite(title: string, site: string | null): string {
  const match = /^(.{8,}?)\s+[|–—·»-]\s+([^|–—·»]{2,60})$/u.exec(title)
  if (!match) return title
  const tail = match[2]!.trim().toLowerCase()
  return site && (tail === site.toLowerCase() || site.toLowerCase().includes(tail) || tail.includes(site.toLowerCase()))
    ? match[1]!
    : title
}

function hostOf(address: string): string | null {
  return URL.parse(address)?.hostname.replace(/^www\./u, "") ?? null
}

function oneLine(words: string): string {
  return words.replace(/\s+/gu, " ").trim()
}
