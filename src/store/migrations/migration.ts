/** One step of the schema's history. */
export interface Migration {
  /** A few words on what it brings. */
  readonly name: string
  readonly sql: string
}
