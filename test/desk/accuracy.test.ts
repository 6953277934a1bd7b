import assert from "node:assert/strict"
import {test} from "node:test"
import {sampleCounts} from "../../bench/sample.ts"
import {type Count, scoreOf} from "../../bench/score.ts"
import {defaultReader} from "../../src/desk/index.ts"

/** Safely below what the shipped reader reaches on the sample press (see `npm run -s bench -- accuracy`). */
const FLOORS = {lenient: 0.6, precision: 0.7, strict: 0.36, direct: 0.8, mixed: 0.62, indirect: 0.52}

test("accuracy on the sample press does not fall below its floor", async () => {
  const {all, manners, lost} = await sampleCounts(defaultReader())
  const reached = (name: keyof typeof FLOORS, value: number): void =>
    assert.ok(value >= FLOORS[name], `${name}: ${value.toFixed(3)}, the floor is ${FLOORS[name]}`)
  const f1 = (count: Count): number => scoreOf(count).f1
  reached("lenient", f1(all.lenient))
  reached("precision", scoreOf(all.lenient).precision)
  reached("strict", f1(all.strict))
  reached("direct", f1(manners.direct))
  reached("mixed", f1(manners.mixed))
  reached("indirect", f1(manners.indirect))
  assert.equal(lost, 0, "gold paragraphs that intake does not hand on to the reader")
})
