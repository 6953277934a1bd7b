/**
 * A link at the end of a paragraph that says nothing but where to go on (“read more”, “full text”): no prose, and no
 * part of the last sentence. It becomes a block of its own beside the paragraph, its link kept.
 */
import type {Span} from "../../text/index.ts"
import {type Draft, draftOf, linksInWords} from "../draft.ts"
import type {Role} from "./roles.ts"

const POINTER =
  /^[\s([]*(?:read (?:more|on|the (?:full )?(?:story|article|report|text|statement)|full (?:story|article|report|text))|more here|see (?:more|here)|full (?:story|text|report|statement)|continue reading|(?:source|link|here))[\s)\].:»›→]*$/iu

const BODY = new Set<Role["kind"]>(["paragraph", "list-item", "quotation"])
const CREDIT: Role = {kind: "furniture", furniture: "credit"}

/** The drafts and their roles, each paragraph of the body that ends in such a link parted in two. */
export function partPointers(
  text: string,
  drafts: readonly Draft[],
  roles: readonly Role[],
): {drafts: Draft[]; roles: Role[]} {
  const out: {drafts: Draft[]; roles: Role[]} = {drafts: [], roles: []}
  for (const [i, draft] of drafts.entries()) {
    const role = roles[i]!
    const at = BODY.has(role.kind) ? pointerStart(draft) : null
    const parts = at === null ? [draft] : parted(text, draft, at)
    out.drafts.push(...parts)
    out.roles.push(role, ...parts.slice(1).map(() => CREDIT))
  }
  return out
}

/** Where in the draft's visible words its closing link begins, or null. */
function pointerStart(draft: Draft): number | null {
  if (draft.links.length === 0) return null
  const last = linksInWords(draft).at(-1)
  if (!last || draft.words.slice(last.at.end).trim() !== "") return null
  if (!POINTER.test(draft.words.slice(last.at.start, last.at.end))) return null
  // Words that do not end a sentence or a quotation need the link: “the report is here”.
  return /[.!?…”"’')\]]\s*$/u.test(draft.words.slice(0, last.at.start)) ? last.at.start : null
}

function parted(text: string, draft: Draft, at: number): Draft[] {
  const before: Span[] = []
  const behind: Span[] = []
  let seen = 0
  for (const run of draft.runs) {
    const cut = Math.min(run.end, Math.max(run.start, run.start + at - seen))
    if (run.start < cut) before.push({start: run.start, end: cut})
    if (cut < run.end) behind.push({start: cut, end: run.end})
    seen += run.end - run.start
  }
  const prose = withoutEdges(text, before)
  const pointer = withoutEdges(text, behind)
  if (prose.length === 0 || pointer.length === 0) return [draft]
  const link = draft.links.at(-1)!
  return [
    {
      ...draft,
      span: {start: draft.span.start, end: prose.at(-1)!.end},
      runs: prose,
      words: wordsIn(text, prose),
      links: draft.links.slice(0, -1),
    },
    draftOf(text, {
      span: {start: pointer[0]!.start, end: draft.span.end},
      runs: pointer,
      links: [link],
    }),
  ]
}

const wordsIn = (text: string, runs: readonly Span[]): string => runs.map((r) => text.slice(r.start, r.end)).join("")

/** Runs without white space at their outer edges. */
function withoutEdges(text: string, runs: readonly Span[]): Span[] {
  const kept = runs.filter(({start, end}) => text.slice(start, end).trim() !== "")
  return kept.map((run, i) => {
    const words = text.slice(run.start, run.end)
    const start = i === 0 ? run.start + words.length - words.trimStart().length : run.start
    const end = i === kept.length - 1 ? run.end - (words.length - words.trimEnd().length) : run.end
    return {start, end}
  })
}
