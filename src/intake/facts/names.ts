/** Shapes of personal names and outlets' names, for bylines, copyright lines and lines such as “The Harbour Times, 3 May 2021”. */

const PARTICLE = /^(?:al|bin|bint|ibn|ben|da|de|del|della|den|der|des|di|do|dos|du|e|el|la|le|ten|ter|van|von|y|zu)$/iu
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}’'‘.-]*|\p{Lo}[\p{L}\p{M}]*)$/u
const NO_NAME =
  /^(?:the|a|an|by|in|on|at|for|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|tomorrow|our|this|these|that|and|staff|how|why|what|when|who|where)$/iu

/** One to five capitalised words, initials and particles among them: “M. K. Osei”, “Ana de la Cruz”. */
export function looksLikeName(words: string): boolean {
  const parts = words.trim().split(/\s+/u)
  if (parts.length === 0 || parts.length > 5 || words.length > 60) return false
  if (PARTICLE.test(parts.at(-1)!) || NO_NAME.test(parts[0]!)) return false
  if (parts.length === 1 && NO_NAME.test(parts[0]!)) return false
  return (
    parts.every((p) => NAME_WORD.test(p) || PARTICLE.test(p)) && parts.some((p) => p.replace(/\P{L}/gu, "").length > 1)
  )
}

/** Words that newspapers, agencies and sites put into their names. */
const OUTLET_WORD =
  /\b(?:news|times|post|herald|tribune|gazette|press|daily|weekly|journal|review|agency|observer|telegraph|chronicle|courier|mail|standard|star|sun|globe|mirror|examiner|inquirer|register|dispatch|bulletin|sentinel|argus|echo|voice|wire|newswire|magazine|monitor|guardian|independent|reporter|record|ledger|mercury|advertiser|leader|broadcasting|radio|tv|television|media|network|channel|online|today|report|research|digest|insider|politico|express|advocate|messenger|beacon|outlook|correspondent|newsroom|service|punch(?:line)?|weekender|evening|watch|dossier)\b|\.(?:com|org|net|info|news|co\.\w\w)\b/iu

export function hasOutletWord(words: string): boolean {
  return OUTLET_WORD.test(words)
}

/** A short run of capitalised words that could name an outlet. */
export function looksLikeOutlet(words: string): boolean {
  const parts = words.trim().split(/\s+/u)
  if (parts.length > 7 || words.length > 70 || !/\p{L}/u.test(words)) return false
  if (/[.!?:;]$/u.test(words) || /[“”"]/u.test(words)) return false
  return parts.every(
    (p) =>
      /^(?:[\p{Lu}\p{Lo}\p{N}&–|-]|of$|the$|and$|for$|de$|du$|la$|le$|on$|in$)/u.test(p) || /\.\p{L}{2,}$/u.test(p),
  )
}
