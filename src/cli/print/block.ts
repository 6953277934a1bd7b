/** One block of an article as styled words: mark-up left out, note numbers put in, what the lens leaves out dimmed or cut. */
import type {Article} from "../../desk/index.ts"
import type {Piece, Word} from "./layout.ts"
import {isQuoted, isReported, isShown, type Marks, notesIn} from "./marks.ts"
import type {Style} from "./terminal.ts"
import {safe} from "./width.ts"

export type Block = Article["blocks"][number]

export interface BlockStyle {
  /** Styles of all words of the block. */
  readonly base: readonly Style[]
  /** Whether a lens other than `all` is on: words that it does not let through step back. */
  readonly lens: boolean
  /** Whether stepping back can be shown by style; it is shown by … otherwise. */
  readonly styled: boolean
}

/** Whether the lens lets anything in the block through. */
export function hasShown(block: Block, {flags}: Marks): boolean {
  return block.runs.some(({start, end}) => flags.subarray(start, end).some(isShown))
}

export function blockWords(article: Article, block: Block, marks: Marks, style: BlockStyle): readonly Word[] {
  const writer = new WordWriter(style)
  const notes = notesIn(marks, block.span)
  let next = 0
  for (const run of block.runs) {
    for (const [start, end] of stretchesOf(article.text, run.start, run.end, marks.flags)) {
      while (next < notes.length && notes[next]!.at <= start) writer.note(notes[next++]!.number)
      const stop = Math.min(end, notes[next]?.at ?? end)
      writer.text(article.text.slice(start, stop), marks.flags[start] ?? 0)
      if (stop < end) {
        while (next < notes.length && notes[next]!.at <= stop) writer.note(notes[next++]!.number)
        writer.text(article.text.slice(stop, end), marks.flags[stop] ?? 0)
      }
    }
  }
  while (next < notes.length) writer.note(notes[next++]!.number)
  return writer.end()
}

/** Stretches of one flag each, white space or words. */
function* stretchesOf(text: string, start: number, end: number, flags: Uint8Array): Generator<[number, number]> {
  let from = start
  for (let i = start + 1; i <= end; i++) {
    if (i === end || flags[i] !== flags[from] || isSpace(text, i) !== isSpace(text, from)) {
      yield [from, i]
      from = i
    }
  }
}

function isSpace(text: string, at: number): boolean {
  return /\s/u.test(text[at] ?? " ")
}

/** Gathers pieces into words: white space ends a word, a note's number clings to the word before it. */
class WordWriter {
  readonly #style: BlockStyle
  readonly #words: Word[] = []
  #pieces: Piece[] = []
  #notes: number[] = []
  #ended = false
  #skipped = false

  constructor(style: BlockStyle) {
    this.#style = style
  }

  space(): void {
    this.#ended = true
  }

  text(text: string, flag: number): void {
    if (/^\s/u.test(text)) this.space()
    else if (this.#isLeftOut(flag) && !this.#isTrailing(text)) this.#skip()
    else {
      this.#skipped = false
      this.#put({text: safe(text), styles: this.#stylesOf(flag)})
    }
  }

  note(number: number): void {
    this.#pieces.push({text: `[${number}]`, styles: ["strong"]})
    this.#notes.push(number)
  }

  end(): readonly Word[] {
    this.#flush()
    return this.#words
  }

  #put(piece: Piece): void {
    if (this.#ended) this.#flush()
    this.#ended = false
    this.#pieces.push(piece)
  }

  #isLeftOut(flag: number): boolean {
    return this.#style.lens && !this.#style.styled && !isShown(flag)
  }

  /** The full stop or comma after words that are shown stays with them. */
  #isTrailing(text: string): boolean {
    return !this.#ended && !this.#skipped && this.#pieces.length > 0 && !/[\p{L}\p{N}]/u.test(text)
  }

  /** Words that are left out stand as one …, whatever their number. */
  #skip(): void {
    if (this.#skipped) return
    this.#ended = true
    this.#put({text: "…", styles: []})
    this.#ended = true
    this.#skipped = true
  }

  #flush(): void {
    if (this.#pieces.length > 0) this.#words.push({pieces: this.#pieces, notes: this.#notes})
    this.#pieces = []
    this.#notes = []
  }

  #stylesOf(flag: number): readonly Style[] {
    const {base, lens} = this.#style
    if (lens && !isShown(flag)) return [...base, "dim"]
    if (isQuoted(flag)) return [...base, "quoted"]
    return isReported(flag) ? [...base, "reported"] : base
  }
}
