import assert from "node:assert/strict"
import {join} from "node:path"
import {describe, test} from "node:test"
import {FOLDER, filesIn} from "./cases.ts"
import {SENTENCES, sentenceCasesIn, sentenceFaultOf, splitOf, wantedOf} from "./sentences.ts"
import {tokenCasesIn, tokenFaultOf, tokensIn} from "./tokens.ts"

const STALE = "Listed as known, but split right: npm run goldens takes it off the list."

for (const file of filesIn(SENTENCES))
  describe(`sentences, ${file.replace(".txt", "").replaceAll("-", " ")}`, () => {
    for (const one of sentenceCasesIn(join(SENTENCES, file)))
      check(one, sentenceFaultOf(one).fault, () => assert.deepEqual(splitOf(one), wantedOf(one)))
  })

describe("tokens", () => {
  for (const one of tokenCasesIn(join(FOLDER, "tokens.txt")))
    check(one, tokenFaultOf(one).fault, () => assert.equal(tokensIn(one), one.tokens))
})

function check({title, known}: {title: string; known: string | null}, fault: string | null, same: () => void): void {
  if (known !== null && fault !== null) test(title, {todo: known})
  else
    test(title, () => {
      assert.ok(known === null, STALE)
      same()
    })
}
