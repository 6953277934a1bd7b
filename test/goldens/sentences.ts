/**
 * Sentence goldens: `# title`, then one sentence a line; a blank line ends the passage. The sentences stand joined by a
 * space; each must come back whole.
 */
import {readFileSync} from "node:fs"
import {join} from "node:path"
import {defaultReader} from "../../src/desk/index.ts"
import {prepare} from "../../src/language/index.ts"
import {FOLDER} from "./cases.ts"

export const SENTENCES = join(FOLDER, "sentences")

export interface SentenceCase {
  readonly title: string
  readonly line: number
  readonly known: string | null
  readonly sentences: readonly string[]
}

export function sentenceCasesIn(file: string): SentenceCase[] {
  const lines = readFileSync(file, "utf8").split("\n")
  const cases: SentenceCase[] = []
  for (let i = 0; i < lines.length; i++) {
    if (!lines[i]!.startsWith("# ")) continue
    const line = i
    const known = lines[i + 1]?.startsWith("# known: ") ? lines[++i]!.slice(9) : null
    const sentences: string[] = []
    while (i + 1 < lines.length && lines[i + 1] !== "") sentences.push(lines[++i]!)
    cases.push({title: lines[line]!.slice(2), line, known, sentences})
  }
  return cases
}

/** The sentences that the shipped splitter finds in the passage. */
export function splitOf({sentences}: SentenceCase): string[] {
  const text = sentences.join(" ")
  const found = prepare(text, [{start: 0, end: text.length, kind: "paragraph"}], defaultReader().models)
  return found.sentences.map(({start, end}) => text.slice(found.tokens.start[start]!, found.tokens.end[end - 1]!))
}

export const wantedOf = ({sentences}: SentenceCase): readonly string[] => sentences

export function sentenceFaultOf(one: SentenceCase): {fault: string | null; answer: () => string} {
  const found = splitOf(one)
  const wanted = wantedOf(one)
  const same = JSON.stringify(found) === JSON.stringify(wanted)
  const fault =
    found.length > wanted.length ? "cut too often" : found.length < wanted.length ? "not cut" : "cut elsewhere"
  return {fault: same ? null : fault, answer: () => found.join("\n")}
}
