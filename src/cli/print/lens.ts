/** What of an article to look at, by who answers for it. */
import type {ReadingRecord, Span} from "../../desk/index.ts"

export const LENSES = ["all", "quoted", "sourced", "own", "unsourced"] as const
export type Lens = (typeof LENSES)[number]

type Attribution = ReadingRecord["attributions"][number]

/** The stretches that a lens lets through: the words of attributions and of the author's own voice. Unsorted. */
export function matchesOf(record: ReadingRecord, lens: Lens): readonly Span[] {
  const own = lens === "all" || lens === "own" || lens === "unsourced" ? record.ownVoice : []
  const attributed = record.attributions
    .filter((attribution) => passes(attribution, lens))
    .flatMap(({source, cue, content}) => [...source, ...cue, ...content])
  return [...attributed, ...own]
}

export function passes(attribution: Attribution, lens: Lens): boolean {
  switch (lens) {
    case "all":
      return true
    case "quoted":
      return attribution.manner !== "indirect"
    case "sourced":
      return attribution.source.length > 0
    case "own":
      return false
    case "unsourced":
      return attribution.source.length === 0
  }
}
