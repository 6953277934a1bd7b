/** schema.org data in JSON-LD scripts: @graph, references by @id, arrays; scripts that are no JSON are passed over. */

export type Thing = Readonly<Record<string, unknown>>

const ARTICLE =
  /^(?:https?:\/\/schema\.org\/|schema:)?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|ScholarlyArticle|SocialMediaPosting)$/u
const MOST_THINGS = 5000

export class LinkedData {
  readonly #byId = new Map<string, Thing>()
  readonly #things: Thing[] = []

  constructor(scripts: readonly string[]) {
    const queue: unknown[] = scripts.map(parsed)
    for (let i = 0; i < queue.length && i < MOST_THINGS; i++) {
      const value = queue[i]
      if (Array.isArray(value)) queue.push(...value.slice(0, MOST_THINGS))
      else if (isThing(value)) {
        this.#keep(value)
        queue.push(...Object.values(value).filter((v) => typeof v === "object" && v !== null))
      }
    }
  }

  #keep(thing: Thing): void {
    if (thing["@type"] !== undefined) this.#things.push(thing)
    const id = thing["@id"]
    // A bare reference must not hide the thing that it refers to.
    if (typeof id === "string" && Object.keys(thing).length > 1 && !this.#byId.has(id)) this.#byId.set(id, thing)
  }

  /** The page's article: one that names this address first, then the first that is dated, then the first. */
  article(address: string | null): Thing | null {
    const articles = this.#things.filter((t) => typesOf(t).some((type) => ARTICLE.test(type)))
    const names = (t: Thing) => [
      t["url"],
      t["@id"],
      this.field(t, "mainEntityOfPage")?.["@id"] ?? t["mainEntityOfPage"],
    ]
    const here = address
      ? articles.find((t) => names(t).some((n) => typeof n === "string" && sameAddress(n, address)))
      : undefined
    return here ?? articles.find((t) => t["datePublished"] !== undefined) ?? articles[0] ?? null
  }

  /** A field's things, references resolved; strings stay strings. */
  values(thing: Thing, key: string): (Thing | string)[] {
    const value = thing[key]
    return (Array.isArray(value) ? value : [value]).flatMap((v: unknown): (Thing | string)[] => {
      if (typeof v === "string" && v.trim() !== "") return [v.trim()]
      if (typeof v === "number") return [String(v)]
      return isThing(v) ? [this.#resolved(v)] : []
    })
  }

  field(thing: Thing, key: string): Thing | null {
    return (this.values(thing, key).find((v) => typeof v !== "string") as Thing | null) ?? null
  }

  /** The names of a field's things: “Jane Doe”, {"name": "Jane Doe"}, {"@id": "#jane"}. */
  names(thing: Thing, key: string): string[] {
    return this.values(thing, key).flatMap((v) =>
      typeof v === "string" ? [v] : this.values(v, "name").filter((n) => typeof n === "string"),
    )
  }

  text(thing: Thing, key: string): string | null {
    const value = this.values(thing, key)[0]
    if (value === undefined) return null
    if (typeof value === "string") return value
    const inner = value["@value"] ?? value["name"] ?? value["url"] ?? value["@id"]
    return typeof inner === "string" ? inner : null
  }

  #resolved(thing: Thing): Thing {
    const id = thing["@id"]
    return typeof id === "string" ? {...this.#byId.get(id), ...thing} : thing
  }
}

function parsed(script: string): unknown {
  const json = script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/gu, "")
  try {
    return JSON.parse(json) as unknown
  } catch {
    return null
  }
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function typesOf(thing: Thing): string[] {
  const type = thing["@type"]
  return (Array.isArray(type) ? type : [type]).filter((t): t is string => typeof t === "string")
}

function sameAddress(a: string, b: string): boolean {
  const plain = (url: string) =>
    url
      .replace(/[#?].*$/u, "")
      .replace(/^https?:\/\/(?:www\.)?/u, "")
      .replace(/\/$/u, "")
  return plain(a) === plain(b)
}
