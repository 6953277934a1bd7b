/** Words with styles into lines of a given width, greedily; a note number on a word is remembered with its line. */
import {painted, type Style, type Terminal} from "./terminal.ts"
import {widthOf} from "./width.ts"

export interface Piece {
  readonly text: string
  readonly styles: readonly Style[]
}

/** A stretch without white space. `notes` are the numbers marked in it. */
export interface Word {
  readonly pieces: readonly Piece[]
  readonly notes: readonly number[]
}

export interface Line {
  readonly text: string
  /** In columns. */
  readonly width: number
  readonly notes: readonly number[]
}

export interface Frame {
  readonly width: number
  /** Put before the first line, and before the others as so many spaces. */
  readonly lead?: string
  readonly terminal: Terminal
}

export function linesOf(words: readonly Word[], frame: Frame): readonly Line[] {
  const lead = frame.lead ?? ""
  const indent = widthOf(lead)
  const lines: Line[] = []
  let held: Word[] = []
  let width = 0
  const flush = () => {
    const start = lines.length === 0 ? lead : " ".repeat(indent)
    lines.push({
      text: start + joined(held, frame.terminal),
      width: indent + width,
      notes: held.flatMap((word) => word.notes),
    })
    held = []
    width = 0
  }
  for (const word of words) {
    const columns = word.pieces.reduce((sum, piece) => sum + widthOf(piece.text), 0)
    if (held.length > 0 && indent + width + 1 + columns > frame.width) flush()
    width += columns + (held.length > 0 ? 1 : 0)
    held.push(word)
  }
  if (held.length > 0) flush()
  return lines
}

/** Plain words of one style. */
export function wordsOf(text: string, styles: readonly Style[] = []): readonly Word[] {
  const found = text.match(/\S+/gu) ?? []
  return found.map((form) => ({pieces: [{text: form, styles}], notes: []}))
}

/** The space between two words takes the styles that both have, so that a line under words is not broken. */
function joined(words: readonly Word[], terminal: Terminal): string {
  const pieces: Piece[] = []
  for (const word of words) {
    const before = pieces.at(-1)
    const after = word.pieces[0]
    if (before !== undefined && after !== undefined) {
      pieces.push({text: " ", styles: before.styles.filter((style) => after.styles.includes(style))})
    }
    pieces.push(...word.pieces)
  }
  return merged(pieces)
    .map((piece) => painted(piece.text, piece.styles, terminal))
    .join("")
}

function merged(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (last !== undefined && last.styles.join() === piece.styles.join()) {
      out[out.length - 1] = {text: last.text + piece.text, styles: last.styles}
    } else out.push(piece)
  }
  return out
}
