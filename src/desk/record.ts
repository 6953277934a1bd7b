/** The record: one folder that keeps what was read, and the verbs on it. */
import type {
  ActorPage,
  AddOutcome,
  AuthorPage,
  CheckReport,
  ClaimInContext,
  ClaimsPage,
  ClaimsQuery,
  Correction,
  Counts,
  HeldArticle,
  SearchPage,
  SearchQuery,
  ShelfPage,
  ShelfQuery,
  Shown,
  SlotName,
} from "../record/index.ts"
import type {InputOptions} from "./inputs.ts"
import type {Reader} from "./reader.ts"

export interface RecordOptions {
  /** What stands as the time of adding and correcting; the clock's by default. */
  readonly now?: () => Date
  /** Make the folder and an empty record when there is none; true by default. */
  readonly create?: boolean
  /** Open for looking only: no lock is ever waited for. */
  readonly readOnly?: boolean
  /** How long to wait for another writer, 5000 by default. */
  readonly waitMs?: number
}

export interface AddOptions extends InputOptions {
  readonly reader?: Reader
  /** The inputs are files of `onrecord/1` lines. By default a file is when its name ends in .jsonl or .ndjson. */
  readonly fromRecords?: boolean
  /** Threads that read beside this one; as many as there are cores by default, none for a few inputs. */
  readonly workers?: number
}

export interface PageOptions {
  /** 20 by default, 200 at most. */
  readonly limit?: number
  /** From the page before. */
  readonly cursor?: string
}

export interface Decision {
  readonly act: "accept" | "reject" | "set"
  /** For `set` alone. */
  readonly slot?: SlotName
  /** For `set` alone; null empties the slot. */
  readonly value?: string | null
  readonly by: string
  readonly reason: string
}

/** An open record. An id that nothing has is a `UsageError`, `record/unknown`; a broken cursor `usage/option`. */
export interface OnRecord {
  readonly folder: string
  /** Reads and keeps; one outcome for each input, in order, given after its transaction. */
  add(inputs: string | readonly string[], options?: AddOptions): Promise<readonly AddOutcome[]>
  /** The same, each outcome as soon as it is kept. */
  adding(inputs: readonly string[], options?: AddOptions): AsyncGenerator<AddOutcome>
  shelf(query?: ShelfQuery): ShelfPage
  article(copyId: string): HeldArticle
  claim(id: string): ClaimInContext
  claims(query?: ClaimsQuery): ClaimsPage
  search(words: string, query?: SearchQuery): SearchPage
  author(name: string, page?: PageOptions): AuthorPage
  actor(id: string, page?: PageOptions): ActorPage
  show(id: string): Shown
  counts(): Counts
  correct(claimId: string, decision: Decision): Correction
  undo(correctionId: string, why: {readonly by: string; readonly reason: string}): Correction
  /** Oldest first; of one claim or of all. */
  log(claimId?: string): readonly Correction[]
  check(): CheckReport
  /** One file that `restoreRecord` takes; it must not exist. */
  backup(file: string): void
  close(): void
}
