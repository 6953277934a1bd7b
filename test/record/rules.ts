/** The rules of `onrecord/1` that need no judgement, for records of tests. */
import type {ReadingRecord} from "../../src/record/index.ts"
import type {Span} from "../../src/text/index.ts"

/** What breaks a rule, one sentence each. */
export function breachesOf(record: ReadingRecord): string[] {
  const {text, copy, attributions, actors, quotations, ownVoice, coverage} = record
  const breaches: string[] = []
  const span = (where: string, {start, end}: Span): void => {
    if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length))
      breaches.push(`${where}: ${start}–${end} does not fit a text of ${text.length} units`)
    else if (/^\s|\s$/u.test(text.slice(start, end)))
      breaches.push(`${where}: ${start}–${end} has white space at an edge`)
  }
  const list = (where: string, spans: readonly Span[]): void => {
    for (const [i, one] of spans.entries()) {
      span(`${where} ${i}`, one)
      if (i > 0 && spans[i - 1]!.end > one.start)
        breaches.push(`${where} ${i} overlaps the one before, or stands before it`)
    }
  }
  list("body", copy.body)
  list(
    "furniture",
    [...copy.furniture].sort((a, b) => a.start - b.start),
  )
  for (const [fact, spans] of Object.entries(copy.spans)) list(fact, spans)
  for (const piece of copy.furniture)
    if (copy.body.some((part) => meet(part, piece))) breaches.push(`furniture at ${piece.start} lies in the body`)
  const byId = new Map(attributions.map((one) => [one.id, one]))
  const actorIds = new Set(actors.map(({id}) => id))
  for (const one of attributions) {
    for (const role of ["source", "cue", "content"] as const) list(`${one.id} ${role}`, one[role])
    if (one.content.length === 0) breaches.push(`${one.id} has no content`)
    for (const actor of [one.speaker, one.onWordOf, one.addressee.actor, one.channel.actor])
      if (actor !== null && !actorIds.has(actor)) breaches.push(`${one.id} names ${actor}, who is not there`)
    const seen = new Set([one.id])
    for (let up = one.within; up !== null; up = byId.get(up)?.within ?? null) {
      if (seen.has(up) || !byId.has(up)) breaches.push(`${one.id} lies within ${up}, which goes in a circle or nowhere`)
      if (seen.has(up)) break
      seen.add(up)
    }
    for (const piece of copy.furniture)
      if (piece.kind !== "caption" && one.content.some((part) => meet(part, piece)))
        breaches.push(`${one.id} has content in furniture`)
  }
  if (byId.size !== attributions.length) breaches.push("two attributions share an id")
  for (const actor of actors) list(actor.id, actor.mentions)
  for (const quotation of quotations) {
    span("quotation", quotation)
    if (quotation.attribution !== null && !byId.has(quotation.attribution))
      breaches.push(`a quotation names ${quotation.attribution}, which is not there`)
  }
  for (const own of ownVoice) span("own voice", own)
  for (const own of ownVoice)
    for (const one of attributions)
      if ([...one.source, ...one.cue, ...one.content].some((part) => meet(part, own)))
        breaches.push(`own voice at ${own.start} overlaps ${one.id}`)
  list("unread", coverage.unread)
  if (coverage.read > coverage.sentences) breaches.push(`${coverage.read} of ${coverage.sentences} sentences read`)
  return breaches
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}
