/**
 * How far two markings of the same bare texts agree: F1 of the second against the first in every slot of the scorer, and
 * Krippendorff's alpha (nominal; Krippendorff 2011, “Computing Krippendorff's Alpha-Reliability”) where the slot is a label,
 * over the things that both have marked. Alpha says nothing of what only one has marked: F1 does.
 */
import type {Loaded} from "../../press/tools/load.ts"
import {compareTexts} from "./score.ts"
import {added, type Tallies} from "./tally.ts"

/** Slots whose values come from a closed list, and what is meant where the marking leaves the value out. */
const LABELS: Readonly<Record<string, string | null>> = {
  manner: null,
  kind: null,
  polarity: "affirmed",
  mood: "stated",
  "hedge.kind": null,
  "hedge.holder": null,
  "actor.kind": null,
  "event.kind": null,
  "event.mode": null,
  "participant.part": null,
  "participant.presence": null,
  "position.stance": null,
  "position.redLine": "false",
  "denial.kind": null,
  "quotation.type": null,
  "tie.kind": null,
  "tie.act": null,
  "request.kind": null,
  "charge.kind": null,
  "charge.sourced": null,
  "format.change": null,
  "right.kind": null,
}

export interface Agreement {
  readonly texts: number
  /** Texts of one marking that the other lacks, and those whose bare texts differ. */
  readonly unpaired: readonly string[]
  readonly differing: readonly string[]
  readonly tallies: Tallies
  /** Null where fewer than two labels occur. */
  readonly alphas: ReadonlyMap<string, {readonly alpha: number | null; readonly n: number}>
  /** By slot: how often the first said one and the second the other, the most frequent first. */
  readonly confusions: ReadonlyMap<
    string,
    readonly {readonly first: string; readonly second: string; readonly n: number}[]
  >
}

export function agreementOf(first: readonly Loaded[], second: readonly Loaded[]): Agreement {
  const others = new Map(second.map((one) => [nameOf(one), one.article]))
  const names = first.map(nameOf)
  const pairs = first.flatMap((one) => {
    const other = others.get(nameOf(one))
    return other ? [{name: nameOf(one), one: one.article, other}] : []
  })
  const comparable = pairs.filter(({one, other}) => one.text === other.text)
  const compared = comparable.map(({one, other}) => compareTexts(one, other))
  const alphas = new Map<string, {alpha: number | null; n: number}>()
  const confusions = new Map<string, {first: string; second: string; n: number}[]>()
  for (const [slot, unsaid] of Object.entries(LABELS)) {
    const labels = compared.flatMap(({values}) =>
      (values.get(slot) ?? []).map((pair) => pair.map((value) => (value === null ? unsaid : String(value)))),
    )
    const units = labels.filter((pair): pair is [string, string] => !pair.includes(null))
    alphas.set(slot, {alpha: alphaOf(units), n: units.length})
    confusions.set(slot, confusionsOf(units))
  }
  return {
    texts: comparable.length,
    unpaired: [...second.map(nameOf).filter((name) => !names.includes(name))],
    differing: pairs.filter(({one, other}) => one.text !== other.text).map(({name}) => name),
    tallies: added(compared.map(({tallies}) => tallies)),
    alphas,
    confusions,
  }
}

const nameOf = ({article}: Loaded): string => `${article.header.work}/${article.header.copy}`

/** For two coders without missing values: one less the observed disagreement over that of chance. */
export function alphaOf(units: readonly (readonly [string, string])[]): number | null {
  const counts = new Map<string, number>()
  for (const label of units.flat()) counts.set(label, (counts.get(label) ?? 0) + 1)
  const n = units.length * 2
  if (counts.size < 2) return null
  const observed = units.filter(([a, b]) => a !== b).length / units.length
  const alike = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0)
  return 1 - observed / (1 - alike / (n * (n - 1)))
}

function confusionsOf(units: readonly (readonly [string, string])[]): {first: string; second: string; n: number}[] {
  const counts = new Map<string, {first: string; second: string; n: number}>()
  for (const [first, second] of units) {
    const key = `${first} ${second}`
    const known = counts.get(key) ?? {first, second, n: 0}
    counts.set(key, known)
    known.n++
  }
  return [...counts.values()].sort((a, b) => b.n - a.n || a.first.localeCompare(b.first))
}
