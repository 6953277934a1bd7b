/**
 * Sentences about rights, in blocks that are not the article's prose: who holds the copyright, what is granted on which
 * conditions, what is reserved, whom to ask, who answers for the text. Conditions are sliced from the sentence.
 */
import type {Span} from "../../text/index.ts"
import type {Rights, RightsKind} from "../article.ts"
import {type Draft, inText, linksInWords} from "../draft.ts"
import {licenceIn} from "./licences.ts"

/** All rights entries of one block. */
export function rightsOf(text: string, draft: Draft): Rights[] {
  const words = draft.words
  if (words.length > 20_000) return []
  const found: Rights[] = []
  for (const sentence of sentencesOf(words)) {
    const said = words.slice(sentence.start, sentence.end)
    const targets = linksInWords(draft).filter(({at}) => at.start < sentence.end && sentence.start < at.end)
    const licensed = targets.some(({link}) => licenceIn(link.target ?? "") !== null)
    for (const kind of kindsOf(said, licensed)) {
      if (kind === "copyright") found.push(...holdersIn(text, draft, sentence))
      else found.push(entry(text, draft, sentence, kind))
    }
  }
  return joined(found)
}

const COPYRIGHT = /(?:copyright\s*(?:©|\(c\)|:)?|©|\(c\))/iu
const GRANT =
  /\b(?:permits?|allows?|authori[sz]es?|invites?)\b.{0,80}\bto\s+(?:re-?post|re-?publish|re-?print|cross-?post|reproduce|share)\b|\bmay\s+(?:freely\s+)?(?:re-?publish|re-?print|re-?post|cross-?post|reproduce|share|quote)\b|\bgrants?\s+(?:\w+\s+){0,3}permission\b|\bpermission\s+(?:is|to)\b.{0,60}\b(?:granted|given)\b|\b(?:may|can)\s+be\s+(?:freely\s+)?(?:re-?published|re-?printed|re-?posted|cross-?posted|reproduced|shared|quoted|used)\b|\b(?:free|welcome|allowed|permitted)\s+to\s+(?:re-?publish|re-?print|re-?post|cross-?post|reproduce|share|quote|use)\b|\byou\s+(?:may|can)\s+(?:freely\s+)?(?:re-?publish|re-?print|re-?post|cross-?post|reproduce|share|quote)\b|^(?:re-?publish|re-?print)\s+(?:our|this)\b/iu
const RESERVATION =
  /\ball rights reserved\b|\bmay not be\b.{0,80}\b(?:reproduced|published|re-?published|copied|redistributed|broadcast|rewritten|re-?printed|used|distributed|stored)\b|\bno part of\b.{0,80}\bmay\b|\breproduction\b.{0,60}\b(?:prohibited|forbidden|not (?:allowed|permitted))\b|\bwithout\s+(?:\w+\s+){0,3}(?:permission|consent)\b|\b(?:text and data|data) mining\b|\bTDM\b|\bmust (?:request|obtain|ask|seek)\b.{0,30}\bpermission\b/iu
const FAIR_USE = /\bfair[- ](?:use|dealing)\b|\bcontains copyrighted material\b|\bdistributed without profit\b/iu
const DISCLAIMER =
  /\bresponsibility\s+for\b.{0,80}\b(?:lies|rests|is)\s+(?:solely\s+|entirely\s+)?with\b|\bsole(?:ly)?\s+(?:the\s+)?responsib|\bwill not be\s+(?:held\s+)?(?:responsible|liable)\b|\b(?:is|are)\s+not\s+(?:responsible|liable|answerable)\s+for\b|\bdo(?:es)?\s+not\s+necessarily\s+(?:reflect|represent)\b|\b(?:views|opinions)\b.{0,80}\b(?:are those of|are the author|are (?:solely|entirely))/iu
const CONTACT = /\b(?:contact|inquiries|enquiries|write to|e-?mail|permissions?|licensing|syndication)\b/iu
const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|\+\d[\d ()-]{6,18}\d/u

function kindsOf(sentence: string, licensed: boolean): RightsKind[] {
  const kinds: RightsKind[] = []
  const negated = RESERVATION.test(sentence)
  if (licensed || licenceIn(sentence)) kinds.push("licence")
  else if (GRANT.test(sentence) && !/\b(?:may|can) not\b|\bcannot\b/iu.test(sentence)) kinds.push("grant")
  if (
    COPYRIGHT.test(sentence) &&
    /^\W{0,3}(?:the\s+)?(?:copyright\b(?!ed|\s+(?:owner|holder|law|act|and|is|are|material))|©|\(c\))|©\s*\p{L}|©\s*\d{4}/iu.test(
      sentence,
    )
  )
    kinds.push("copyright")
  if (FAIR_USE.test(sentence)) kinds.push(negated && /\bmust\b/iu.test(sentence) ? "reservation" : "notice")
  else if (negated && !kinds.includes("grant")) kinds.push("reservation")
  if (DISCLAIMER.test(sentence)) kinds.push("disclaimer")
  if (ADDRESS.test(sentence) && CONTACT.test(sentence)) kinds.push("contact")
  return kinds
}

function entry(text: string, draft: Draft, sentence: Span, kind: RightsKind): Rights {
  const said = draft.words.slice(sentence.start, sentence.end)
  const links = linksInWords(draft).filter(({at}) => at.start < sentence.end && sentence.start < at.end)
  const licence =
    kind === "licence" ? (links.map(({link}) => licenceIn(link.target ?? "")).find(Boolean) ?? licenceIn(said)) : null
  return {
    kind,
    holder: holderOf(said, kind),
    licence,
    conditions: kind === "grant" || kind === "licence" || kind === "reservation" ? conditionsIn(said) : [],
    spans: inText(text, draft, sentence),
  }
}

/** The subject of “X grants permission”, “X will not be responsible”. */
function holderOf(sentence: string, kind: RightsKind): string | null {
  const verb =
    kind === "grant"
      ? /^(.{3,100}?)\s+(?:hereby\s+)?(?:grants?|permits?|allows?|authori[sz]es?)\b/iu
      : kind === "disclaimer"
        ? /^(.{3,100}?)\s+(?:will not be|is not|are not|accepts? no|does not)\b/iu
        : null
  const subject = verb?.exec(sentence)?.[1]
  if (!subject || !/\p{Lu}/u.test(subject) || /\b(?:views|opinions|contents?|article|statements?)\b/iu.test(subject))
    return null
  return subject
}

/** Where it may be done, and what must be done for it, in the sentence's own words. */
function conditionsIn(sentence: string): string[] {
  const found: string[] = []
  const amount = /\b(?:up to|at most|no more than)\s+\d+\s+\p{L}+/iu.exec(sentence)
  if (amount) found.push(amount[0])
  const place =
    /\b(?:on|in|for)\s+(?!our\b)(?:(?:\w|-)+\s+){0,3}(?:sites?|websites?|blogs?|(?:non-?commercial|educational|personal|private)\s+(?:purposes?|use))\b/iu.exec(
      sentence,
    )
  if (place) found.push(place[0])
  const opening =
    /\b(?:(?:as|so)\s+long(?:\s+as)?|provided(?:\s+that)?|providing(?:\s+that)?|on (?:the )?condition that|subject to|only (?:if|with)|if(?! you (?:wish|want|would)))\s+/iu.exec(
      sentence,
    )
  if (opening) {
    const rest = sentence.slice(opening.index + opening[0].length).replace(/[.!?\s]+$/u, "")
    for (const part of rest.split(/,?\s+together with\s+|,\s+and\s+|;\s+|,\s+/iu))
      if (part.trim()) found.push(part.trim())
  }
  const credited =
    /\bwith (?:an? )?(?:\w+ )?(?:credit|attribution|acknowledge?ments?|link)\b(?:(?:\s+and\s+(?:an?\s+)?|\s+to\s+)[\w ]{1,40})?/iu.exec(
      sentence,
    )
  if (credited) found.push(credited[0].trim())
  const except = /\bexcept(?: for)?\s+[^.;,]{2,60}/iu.exec(sentence)
  if (except) found.push(except[0].trim())
  const without = /\bwithout\s+(?:\w+\s+){0,3}(?:permission|consent)\b(?:(?!\s+(?:is|are)\b)[^.;,]){0,60}/iu.exec(
    sentence,
  )
  if (without) found.push(without[0].trim())
  return found
}

/** “Copyright © Jane Doe, The Harbour Times, 2021”: one entry a holder, each with the whole line as its words. */
function holdersIn(text: string, draft: Draft, sentence: Span): Rights[] {
  const said = draft.words.slice(sentence.start, sentence.end)
  const opening = COPYRIGHT.exec(said)
  if (!opening) return []
  const from = sentence.start + opening.index + opening[0].length
  const linked = linksInWords(draft).filter(({at}) => at.start >= from && at.end <= sentence.end)
  const names = holderNames(
    draft.words,
    {start: from, end: sentence.end},
    linked.map(({at}) => at),
  )
  const spans = inText(text, draft, sentence)
  if (names.length === 0) return [{kind: "copyright", holder: null, licence: null, conditions: [], spans}]
  return names.map((at) => ({
    kind: "copyright",
    holder: draft.words.slice(at.start, at.end),
    licence: null,
    conditions: [],
    spans: inText(text, draft, {start: sentence.start, end: sentence.end}),
  }))
}

/** Names between years and commas; a linked name is one name whatever it holds. */
/** The names in a copyright field or line that stands by itself: “© Jane Doe, The Harbour Times, 2021”. */
export function copyrightHolders(line: string): string[] {
  const opening = /^\s*(?:copyright\s*(?:©|\(c\)|:)?|©|\(c\))/iu.exec(line)
  const at = holderNames(line, {start: opening?.[0].length ?? 0, end: line.length}, [])
  return at.map(({start, end}) => line.slice(start, end))
}

function holderNames(words: string, stretch: Span, linked: readonly Span[]): Span[] {
  const cut =
    /\.?\s*\b(?:all rights|rights reserved|used (?:with|by)|reprinted|republished)\b|(?<!\b\p{L})(?<!\b(?:inc|ltd|co|corp|no|st|dr))[.;]\s|\.\s(?=(?:for|to|all|no|reproduction|contact|see|used|any|this|published|re)\b)|\n/iu.exec(
      words.slice(stretch.start, stretch.end),
    )
  const end = cut ? stretch.start + cut.index : stretch.end
  const inner = linked.filter((l) => l.end <= end && /\p{L}/u.test(words.slice(l.start, l.end)))
  if (inner.length > 0) return inner.slice()
  const names: Span[] = []
  const SEPARATOR =
    /\s*(?:,(?!\s*(?:inc|ltd|llc|llp|plc|co|corp|s\.a|gmbh)\b)|;|\||\/|\s+and\s+(?=(?:the\s+)?\p{Lu}\S*\s+\p{Lu})|\s&\s(?=\p{Lu}\S*\s+\p{Lu})|(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)?\d\d)?)\s*/giu
  let start = stretch.start
  const take = (to: number) => {
    const raw = words.slice(start, to)
    const name = raw
      .replace(/^(?:\s|by\b|:|©|\(c\))+/iu, "")
      .replace(/[\s.,]+$/u, (tail) => (/\b(?:inc|ltd|co|corp)\.$/iu.test(raw.trimEnd()) ? "." : tail && ""))
    if (name.length < 2 || name.length > 100 || !/\p{L}{2}/u.test(name)) return
    const at = start + raw.indexOf(name)
    names.push({start: at, end: at + name.length})
  }
  for (const match of words.slice(stretch.start, end).matchAll(SEPARATOR)) {
    take(stretch.start + match.index)
    start = stretch.start + match.index + match[0].length
  }
  take(end)
  return names
}

/** Neighbouring sentences of one kind and holder, without conditions of their own, are one entry. */
function joined(entries: readonly Rights[]): Rights[] {
  const out: Rights[] = []
  for (const next of entries) {
    const last = out.findLast((e) => e.kind === next.kind && e.holder === next.holder)
    if (
      last &&
      (next.kind === "notice" || next.kind === "contact" || next.kind === "disclaimer") &&
      last.licence === next.licence
    ) {
      out[out.indexOf(last)] = {...last, spans: [...last.spans, ...next.spans]}
    } else out.push(next)
  }
  return out
}

const ABBREVIATION = /(?:\b(?:inc|ltd|co|corp|mr|mrs|ms|dr|st|vs|no|u\.s|e\.g|i\.e|etc)|\b\p{Lu})\.$/iu

/** Sentences of a notice: a stop, white space, a capital. Good enough for legal boilerplate, and only used there. */
export function sentencesOf(words: string): Span[] {
  const found: Span[] = []
  let start = 0
  const take = (end: number) => {
    const raw = words.slice(start, end)
    const lead = raw.length - raw.trimStart().length
    const trail = raw.length - raw.trimEnd().length
    if (lead < raw.length) found.push({start: start + lead, end: end - trail})
    start = end
  }
  for (const match of words.matchAll(/[.!?]["”’)]?\s+(?=["“(©]?[\p{Lu}\p{N}©])|\n/gu)) {
    const head = words.slice(Math.max(0, match.index - 12), match.index + 1)
    if (match[0] !== "\n" && ABBREVIATION.test(head)) continue
    take(match.index + match[0].length)
  }
  take(words.length)
  return found
}
