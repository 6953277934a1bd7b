/**
 * Golden files: `# title`, then directives (`# known: why the reader gets it wrong`, `# as: headline`, `# manner: direct`),
 * then the marked case; a blank line ends it, and `¶` on a line of its own stands for a blank line inside. Lines of one
 * paragraph are joined by a space.
 */
import {readdirSync, readFileSync} from "node:fs"
import {fileURLToPath} from "node:url"
import {type Marked, type MarkedText, parse, tidied} from "../../bench/markup.ts"
import {defaultReader} from "../../src/desk/index.ts"
import {mannerOf} from "../../src/language/attribution/index.ts"
import {annotate, type Passage, type PassageKind, prepare} from "../../src/language/index.ts"
import {tokenPassages} from "../../src/language/sentences/index.ts"
import type {Span} from "../../src/text/index.ts"

export const FOLDER = fileURLToPath(new URL(".", import.meta.url))

export interface Case {
  readonly title: string
  /** Why the reader gets it wrong; null where it gets it right. */
  readonly known: string | null
  /** What its paragraphs are read as. */
  readonly as: PassageKind
  /** The manners of its attributions, in order, where the case is about them. */
  readonly manner: readonly string[] | null
  readonly gold: MarkedText
  /** Index of the title's line in the file. */
  readonly line: number
}

/** Names of the golden files in a folder, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
}

export function casesIn(file: string): Case[] {
  const lines = readFileSync(file, "utf8").split("\n")
  const cases: Case[] = []
  for (let i = 0; i < lines.length; i++) {
    if (!lines[i]!.startsWith("# ")) continue
    const line = i
    const directives = new Map<string, string>()
    while (lines[i + 1]?.startsWith("# ")) {
      const [, name = "", value = ""] = /^# ([a-z]+): (.*)$/u.exec(lines[++i]!) ?? []
      directives.set(name, value)
    }
    const body: string[] = []
    while (i + 1 < lines.length && lines[i + 1] !== "") body.push(lines[++i]!)
    const marked = body
      .join("\n")
      .replaceAll("\n¶\n", "\n\n")
      .replace(/(?<!\n)\n(?!\n)/gu, " ")
    cases.push({
      title: lines[line]!.slice(2),
      known: directives.get("known") ?? null,
      as: (directives.get("as") ?? "paragraph") as PassageKind,
      manner: directives.get("manner")?.split(", ") ?? null,
      gold: parse(marked),
      line,
    })
  }
  return cases
}

/** The paragraphs of a case as passages. */
export function passagesIn(text: string, kind: PassageKind): Passage[] {
  const passages: Passage[] = []
  for (let start = 0; start < text.length; ) {
    const blank = text.indexOf("\n\n", start)
    const end = blank < 0 ? text.length : blank
    passages.push({start, end, kind})
    start = end + 2
  }
  return passages
}

/** What the shipped reader finds in a case, as marks: source, cue and content. */
export function readingOf({gold, as}: Case): Marked[] {
  const {attributions} = annotate(gold.text, passagesIn(gold.text, as), defaultReader().models)
  return attributions.map(({source, cue, content}) => tidied({source, cue, content}))
}

/** The manner of each attribution of the gold, by the rule alone. */
export function mannersOf({gold, as}: Case): string[] {
  const {tokens, words, stand} = prepare(gold.text, passagesIn(gold.text, as), defaultReader().models)
  return gold.attributions.map((one) => mannerOf(tokenPassages(tokens, one["content"] ?? []), words, stand))
}

const ROLES = ["source", "cue", "content"]

/** The roles that the reader fills, of gold that may hold more. */
export function goldOf({gold}: Case): Marked[] {
  return gold.attributions.map((one) =>
    tidied(Object.fromEntries(Object.entries(one).filter(([role]) => ROLES.includes(role)))),
  )
}

const bag = (attributions: readonly Marked[]): string[] => attributions.map((one) => JSON.stringify(one)).sort()

/** What is wrong with a reading, in few words; null when it says what gold says. */
export function faultOf(one: Case, read: readonly Marked[]): string | null {
  const gold = goldOf(one)
  const {text} = one.gold
  const right = bag(read)
  const missed = gold.filter((one) => !right.includes(JSON.stringify(one)))
  const spurious = read.filter((one) => !bag(gold).includes(JSON.stringify(one)))
  if (missed.length === 0 && spurious.length === 0) return null
  const faults = new Set<string>()
  for (const one of missed) {
    const match = spurious.find((other) => meets(one, other, "content") || meets(one, other, "cue"))
    if (!match) faults.add("an attribution is not found")
    else
      for (const role of ROLES)
        if (JSON.stringify(one[role]) !== JSON.stringify(match[role])) faults.add(faultOfRole(text, one, match, role))
  }
  if (spurious.some((one) => !missed.some((other) => meets(one, other, "content") || meets(one, other, "cue"))))
    faults.add("finds what is not there")
  return [...faults].join(", ")
}

function faultOfRole(text: string, gold: Marked, read: Marked, role: string): string {
  if (!gold[role]) return `a ${role} too many`
  if (!read[role]) return `the ${role} is not found`
  if (wordsOf(text, gold[role]) === wordsOf(text, read[role])) return `punctuation at the ${role}`
  return meets(gold, read, role) ? `the ${role}’s bounds` : `another ${role}`
}

function meets(a: Marked, b: Marked, role: string): boolean {
  return (a[role] ?? []).some((one) => (b[role] ?? []).some((other) => one.start < other.end && other.start < one.end))
}

/** The places of the letters and digits of spans. */
function wordsOf(text: string, spans: readonly Span[]): string {
  return spans
    .flatMap(({start, end}) => [...text.slice(start, end).matchAll(/[\p{L}\p{N}]/gu)].map(({index}) => start + index))
    .join()
}
