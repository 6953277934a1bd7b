/** Run by `npm ci` and `npm pack`: builds where the compiler is installed, and does nothing where it is not. */
import {createRequire} from "node:module"

let compiler = true
try {
  createRequire(import.meta.url).resolve("typescript/package.json")
} catch (cause) {
  if (cause.code !== "MODULE_NOT_FOUND") throw cause
  compiler = false
}
if (compiler) await import("./build.mjs")
