/** Builds `dist/`: JavaScript and types by the compiler, the other files of `src/` copied beside them. Runs on Node 20 too. */
import {spawnSync} from "node:child_process"
import {chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync} from "node:fs"
import {createRequire} from "node:module"
import {dirname, join} from "node:path"
import {fileURLToPath} from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc")

rmSync(join(root, "dist"), {recursive: true, force: true})
const {status} = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], {cwd: root, stdio: "inherit"})
copyAssets("")
chmodSync(join(root, "dist/cli/main.js"), 0o755)
process.exitCode = status ?? 1

/** Copies what the compiler leaves: catalogues, tables, binary files. */
function copyAssets(folder) {
  for (const entry of readdirSync(join(root, "src", folder), {withFileTypes: true})) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) copyAssets(path)
    else if (!/\.(?:ts|md)$/u.test(entry.name)) {
      mkdirSync(join(root, "dist", folder), {recursive: true})
      copyFileSync(join(root, "src", path), join(root, "dist", path))
    }
  }
}
