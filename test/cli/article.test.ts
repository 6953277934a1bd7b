import assert from "node:assert/strict"
import {test} from "node:test"
import fc from "fast-check"
import {articlePage} from "../../src/cli/print/article.ts"
import type {Lens} from "../../src/cli/print/lens.ts"
import {actor, type Marked, marked} from "./marked.ts"

const PROSE = `The Bridge Is Sound

{1.content|“We found no fault with the bridge,”} {1.cue|said} {1.source|Ada Quill}, the county engineer. {2.source|She} {2.cue|added} {2.content|that it would open in May}.

{own|The road to it has been closed since winter.} It is the third closure.

{3.content|The bridge will cost “twice the sum”}, {3.cue|it is reported}.
`

function page({article, record}: Marked, options: {lens?: Lens; columns?: number; styled?: boolean} = {}): string {
  const {lens = "all", columns = 80, styled = false} = options
  return articlePage(article, record, {lens, terminal: {columns, styled}})
}

const bridge = marked(PROSE, [actor("p1", "Ada Quill"), actor("p2", "Ada Quill")])

test("numbers stand at the end of what is attributed, and notes under their paragraph", () => {
  const lines = page(bridge).split("\n")
  assert.ok(lines.includes("“We found no fault with the bridge,”[1] said Ada Quill, the county"))
  assert.ok(lines.includes("engineer. She added that it would open in May[2]."))
  assert.ok(lines.includes("    1 Ada Quill · said · quoted"))
})

test("a speaker of another name than the words is named beside them", () => {
  assert.match(page(bridge), /2 She \(Ada Quill\) · added · reported/u)
})

test("where the words name nobody, the note says so", () => {
  assert.match(page(bridge), /3 no source named · it is reported · partly quoted/u)
})

test("on a wide terminal the notes stand beside their lines", () => {
  const lines = page(bridge, {columns: 120}).split("\n")
  assert.ok(
    lines.some((line) => /bridge,”\[1\] said Ada Quill, the county {3,}1 Ada Quill · said · quoted$/u.test(line)),
  )
  assert.ok(lines.some((line) => /May\[2\]\. +2 She \(Ada Quill\) · added · reported$/u.test(line)))
})

test("the foot counts claims by manner, each number with what it is out of", () => {
  const words = page(bridge).replace(/\s+/gu, " ")
  assert.match(words, /4 claims in 3 of 3 sentences: 2 quoted, 1 reported, 1 the author’s own/u)
  assert.match(words, /no source named in 1 of the 3 quoted or reported/u)
})

test("a lens shows the paragraphs that hold its matches, and says how many", () => {
  const own = page(bridge, {lens: "own"})
  assert.match(own, /The road to it has been closed since winter\. …\n/u)
  assert.doesNotMatch(own, /Ada Quill|third closure/u)
  assert.match(own, /Lens “the author’s own”: 1 of \d paragraphs shown\./u)
})

test("each lens lets its own kind of claim through", () => {
  const numbers = (lens: Lens) => [...page(bridge, {lens}).matchAll(/\[(\d)\]/gu)].map(([, number]) => Number(number))
  assert.deepEqual(numbers("all"), [1, 2, 3])
  assert.deepEqual(numbers("quoted"), [1, 3])
  assert.deepEqual(numbers("sourced"), [1, 2])
  assert.deepEqual(numbers("own"), [])
  assert.deepEqual(numbers("unsourced"), [3])
})

test("mark-up among the words of a note is left out", () => {
  const {article, record} = marked("A headline\n\n{1.source|President **Ada Quill**} {1.cue|said} {1.content|no}.\n")
  const [headline, paragraph] = article.blocks
  const {start, end} = paragraph!.span
  const stars = article.text.indexOf("**")
  const name = {start: stars + 2, end: stars + 11}
  const runs = [{start, end: stars}, name, {start: name.end + 2, end}]
  const blocks = [headline!, {...paragraph!, runs}]
  assert.match(page({article: {...article, blocks}, record}), /1 President Ada Quill · said · reported/u)
})

test("styles are underline, slant, weight and dimness: no colour", () => {
  const styled = page(bridge, {styled: true, lens: "quoted"})
  assert.ok(styled.includes("\u001b[4m“We found no fault with the bridge,”"))
  assert.ok(styled.includes("\u001b[2m"))
  for (const [, codes] of styled.matchAll(/\u001b\[([\d;]+)m/gu)) {
    for (const code of codes!.split(";").map(Number)) assert.ok(code < 30, `SGR ${code} is a colour`)
  }
})

test("control characters of the text do not reach the terminal", () => {
  const hostile = marked("A headline\n\nHe left \u001b]0;owned\u0007 the \u009b31m house \u202eand wept.\n")
  assert.doesNotMatch(page(hostile), /[\u001b\u0007\u009b\u202e]/u)
})

test("furniture is folded into one line by kind, and captions are read as prose is", () => {
  const {article, record} = marked("A headline\n\nSome words of prose stand here.\n")
  const span = {start: 0, end: 1}
  const copy = {
    ...record.copy,
    furniture: [
      {...span, kind: "share"},
      {...span, kind: "share"},
    ] as const,
  }
  assert.match(page({article, record: {...record, copy}}), /Page furniture: 2 share\./u)
})

test("a text in another language says so by the language's name", () => {
  const {article, record} = marked("عنوان\n\nنص عربي قصير.\n")
  const copy = {...record.copy, languageDetected: "ar"}
  const arabic = {...record, copy, coverage: {sentences: 1, read: 0, unread: []}}
  assert.match(page({article, record: arabic}).replace(/\s+/gu, " "), /Not read for claims: the text is in Arabic/u)
})

test("any prose: every line fits, and every word is printed in its order", () => {
  const word = fc.string({minLength: 1, maxLength: 12, unit: fc.constantFrom(..."abcdeé,.“”")})
  fc.assert(
    fc.property(fc.array(word, {minLength: 1, maxLength: 80}), fc.integer({min: 40, max: 200}), (words, columns) => {
      const {article, record} = marked(`${words.join(" ")}\n`)
      const [, body = ""] = page({article, record}, {columns}).split("──\n")
      for (const line of body.split("\n")) assert.ok(line.length <= columns)
      const shown = article.blocks.filter(({kind}) => !["furniture", "byline", "meta"].includes(kind))
      for (const {span} of shown) {
        const printed = article.text.slice(span.start, span.end).split(/\s+/u).join(" ")
        assert.ok(body.replace(/\s+/gu, " ").includes(printed))
      }
    }),
    {seed: 20, numRuns: 200},
  )
})
