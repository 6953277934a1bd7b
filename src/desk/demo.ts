/** The sample press that comes with the package: where its articles lie. */
import {readdirSync} from "node:fs"
import {isAbsolute, join, relative} from "node:path"
import {fileURLToPath} from "node:url"

const folder = fileURLToPath(new URL("../../press/sample/", import.meta.url))

/** Paths of the articles, in order of their names; from the working folder where they lie below it. */
export function samplePress(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html)$/u.test(name) && !/^readme\./iu.test(name))
    .sort()
    .map((name) => shortened(join(folder, name)))
}

function shortened(path: string): string {
  const short = relative(process.cwd(), path)
  return short.startsWith("..") || isAbsolute(short) ? path : short
}
