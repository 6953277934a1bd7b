/** What the elements around a block say of its part: their tags, roles, class names and schema.org properties. */
import type {FurnitureKind} from "../article.ts"

/** Parts that an element's own names give; `tags` are lists of labels. */
export type PlaceKind = FurnitureKind | "byline" | "standfirst" | "date" | "tags"

const BY_WORD: readonly (readonly [RegExp, PlaceKind])[] = [
  [/\b(?:cookies?|consent|gdpr)\b/u, "notice"],
  [/\b(?:share|sharing|sharebar|sharedaddy|addtoany|social)\b/u, "share"],
  [/\b(?:newsletters?|subscribe|subscription|signup|follow)\b/u, "subscribe"],
  [/\b(?:membership|member|donate|donation|paywall|regwall)\b/u, "membership"],
  [/\b(?:comments?|disqus|respond|discussion)\b/u, "comments"],
  [
    /\b(?:related|recommended|recommendations|recirc|trending|popular|latest|readnext|morefrom|more stories|read next|also like)\b/u,
    "related",
  ],
  [
    /\b(?:breadcrumbs?|nav|navbar|navigation|menu|pagination|pager|skip|masthead|topbar|toolbar|site header|site nav)\b/u,
    "navigation",
  ],
  [/\b(?:ads?|advert|advertisement|sponsor|sponsored|promo)\b/u, "notice"],
  [/\bdisclaimer\b/u, "disclaimer"],
  [/\b(?:copyright|colophon|legal|licen[cs]e|rights|republish)\b/u, "copyright"],
  [/\b(?:figcaption|caption|photo credit|image credit)\b/u, "caption"],
  [
    /\b(?:standfirst|dek|deck|subtitle|subheadline|subhead|sub headline|sub title|article summary|strapline|lede|standfirst)\b/u,
    "standfirst",
  ],
  [/\b(?:author bio|about author|author box|author info|authorbox)\b/u, "other"],
  [/\b(?:by|byline|bylines|author|authors|contributor|vcard)\b/u, "byline"],
  [/\b(?:dateline|timestamp|pubdate|publish date|published|post date|entry date|posted on|date|datetime)\b/u, "date"],
  [/\b(?:tags|tag list|taglist|post tags|categories|topics|filed under)\b/u, "tags"],
  [/\b(?:sidebar|widget|banner|footer|modal|popup|overlay|tooltip)\b/u, "other"],
]
const BY_TAG: Readonly<Record<string, PlaceKind>> = {
  NAV: "navigation",
  FOOTER: "other",
  ASIDE: "other",
  FIGCAPTION: "caption",
  CAPTION: "caption",
  FORM: "other",
  BUTTON: "other",
  DIALOG: "notice",
}
const BY_PROP: Readonly<Record<string, PlaceKind>> = {
  author: "byline",
  datepublished: "date",
  datemodified: "date",
  caption: "caption",
  alternativeheadline: "standfirst",
  copyrightholder: "copyright",
  license: "copyright",
}

/** How many elements outward a place is looked for. */
const FARTHEST = 60

export class Places {
  readonly #known = new Map<Element, PlaceKind | null>()

  /** The nearest named place around a block, and the element that names it. */
  of(element: Element): {kind: PlaceKind; by: Element} | null {
    for (let at: Element | null = element, steps = 0; at && steps < FARTHEST; at = at.parentElement, steps++) {
      const tag = at.tagName.toUpperCase()
      if (tag === "BODY" || tag === "HTML") return null
      const kind = this.#named(at)
      if (kind) return {kind, by: at}
    }
    return null
  }

  #named(element: Element): PlaceKind | null {
    const before = this.#known.get(element)
    if (before !== undefined) return before
    const kind = placeOf(element)
    this.#known.set(element, kind)
    return kind
  }
}

function placeOf(element: Element): PlaceKind | null {
  const tag = element.tagName.toUpperCase()
  const prop = BY_PROP[element.getAttribute("itemprop")?.split(/\s+/u)[0]?.toLowerCase() ?? ""]
  if (prop) return prop
  if (/\bauthor\b/u.test(element.getAttribute("rel") ?? "")) return "byline"
  if (tag === "ARTICLE" || tag === "MAIN") return null
  const role = element.getAttribute("role") ?? ""
  if (role === "navigation") return "navigation"
  const names = words(`${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`)
  if (names) for (const [pattern, kind] of BY_WORD) if (pattern.test(names)) return kind
  if (role === "contentinfo" || role === "complementary" || role === "banner" || role === "dialog") return "other"
  return BY_TAG[tag] ?? null
}

/** “postMeta__share-bar” as “post meta share bar”. */
function words(names: string): string {
  return names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z]+/gu, " ")
    .trim()
}
