import assert from "node:assert/strict"
import {join} from "node:path"
import {describe, test} from "node:test"
import {write} from "../../bench/markup.ts"
import {casesIn, FOLDER, faultOf, filesIn, goldOf, mannersOf, readingOf} from "./cases.ts"

for (const file of filesIn(FOLDER)) {
  if (file === "tokens.txt") continue
  describe(file.replace(".txt", "").replaceAll("-", " "), () => {
    for (const one of casesIn(join(FOLDER, file))) {
      const read = readingOf(one)
      const fault = faultOf(one, read)
      if (one.known !== null && fault !== null) test(one.title, {todo: one.known})
      else
        test(one.title, () => {
          assert.ok(one.known === null, "Listed as known, but read right: npm run goldens takes it off the list.")
          assert.equal(write(one.gold.text, read), write(one.gold.text, goldOf(one)), fault ?? "")
        })
    }
  })
}

test("the manner of the cases that name it is told by their gold alone", () => {
  for (const file of filesIn(FOLDER).filter((name) => name !== "tokens.txt"))
    for (const one of casesIn(join(FOLDER, file)))
      if (one.manner !== null) assert.deepEqual(mannersOf(one), one.manner, `${file}: ${one.title}`)
})
