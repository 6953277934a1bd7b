/** Writes the generated parts of the documents from the code: the manual's tables, and the page shown in the README. */
import {spawnSync} from "node:child_process"
import {readFileSync, writeFileSync} from "node:fs"
import {fileURLToPath} from "node:url"
import {manualParts} from "./manual-parts.ts"
import {withParts} from "./parts.ts"

const root = new URL("..", import.meta.url)

rewrite("docs/manual.md", manualParts())
rewrite("README.md", {example: fenced(pageOf("docs/example.txt"))})

function rewrite(name: string, parts: Readonly<Record<string, string>>): void {
  const file = new URL(name, root)
  writeFileSync(file, withParts(readFileSync(file, "utf8"), parts))
}

function pageOf(input: string): string {
  const env = {...process.env, ONRECORD_LOCALE: "en", COLUMNS: "80"}
  const args = ["scripts/guard.mjs", "read", input]
  const {stdout, stderr, status} = spawnSync(process.execPath, args, {cwd: fileURLToPath(root), encoding: "utf8", env})
  if (status !== 0) throw new Error(`onrecord read ${input} ended with ${status}: ${stderr}`)
  return stdout.trimEnd()
}

function fenced(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``
}
