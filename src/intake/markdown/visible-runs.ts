/** Lines a text node's source up with its value: what the value lacks (backslashes, prefixes of quoted lines) is mark-up. */
import type {Span} from "../../text/index.ts"

const ENTITY = /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,31});/iy

/** The stretches of `span` whose characters are in `value`; an entity is one visible stretch, as it is written. */
export function visibleRuns(text: string, span: Span, value: string): Span[] {
  if (span.end - span.start === value.length) return span.start < span.end ? [span] : []
  const runs: Span[] = []
  let open = -1
  let at = span.start
  let seen = 0
  const close = () => {
    if (open >= 0 && open < at) runs.push({start: open, end: at})
    open = -1
  }
  while (at < span.end) {
    const unit = text[at]!
    const entity = unit === "&" ? entityAt(text, at, span.end) : ""
    if (entity && !value.startsWith(entity, seen)) {
      if (open < 0) open = at
      at += entity.length
      seen += decodedLength(entity, value, seen)
    } else if (unit === value[seen]) {
      if (open < 0) open = at
      at++
      seen++
    } else {
      close()
      at++
    }
  }
  close()
  return runs
}

function entityAt(text: string, at: number, end: number): string {
  ENTITY.lastIndex = at
  const match = ENTITY.exec(text)
  return match && at + match[0].length <= end ? match[0] : ""
}

/** How many code units of the value the entity stands for. */
function decodedLength(entity: string, value: string, seen: number): number {
  const code = value.codePointAt(seen) ?? 0
  return entity.length > 1 && code > 0xffff ? 2 : 1
}
