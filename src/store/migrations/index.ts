/** The schema's history: numbered from 1, only ever added to. */
import {first} from "./1-first.ts"
import type {Migration} from "./migration.ts"

export type {Migration} from "./migration.ts"

/** Migration n leads from schema n − 1 to schema n; a record without a schema is at 0. */
export const MIGRATIONS: readonly Migration[] = [first]
