import assert from "node:assert/strict"
import {test} from "node:test"
import fc from "fast-check"
import {type Marked, parse, tidied, write} from "../../bench/markup.ts"

const SEED = 20
console.log(`seed ${SEED}`)

test("marks are read with their roles and places", () => {
  assert.deepEqual(parse("{source|Ada Quill} {cue|said} {content|no}."), {
    text: "Ada Quill said no.",
    attributions: [{content: [{start: 15, end: 17}], cue: [{start: 10, end: 14}], source: [{start: 0, end: 9}]}],
  })
})

test("numbers tell attributions apart, and a shared source belongs to both", () => {
  const {attributions} = parse("{source#1,2|She} {cue|said} {content|no} and {cue#2|asked} {content#2|why}.")
  assert.equal(attributions.length, 2)
  assert.deepEqual(attributions[0]!["source"], attributions[1]!["source"])
})

test("one role and number twice is one stretch in pieces", () => {
  const {attributions} = parse("{content|“No,”} {source|he} {cue|said}, {content|“never.”}")
  assert.deepEqual(attributions[0]!["content"], [
    {start: 0, end: 5},
    {start: 15, end: 23},
  ])
})

test("nested marks come back as they were written", () => {
  const marked = "{source|He} {cue|said} {content|{source#2|his aides} {cue#2|feared} {content#2|a \\{trap\\}}}."
  const {text, attributions} = parse(marked)
  assert.equal(write(text, attributions), marked)
})

test("other roles are kept as they are", () => {
  const marked = "{source|He} {cue|told} {addressee|the court} {content|it was {hedge|perhaps} late}."
  const {text, attributions} = parse(marked)
  assert.deepEqual(Object.keys(attributions[0]!), ["addressee", "content", "cue", "hedge", "source"])
  assert.equal(write(text, attributions), marked)
})

test("braces that do not pair up are refused", () => {
  for (const wrong of ["{source|He", "He}", "{who is|it}", "{source|}"]) assert.throws(() => parse(wrong), SyntaxError)
})

const texts = fc.string({unit: fc.constantFrom("a", "b", " ", "{", "}", "\\", "|", "#", "é", "“", "\n", "\ud83c", "1")})
const roles = fc.constantFrom("source", "cue", "content", "hedge")
const pairs = texts.chain((text) =>
  fc.record({
    text: fc.constant(text),
    attributions: fc.array(
      fc
        .dictionary(roles, fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), {maxLength: 3}))
        .map((parts) =>
          Object.fromEntries(
            Object.entries(parts).map(([role, spans]) => [
              role,
              spans.map(([a, b]) => ({start: Math.min(a, b), end: Math.max(a, b)})),
            ]),
          ),
        ),
      {maxLength: 5},
    ),
  }),
)
const kept = (attributions: readonly Marked[]): string[] =>
  attributions
    .map(tidied)
    .filter((one) => Object.keys(one).length > 0)
    .map((one) => JSON.stringify(one))
    .sort()

test("any text with any marks, nested, shared or crossing, is read as it was written", () => {
  fc.assert(
    fc.property(pairs, ({text, attributions}) => {
      const back = parse(write(text, attributions))
      assert.equal(back.text, text)
      assert.deepEqual(kept(back.attributions), kept(attributions))
      assert.equal(write(back.text, back.attributions), write(text, attributions))
    }),
    {seed: SEED, numRuns: 2000},
  )
})
