/** The figures that are kept of the shared scorers' answers. */
import type {Row} from "./rows.ts"

type Figured = Pick<Row, "measure" | "figures">

/** A measure, and where its precision, recall and F1 stand in the answer. */
type Table = readonly (readonly [measure: string, ...path: string[]])[]

const POLNEAR: Table = [
  ["attributions, lenient", "lenient"],
  ["attributions, strict", "strict"],
  ["direct, lenient", "lenientType", "direct"],
  ["mixed, lenient", "lenientType", "mixed"],
  ["indirect, lenient", "lenientType", "indirect"],
  ["source, runs exact", "runExact", "source"],
  ["cue, runs exact", "runExact", "cue"],
  ["content, runs exact", "runExact", "content"],
]
const TREEBANK: Table = [
  ["tokens", "views", "token spans"],
  ["sentences", "views", "sentence spans"],
  ["upos over spans", "views", "UPOS over spans"],
]

export function polnearFigures(answer: unknown): Figured[] {
  const recall = numberAt(answer, ["cueClasses", "speech", "recallLenient"])
  return [...figuresIn(answer, POLNEAR), {measure: "speech cues, lenient", figures: {recall}}]
}

export function treebankFigures(answer: unknown): Figured[] {
  const accuracy = numberAt(answer, ["uposAccuracy"])
  return [...figuresIn(answer, TREEBANK), {measure: "upos of tokens found", figures: {accuracy}}]
}

function figuresIn(answer: unknown, table: Table): Figured[] {
  return table.map(([measure, ...path]) => {
    const figure = (...names: string[]): number | null =>
      names.map((name) => numberAt(answer, [...path, name])).find((value) => value !== null) ?? null
    return {measure, figures: {precision: figure("p"), recall: figure("r"), f1: figure("f", "f1")}}
  })
}

function numberAt(answer: unknown, path: readonly string[]): number | null {
  let at = answer
  for (const name of path) {
    if (typeof at !== "object" || at === null) return null
    at = Object.entries(at).find(([key]) => key === name)?.[1]
  }
  return typeof at === "number" ? at : null
}
