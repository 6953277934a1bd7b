/** Reads a text of so many code units once and prints the peak of this process's memory: run by the speed bench. */
import {defaultReader, readArticle} from "../src/desk/index.ts"
import {articleFromText} from "../src/intake/index.ts"
import {pressText} from "./press-text.ts"
import {sha256} from "./rows.ts"

const size = Number(process.argv[2] ?? 0)
const reader = defaultReader()
const text = size === 0 ? "" : await pressText(size)
readArticle(articleFromText(text), reader)
console.log(JSON.stringify({sha256: sha256(text), megabytes: Math.round(process.resourceUsage().maxRSS / 1024)}))
