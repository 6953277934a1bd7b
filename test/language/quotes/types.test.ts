import assert from "node:assert/strict"
import {describe, test} from "node:test"
import {annotate} from "../../../src/language/index.ts"
import {type Ascribed, typesOf} from "../../../src/language/quotes/index.ts"
import {preparedOf, shippedModels} from "../models.ts"

/** The types of the quotations of a text with one attribution, its source in [] and its content in {}. */
function typesIn(marked: string): (string | null)[] {
  let text = ""
  const spans: {mark: string; start: number; end: number}[] = []
  const open: {mark: string; start: number}[] = []
  for (const character of marked) {
    if (character === "[" || character === "{") open.push({mark: character, start: text.length})
    else if (character === "]" || character === "}") spans.push({...open.pop()!, end: text.length})
    else text += character
  }
  const prepared = preparedOf(text)
  const {tokens} = prepared
  const of = (mark: string): {start: number; end: number}[] =>
    spans
      .filter((span) => span.mark === mark)
      .map(({start, end}) => {
        let first = 0
        while (tokens.end[first]! <= start) first++
        let last = first
        while (last < tokens.size && tokens.start[last]! < end) last++
        return {start: first, end: last}
      })
  const attributions: Ascribed[] = spans.length > 0 ? [{source: of("["), cue: [], content: of("{")}] : []
  return typesOf(prepared, attributions)
}

function types(title: string, marked: string, expected: readonly (string | null)[]): void {
  test(title, () => assert.deepEqual(typesIn(marked), expected))
}

describe("what a quotation is", () => {
  types("a sentence of a speaker is speech", "{“We found no fault with the bridge,”} said [Ada Quill].", ["speech"])
  types("its second half is speech too", "{“We looked,”} said [Ada Quill], {“but found no fault with the bridge.”}", [
    "speech",
    "speech",
  ])
  types(
    "a whole sentence that floats is speech",
    "The engineer shrugged. “We have never seen it like this.” Then he left.",
    ["speech"],
  )
  types("a piece inside an indirect report is a fragment", "[Ada Quill] called {the plan “a fiction”}.", ["fragment"])
  types("a piece behind “that” is a fragment", "[Ada Quill] said {that the plan “will be taken up in May”}.", [
    "fragment",
  ])
  types("words of a document are a document's", "[The report] describes {the lower gates as “grave”}.", ["document"])
  types(
    "words of a declaration of a year too",
    "[The Lysund Declaration of 2019] forbids {“the stationing of forces”}.",
    ["document"],
  )
  types("a book has a title", "He wrote a novel, “The Long Quay”, in 1931.", ["title"])
  types("a title stays one inside a report", "[Ada Quill] said {her book “The Long Quay” was late}.", ["title"])
  types("what stands on a sign is a title", "A sign on the door read “Not today”.", ["title"])
  types("the so-called is a term", "The so-called “silent clause” was dropped.", ["term"])
  types("what is known by a name is a term", "The road is known as “the Spine”.", ["term"])
  types("a nickname is a term", "Ada “Bell” Quill came in.", ["term"])
  types("a word at arm's length keeps its distance", "They were shown the “temporary” camp again.", ["distance"])
  types("a doubtful one stays open", "It was, in short, “grave”.", [null])
  types("a text without quotations has no types", "Nothing was said.", [])
})

test("the annotations hold a type or null for every quotation", () => {
  const text =
    "“We found no fault with the bridge,” said Ada Quill, the engineer. The so-called “silent clause” was dropped."
  const {quotations, quotationTypes} = annotate(
    text,
    [{start: 0, end: text.length, kind: "paragraph"}],
    shippedModels(),
  )
  assert.equal(quotationTypes.length, quotations.length)
  assert.equal(quotationTypes[1], "term")
})
