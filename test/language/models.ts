/** The shipped models, and texts prepared with them. */
import {readFileSync} from "node:fs"
import {
  MODEL_NAMES,
  type ModelName,
  type Models,
  modelsFrom,
  type Passage,
  type Prepared,
  prepare,
} from "../../src/language/index.ts"

let loaded: Models | null = null

export function shippedModels(): Models {
  loaded ??= modelsFrom(
    Object.fromEntries(
      MODEL_NAMES.map((name) => [name, readFileSync(new URL(`../../models/${name}.bin`, import.meta.url))]),
    ) as Record<ModelName, Buffer>,
  )
  return loaded
}

/** Each line is a paragraph; one that begins with “# ” in `marked` was a headline. */
export function preparedOf(text: string, headlines: ReadonlySet<number> = new Set()): Prepared {
  const passages: Passage[] = []
  let start = 0
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() !== "")
      passages.push({start, end: start + line.length, kind: headlines.has(i) ? "headline" : "paragraph"})
    start += line.length + 1
  }
  return prepare(text, passages, shippedModels())
}
