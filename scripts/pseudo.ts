/** Writes the pseudo-language: every message of the English catalogue accented and bracketed, its arguments untouched. */
import {readFileSync, writeFileSync} from "node:fs"
import {pseudoOf} from "./pseudo-words.ts"

const folder = new URL("../src/messages/", import.meta.url)
const english: Record<string, string> = JSON.parse(readFileSync(new URL("en.json", folder), "utf8"))
const pseudo = Object.fromEntries(Object.entries(english).map(([id, words]) => [id, pseudoOf(words)]))
writeFileSync(new URL("pseudo.json", folder), `${JSON.stringify(pseudo, null, 2)}\n`)
