/** Visible stretches of raw HTML inside Markdown: tags, comments, scripts and styles left out, block tags set pieces apart. */
import {type Span, trimmed} from "../../text/index.ts"

const PIECES =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?([a-z][a-z0-9-]*)\b[^<>]*>|<[!?][^<>]*>/giu
const BLOCK =
  /^(?:address|article|aside|blockquote|br|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/iu

/** One list of runs for each block of the stretch. */
export function htmlRuns(text: string, span: Span): Span[][] {
  const source = text.slice(span.start, span.end)
  const blocks: Span[][] = []
  let runs: Span[] = []
  let start = 0
  const take = (end: number) => {
    if (end > start) runs.push({start: span.start + start, end: span.start + end})
  }
  const close = () => {
    const seen = edges(text, runs)
    if (seen.length > 0) blocks.push(seen)
    runs = []
  }
  for (const match of source.matchAll(PIECES)) {
    take(match.index)
    start = match.index + match[0].length
    if (match[2] && BLOCK.test(match[2])) close()
  }
  take(source.length)
  close()
  return blocks
}

/** Runs without white space at the two ends of the whole. */
function edges(text: string, runs: readonly Span[]): Span[] {
  const kept = runs.slice()
  while (kept.length > 0 && !trimmed(text, kept[0]!)) kept.shift()
  while (kept.length > 0 && !trimmed(text, kept.at(-1)!)) kept.pop()
  if (kept.length === 0) return []
  kept[0] = {start: trimmed(text, kept[0]!)!.start, end: kept[0]!.end}
  kept[kept.length - 1] = {start: kept.at(-1)!.start, end: trimmed(text, kept.at(-1)!)!.end}
  return kept
}
