/**
 * The rule between the rooms of `src/`: data flows right, imports look left, a room is entered by its `index.ts`, and no file
 * is part of a cycle. Run by `npm run check`; prints each breach and ends with 1.
 */
import {readdirSync, readFileSync} from "node:fs"
import {join, posix} from "node:path"
import {fileURLToPath} from "node:url"
import {init, parse} from "es-module-lexer"

interface Room {
  /** Rooms it may import values and types from. */
  readonly values: readonly string[]
  /** Rooms it may import types from besides. */
  readonly types: readonly string[]
  /** Whether it depends on nothing outside `src/`. */
  readonly pure: boolean
}

const LEFT_OF_DESK = ["text", "intake", "language", "record", "store"]

export const ROOMS: Readonly<Record<string, Room>> = {
  text: {values: [], types: [], pure: true},
  intake: {values: ["text"], types: [], pure: false},
  language: {values: ["text"], types: [], pure: true},
  record: {values: ["text"], types: ["intake", "language"], pure: true},
  store: {values: ["text", "record"], types: ["intake"], pure: false},
  desk: {values: LEFT_OF_DESK, types: [], pure: false},
  messages: {values: ["text"], types: [], pure: false},
  serve: {values: ["desk", "messages"], types: LEFT_OF_DESK, pure: false},
  cli: {values: ["desk", "serve", "messages"], types: [], pure: false},
  web: {values: [], types: ["serve"], pure: false},
}

/** Files of `src/` that every room may import, and that import no room. */
const OPEN = ["src/errors.ts", "src/version.ts"]
/** Parts of a room with an entrance of their own: who only needs them need not load the rest. */
const ENTRANCES = ["src/desk/reading/index.ts"]
/** Folders that look into `src/` from outside: by the index of a room, or of one of its parts, whose models they make. */
const OUTSIDE = ["training", "bench"]

interface Import {
  /** As written. */
  readonly to: string
  readonly type: boolean
}

/** Every breach in the tree under `root`, one sentence each. */
export async function breachesIn(root: string): Promise<readonly string[]> {
  await init
  const files = ["src", ...OUTSIDE].flatMap((folder) => sourcesUnder(root, folder))
  const graph = new Map<string, readonly string[]>()
  const breaches: string[] = []
  for (const file of files) {
    const inside: string[] = []
    for (const found of importsOf(readFileSync(join(root, file), "utf8"))) {
      const to = found.to.startsWith(".") ? posix.join(posix.dirname(file), found.to) : null
      if (to !== null) inside.push(to)
      const why = breachOf(file, to, found)
      if (why !== null) breaches.push(`${file} imports ${to ?? found.to}: ${why}`)
    }
    graph.set(file, inside)
  }
  return [...breaches, ...cyclesIn(graph)]
}

function breachOf(file: string, to: string | null, {type}: Import): string | null {
  const room = roomOf(file)
  if (to === null) {
    const pure = room !== null && ROOMS[room]?.pure === true
    return pure && !type ? `${room} depends on nothing outside` : null
  }
  if (!to.startsWith("src/") || OPEN.includes(to)) return null
  const target = roomOf(to)
  if (OPEN.includes(file)) return "it is open to every room, and so looks into none"
  if (target === null) return to === file ? null : "it is in no room"
  if (target === room) return null
  if (room !== null && !mayImport(room, target, type)) {
    return `${room} may not import ${type ? "types" : "values"} of ${target}`
  }
  const part = OUTSIDE.includes(file.split("/")[0] ?? "") && to.endsWith("/index.ts")
  return part || isEntrance(to) ? null : "a room is entered by its index.ts"
}

function mayImport(room: string, target: string, type: boolean): boolean {
  const rule = ROOMS[room]
  return rule !== undefined && (rule.values.includes(target) || (type && rule.types.includes(target)))
}

function isEntrance(path: string): boolean {
  return ENTRANCES.includes(path) || (path.split("/").length === 3 && path.endsWith("/index.ts"))
}

/** The room of a file; null for what lies beside the rooms. */
function roomOf(file: string): string | null {
  const [top, room, ...rest] = file.split("/")
  return top === "src" && room !== undefined && rest.length > 0 ? room : null
}

/** Imports and re-exports, static, dynamic and by `require`; those of types are marked. */
function importsOf(source: string): readonly Import[] {
  const [found] = parse(source)
  const required = [...source.matchAll(/\brequire\(\s*"([^"]+)"\s*\)/gu)].map(([, to]) => ({to: to!, type: false}))
  const imports = found.flatMap((entry) => {
    if (typeof entry.specifier !== "string") return []
    return [{to: entry.specifier, type: entry.type === "dynamic" ? entry.probablyTypeOnly : entry.typeOnly}]
  })
  return [...imports, ...required]
}

/** Each cycle once, as the path that closes it. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const cycles: string[] = []
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): void => {
    if (path.includes(file)) {
      cycles.push(`cycle: ${[...path.slice(path.indexOf(file)), file].join(" -> ")}`)
      return
    }
    if (done.has(file)) return
    path.push(file)
    for (const to of graph.get(file) ?? []) visit(to)
    path.pop()
    done.add(file)
  }
  for (const file of graph.keys()) visit(file)
  return cycles
}

function sourcesUnder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: "utf8"})
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((name) => name.endsWith(".ts"))
    .sort()
}

if (import.meta.main) {
  const breaches = await breachesIn(fileURLToPath(new URL("..", import.meta.url)))
  for (const breach of breaches) process.stderr.write(`${breach}\n`)
  process.exitCode = breaches.length > 0 ? 1 : 0
}
