/**
 * What a page says besides its article. Every rule reads the shape and the words of one block: anchored openings first,
 * which hold anywhere; then words of pages and of rights, which count only before the article begins or after it ends.
 * Words inside quotation marks never count, and a block that tells what somebody said is never furniture by its words.
 */
import type {FurnitureKind} from "../article.ts"

/** Longer blocks are read as prose whatever they say. */
const MAX_LENGTH = 3000
const SPEECH =
  /\b(?:said|says|told|tells|added|asked|asks|replied|according to|announced|claimed|stated|wrote|urged|insisted|argued|warned)\b/iu
const SITE =
  "(?:facebook|instagram|twitter|x|telegram|whatsapp|youtube|linkedin|mastodon|bluesky|tiktok|threads|reddit|pinterest|e-?mail)"
const PIECE = "(?:article|story|post|page|column|piece|report|item|commentary|essay)"

type Rule = readonly [pattern: RegExp, kind: FurnitureKind, maxWords: number]

/** Openings that give a block away wherever it stands. */
const OPENINGS: readonly Rule[] = [
  [/^(?:copyright\b|©|\(c\)\s*(?:\d{4}|\p{Lu}))/iu, "copyright", 60],
  [/^(?:all rights reserved|all (?:content|material) (?:©|copyright))/iu, "copyright", 60],
  [/^(?:disclaimer|legal notice)\b/iu, "disclaimer", 400],
  [
    /^(?:the\s+)?(?:views|opinions|contents?|statements)\b.{0,80}\b(?:expressed|of this (?:article|column)|in this (?:article|column))\b.{0,160}\b(?:do not|does not|are those|are (?:of )?(?:the )?sole|are solely|not necessarily|are the author)/iu,
    "disclaimer",
    120,
  ],
  [
    new RegExp(
      `^(?:please\\s+)?(?:share|tweet|pin|print|forward|bookmark|e-?mail)\\s+(?:this|the|our)\\s+${PIECE}s?\\b`,
      "iu",
    ),
    "share",
    40,
  ],
  [
    new RegExp(`^(?:please\\s+)?(?:share|post|tweet|save)\\s+(?:this\\s+)?(?:on|to|via|by|with)\\s+${SITE}\\b`, "iu"),
    "share",
    20,
  ],
  [
    /^(?:share|tweet|print|e-?mail|copy link|share this|save)(?:\s*[|•·/]\s*(?:share|tweet|print|e-?mail|copy link|save|pin))*\s*[:!.]?$/iu,
    "share",
    8,
  ],
  [
    /^(?:note to readers\b.{0,40})?(?:please\s+)?(?:click|use|hit|press)\s+(?:on\s+)?(?:the|our)\s+share buttons?\b/iu,
    "share",
    60,
  ],
  [/^note to (?:our )?readers\b.{0,160}\bshare\b/iu, "share", 80],
  [
    new RegExp(
      `^(?:please\\s+)?(?:visit and\\s+)?(?:follow|like|find|join|visit)(?:\\s+and\\s+(?:follow|like|share))?\\s+(?:us|our)\\b.{0,40}\\b(?:on|at|page|channel|group)\\b.{0,40}\\b${SITE}\\b`,
      "iu",
    ),
    "subscribe",
    40,
  ],
  [
    new RegExp(`^(?:please\\s+)?(?:follow|like)\\s+(?:us|@\\S+|.{2,40}\\son\\s+${SITE}(?:\\s|$|[.,@:]))`, "iu"),
    "subscribe",
    25,
  ],
  [/^(?:please\s+)?(?:subscribe|sign up|register)(?:\s+(?:now|today|here|free|for free))?\s*[!.:]?$/iu, "subscribe", 6],
  [
    /^(?:please\s+)?(?:subscribe|sign up|register)\s+(?:now\s+|today\s+|here\s+|free\s+)?(?:to|for|with)\s+(?:(?:our|the|free|a|your)\s.{0,60})?(?:newsletters?|e-?mails?|alerts|updates|mailing list|channel|podcast|feed|edition|digest|briefing|bulletin)\b/iu,
    "subscribe",
    50,
  ],
  [/^(?:get|receive)\s+(?:our|the|your)\s.{0,80}\b(?:newsletters?|inbox|alerts|e-?mail)\b/iu, "subscribe", 50],
  [/^join\s+(?:our|the)\s.{0,40}\b(?:mailing list|newsletter|channel|group)\b/iu, "subscribe", 40],
  [/^(?:become|be)\s+(?:a|our)\s+(?:\w+\s+)?(?:member|supporter|patron|subscriber|donor)s?\b/iu, "membership", 40],
  [
    /^(?:please\s+)?(?:donate|consider (?:making )?a donation|support (?:us|our (?:work|journalism|reporting)|independent (?:journalism|media)))\b/iu,
    "membership",
    60,
  ],
  [
    /^(?:already a (?:member|subscriber)|log ?in\b|sign in\b|create (?:an|your) account|register to (?:read|continue)|this (?:article|story|content) is for (?:subscribers|members))/iu,
    "membership",
    30,
  ],
  [/^(?:leave|post|add|write|submit)\s+(?:a|your)\s+(?:comment|reply)\b/iu, "comments", 30],
  [new RegExp(`^comment on\\b.{0,80}\\b(?:${PIECE}s?|${SITE})\\b`, "iu"), "comments", 30],
  [
    /^(?:view|show|read|see|join|load|hide)\s+(?:(?:all|the|more|\d+)\s+)*(?:comments?|conversation|discussion)\b/iu,
    "comments",
    15,
  ],
  [/^(?:\d+\s+)?comments?(?:\s*\(\d+\)|\s+(?:are\s+)?(?:closed|off))?\s*[:.]?$/iu, "comments", 6],
  [
    /^(?:read|also read|read also|see also|see|further reading|recommended(?: for you| reading)?|related(?:\s+(?:articles?|stories|story|coverage|news|content|reading|posts?|topics))?|more (?:on this|from|stories)|you may (?:also )?(?:like|be interested in)|in other news|don[’']t miss|watch|listen|more)\s*(?:more|also|next|now)?\s*[:：]\s*\S/iu,
    "related",
    40,
  ],
  [
    /^(?:read more|read next|read also|also read|see also|further reading|recommended(?: for you| reading)?|related(?:\s+(?:articles?|stories|coverage|news|content|reading|posts?|topics))?|you (?:may|might) (?:also )?(?:like|be interested in)|in other news|don[’']t miss|most (?:read|popular|viewed)|trending(?: now)?|latest (?:news|stories)|more stories|more on this(?: story| topic)?|up next)\s*[:：]?$/iu,
    "related",
    8,
  ],
  [/^(?:more\s+)?(?:articles|stories|posts|reports)\s+by\s*:?\s+\S/iu, "related", 15],
  [/^(?:more|other|all)\s+(?:articles|stories|posts|news)\s+(?:by|from|on|about)\b/iu, "related", 15],
  [
    /^(?:skip to (?:main )?content|back to (?:the )?top|(?:main )?menu|search|home|next (?:page|article|post)|previous (?:page|article|post)|go to (?:the )?home ?page|all sections)\s*[:→›»]?$/iu,
    "navigation",
    6,
  ],
  [/^(?:home|news|start)\s*[>›»/]\s*\S/iu, "navigation", 20],
  [
    /^(?:contact(?: us)?|for (?:media|press|general|all) (?:inquiries|enquiries)|media (?:contact|inquiries|enquiries)|press (?:contact|office))\b.{0,160}(?:@|\+?\d[\d ()-]{6}|:|\bcontact\b|\bcall\b|\bform\b)/iu,
    "contact",
    60,
  ],
  [/^contact us\s*[.:]?$/iu, "contact", 4],
  [
    /^for (?:more information|permissions?|reprints?|licensing|syndication|publication|republication)\b.{0,200}\b(?:contact|e-?mail|write to|call|visit)\b/iu,
    "contact",
    60,
  ],
  [/^(?:e-?mail|phone|tel|telephone|fax)\s*[:.]\s*\S/iu, "contact", 8],
  [/^\S+@\S+\.\p{L}+$/u, "contact", 1],
  [
    /^[([]\s*(?:additional |further )?(?:reporting|writing|editing|reported|compiled|edited|translated|written|production|graphics?)\b.{0,20}\bby\b.{0,300}[)\]]\.?$/iu,
    "credit",
    60,
  ],
  [
    /^(?:additional reporting|reporting and writing|editing|edited|translated|compiled|translation|copy ?edit(?:ed|ing))(?:\s+from\s+\p{L}+)?\s+(?:by|:)\s*\p{Lu}/u,
    "credit",
    30,
  ],
  [
    /^(?:Additional reporting|Reporting|Edited|Editing|Translated|Translation|Compiled)(?:\s+from\s+(?:the\s+)?\p{L}+)?\s*(?:by|:)\s*\p{Lu}/u,
    "credit",
    30,
  ],
  [/^[([]?(?:source|via|sources)\s*[:：]\s*\S/iu, "credit", 14],
  [
    new RegExp(
      `^(?:the\\s+)?(?:original|first)\\s+(?:source|version|publication)\\s+of\\s+(?:this|the)\\s+${PIECE}\\b`,
      "iu",
    ),
    "credit",
    50,
  ],
  [
    new RegExp(
      `^(?:this|the)\\s+(?:above\\s+)?${PIECE}\\s+(?:(?:was|is|has been|had been)\\s+)?(?:(?:originally|first|previously)\\s+(?:published|appeared|posted)|republished|reprinted|reposted|cross-?posted|reproduced|syndicated)\\s+(?:in|on|by|at|here|from|with|under|courtesy)\\b`,
      "iu",
    ),
    "credit",
    60,
  ],
  [/^(?:originally|first|previously)\s+(?:published|appeared|posted)\s+(?:in|on|by|at)\b/iu, "credit", 40],
  [
    /^(?:republished|reprinted|reposted|cross-?posted|reproduced)\s+(?:here\s+)?(?:from|with|by|under|courtesy)\b/iu,
    "credit",
    50,
  ],
  [
    /^[([]?(?:featured image|photo(?:graph)?s?|images?|pictures?|illustrations?|photo credit|image credit|credit|cover photo|photo courtesy|graphic|map|video)\s*(?:by|credit|source|courtesy of|:)\s*:?\s*\S.{0,80}[)\]]?\.?$/iu,
    "credit",
    14,
  ],
  [
    /^[([]?(?:featured image|file photo|photo|image|picture|caption|illustration|above|pictured)\s*[:：]\s*\S/iu,
    "caption",
    80,
  ],
  [
    /(?:\((?:file )?photo(?: by)?:?\s.{2,60}\)|\bphoto:?\s.{2,40}\/\s?\p{Lu}[\p{L} ]{1,30}|\/\s?(?:getty images|file photo))\.?$/iu,
    "caption",
    80,
  ],
  [
    /^(?:advert(?:isement)?|sponsored(?: content)?|promoted(?: content)?|story continues below(?: advertisement)?|article continues (?:below|after) (?:this )?(?:advertisement|ad))\s*[.:]?$/iu,
    "notice",
    8,
  ],
  [
    /^(?:note to readers|editor[’']?s? note|editors[’'] note|publisher[’']s note|correction|clarification|author[’']s note|an? (?:correction|clarification))\b\s*[:.(–—-]/iu,
    "notice",
    200,
  ],
  [
    /^(?:this|the)\s+(?:article|story|post|report|version)\s+(?:has been|was)\s+(?:updated|corrected|amended|edited|revised|translated)\b/iu,
    "notice",
    80,
  ],
  [/^(?:we|this (?:site|website|page))\s+(?:use|uses)\s+cookies\b/iu, "notice", 80],
  [/^by (?:using|continuing to use|browsing) (?:this|our) (?:site|website)\b/iu, "notice", 60],
  [
    /^(?:all\s+)?.{0,40}\b(?:articles?|pages?|site|website)\b.{0,30}\b(?:can be|is|are|be)\s+(?:read|available|translated|viewed)\s+in(?:to)?\s+(?:\d+|\w+|other)\s+languages\b/iu,
    "notice",
    60,
  ],
]

/** Openings that give a block away before or after the article only. */
const EDGE_OPENINGS: readonly Rule[] = [
  [
    /^this (?:article|story|piece|post|commentary|essay|column) (?:was|is) (?:published|posted) (?:in|on|by|at|under)\b/iu,
    "credit",
    40,
  ],
  [
    /^(?:an?|the) (?:earlier|previous|original) version of (?:this|the) (?:article|story|report|post)\b/iu,
    "notice",
    80,
  ],
  [
    /^with (?:inputs?|files?|materials?|reporting|information|contributions?|additional reporting) (?:from|by)\b/iu,
    "credit",
    20,
  ],
  [/^(?:published|issued|produced|distributed) by\b/iu, "credit", 60],
  [/^compiled (?:by|from)\b/iu, "credit", 30],
  [/^\p{Lu}{3,10}(?:\/[\p{L}\p{N}]{1,6}){1,4}$/u, "credit", 1],
  [
    /^[([-]*\s*(?:0|30|ends?|ends here|the end|end of (?:transcript|text|article|story|statement))\s*[)\]-]*\.?$/iu,
    "other",
    5,
  ],
  [
    /^(?:the|this) (?:author|writer|columnist|reviewer)\s+(?:is|was|teaches|works|has|lives|writes|served)\b/iu,
    "other",
    60,
  ],
  [
    /^(?:refresh this page|got a (?:story|tip)|do you have a (?:story|tip)|see our|privacy policy|terms (?:of use|and conditions|of service)|about us|complaints)\b/iu,
    "notice",
    40,
  ],
]

/** Words that pages use of themselves; two different ones, one of them speaking to the reader, make a block of a page's edge furniture. */
const PAGE_WORDS: readonly (readonly [RegExp, FurnitureKind])[] = [
  [/\bshare buttons?\b|\bforward this\b|\bcross-?post\b/iu, "share"],
  [
    /\bnewsletters?\b|\bmailing list\b|\bin your inbox\b|\be-?mail alerts\b|\bsubscribe\b|\bsign up\b|\bfollow us\b/iu,
    "subscribe",
  ],
  [/\bbecome a member\b|\bdonat(?:e|ions?)\b|\bmembership\b|\btax-deductible\b/iu, "membership"],
  [/\bleave a comment\b|\bcomments? section\b|\bcomment polic/iu, "comments"],
  [
    /\b(?:home ?page|web ?site|drop[- ]?down menu|top banner|browser|desktop version|mobile app|cookies?|app store|hyperlink)\b/iu,
    "notice",
  ],
  [/\bclick(?:ing)? (?:on|here|the)\b|\bvisit our\b|\bplease (?:note|click|visit|see|contact|follow)\b/iu, "notice"],
  [/\b(?:facebook|instagram|twitter|telegram|whatsapp|youtube)\b/iu, "subscribe"],
]
const TO_READER = /\b(?:our|us|you|your|please|click|visit|subscribe|follow|readers)\b/iu

/** Words of rights and responsibility, in blocks that stand outside the article. */
const RIGHTS_WORDS: readonly (readonly [RegExp, FurnitureKind])[] = [
  [/©|\(c\)\s*(?:\d{4}|\p{Lu})|\bcopyright\s+(?:\d{4}|\p{Lu})/u, "copyright"],
  [/\bcopyrighted material\b|\bfair[- ]use\b|\bfair[- ]dealing\b/iu, "notice"],
  [
    /\bsole(?:ly)? responsib|\bwill not be (?:held )?(?:responsible|liable)\b|\bdo(?:es)? not necessarily (?:reflect|represent)\b|\bresponsib(?:ility|le)\b.{0,80}\b(?:lies|rests|is) (?:solely )?with\b|\bnot (?:responsible|liable|answerable) for\b|\b(?:views|opinions) expressed\b/iu,
    "disclaimer",
  ],
  [
    /\ball rights reserved\b|\bmay not be (?:reproduced|published|republished|copied|redistributed|broadcast|rewritten|reprinted|used)\b|\breproduction\b.{0,60}\b(?:prohibited|forbidden|not (?:allowed|permitted))\b|\bno part of this\b|\bwithout (?:prior |the )?(?:written |express )?(?:permission|consent)\b/iu,
    "copyright",
  ],
  [
    /\bgrants? permission\b|\b(?:permits?|allows?|authori[sz]es?|invites?)\b.{0,80}\bto (?:re-?post|re-?publish|re-?print|cross-?post|reproduce)\b|\b(?:you|readers|anyone|publishers|newspapers|clubs|editors|others)\s+(?:may|can|are (?:free|welcome) to)\s+(?:\w+\s+)?(?:re-?post|re-?publish|re-?print|cross-?post|reproduce|share|quote)\b|\bmay be (?:quoted|used)\b.{0,40}\b(?:with|if|provided)\b|\bpermission is (?:hereby )?(?:granted|given)\b|\bpermission to (?:republish|reprint|reproduce|cross-?post)\b|\bfree(?:ly)? (?:to )?(?:republish|reprint|share|reproduce)|\b(?:may|can) be (?:freely )?(?:republished|reprinted|cross-?posted|reproduced|shared)\b/iu,
    "copyright",
  ],
  [/\bcreative commons\b|\bcc[ -]by\b|\bcreativecommons\.org\b|\bpublic domain\b/iu, "copyright"],
  [/\btext and data mining\b|\bTDM\b|\bdata mining\b/u, "copyright"],
]

/** The kind of furniture that a block is wherever it stands, or null. */
export function furnitureAnywhere(words: string): FurnitureKind | null {
  if (words.length > MAX_LENGTH) return null
  const line = words.trim().replace(/^[-*•·►▶→»|\s]+/u, "")
  if (isRule(words)) return "other"
  const seen = withoutQuotations(line)
  const speech = SPEECH.test(seen)
  const count = countWords(line)
  for (const [pattern, kind, maxWords] of OPENINGS) {
    if (count > maxWords || !pattern.test(seen)) continue
    if (speech && (!SURE.has(kind) || (kind === "notice" && count > NOTE_LENGTH))) continue
    return kind
  }
  return null
}

/** A longer note that tells what somebody said is reporting, and is read. */
const NOTE_LENGTH = 60

/** Kinds whose opening is so plain that a verb of saying later in the block does not speak against it. */
const SURE: ReadonlySet<FurnitureKind> = new Set(["copyright", "disclaimer", "caption", "credit", "related", "notice"])

/** The kind of furniture that a block before or after the article is, or null. */
export function furnitureAtEdge(words: string): FurnitureKind | null {
  const anywhere = furnitureAnywhere(words)
  if (anywhere || words.length > MAX_LENGTH) return anywhere
  const seen = withoutQuotations(words)
  if (SPEECH.test(seen)) return null
  const count = countWords(words)
  for (const [pattern, kind, maxWords] of EDGE_OPENINGS) if (count <= maxWords && pattern.test(seen.trim())) return kind
  for (const [pattern, kind] of RIGHTS_WORDS) if (pattern.test(seen)) return kind
  if (count <= 50 && EMAIL.test(seen) && TO_WRITE.test(seen)) return "contact"
  if (isMenu(seen)) return "navigation"
  if (count > 90 || !TO_READER.test(seen)) return null
  const kinds = PAGE_WORDS.filter(([pattern]) => pattern.test(seen)).map(([, kind]) => kind)
  return kinds.length >= 2 ? kinds[0]! : null
}

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{2,63}/u
const TO_WRITE = /\b(?:contact|write to|e-?mail|enquiries|inquiries|permissions?|rights|call|reach)\b/iu
const MENU_WORD =
  /^(?:home|about(?: us)?|contact(?: us)?|more\b.*|subscribe\b.*|comments?|share|donate|archive|authors|search|login|log in|sign in|rss|privacy.*|terms.*|follow\b.*|print|news|newsletter)$/iu

/** “About | Contact | Subscribe”: parts between bars of which half are a page's own. */
function isMenu(words: string): boolean {
  const parts = words.split(/\s*[|•·]\s*/u).filter(Boolean)
  if (parts.length < 2 || words.length > 300) return false
  return (
    parts.every((p) => countWords(p) <= 7) && parts.filter((p) => MENU_WORD.test(p.trim())).length * 2 >= parts.length
  )
}

/** A line without a letter or digit: “* * *”, “—”, “###”. */
export function isRule(words: string): boolean {
  return words.length <= 200 && /^[\s*_=~•·#.\-–—+|<>◆■□●○]+$/u.test(words) && !/^[.…\s]+$/u.test(words)
}

export function countWords(words: string): number {
  let count = 0
  for (const _ of words.matchAll(/\S+/gu)) count++
  return count
}

/** Words in quotation marks blanked out, lengths kept; a mark that is never closed inside the block quotes to its end. */
export function withoutQuotations(words: string): string {
  return words.replace(/“[^”]*(?:”|$)|«[^»]*(?:»|$)|„[^“”]*(?:[“”]|$)|"[^"]*(?:"|$)/gu, (quoted) =>
    " ".repeat(quoted.length),
  )
}
