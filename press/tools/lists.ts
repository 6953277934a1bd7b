/** The closed lists of the marking: the values that a header, a slot or a fact may take. The guideline explains each. */
export const SPLITS = ["train", "held"] as const
export const STYLES = [
  "wire",
  "translated-wire",
  "commentary",
  "interview",
  "transcript",
  "communique",
  "briefing",
  "live-blog",
  "headlines",
  "obituary",
  "court",
  "parliament",
  "business",
  "science",
  "sport",
  "feature",
  "local",
  "round-up",
] as const
export const ENGLISHES = ["british", "american", "indian", "gulf", "african", "translated"] as const
/** Kinds of a block; `paragraph` is the one that is not written. */
export const BLOCK_KINDS = [
  "paragraph",
  "headline",
  "standfirst",
  "byline",
  "dateline",
  "heading",
  "item",
  "quotation",
  "caption",
  "rights",
  "furniture",
] as const
export const FURNITURE_KINDS = [
  "navigation",
  "share",
  "subscribe",
  "membership",
  "comments",
  "notice",
  "disclaimer",
  "copyright",
  "contact",
  "caption",
  "related",
  "credit",
  "other",
] as const

export const ATTRIBUTION_KINDS = ["speech", "writing", "thought", "attitude", "act"] as const
export const MANNERS = ["direct", "mixed", "indirect"] as const
export const POLARITIES = ["affirmed", "negated", "denied", "refused", "declined"] as const
export const MOODS = ["stated", "asked", "conditional", "predicted", "urged"] as const
export const HEDGE_KINDS = ["alleged", "likely", "possible", "apparent", "reported", "distance"] as const
export const HOLDERS = ["author", "speaker"] as const
export const ACTOR_KINDS = [
  "person",
  "government",
  "organisation",
  "group",
  "outlet",
  "document",
  "unnamed",
  "author",
] as const
export const EVENT_KINDS = [
  "meeting",
  "visit",
  "call",
  "summit",
  "talks",
  "agreement",
  "vote",
  "sanction",
  "military",
  "protest",
  "recognition",
  "aid",
  "other",
] as const
/** Kinds of event at which people meet. */
export const MEETING_KINDS: readonly string[] = ["meeting", "visit", "call", "summit", "talks"]
export const MODES = ["past", "ongoing", "planned", "hypothetical", "negated"] as const
export const PARTS = ["actor", "recipient", "host", "guest", "chair", "mediator"] as const
export const PRESENCES = ["present", "remote", "absent", "excluded", "invited"] as const
export const STANCES = [
  "rejects",
  "accepts",
  "supports",
  "demands",
  "offers",
  "threatens",
  "warns",
  "conditions",
  "seeks",
  "withholds",
  "invites",
  "commits",
  "concerned",
  "declines",
] as const
export const DENIAL_KINDS = ["denies", "read-as-denying", "refuses", "declines"] as const
export const TIE_KINDS = ["recognition", "alliance", "partnership", "hostility", "other"] as const
export const TIE_ACTS = ["seeks", "withholds", "grants", "conditions", "deals-without", "claimed"] as const
export const REQUEST_KINDS = ["request", "commitment"] as const
export const CHARGE_KINDS = ["act", "motive", "universal"] as const
export const QUOTATION_TYPES = ["speech", "document", "fragment", "term", "distance", "title"] as const
export const CHANGES = ["member", "joins", "leaves", "observer"] as const
export const RIGHT_KINDS = ["copyright", "grant", "licence", "notice", "reservation", "contact", "disclaimer"] as const
