import assert from "node:assert/strict"
import {test} from "node:test"
import fc from "fast-check"
import {expressionOf, phrasesOf, searchPage, shelfPage, wordsOf} from "../../src/store/index.ts"
import {lookedFrom} from "../../src/store/window.ts"
import {keepMade, temporaryStore} from "./made.ts"

test("words of scripts without spaces are segmented", () => {
  assert.deepEqual(wordsOf("the bridge, again"), ["the", "bridge", "again"])
  assert.ok(wordsOf("外交部发言人表示").length > 1)
  assert.ok(wordsOf("รัฐมนตรีกล่าวว่า").length > 1)
})

test("words in quotation marks stand together", () => {
  assert.deepEqual(phrasesOf('harbour "red line" navy'), [["red", "line"], ["harbour"], ["navy"]])
  assert.deepEqual(phrasesOf("“red line”"), [["red", "line"]])
  assert.deepEqual(phrasesOf("co-operation"), [["co", "operation"]])
  assert.deepEqual(phrasesOf(' " * ( '), [])
  assert.equal(expressionOf([]), null)
})

test("Chinese, Thai, accented and mixed names are found", () => {
  const store = temporaryStore()
  keepMade(store, {
    input: "zh.txt",
    text: "外交部发言人表示，大桥没有问题。",
    own: ["外交部发言人表示，大桥没有问题。"],
  })
  keepMade(store, {input: "th.txt", text: "รัฐมนตรีกล่าวว่าสะพานปลอดภัย", own: ["รัฐมนตรีกล่าวว่าสะพานปลอดภัย"]})
  keepMade(store, {
    input: "fr.txt",
    text: "Zoë Ångström (Зоя Онгстрём, 佐伊) said the bridge was sound.",
    said: [{source: "Zoë Ångström (Зоя Онгстрём, 佐伊)", cue: "said", content: "the bridge was sound"}],
  })
  for (const [words, input] of [
    ["大桥", "zh.txt"],
    ["สะพาน", "th.txt"],
    ["zoe angstrom", "fr.txt"],
    ["ЗОЯ", "fr.txt"],
    ["佐伊", "fr.txt"],
  ] as const) {
    const {hits} = searchPage(store, words, {})
    assert.equal(hits.length, 1, words)
    assert.ok(hits[0]!.snippet !== null && hits[0]!.snippet.marks.length > 0, words)
    assert.match(shelfPage(store, {query: words}).works[0]!.copy, /^sha256:/u, input)
  }
})

test("no query is broken, and none reaches the index as its own language", () => {
  const store = temporaryStore()
  keepMade(store, {
    input: "a.txt",
    text: "AND OR NOT NEAR headline body words",
    own: ["AND OR NOT NEAR headline body words"],
  })
  for (const query of [
    '"',
    "a AND (b",
    "NEAR(a b",
    "headline:x",
    "-a",
    "a*",
    "^a",
    "{a b}: c",
    "'; drop table copy; --",
    "\0",
    "\ud800",
  ])
    searchPage(store, query, {})
  assert.equal(searchPage(store, "NOT OR AND", {}).hits.length, 1)
  assert.equal(searchPage(store, "headline : words", {}).hits.length, 1)
  fc.assert(
    fc.property(fc.oneof(fc.string({unit: "binary"}), fc.string()), (query) => {
      searchPage(store, query, {})
      shelfPage(store, {query})
    }),
    {seed: 20, numRuns: 300},
  )
})

test("a snippet is sliced from the text, and its marks lie on the words", () => {
  const store = temporaryStore()
  const text =
    `${"Nothing of note happened. ".repeat(40)}The harbour lease was signed.\n\n${"More. ".repeat(50)}`.trim()
  keepMade(store, {input: "a.txt", text, own: ["The harbour lease was signed."]})
  const {snippet, claims} = searchPage(store, "lease harbour", {}).hits[0]!
  assert.equal(text.slice(snippet!.start, snippet!.end), snippet!.exact)
  assert.deepEqual(
    snippet!.marks.map(({start, end}) => text.slice(start, end)),
    ["harbour", "lease"],
  )
  assert.equal(claims[0]!.content[0]!.exact, "The harbour lease was signed.")
})

test("several words that all stand nearly everywhere are looked for in the newest texts alone", () => {
  const store = temporaryStore()
  for (let i = 0; i < 6; i++)
    keepMade(store, {input: `${i}.txt`, text: `the bridge of ${i === 0 ? "steel" : "stone"} ${i}`})
  const window = {table: "article_words", common: 4, newest: 2} as const
  assert.equal(lookedFrom(store, window, [["the"], ["bridge"]]), 5)
  assert.equal(lookedFrom(store, window, [["the", "bridge"]]), 5)
  assert.equal(lookedFrom(store, window, [["the"]]), 0)
  assert.equal(lookedFrom(store, window, [["the"], ["steel"]]), 0)
})
