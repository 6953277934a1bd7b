/**
 * Starts the program under the right Node. Plain JavaScript that any Node since 16 runs, so that an old one gets a sentence
 * and no stack trace. `--check` only checks.
 */
import {existsSync, readFileSync} from "node:fs"

/** The oldest major version that runs TypeScript as it stands and has what the program uses. */
const WANTED = 24

const args = process.argv.slice(2)

if (Number(process.versions.node.split(".")[0]) < WANTED) {
  const installed = existsSync(new URL("../node_modules/node/bin/node", import.meta.url))
  const words = JSON.parse(readFileSync(new URL("../src/messages/en.json", import.meta.url), "utf8"))
  const sentence = words[installed ? "guard.outside" : "guard.missing"]
  process.stderr.write(`onrecord: ${sentence.replace("{found}", process.versions.node).replace("{wanted}", WANTED)}\n`)
  process.exitCode = 2
} else if (!(args.length === 1 && args[0] === "--check")) {
  await import("../src/cli/main.ts")
}
