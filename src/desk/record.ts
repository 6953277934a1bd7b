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
} from "../record/index.ts"
import {
  actorPage,
  authorPage,
  backupTo,
  checkStore,
  claimInContext,
  claimsPage,
  countsOf,
  heldArticle,
  idsBeginning,
  openStore,
  rawOf,
  restoreTo,
  type Store,
  searchPage,
  shelfPage,
  unknownId,
  workPage,
} from "../store/index.ts"
import {type AddOptions, adding} from "./add.ts"
import {correct, type Decision, log, undo} from "./correct.ts"
import {type ExportFormat, exported} from "./export.ts"
import {defaultFolder} from "./folder.ts"

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

export interface PageOptions {
  /** 20 by default, 200 at most. */
  readonly limit?: number
  /** From the page before. */
  readonly cursor?: string
}

/** An open record. An id that nothing has is a `UsageError`, `record/unknown`; a page mark that none gave out `record/cursor`. */
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
  /** Lines with their ends, a piece at a time. */
  export(to: ExportFormat): Generator<string>
  /** The bytes of a copy as they came; null where none are held. */
  raw(copyId: string): Uint8Array | null
  check(): CheckReport
  /** One file that `restoreRecord` takes, proven sound; it must not exist. */
  backup(file: string): void
  close(): void
}

/** Opens the record of a folder, or of the default place. */
export function openRecord(folder: string = defaultFolder(), options: RecordOptions = {}): OnRecord {
  const {create = true, now = () => new Date(), ...rest} = options
  return new OpenRecord(openStore(folder, {create, ...rest}), now)
}

/** Makes the record of a folder from a backup; the folder must not have one. */
export function restoreRecord(folder: string, file: string, options: Pick<RecordOptions, "now"> = {}): OnRecord {
  return new OpenRecord(restoreTo(folder, file), options.now ?? (() => new Date()))
}

class OpenRecord implements OnRecord {
  readonly folder: string
  readonly #store: Store
  readonly #now: () => Date

  constructor(store: Store, now: () => Date) {
    this.folder = store.folder
    this.#store = store
    this.#now = now
  }

  async add(inputs: string | readonly string[], options: AddOptions = {}): Promise<readonly AddOutcome[]> {
    const outcomes: AddOutcome[] = []
    for await (const one of this.adding(typeof inputs === "string" ? [inputs] : inputs, options)) outcomes.push(one)
    return outcomes
  }

  adding(inputs: readonly string[], options: AddOptions = {}): AsyncGenerator<AddOutcome> {
    return adding(inputs, options, {store: this.#store, now: this.#now})
  }

  shelf(query: ShelfQuery = {}): ShelfPage {
    return shelfPage(this.#store, query)
  }

  article(copyId: string): HeldArticle {
    return heldArticle(this.#store, copyId)
  }

  claim(id: string): ClaimInContext {
    return claimInContext(this.#store, id)
  }

  claims(query: ClaimsQuery = {}): ClaimsPage {
    return claimsPage(this.#store, query)
  }

  search(words: string, query: SearchQuery = {}): SearchPage {
    return searchPage(this.#store, words, query)
  }

  author(name: string, page: PageOptions = {}): AuthorPage {
    return authorPage(this.#store, name, page)
  }

  actor(id: string, page: PageOptions = {}): ActorPage {
    return actorPage(this.#store, id, page)
  }

  show(start: string): Shown {
    const {is, id} = idsBeginning(this.#store, start)
    switch (is) {
      case "copy":
        return {is, article: this.article(id)}
      case "claim":
        return {is, claim: this.claim(id)}
      case "work":
        return {is, work: workPage(this.#store, id)}
      case "actor":
        return {is, actor: this.actor(id)}
    }
  }

  counts(): Counts {
    return countsOf(this.#store)
  }

  correct(claimId: string, decision: Decision): Correction {
    return correct(this.#store, this.#claimId(claimId), {...decision, now: this.#now()})
  }

  undo(correctionId: string, why: {readonly by: string; readonly reason: string}): Correction {
    return undo(this.#store, correctionId, {...why, now: this.#now()})
  }

  log(claimId?: string): readonly Correction[] {
    return log(this.#store, claimId === undefined ? undefined : this.#claimId(claimId))
  }

  export(to: ExportFormat): Generator<string> {
    return exported(this.#store, to)
  }

  raw(copyId: string): Uint8Array | null {
    return rawOf(this.#store, copyId)
  }

  check(): CheckReport {
    return checkStore(this.#store)
  }

  backup(file: string): void {
    backupTo(this.#store, file)
  }

  close(): void {
    this.#store.close()
  }

  /** A claim's whole id from its beginning. */
  #claimId(start: string): string {
    const {is, id} = idsBeginning(this.#store, start)
    if (is !== "claim") throw unknownId(start)
    return id
  }
}
