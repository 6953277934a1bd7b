/** The sample press that comes with the package: where its articles lie. */
import {readdirSync} from "node:fs"
import {homedir} from "node:os"
import {isAbsolute, join, relative} from "node:path"
import {fileURLToPath} from "node:url"
import {VERSION} from "../../version.ts"

const folder = fileURLToPath(new URL("../../../press/sample/", import.meta.url))

/** Paths of the articles, in order of their names; from the working folder where they lie below it. */
export function samplePress(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html)$/u.test(name) && !/^readme\./iu.test(name))
    .sort()
    .map((name) => shortened(join(folder, name)))
}

/** The record in which the sample press is kept: in the platform's place for what can be made again, apart from people's own. */
export function sampleFolder(): string {
  const {env, platform} = process
  const home = homedir()
  const usual = platform === "darwin" ? join(home, "Library", "Caches") : join(home, ".cache")
  const cache = platform === "win32" ? env["LOCALAPPDATA"] || join(home, "AppData", "Local") : env["XDG_CACHE_HOME"]
  return join(cache && isAbsolute(cache) ? cache : usual, "onrecord", `sample-${VERSION}`)
}

function shortened(path: string): string {
  const short = relative(process.cwd(), path)
  return short.startsWith("..") || isAbsolute(short) ? path : short
}
