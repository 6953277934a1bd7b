/** From what a person names (files, folders, patterns, "-", addresses) to single inputs, one after the other. */
import {glob, opendir, stat} from "node:fs/promises"
import {InputError} from "../errors.ts"
import {fileError} from "./source.ts"

export type InputKind = "file" | "stdin" | "url"

export type Expanded =
  | {readonly input: string; readonly kind: InputKind}
  /** This one cannot be read; the others go on. */
  | {readonly input: string; readonly kind: "failed"; readonly error: InputError}

/** Files in folders that are clearly no text by their names. Named one by one, they are opened and refused with a reason. */
const NO_TEXT =
  /\.(?:png|jpe?g|gif|webp|avif|heic|bmp|ico|tiff?|svgz?|psd|mp[34]|m4[av]|mov|avi|mkv|webm|ogg|oga|ogv|flac|wav|aac|zip|gz|tgz|bz2|xz|zst|7z|rar|tar|jar|pdf|docx?|xlsx?|pptx?|od[tsp]|epub|mobi|woff2?|ttf|otf|eot|exe|dll|so|dylib|bin|o|a|class|wasm|pyc|db|sqlite3?|sqlite-(?:wal|shm)|iso|dmg|img|css|js|mjs|cjs|ts|map|json|jsonl|ndjson|lock)$/iu

/**
 * Inputs in a stable order: as given, folders by their entries' names. A path stands as it was given; what lies in a folder
 * is the folder, a slash and the entry. What does not exist comes as `failed` in its own place.
 */
export async function* expandInputs(targets: readonly string[]): AsyncGenerator<Expanded> {
  for (const target of targets) {
    if (target === "-") yield {input: target, kind: "stdin"}
    else if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(target)) yield {input: target, kind: "url"}
    else yield* expandPath(target)
  }
}

async function* expandPath(path: string): AsyncGenerator<Expanded> {
  const info = await infoOf(path)
  if (info === "folder") yield* expandFolder(path)
  else if (info === "file") yield {input: path, kind: "file"}
  else if (/[*?[\]{}]/u.test(path)) yield* expandPattern(path)
  else yield failed(path, info)
}

async function* expandPattern(pattern: string): AsyncGenerator<Expanded> {
  const found: string[] = []
  for await (const path of glob(pattern)) found.push(path)
  if (found.length === 0) {
    const message = `Nothing matches ${pattern}`
    yield failed(pattern, new InputError("input/not-found", message, {values: {input: pattern}}))
  }
  for (const path of found.sort(byName)) {
    const info = await infoOf(path)
    if (info === "file") yield {input: path, kind: "file"}
    else if (info === "folder") yield* expandFolder(path)
    else yield failed(path, info)
  }
}

/** Depth first; hidden entries and links to folders are passed over, so that no loop is walked. */
async function* expandFolder(folder: string): AsyncGenerator<Expanded> {
  const entries: {name: string; folder: boolean; link: boolean}[] = []
  try {
    for await (const entry of await opendir(folder)) {
      if (!entry.name.startsWith("."))
        entries.push({name: entry.name, folder: entry.isDirectory(), link: entry.isSymbolicLink()})
    }
  } catch (cause) {
    yield failed(folder, fileError(folder, cause))
    return
  }
  for (const entry of entries.sort((a, b) => byName(a.name, b.name))) {
    const path = folder.endsWith("/") ? `${folder}${entry.name}` : `${folder}/${entry.name}`
    if (entry.folder) yield* expandFolder(path)
    else if (!NO_TEXT.test(entry.name)) {
      const info = entry.link ? await infoOf(path) : "file"
      if (info === "file") yield {input: path, kind: "file"}
      else if (info !== "folder") yield failed(path, info)
    }
  }
}

async function infoOf(path: string): Promise<"file" | "folder" | InputError> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file"
  } catch (cause) {
    return fileError(path, cause)
  }
}

function failed(input: string, error: InputError): Expanded {
  return {input, kind: "failed", error}
}

/** By code units: the same order on every machine, whatever its language. */
function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
