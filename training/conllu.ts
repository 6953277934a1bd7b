/** Raw documents with gold tokens, tags and sentences from CoNLL-U, as the text stood before it was cut. */
export interface GoldDocument {
  readonly id: string
  readonly text: string
  /** [start, end, upos, xpos] */
  readonly tokens: readonly (readonly [number, number, string, string])[]
  readonly sentences: readonly (readonly [number, number])[]
}

interface Piece {
  readonly form: string
  readonly spaced: boolean
  readonly parts: {form: string; upos: string; xpos: string}[]
}
interface SentenceBlock {
  readonly newdoc: boolean
  readonly newpar: boolean
  readonly stem: string
  readonly pieces: readonly Piece[]
}

/** Documents are rebuilt from `SpaceAfter` and paragraph marks; a blank line stands between paragraphs. */
export function documentsOf(conllu: string): GoldDocument[] {
  const documents: {
    id: string
    text: string
    tokens: [number, number, string, string][]
    sentences: [number, number][]
  }[] = []
  let stem = ""
  let spaced = false
  for (const block of conllu.split(/\r?\n\r?\n/u)) {
    const sentence = parse(block.split(/\r?\n/u))
    if (!sentence || sentence.pieces.length === 0) continue
    let document = documents.at(-1)
    if (!document || sentence.newdoc || sentence.stem !== stem) {
      document = {id: `${sentence.stem}#${documents.length}`, text: "", tokens: [], sentences: []}
      documents.push(document)
    } else if (sentence.newpar) document.text += "\n\n"
    else if (spaced) document.text += " "
    stem = sentence.stem
    const from = document.text.length
    for (const [i, piece] of sentence.pieces.entries()) {
      let at = document.text.length
      document.text += piece.form
      if (piece.parts.map((part) => part.form).join("") === piece.form)
        for (const part of piece.parts) {
          document.tokens.push([at, at + part.form.length, part.upos, part.xpos])
          at += part.form.length
        }
      if (piece.spaced && i < sentence.pieces.length - 1) document.text += " "
    }
    spaced = sentence.pieces.at(-1)!.spaced
    document.sentences.push([from, document.text.length])
  }
  return documents
}

function parse(lines: readonly string[]): SentenceBlock | null {
  let newdoc = false
  let newpar = false
  let stem = ""
  const pieces: Piece[] = []
  let open: Piece | null = null
  let last = 0
  for (const line of lines) {
    if (line.startsWith("# newdoc")) newdoc = true
    else if (line.startsWith("# newpar")) newpar = true
    else if (line.startsWith("# sent_id"))
      stem = line
        .slice(line.indexOf("=") + 1)
        .trim()
        .replace(/-\d+$/u, "")
    if (line === "" || line.startsWith("#")) continue
    const [id = "", form = "", , upos = "", xpos = "", , , , , misc = ""] = line.split("\t")
    if (id.includes(".")) continue
    const whole: Piece = {form, spaced: !misc.split("|").includes("SpaceAfter=No"), parts: []}
    const range = /^(\d+)-(\d+)$/u.exec(id)
    if (range) {
      open = whole
      last = Number(range[2])
      pieces.push(whole)
    } else if (open && Number(id) <= last) open.parts.push({form, upos, xpos})
    else {
      open = null
      whole.parts.push({form, upos, xpos})
      pieces.push(whole)
    }
  }
  return stem === "" ? null : {newdoc, newpar, stem, pieces}
}
