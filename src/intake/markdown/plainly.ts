/**
 * Whether a text without a telling name is plainly Markdown: several independent kinds of marks, none of which is common in
 * news text. A stray asterisk or a line that opens with “#” is not enough: a text wrongly read as Markdown loses characters.
 */

const SAMPLE = 200_000
const ENOUGH = 3

interface Mark {
  readonly pattern: RegExp
  /** What one find says, and what two or more say. */
  readonly once: number
  readonly more: number
}

const MARKS: readonly Mark[] = [
  {pattern: /^#{1,6} \S/gmu, once: 1, more: 2},
  {
    pattern: /\[[^\][\n]{1,300}\]\((?:#|<?(?:https?:|mailto:|\/|\.)[^()\s]{0,500})(?: "[^"\n]{0,100}")?>?\)/gu,
    once: 2,
    more: 2,
  },
  {pattern: /!\[[^\][\n]{0,300}\]\([^()\s]{1,500}\)/gu, once: 2, more: 2},
  {pattern: /\*\*(?![\s*])[^*\n]{1,200}(?<!\s)\*\*/gu, once: 1, more: 2},
  {pattern: /(?<![*\p{L}\p{N}\\])\*(?![\s*])[^*\n]{1,1000}(?<![\s\\])\*(?![*\p{L}\p{N}])/gu, once: 0.5, more: 1},
  {pattern: /\\[*_#[\]()`]/gu, once: 1, more: 1},
  {pattern: /^> \S/gmu, once: 0, more: 0.5},
  {pattern: /^(?:[*-]|\d{1,2}\.) \S/gmu, once: 0, more: 0.5},
  {pattern: /^```/gmu, once: 0, more: 1},
  {pattern: /\S {2}\n\S/gu, once: 0, more: 0.5},
]

export function isPlainlyMarkdown(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  // A heading as the very first line, with a blank line under it.
  let weight = /^# \S[^\n]{0,300}\n\s{0,3}\n/u.test(sample.trimStart().slice(0, 400)) ? 1 : 0
  for (const {pattern, once, more} of MARKS) {
    let count = 0
    for (const _ of sample.matchAll(pattern)) if (++count > 1) break
    weight += count === 0 ? 0 : count === 1 ? once : more
    if (weight >= ENOUGH) return true
  }
  return false
}
