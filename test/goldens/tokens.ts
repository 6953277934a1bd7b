/** Token goldens: `# title`, a line of text, a line of its tokens with spaces between them. */
import {readFileSync} from "node:fs"
import {defaultReader} from "../../src/desk/index.ts"
import {prepare} from "../../src/language/index.ts"

export interface TokenCase {
  readonly title: string
  readonly line: number
  readonly known: string | null
  readonly text: string
  readonly tokens: string
}

export function tokenCasesIn(file: string): TokenCase[] {
  const lines = readFileSync(file, "utf8").split("\n")
  const cases: TokenCase[] = []
  for (let i = 0; i < lines.length; i++) {
    if (!lines[i]!.startsWith("# ")) continue
    const line = i
    const known = lines[i + 1]?.startsWith("# known: ") ? lines[++i]!.slice(9) : null
    cases.push({title: lines[line]!.slice(2), line, known, text: lines[i + 1] ?? "", tokens: lines[i + 2] ?? ""})
  }
  return cases
}

/** The tokens of the line, joined by spaces. */
export function tokensIn({text}: TokenCase): string {
  const {tokens} = prepare(text, [{start: 0, end: text.length, kind: "paragraph"}], defaultReader().models)
  return Array.from({length: tokens.size}, (_, i) => text.slice(tokens.start[i], tokens.end[i])).join(" ")
}

export function tokenFaultOf(one: TokenCase): {fault: string | null; answer: () => string} {
  const found = tokensIn(one)
  return {fault: found === one.tokens ? null : "other tokens", answer: () => found}
}
