/** Where things have their pages; only durable ids stand in an address. */
import type {FacetChoice, FacetKind} from "../desk/index.ts"

/** `page`: an address without an ending has its twin in JSON under the same address with `.json`. */
export const copyAddress = (id: string): string => `/copies/${id.replace(/^sha256:/u, "")}`
export const claimAddress = (id: string): string => `/claims/${encodeURIComponent(id)}`
export const workAddress = (id: string): string => `/works/${encodeURIComponent(id)}`
export const actorAddress = (id: string): string => `/actors/${encodeURIComponent(id)}`
export const authorAddress = (name: string): string => `/authors/${encodeURIComponent(name)}`

export interface Listing {
  readonly path: "/" | "/search"
  readonly query: string
  readonly facets: FacetChoice
  readonly order?: "time" | "fit"
}

/** A list of works with what was chosen; `cursor` goes on from another page. */
export function listingAddress({path, query, facets, order}: Listing, cursor?: string): string {
  const wanted = new URLSearchParams()
  if (query !== "") wanted.set("q", query)
  for (const [kind, values] of Object.entries(facets)) for (const value of values ?? []) wanted.append(kind, value)
  if (order === "fit") wanted.set("order", order)
  if (cursor !== undefined) wanted.set("cursor", cursor)
  const words = wanted.toString()
  return words === "" ? path : `${path}?${words}`
}

/** The same list with one value more, or without it where it was chosen. */
export function toggled(listing: Listing, kind: FacetKind, value: string): Listing {
  const chosen = listing.facets[kind] ?? []
  const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  return {...listing, facets: {...listing.facets, [kind]: values}}
}

export interface Passage {
  readonly exact: string
  /** Words before and after, which tell it from the same words elsewhere. */
  readonly before: string
  readonly after: string
}

/** Longer words are named by their beginning and their end. */
const LONGEST = 90
const EDGE_WORDS = 5
const CONTEXT_WORDS = 3

/** The outlet's page at the very words; null where the address is none that a browser should follow. */
export function outletAddress(url: string | null, passage?: Passage): string | null {
  const page = url !== null && URL.canParse(url) ? new URL(url) : null
  if (page === null || (page.protocol !== "https:" && page.protocol !== "http:")) return null
  if (passage === undefined) return page.href
  page.hash = ""
  return `${page.href}#:~:text=${fragmentOf(passage)}`
}

function fragmentOf({exact, before, after}: Passage): string {
  const words = exact.trim().split(/\s+/u)
  const whole = words.join(" ")
  const short = whole.length <= LONGEST || words.length <= 2 * EDGE_WORDS
  const ends = short ? [whole] : [words.slice(0, EDGE_WORDS).join(" "), words.slice(-EDGE_WORDS).join(" ")]
  const lead = before.trim().split(/\s+/u).slice(-CONTEXT_WORDS).join(" ")
  const tail = after.trim().split(/\s+/u).slice(0, CONTEXT_WORDS).join(" ")
  const parts = ends.map(encoded)
  if (lead !== "") parts.unshift(`${encoded(lead)}-`)
  if (tail !== "") parts.push(`-${encoded(tail)}`)
  return parts.join(",")
}

/** A dash, too, has a meaning in a text fragment. */
function encoded(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll("-", "%2D")
}
