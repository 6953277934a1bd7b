/** An open record file: queries built by Kysely and run by SQLite without waiting, and transactions. */
import type {DatabaseSync, SQLInputValue, StatementSync} from "node:sqlite"
import {type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler} from "kysely"
import {storeError, type Where} from "./errors.ts"
import type {Tables} from "./tables.ts"

/** Builds queries and runs none: its driver has no connection. */
export const build = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

export type Value = SQLInputValue
type Row = Readonly<Record<string, unknown>>

export interface Opened extends Where {
  readonly db: DatabaseSync
  readonly writable: boolean
}

/** Some 20 MB of names. */
const MOST_IDS = 200_000

export class Store {
  readonly folder: string
  readonly writable: boolean
  readonly #db: DatabaseSync
  readonly #where: Where
  readonly #statements = new Map<string, StatementSync>()
  readonly #ids = new Map<string, number>()
  #depth = 0

  constructor({db, folder, waitMs, writable}: Opened) {
    this.#db = db
    this.folder = folder
    this.writable = writable
    this.#where = {folder, waitMs}
  }

  all<R>(query: Compilable<R>): R[] {
    const {sql, parameters} = query.compile()
    return this.sql<R>(sql, parameters as readonly Value[])
  }

  first<R>(query: Compilable<R>): R | undefined {
    return this.all(query)[0]
  }

  run(query: Compilable): void {
    const {sql, parameters} = query.compile()
    this.sql(sql, parameters as readonly Value[])
  }

  /** SQL as it stands, for what Kysely has no words for; rows are taken to be `R`. */
  sql<R = Row>(text: string, values: readonly Value[] = []): R[] {
    return this.#guarded(() => this.#prepared(text).all(...values) as R[])
  }

  /** For one row of many or none: no array is made. */
  get<R = Row>(text: string, values: readonly Value[] = []): R | undefined {
    return this.#guarded(() => this.#prepared(text).get(...values) as R | undefined)
  }

  /** Row by row, for what may be too much to hold. */
  *each<R = Row>(text: string, values: readonly Value[] = []): Generator<R> {
    const statement = this.#guarded(() => this.#db.prepare(text))
    try {
      for (const row of statement.iterate(...values)) yield row as R
    } catch (cause) {
      throw storeError(cause, this.#where)
    }
  }

  /** Writes; gives the row id of what was put in. */
  write(text: string, values: readonly Value[] = []): number {
    return this.#guarded(() => Number(this.#prepared(text).run(...values).lastInsertRowid))
  }

  /** Several statements at once, none with values. */
  script(text: string): void {
    this.#guarded(() => this.#db.exec(text))
  }

  /** All of it or nothing; inside another transaction it is part of that one. */
  transaction<T>(work: () => T): T {
    if (this.#depth > 0) return work()
    this.script("begin immediate")
    this.#depth += 1
    try {
      const result = work()
      this.script("commit")
      return result
    } catch (error) {
      this.#rollback()
      throw error
    } finally {
      this.#depth -= 1
    }
  }

  /** A part of the transaction that can fail alone. */
  part<T>(work: () => T): T {
    this.script("savepoint part")
    try {
      const result = work()
      this.script("release part")
      return result
    } catch (error) {
      this.#ids.clear()
      if (this.#db.isTransaction) this.#db.exec("rollback to part; release part")
      throw error
    }
  }

  /** The row id of something that is never deleted, looked up once; forgotten when what made it is taken back. */
  idOf(name: string, look: () => number): number {
    const known = this.#ids.get(name)
    if (known !== undefined) return known
    const id = look()
    if (this.#ids.size >= MOST_IDS) this.#ids.clear()
    this.#ids.set(name, id)
    return id
  }

  close(): void {
    this.#statements.clear()
    if (this.#db.isOpen) this.#db.close()
  }

  /** A full disk may have rolled the transaction back already. */
  #rollback(): void {
    this.#ids.clear()
    if (this.#db.isTransaction) this.#db.exec("rollback")
  }

  #prepared(text: string): StatementSync {
    let statement = this.#statements.get(text)
    if (statement === undefined) {
      statement = this.#db.prepare(text)
      this.#statements.set(text, statement)
    }
    return statement
  }

  #guarded<T>(work: () => T): T {
    try {
      return work()
    } catch (cause) {
      throw storeError(cause, this.#where)
    }
  }
}

/**
 * A statement that puts rows of `columns` into a table, built once: `values(row)` is what to bind. Building it for each row
 * would cost more than running it.
 */
export function inserter<T extends keyof Tables & string>(
  table: T,
  columns: readonly (keyof Tables[T] & string)[],
): string {
  const names = columns.map((name) => `"${name}"`).join(", ")
  return `insert into "${table}" (${names}) values (${columns.map(() => "?").join(", ")})`
}
