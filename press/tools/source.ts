/**
 * The three parts of a `.press` file as written: header, blocks with their marks taken out, and the lines of facts. Nothing
 * is thrown: what does not fit is a fault with its line, and reading goes on.
 */
import {BLOCK_KINDS, FURNITURE_KINDS} from "./lists.ts"

/** Something that does not hold, where it stands, with its value and the way out. */
export interface Fault {
  readonly file: string
  readonly line: number
  readonly message: string
}

export type Tell = (line: number, message: string) => void

/** What reading one file needs besides its words. */
export interface Context {
  readonly file: string
  readonly tell: Tell
}

/** One slot of one thing that a mark fills; `slot` is "" for the mark of the thing itself. Positions in the bare text. */
export interface Fill {
  readonly id: string
  readonly slot: string
  /** What follows the slot's name: the kind and holder of a hedge, the actor and presence of a participant. */
  readonly rest: readonly string[]
  readonly start: number
  readonly end: number
  readonly line: number
}

export interface Block {
  readonly kind: (typeof BLOCK_KINDS)[number]
  readonly furniture: (typeof FURNITURE_KINDS)[number] | null
  readonly start: number
  readonly end: number
}

/** A line of the third part: the id, words that stand alone, the name in quotation marks, and the facts in their order. */
export interface FactLine {
  readonly id: string
  readonly words: readonly string[]
  readonly name: string | null
  readonly facts: readonly {readonly key: string; readonly value: string}[]
  readonly line: number
}

export interface Source {
  readonly header: ReadonlyMap<string, {readonly value: string; readonly line: number}>
  /** The blocks' bare texts, an empty line between them. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly fills: readonly Fill[]
  readonly lines: readonly FactLine[]
}

export function parseSource(written: string, tell: Tell): Source {
  const lines = written.replace(/^\uFEFF/u, "").split(/\r?\n/u)
  const bars = lines.flatMap((line, i) => (line.trim() === "===" ? [i] : []))
  if (bars.length !== 2) tell(1, `The file has ${bars.length} lines “===”, and needs two: header, text, facts`)
  const [first = lines.length, second = lines.length] = bars
  const header = headerOf(lines.slice(0, first), tell)
  const body = textOf(lines.slice(first + 1, second), first + 2, tell)
  return {header, ...body, lines: factLines(lines.slice(second + 1), second + 2, tell)}
}

function headerOf(lines: readonly string[], tell: Tell): Source["header"] {
  const header = new Map<string, {value: string; line: number}>()
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue
    const field = /^([a-z-]+):\s*(.*?)\s*$/u.exec(line)
    if (!field) tell(i + 1, `The header line “${line}” is not “name: value”`)
    else if (header.has(field[1]!)) tell(i + 1, `The header has “${field[1]}” twice`)
    else header.set(field[1]!, {value: field[2]!, line: i + 1})
  }
  return header
}

const KIND = /^\[([a-z]+)(?::([a-z]+))?\](?:\s+|$)/u

function textOf(lines: readonly string[], firstLine: number, tell: Tell): Pick<Source, "text" | "blocks" | "fills"> {
  const blocks: Block[] = []
  const fills: Fill[] = []
  let text = ""
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "") continue
    const number = firstLine + i
    const {kind, furniture, rest} = blockKind(line.trim(), (message) => tell(number, message))
    if (blocks.length > 0) text += "\n\n"
    const start = text.length
    const taken = takeMarks(rest, {offset: start, line: number}, tell)
    if (taken.text === "") tell(number, "The block has no words")
    if (taken.text !== taken.text.trim()) tell(number, "The block begins or ends on white space inside its marks")
    text += taken.text
    fills.push(...taken.fills)
    blocks.push({kind, furniture, start, end: text.length})
  }
  return {text, blocks, fills}
}

function blockKind(
  line: string,
  tell: (message: string) => void,
): Pick<Block, "kind" | "furniture"> & {readonly rest: string} {
  const found = KIND.exec(line)
  if (!found) return {kind: "paragraph", furniture: null, rest: line}
  const [whole, name = "", of] = found
  const rest = line.slice(whole.length)
  const kind = BLOCK_KINDS.find((one) => one === name)
  if (!kind || kind === "paragraph") {
    tell(`A block of kind [${name}] is not known: ${listed(BLOCK_KINDS.slice(1))}`)
    return {kind: "paragraph", furniture: null, rest}
  }
  if (kind !== "furniture") {
    if (of !== undefined) tell(`[${name}:${of}]: only furniture has a kind after the colon`)
    return {kind, furniture: null, rest}
  }
  const furniture = FURNITURE_KINDS.find((one) => one === (of ?? "other"))
  if (!furniture) tell(`Furniture of kind “${of}” is not known: ${listed(FURNITURE_KINDS)}`)
  return {kind, furniture: furniture ?? "other", rest}
}

/** The words of one block without their marks. */
function takeMarks(
  written: string,
  {offset, line}: {readonly offset: number; readonly line: number},
  tell: Tell,
): {text: string; fills: Fill[]} {
  const fills: Fill[] = []
  const open: {names: string; start: number}[] = []
  let text = ""
  for (let at = 0; at < written.length; ) {
    const unit = written[at]!
    const opening = unit === "{" ? /^\{([^{}|]*)\|/u.exec(written.slice(at, at + 400)) : null
    if (opening) {
      open.push({names: opening[1]!, start: text.length})
      at += opening[0].length
      continue
    }
    at++
    if (unit === "}") {
      const mark = open.pop()
      if (!mark) tell(line, `A brace closes nothing after “…${text.slice(-30)}”`)
      else fills.push(...fillsOf(mark, {text, offset, line}, tell))
    } else if (unit === "{") tell(line, `No mark at “${written.slice(at - 1, at + 30)}”: write {id.slot|words}`)
    else if (unit === "|") tell(line, `A bar outside a mark's head after “…${text.slice(-30)}”`)
    else text += unit
  }
  for (const {names} of open)
    tell(line, `The mark {${names}|… is left open: a mark ends in the block in which it begins`)
  return {text, fills: fills.sort((a, b) => a.start - b.start || b.end - a.end)}
}

function fillsOf(
  mark: {readonly names: string; readonly start: number},
  {text, offset, line}: {readonly text: string; readonly offset: number; readonly line: number},
  tell: Tell,
): Fill[] {
  const words = text.slice(mark.start)
  if (words === "") tell(line, `The mark {${mark.names}|} is empty`)
  else if (words !== words.trim())
    tell(line, `The mark {${mark.names}|${words}} begins or ends on white space: move it out`)
  const lead = words.length - words.trimStart().length
  const span = {start: offset + mark.start + lead, end: offset + mark.start + Math.max(lead, words.trimEnd().length)}
  if (span.start === span.end) return []
  return mark.names.split(",").flatMap((name) => {
    const [id = "", slot = "", ...rest] = name.trim().split(".")
    if (/^[a-z]\d+$/u.test(id)) return [{id, slot, rest, ...span, line}]
    tell(line, `The mark {${mark.names}|${words.slice(0, 30)}} has no id at “${name}”: an id is a letter and a number`)
    return []
  })
}

const FACT = /\s*(?:([A-Za-z][\w-]*)=(?:"((?:[^"\\]|\\.)*)"|([^\s"]+))|"((?:[^"\\]|\\.)*)"|([^\s="]+))/uy

function factLines(lines: readonly string[], firstLine: number, tell: Tell): FactLine[] {
  const found: FactLine[] = []
  for (const [i, line] of lines.entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue
    const parsed = factLine(line.trim(), firstLine + i, tell)
    if (parsed) found.push(parsed)
  }
  return found
}

function factLine(written: string, line: number, tell: Tell): FactLine | null {
  const id = /^[a-z]\d+(?=\s|$)/u.exec(written)?.[0]
  if (id === undefined) {
    tell(line, `The line “${written.slice(0, 40)}” does not begin with an id`)
    return null
  }
  const words: string[] = []
  const facts: {key: string; value: string}[] = []
  let name: string | null = null
  FACT.lastIndex = id.length
  for (let at = id.length; at < written.length; at = FACT.lastIndex) {
    FACT.lastIndex = at
    const found = FACT.exec(written)
    if (!found) {
      tell(line, `${id}: cannot read “${written.slice(at).trim().slice(0, 40)}”: write key=value or key="words"`)
      break
    }
    const [, key, quoted, plain, alone, word] = found
    if (key !== undefined) facts.push({key, value: unescaped(quoted ?? plain ?? "")})
    else if (alone !== undefined) name = unescaped(alone)
    else if (word !== undefined && word !== "who:") words.push(word)
  }
  return {id, words, name, facts, line}
}

const unescaped = (written: string): string => written.replace(/\\(.)/gu, "$1")

export const listed = (list: readonly string[]): string => list.join(", ")
