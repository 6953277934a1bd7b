import assert from "node:assert/strict"
import {test} from "node:test"
import fc from "fast-check"
import {namesOf, type Parts} from "../../../src/language/names/index.ts"
import {typesOf} from "../../../src/language/quotes/index.ts"
import {preparedOf} from "../models.ts"
import {readMarked} from "./speakers.ts"

const WORDS =
  "Ada Quill the The minister Minister said he she they , . “ ” ’s of Bank Mr. van - al Moscow (AB) : “I who and three officials report\n".split(
    " ",
  )

test("any string: mentions lie inside the text, trimmed, in order and apart, and every speaker exists", () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...WORDS), {maxLength: 40}).map((words) => words.join(" ")),
  )
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(30), fc.nat(5)), {maxLength: 6}), (any, places) => {
      const prepared = preparedOf(any)
      const {size} = prepared.tokens
      const attributions = places.flatMap(([start, length]): Parts[] => {
        const end = Math.min(size, start + length)
        return start < end ? [{source: [{start, end}], cue: [], content: [{start, end: size}]}] : []
      })
      const {actors, speakers} = namesOf(prepared, attributions)
      assert.equal(speakers.length, attributions.length)
      for (const speaker of speakers) assert.ok(speaker >= -1 && speaker < actors.length)
      let first = 0
      for (const {name, mentions} of actors) {
        assert.ok(name.trim() === name && name !== "" && mentions.length > 0)
        assert.ok(mentions[0]!.start >= first)
        first = mentions[0]!.start
        let end = 0
        for (const mention of mentions) {
          assert.ok(end <= mention.start && mention.start < mention.end && mention.end <= any.length)
          assert.equal(any.slice(mention.start, mention.end).trim().length, mention.end - mention.start)
          end = mention.end
        }
      }
      assert.equal(typesOf(prepared, attributions).length, prepared.quotations.length)
    }),
    {seed: 20, numRuns: 600},
  )
})

/** {0} and {1} are women, {2} is a man, {3} and {4} are companies' names. */
const STORY = `Finance Minister {0} met {1}, the head of {3} Bank, on Monday. [{0}] said the talks had gone well.
[She] added that {4} Bank had not been asked. [{3} Bank] said it was late. [The minister] disagreed.
{2}, a spokesman, declined to comment. [He] said only that [{1}] had left. [Two officials] said more.`

function told(people: readonly string[]): unknown {
  const {text, actors, speakers} = readMarked(
    people.reduce((story, name, i) => story.replaceAll(`{${i}}`, name), STORY),
  )
  const numbered = (words: string): string => people.reduce((all, name, i) => all.replaceAll(name, `{${i}}`), words)
  return {
    speakers,
    actors: actors.map(({name, kind, mentions}) => ({
      name: numbered(name),
      kind,
      mentions: mentions.map(({start, end, inferred}) => [numbered(text.slice(start, end)), inferred]),
    })),
  }
}

test("the same story with other names is read the same way", () => {
  const plain = told(["Ada Quill", "Devika Raote", "Omar Lund", "Vellstroy", "Mahapath"])
  assert.deepEqual(told(["Maria Zorin", "Fatima Haddad", "Piotr Marsh", "Norvane", "Lindholm"]), plain)
  assert.deepEqual(told(["Ngozi Adeyi", "Ingrid Halvek", "Rajesh Kolte", "Ostrel", "Bharuna"]), plain)
})

test("the same text twice is read the same way", () => {
  assert.deepEqual(readMarked(STORY), readMarked(STORY))
})
