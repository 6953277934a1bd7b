import {readFileSync, writeFileSync} from "node:fs"
import {withParts} from "../../../scripts/parts.ts"
import {loadPress} from "../load.ts"
import {agreementPart, articlesPart, statisticsPart} from "../pages.ts"

const ROOT = new URL("../../../", import.meta.url)

/** The documents with generated parts, by their path, as they should read. */
export function pressDocuments(): Readonly<Record<string, string>> {
  const {texts} = loadPress()
  const written = (name: string, parts: Readonly<Record<string, string>>): [string, string] => [
    name,
    withParts(readFileSync(new URL(name, ROOT), "utf8"), parts),
  ]
  return Object.fromEntries([
    written("press/README.md", {statistics: statisticsPart(texts), agreement: agreementPart(texts)}),
    written("docs/press.md", {articles: articlesPart(texts)}),
  ])
}

/** Writes the generated parts of the documents anew. */
export function runDocs(): number {
  for (const [name, words] of Object.entries(pressDocuments())) writeFileSync(new URL(name, ROOT), words)
  return 0
}
