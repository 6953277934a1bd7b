/** Reads `.press` files into typed articles. Faults are given back, not thrown; an article with faults is still an article. */
import {readdirSync, readFileSync, statSync} from "node:fs"
import {basename, join, relative} from "node:path"
import {fileURLToPath} from "node:url"
import {articleOf} from "./article.ts"
import type {Article} from "./model.ts"
import {type Fault, parseSource} from "./source.ts"
import {thingsOf} from "./things.ts"
import {pageFaults} from "./visible.ts"
import {workFaults} from "./works.ts"

export type {Fault} from "./source.ts"

export const WORKS = fileURLToPath(new URL("../works/", import.meta.url))

export interface Loaded {
  readonly file: string
  readonly article: Article
}

export interface Press {
  readonly texts: readonly Loaded[]
  readonly faults: readonly Fault[]
}

/** One file's article and its faults. */
export function parsePress(written: string, file: string): {article: Article; faults: Fault[]} {
  const faults: Fault[] = []
  const tell = (line: number, message: string): void => {
    faults.push({file, line, message})
  }
  const source = parseSource(written, tell)
  const article = articleOf(source, thingsOf(source, tell), {file, tell})
  return {article, faults: faults.sort((a, b) => a.line - b.line)}
}

/** The articles under files and folders, in the order of their paths; all works when none is named. */
export function loadPress(paths: readonly string[] = [WORKS]): Press {
  const files = [...new Set(paths.flatMap(pressFiles))].sort()
  const texts: Loaded[] = []
  const faults: Fault[] = []
  for (const path of files) {
    const file = relative(process.cwd(), path) || basename(path)
    const loaded = parsePress(readFileSync(path, "utf8"), file)
    texts.push({file, article: loaded.article})
    faults.push(...loaded.faults)
  }
  return {texts, faults: [...faults, ...workFaults(texts), ...pageFaults(texts)]}
}

function pressFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".press"))
    .map((name) => join(path, name))
}
