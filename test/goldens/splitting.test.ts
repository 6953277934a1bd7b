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
      if (one.known !== null && sentenceFaultOf(one).fault === null) test(one.title, () => assert.fail(STALE))
      else test(one.title, {todo: one.known ?? false}, () => assert.deepEqual(splitOf(one), wantedOf(one)))
  })

describe("tokens", () => {
  for (const one of tokenCasesIn(join(FOLDER, "tokens.txt")))
    if (one.known !== null && tokenFaultOf(one).fault === null) test(one.title, () => assert.fail(STALE))
    else test(one.title, {todo: one.known ?? false}, () => assert.equal(tokensIn(one), one.tokens))
})
