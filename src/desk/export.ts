/** The owner's own export: everything that stands in the record, a piece at a time. */
import type {HeldClaim} from "../record/index.ts"
import {claimsOfCopy, exportedIds, heldArticle, type Store} from "../store/index.ts"

export const EXPORTS = ["jsonl", "csv"] as const
export type ExportFormat = (typeof EXPORTS)[number]

/** Lines with their ends. jsonl: one `onrecord/1` object a copy, with durable ids; csv: one row a claim of each text. */
export function* exported(store: Store, to: ExportFormat): Generator<string> {
  if (to === "csv") yield csvLine(COLUMNS.map(([name]) => name))
  const seen = new Set<string>()
  for (const copy of exportedIds(store)) {
    if (to === "jsonl") yield `${JSON.stringify(heldArticle(store, copy).record)}\n`
    else {
      const claims = claimsOfCopy(store, copy)
      const work = claims[0]?.where.work
      if (work === undefined || seen.has(work)) continue
      seen.add(work)
      for (const claim of claims) yield csvLine(COLUMNS.map(([, value]) => value(claim)))
    }
  }
}

type Cell = string | number | null

/** Hedge, speaker, chain and who decided stand in every row. */
const COLUMNS: readonly (readonly [name: string, value: (claim: HeldClaim) => Cell])[] = [
  ["claim", ({id}) => id],
  ["form", ({form}) => form],
  ["manner", ({manner}) => manner],
  ["kind", ({kind}) => kind],
  ["polarity", ({polarity}) => polarity],
  ["speaker", ({speaker}) => speaker?.name ?? null],
  ["speaker_id", ({speaker}) => speaker?.id ?? null],
  ["source_words", ({source}) => joinedWords(source)],
  ["verb", ({cue}) => joinedWords(cue)],
  ["words", ({content}) => joinedWords(content)],
  ["hedges", ({hedges}) => hedges.map(({exact}) => exact).join("; ")],
  ["chain", ({chain}) => chain.map(({who, verb}) => [who ?? "?", verb].filter(Boolean).join(" ")).join(" < ")],
  ["standing", ({standing}) => standing],
  ["decided_by", ({corrections}) => corrections.map(({by}) => by).join("; ")],
  ["reasons", ({corrections}) => corrections.map(({reason}) => reason).join("; ")],
  ["confidence", ({confidence}) => confidence],
  ["start", ({content}) => content[0]?.start ?? null],
  ["end", ({content}) => content.at(-1)?.end ?? null],
  ["reader", ({madeBy}) => `${madeBy.reader} ${madeBy.version}`],
  ["headline", ({where}) => where.headline],
  ["outlet", ({where}) => where.outlet],
  ["published_at", ({where}) => where.publishedAt],
  ["copies", ({where}) => where.copies],
  ["work", ({where}) => where.work],
  ["copy", ({where}) => where.copy],
  ["input", ({where}) => where.input],
  ["url", ({where}) => where.url],
]

function joinedWords(parts: readonly {readonly exact: string}[]): string {
  return parts.map(({exact}) => exact).join(" … ")
}

/** RFC 4180. */
function csvLine(cells: readonly Cell[]): string {
  const quoted = cells.map((cell) => {
    const words = String(cell ?? "")
    return /[",\r\n]/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words
  })
  return `${quoted.join(",")}\r\n`
}
