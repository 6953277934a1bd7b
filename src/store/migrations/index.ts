/** The schema's history: numbered from 1, only ever added to. */
import {first} from "./1-first.ts"

export interface Migration {
  /** One word or a few on what it brings. */
  readonly name: string
  readonly sql: string
}

/** Migration n leads from schema n − 1 to schema n; a record without a schema is at 0. */
export const MIGRATIONS: readonly Migration[] = [first]
