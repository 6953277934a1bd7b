import assert from "node:assert/strict"
import {test} from "node:test"
import {parse} from "../../bench/markup.ts"
import {type Counts, countsOf, outermost} from "../../bench/score.ts"

/** Scores one marking of a text against another. */
function scored(gold: string, predicted: string): Counts {
  const [wanted, found] = [parse(gold), parse(predicted)]
  assert.equal(found.text, wanted.text)
  return countsOf({text: wanted.text, gold: wanted.attributions, predicted: found.attributions})
}

const GOLD = "{source|Ada Quill, the engineer}, {cue|said} {content|that the bridge was safe}. It hums."

test("gold against itself is right", () => {
  const {all, manners} = scored(GOLD, GOLD)
  assert.deepEqual(all.lenient, {gold: 1, predicted: 1, right: 1})
  assert.deepEqual(all.strict, {gold: 1, predicted: 1, right: 1})
  assert.deepEqual(manners.indirect, {gold: 1, predicted: 1, right: 1})
})

test("punctuation decides nothing", () => {
  const {all} = scored(
    GOLD,
    "{source|Ada Quill, the engineer,} {cue|said} {content|that the bridge was safe.} It hums.",
  )
  assert.equal(all.strict.right, 1)
})

test("a source without its apposition is right, one that is somebody else is not", () => {
  const gold = "{source|Ada Quill, the engineer} {cue|said} to Bo Ivers {content|that it was safe}."
  assert.equal(
    scored(gold, gold.replace("{source|Ada Quill, the engineer}", "{source|Ada Quill}, the engineer")).all.strict.right,
    1,
  )
  const other = "Ada Quill, the engineer {cue|said} to {source|Bo Ivers} {content|that it was safe}."
  assert.equal(scored(gold, other).all.lenient.right, 0)
})

test("half of the content is lenient, not strict", () => {
  const {all} = scored(
    GOLD,
    "{source|Ada Quill}, the engineer, {cue|said} that {content|the bridge was safe}. It hums.",
  )
  assert.deepEqual([all.lenient.right, all.strict.right], [1, 0])
  const less = scored(GOLD, "{source|Ada Quill}, the engineer, {cue|said} {content|that} the bridge was safe. It hums.")
  assert.equal(less.all.lenient.right, 0)
})

test("one prediction serves one gold attribution alone", () => {
  const gold = "{source#1,2|She} {cue|said} and {cue#2|repeated} {content#1,2|that it was safe}."
  const {all} = scored(gold, "{source|She} {cue|said} and repeated {content|that it was safe}.")
  assert.deepEqual(all.lenient, {gold: 2, predicted: 1, right: 1})
})

test("attributions inside others are told apart from the outermost", () => {
  const {attributions} = parse("{source|He} {cue|said} {content|that {source#2|she} {cue#2|knew} {content#2|why}}.")
  assert.equal(outermost(attributions).length, 1)
})

test("nothing predicted and nothing there", () => {
  assert.deepEqual(scored("It hums.", GOLD.replace(/.*safe\}\. /u, "")).all.lenient, {gold: 0, predicted: 0, right: 0})
})
