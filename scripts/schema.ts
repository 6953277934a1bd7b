/**
 * Writes `docs/schema/onrecord-1.schema.json` (JSON Schema 2020-12) from the types of the exchange format, comments
 * included. It knows as much of TypeScript as `src/record/reading.ts` and what that imports are written in.
 */
import {readFileSync, writeFileSync} from "node:fs"
import {fileURLToPath} from "node:url"

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
export const SCHEMA_FILE = at("docs/schema/onrecord-1.schema.json")
const SOURCES = [
  "src/text/span.ts",
  "src/intake/article.ts",
  "src/record/reading.ts",
  "src/language/reading.ts",
  "src/language/quotes/types.ts",
]
const ROOT = "ReadingRecord"
/** Numbers that count something. */
const WHOLE = new Set(["start", "end", "sentences", "read"])

export interface Schema {
  readonly $schema?: string
  readonly $id?: string
  readonly title?: string
  readonly $ref?: string
  readonly description?: string
  readonly type?: string
  readonly const?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly $defs?: Readonly<Record<string, Schema>>
}

/** The text of the schema file. */
export function schemaText(): string {
  const definitions = new Map<string, Schema>()
  // Twice, so that a name may be used above its declaration.
  for (const path of [...SOURCES, ...SOURCES]) new Parser(readFileSync(at(path), "utf8"), definitions).declarations()
  const used = new Set<string>()
  const visit = (schema: Schema): void => {
    const name = schema.$ref?.slice("#/$defs/".length)
    if (name !== undefined && !used.has(name)) {
      const definition = definitions.get(name)
      if (!definition) throw new SyntaxError(`${name} is declared in none of ${SOURCES.join(", ")}`)
      used.add(name)
      visit(definition)
    }
    for (const part of [...(schema.anyOf ?? []), ...Object.values(schema.properties ?? {})]) visit(part)
    if (schema.items) visit(schema.items)
  }
  const root = definitions.get(ROOT)!
  visit(root)
  const schema: Schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "onrecord-1.schema.json",
    title: "onrecord/1",
    ...root,
    $defs: Object.fromEntries([...used].sort().map((name) => [name, definitions.get(name)!])),
  }
  return `${laidOut(JSON.stringify(schema, null, 2))}\n`
}

/** Lists of words that fit in a line stand in one, as the formatter wants them. */
function laidOut(json: string): string {
  return json.replace(/^(.*)\[\n\s+("[^"\n]*"(?:,\n\s+"[^"\n]*")*)\n\s+\](,?)$/gmu, (whole, before, words, after) => {
    const line = `${before}[${String(words).replace(/\n\s+/gu, " ")}]${after}`
    return line.length <= 120 ? line : whole
  })
}

interface Token {
  readonly kind: "comment" | "string" | "name" | "mark"
  readonly text: string
}

const TOKEN = /\/\*\*([\s\S]*?)\*\/|\/\/[^\n]*|"([^"]*)"|([A-Za-z_$][\w$]*)|(\S)/gu

function tokensOf(source: string): Token[] {
  return [...source.matchAll(TOKEN)].flatMap(([, comment, string, name, mark]): Token[] => {
    if (comment !== undefined) return [{kind: "comment", text: comment.replace(/\s*\n\s*\*?\s*/gu, " ").trim()}]
    if (string !== undefined) return [{kind: "string", text: string}]
    if (name !== undefined) return [{kind: "name", text: name}]
    return mark === undefined ? [] : [{kind: "mark", text: mark}]
  })
}

/** Reads the types and constants of one file into `definitions`. */
class Parser {
  private readonly tokens: readonly Token[]
  private readonly definitions: Map<string, Schema>
  private place = 0
  private comment: string | null = null

  constructor(source: string, definitions: Map<string, Schema>) {
    this.tokens = tokensOf(source)
    this.definitions = definitions
  }

  declarations(): void {
    for (; this.place < this.tokens.length; this.place++) {
      const {kind, text} = this.tokens[this.place]!
      if (kind === "comment") this.comment = text
      if (kind !== "name" || text !== "export") continue
      const what = this.tokens[this.place + 1]!.text
      if (what !== "interface" && what !== "type" && what !== "const") continue
      this.place += 2
      const name = this.next().text
      const description = this.described()
      if (what === "interface") this.define(name, {...description, ...this.objectAfter(this.inherited())})
      else if (this.take("=")) {
        if (what === "type") this.define(name, {...description, ...this.type(name)})
        else if (this.peek().kind === "string") this.define(name, {const: this.next().text})
      }
      this.place--
    }
  }

  private define(name: string, schema: Schema): void {
    this.definitions.set(name, schema)
  }

  private described(): Pick<Schema, "description"> {
    const description = this.comment
    this.comment = null
    return description === null ? {} : {description}
  }

  private peek(): Token {
    let token = this.tokens[this.place]
    for (; token?.kind === "comment"; token = this.tokens[++this.place]) this.comment = token.text
    if (token === undefined) throw new SyntaxError("The types end too early")
    return token
  }

  private next(): Token {
    const token = this.peek()
    this.place++
    return token
  }

  private take(text: string): boolean {
    const {kind, text: found} = this.peek()
    if (kind === "string" || found !== text) return false
    this.place++
    return true
  }

  private expect(text: string): void {
    if (!this.take(text)) throw new SyntaxError(`Expected ${text}, found ${this.peek().text}`)
  }

  private inherited(): Schema {
    return this.take("extends") ? this.resolved({$ref: `#/$defs/${this.next().text}`}) : {}
  }

  private type(name: string): Schema {
    this.take("|")
    const options = [this.intersection(name)]
    while (this.take("|")) options.push(this.intersection(name))
    if (options.length === 1) return options[0]!
    const words = options.map((option) => option.const)
    if (words.every((word) => word !== undefined)) return {enum: words}
    return {anyOf: options.flatMap((option) => option.anyOf ?? [option])}
  }

  private intersection(name: string): Schema {
    let whole = this.list(name)
    while (this.take("&")) whole = merged(this.resolved(whole), this.resolved(this.list(name)))
    return whole
  }

  private list(name: string): Schema {
    this.take("readonly")
    let schema = this.single(name)
    while (this.take("[")) {
      this.expect("]")
      schema = {type: "array", items: schema}
    }
    return schema
  }

  private single(name: string): Schema {
    if (this.peek().text === "{" && this.peek().kind === "mark") return this.objectAfter({})
    if (this.take("(")) {
      const inner = this.type(name)
      this.expect(")")
      return inner
    }
    if (this.take("typeof")) return this.definitions.get(this.next().text)!
    const {kind, text} = this.next()
    if (kind === "string") return {const: text}
    if (text === "null" || text === "string" || text === "boolean") return {type: text}
    if (text === "number") return WHOLE.has(name) ? {type: "integer", minimum: 0} : {type: "number"}
    if (text === "unknown") return {}
    if (text === "Readonly") return this.inBrackets(() => this.type(name))
    if (text === "Record") return this.inBrackets(() => this.record(name))
    return {$ref: `#/$defs/${text}`}
  }

  private inBrackets<Value>(inner: () => Value): Value {
    this.expect("<")
    const value = inner()
    this.expect(">")
    return value
  }

  private record(name: string): Schema {
    const keys = this.resolved(this.type(name)).enum ?? []
    this.expect(",")
    const value = this.type(name)
    return {type: "object", properties: Object.fromEntries(keys.map((key) => [key, value])), required: keys}
  }

  private objectAfter(base: Schema): Schema {
    this.expect("{")
    this.comment = null
    const properties: Record<string, Schema> = {}
    const required: string[] = []
    while (!this.take("}")) {
      this.take("readonly")
      const name = this.next().text
      const description = this.described()
      if (!this.take("?")) required.push(name)
      this.expect(":")
      properties[name] = {...description, ...this.type(name)}
      if (!this.take(";")) this.take(",")
    }
    this.comment = null
    return merged(base, {type: "object", properties, required})
  }

  private resolved(schema: Schema): Schema {
    const name = schema.$ref?.slice("#/$defs/".length)
    return name === undefined ? schema : (this.definitions.get(name) ?? {})
  }
}

/** One object with the fields of both. */
function merged(a: Schema, b: Schema): Schema {
  const properties = {...a.properties, ...b.properties}
  return {type: "object", properties, required: [...(a.required ?? []), ...(b.required ?? [])]}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SCHEMA_FILE, schemaText())
