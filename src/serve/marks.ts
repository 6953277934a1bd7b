/**
 * Words of a text with marks on them: overlapping stretches become elements that nest, cut where they would cross. The words
 * themselves are sliced from the text and nothing is added between them but what is asked for.
 */
import type {Span} from "../desk/index.ts"

export interface Stretch extends Span {
  /** What the element is: its opening tag, given how many stretches of claims it lies in, itself counted. */
  readonly open: (depth: number, first: boolean) => string
  /** Whether it counts for depth. */
  readonly counts: boolean
}

/** Something that stands at one place between words: it is no word of the text. */
export interface Insertion {
  readonly at: number
  readonly html: string
}

export interface Marking {
  readonly text: string
  /** The visible stretches, in order. */
  readonly runs: readonly Span[]
  readonly stretches: readonly Stretch[]
  readonly insertions: readonly Insertion[]
}

/** More layers than this are not told apart by the eye; the page stays bounded. */
const DEEPEST = 12

export function escaped(words: string): string {
  return words.replace(/[&<>"']/gu, (mark) => ENTITIES[mark]!).toWellFormed()
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

export function markedHtml({text, runs, stretches, insertions}: Marking): string {
  const sorted = stretches.toSorted((a, b) => a.start - b.start || b.end - a.end)
  const waiting = insertions.toSorted((a, b) => a.at - b.at)
  const writer = new Writer()
  let next = 0
  let inserted = 0
  let active: Stretch[] = []
  for (const run of runs) {
    for (const [start, end] of pieces(run, sorted, waiting)) {
      active = active.filter((stretch) => stretch.end > start)
      while (next < sorted.length && sorted[next]!.start <= start) {
        const stretch = sorted[next++]!
        if (stretch.end > start) active.push(stretch)
      }
      const wanted = active.slice(0, DEEPEST)
      const inserts = inserted < waiting.length && waiting[inserted]!.at <= start
      // What stands between words is under no line, even where a line goes on behind it.
      writer.closeTo(inserts ? [] : wanted)
      while (inserted < waiting.length && waiting[inserted]!.at <= start) writer.put(waiting[inserted++]!.html)
      writer.openTo(wanted)
      writer.put(escaped(text.slice(start, end)))
    }
  }
  writer.closeTo([])
  while (inserted < waiting.length) writer.put(waiting[inserted++]!.html)
  return writer.html
}

/** The run cut at every place where something begins, ends or stands. */
function pieces(
  run: Span,
  stretches: readonly Stretch[],
  insertions: readonly Insertion[],
): readonly [number, number][] {
  const cuts = new Set<number>([run.start, run.end])
  const cut = (at: number): void => {
    if (run.start < at && at < run.end) cuts.add(at)
  }
  for (const {start, end} of stretches) {
    if (start >= run.end) break
    cut(start)
    cut(end)
  }
  for (const {at} of insertions) cut(at)
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(1).map((end, i) => [places[i]!, end])
}

class Writer {
  html = ""
  readonly #open: Stretch[] = []
  readonly #begun = new Set<Stretch>()

  put(html: string): void {
    this.html += html
  }

  /** Closes what is not wanted any more, and what lies inside it. */
  closeTo(wanted: readonly Stretch[]): void {
    let same = 0
    while (same < this.#open.length && this.#open[same] === wanted[same]) same++
    while (this.#open.length > same) {
      this.#open.pop()
      this.html += "</span>"
    }
  }

  openTo(wanted: readonly Stretch[]): void {
    for (const stretch of wanted.slice(this.#open.length)) {
      this.#open.push(stretch)
      const depth = this.#open.filter(({counts}) => counts).length
      this.html += stretch.open(depth, !this.#begun.has(stretch))
      this.#begun.add(stretch)
    }
  }
}
