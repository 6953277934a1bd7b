import assert from "node:assert/strict"
import {readdirSync, readFileSync} from "node:fs"
import {join} from "node:path"
import {test} from "node:test"
import {fileURLToPath} from "node:url"
import {IntlMessageFormat} from "intl-messageformat"
import {pseudoOf} from "../../scripts/pseudo-words.ts"
import {ERROR_CODES} from "../../src/errors.ts"
import en from "../../src/messages/en.json" with {type: "json"}
import pseudo from "../../src/messages/pseudo.json" with {type: "json"}

const root = fileURLToPath(new URL("../..", import.meta.url))
const english: Readonly<Record<string, string>> = en
const accented: Readonly<Record<string, string>> = pseudo

/** Ids made from a value: the parts that the code knows stand before the value. */
const MADE = [
  "error.",
  "note.manner.",
  "lens.",
  "furniture.",
  "room.form.",
  "facets.kind.",
  "claim.standing.",
  "actor.kind.",
].concat(["kind", "mood", "polarity", "holder"].map((slot) => `card.${slot}.`))

function sources(): string {
  const files = ["src", "scripts"].flatMap((folder) =>
    readdirSync(join(root, folder), {recursive: true, encoding: "utf8"})
      .filter((name) => /\.(?:ts|mjs)$/u.test(name))
      .map((name) => readFileSync(join(root, folder, name), "utf8")),
  )
  return files.join("\n")
}

/** Argument names of a message, those inside plurals too. */
function argumentsOf(words: string): readonly string[] {
  const names = new Set<string>()
  const walk = (elements: ReturnType<IntlMessageFormat["getAst"]>): void => {
    for (const element of elements) {
      if (element.type !== 0 && element.type !== 7) names.add(element.value)
      if ("options" in element) for (const {value} of Object.values(element.options)) walk(value)
    }
  }
  walk(new IntlMessageFormat(words, "en", undefined, {ignoreTag: true}).getAst())
  return [...names].sort()
}

test("every message that the code asks for is in the catalogue", () => {
  const asked = [...sources().matchAll(/\bmessage\(\s*"([^"]+)"/gu)].map(([, id]) => id!)
  assert.ok(asked.length > 30)
  assert.deepEqual(
    asked.filter((id) => !(id in english)),
    [],
  )
})

test("every message of the catalogue is asked for", () => {
  const text = sources()
  const unused = Object.keys(english).filter(
    (id) => !text.includes(`"${id}"`) && !MADE.some((made) => id.startsWith(made)),
  )
  assert.deepEqual(unused, [])
})

test("every error code has its message, and there is none for a code that is gone", () => {
  const ids = Object.keys(english).filter((id) => id.startsWith("error."))
  assert.deepEqual(
    ids.sort(),
    Object.keys(ERROR_CODES)
      .map((code) => `error.${code}`)
      .sort(),
  )
})

test("every place that makes an error gives the values that its message asks for", () => {
  const places = sources()
    .split(/(?=[eE]rror\(\s*"[a-z]+\/[a-z-]+",)/u)
    .slice(1)
  const lacking = places.flatMap((place) => {
    const code = /"([a-z]+\/[a-z-]+)"/u.exec(place)![1]!
    const values =
      place
        .slice(0, 500)
        .match(/\{[^{}]*\}/gu)
        ?.join(" ") ?? ""
    const asked = argumentsOf(english[`error.${code}`] ?? "")
    return asked.filter((name) => !new RegExp(`\\b${name}\\b`, "u").test(values)).map((name) => `${code}: ${name}`)
  })
  assert.ok(places.length > 10)
  assert.deepEqual(lacking, [])
})

test("every message is ICU that parses, and uses no apostrophe, which ICU would read as quoting", () => {
  for (const [id, words] of Object.entries(english)) {
    assert.doesNotThrow(() => argumentsOf(words), id)
    assert.ok(!words.includes("'"), id)
  }
})

test("the pseudo-language has the same messages with the same arguments, and is what the script makes", () => {
  assert.deepEqual(Object.keys(accented), Object.keys(english))
  for (const [id, words] of Object.entries(english)) {
    assert.equal(accented[id], pseudoOf(words), `${id}: run npm run docs`)
    assert.deepEqual(argumentsOf(accented[id]!), argumentsOf(words), id)
  }
})
