import assert from "node:assert/strict"
import {readFileSync} from "node:fs"
import {test} from "node:test"
import {pressDocuments} from "../../press/tools/commands/docs.ts"

for (const [name, words] of Object.entries(pressDocuments()))
  test(`the generated parts of ${name} are what the articles say`, () => {
    const document = readFileSync(new URL(`../../${name}`, import.meta.url), "utf8")
    assert.ok(document === words, "run npm run -s press -- docs")
  })
