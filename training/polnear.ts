/** Reads a corpus in the PolNeAR layout: `text/STEM.txt`, brat stand-off in `attributions/STEM_ANNOTATOR.ann`. */
import {readdirSync, readFileSync} from "node:fs"
import {join} from "node:path"
import type {Role} from "../src/language/attribution/index.ts"
import type {Span} from "../src/text/index.ts"

export type GoldAttribution = Readonly<Record<Role, readonly Span[]>>
export interface AttributedText {
  readonly id: string
  readonly text: string
  readonly gold: readonly GoldAttribution[]
}

/** All texts of a folder, in the order of their names; of several annotators the first in sorted order. */
export function readAttributed(folder: string): AttributedText[] {
  const annotations = readdirSync(join(folder, "attributions"))
    .filter((f) => f.endsWith(".ann"))
    .sort()
  const byStem = new Map<string, string>()
  for (const file of annotations) {
    const stem = file.slice(0, file.lastIndexOf("_"))
    if (!byStem.has(stem)) byStem.set(stem, file)
  }
  const texts: AttributedText[] = []
  for (const file of readdirSync(join(folder, "text"))
    .filter((f) => f.endsWith(".txt"))
    .sort()) {
    const id = file.slice(0, -4)
    const annotation = byStem.get(id)
    if (annotation === undefined) continue
    texts.push({
      id,
      text: readFileSync(join(folder, "text", file), "utf8"),
      gold: parseBrat(readFileSync(join(folder, "attributions", annotation), "utf8")),
    })
  }
  return texts
}

/** The attributions of a brat file: events whose trigger's label begins with "Attribution". */
export function parseBrat(annotation: string): GoldAttribution[] {
  const spans = new Map<string, Span[]>()
  const events: string[][] = []
  for (const line of annotation.split("\n")) {
    const [id = "", rest = ""] = line.split("\t")
    if (/^T\d+$/u.test(id)) {
      const bounds = rest.slice(rest.indexOf(" ") + 1)
      spans.set(
        id,
        bounds.split(";").map((pair) => {
          const [start = 0, end = 0] = pair.trim().split(/\s+/u).map(Number)
          return {start, end}
        }),
      )
    } else if (/^E\d+$/u.test(id)) events.push(rest.trim().split(/\s+/u))
  }
  const found: GoldAttribution[] = []
  for (const [trigger = "", ...parts] of events) {
    if (!trigger.startsWith("Attribution")) continue
    const gold: Record<Role, Span[]> = {source: [], cue: [], content: []}
    for (const part of parts) {
      const [role = "", target = ""] = part.split(":")
      const name = role.replace(/\d+$/u, "").toLowerCase()
      if (name === "source" || name === "cue" || name === "content") gold[name].push(...(spans.get(target) ?? []))
    }
    found.push(gold)
  }
  return found
}
