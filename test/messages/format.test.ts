import assert from "node:assert/strict"
import {test} from "node:test"
import {InputError} from "../../src/errors.ts"
import {dateWords, errorWords, languageName, listOf, localeOf, message} from "../../src/messages/index.ts"

test("a message counts as the language does", () => {
  assert.equal(message("foot.unread", {unread: 0}, "en"), "No sentence was left unread.")
  assert.equal(message("foot.unread", {unread: 1}, "en"), "1 sentence was left unread.")
  assert.equal(message("foot.unread", {unread: 1200}, "en"), "1,200 sentences were left unread.")
})

test("a message that lacks a value is an error, not a gap", () => {
  assert.throws(() => message("foot.unread", {}, "en"))
})

test("the pseudo-language keeps the values", () => {
  assert.match(message("article.byline", {names: "Ada Quill"}, "pseudo"), /^⟦.* Ada Quill⟧$/u)
})

test("an error's words come from its code and values", () => {
  const error = new InputError("input/too-large", "plain", {values: {bytes: 50_000_000, maxBytes: 20_971_520}})
  assert.equal(errorWords(error, "en"), "it has 50,000,000 bytes or more, the limit is 20,971,520: split it")
})

test("an error that lacks a value speaks its own plain English", () => {
  assert.equal(errorWords(new InputError("input/too-large", "plain words"), "en"), "plain words")
  assert.equal(errorWords(new Error("from elsewhere"), "en"), "from elsewhere")
})

test("the locale is the first that is set, and English where there is no catalogue", () => {
  assert.equal(localeOf({}), "en")
  assert.equal(localeOf({LANG: "de_DE.UTF-8"}), "en")
  assert.equal(localeOf({LANG: "en_GB.UTF-8", ONRECORD_LOCALE: "pseudo"}), "pseudo")
  assert.equal(localeOf({LC_ALL: "pseudo", LANG: "en"}), "pseudo")
})

test("languages, lists and days are written as people write them", () => {
  assert.equal(languageName("ar", "en"), "Arabic")
  assert.equal(languageName("no tag", "en"), "no tag")
  assert.equal(listOf(["a", "b", "c"], "or", "en"), "a, b, or c")
  assert.equal(dateWords("2021-10-16", "en"), "16 October 2021")
  assert.equal(dateWords("2021-10", "en"), "2021-10")
  assert.equal(dateWords("2021-10-16/2021-10-18", "en"), "2021-10-16/2021-10-18")
  assert.equal(dateWords("2021-13-45", "en"), "2021-13-45")
})
