import assert from "node:assert/strict"
import {existsSync, readdirSync, readFileSync} from "node:fs"
import {dirname, join} from "node:path"
import {test} from "node:test"
import {fileURLToPath} from "node:url"
import {manualParts} from "../../scripts/manual-parts.ts"
import {withParts} from "../../scripts/parts.ts"
import {commands} from "../../src/cli/program.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))
const read = (name: string): string => readFileSync(join(root, name), "utf8")

const documents = ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md"].concat(
  ["docs", "src", "press", "models"].flatMap((folder) =>
    readdirSync(join(root, folder), {recursive: true, encoding: "utf8"})
      .filter((name) => name.endsWith(".md") && !name.startsWith("sample"))
      .map((name) => `${folder}/${name}`),
  ),
)

interface Package {
  readonly license: string
  readonly scripts: Readonly<Record<string, string>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}
const {scripts, dependencies, devDependencies}: Package = JSON.parse(read("package.json"))

test("the manual's tables are what the code has", () => {
  const manual = read("docs/manual.md")
  assert.equal(manual, withParts(manual, manualParts()), "run npm run docs")
})

test("every relative link of the documents leads to a file", () => {
  for (const document of documents) {
    for (const [, target] of read(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)) {
      assert.ok(existsSync(join(root, dirname(document), target!)), `${document} links to ${target}`)
    }
  }
})

test("every npm script that the documents name exists", () => {
  for (const document of documents) {
    for (const [, name] of read(document).matchAll(/\bnpm run (?:-s )?([a-z][a-z:]*)/gu)) {
      assert.ok(name! in scripts, `${document} names npm run ${name}`)
    }
  }
})

test("every script of package.json starts a file that exists", () => {
  for (const [name, line] of Object.entries(scripts)) {
    for (const [, file] of line.matchAll(/\bnode ([\w/-]+\.(?:mjs|ts))/gu)) {
      assert.ok(existsSync(join(root, file!)), `npm run ${name} starts ${file}`)
    }
  }
})

test("every command of the program that the documents name exists", () => {
  for (const document of documents) {
    const code = read(document).match(/```sh\n.*?```|`[^`\n]+`/gsu) ?? []
    for (const [, name] of code
      .join("\n")
      .matchAll(/(?:^`?|[`;&|] ?)(?:npm run -s onrecord --|onrecord) ([a-z]+)/gmu)) {
      assert.ok(name! in commands, `${document} names onrecord ${name}`)
    }
  }
})

test("every file of the source that the documents name exists", () => {
  for (const document of documents) {
    for (const [, file] of read(document).matchAll(/`((?:src|scripts|docs|models|press)\/[\w./-]*)`/gu)) {
      assert.ok(existsSync(join(root, file!)), `${document} names ${file}`)
    }
  }
})

test("every variable of the environment that the program asks for is in the manual", () => {
  const manual = read("docs/manual.md")
  const files = readdirSync(join(root, "src"), {recursive: true, encoding: "utf8"}).filter((name) =>
    name.endsWith(".ts"),
  )
  const asked = files.flatMap((name) =>
    [...read(`src/${name}`).matchAll(/\benv\["([A-Z_]+)"\]/gu)].map(([, id]) => id!),
  )
  for (const name of asked.filter((id) => id !== "npm_lifecycle_event")) assert.ok(manual.includes(`\`${name}\``), name)
})

test("every dependency has its line with its licence, and no line is left over", () => {
  const lines = new Map<string, string>()
  for (const [, name, licence] of read("docs/dependencies.md").matchAll(/^\| `([^`]+)` \| [^|]+ \| ([^|]+) \|/gmu)) {
    lines.set(name!, licence!.trim())
  }
  const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)]
  assert.deepEqual([...lines.keys()].sort(), names.sort())
  for (const name of names) {
    const {license} = JSON.parse(read(`node_modules/${name}/package.json`)) as Package
    assert.equal(lines.get(name), license, name)
  }
})

test("versions of dependencies are exact", () => {
  for (const version of Object.values({...dependencies, ...devDependencies})) assert.match(version, /^\d+\.\d+\.\d+$/u)
})
