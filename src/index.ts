/** The library's face. */

export {
  type AddOptions,
  type Decision,
  defaultFolder,
  defaultReader,
  type ExportFormat,
  isReadable,
  loadReader,
  type OnRecord,
  openRecord,
  type PageOptions,
  type Reader,
  type ReadOptions,
  type RecordOptions,
  read,
  readArticle,
  restoreRecord,
  type TokenLine,
  tokensOf,
} from "./desk/index.ts"
export {ERROR_CODES, type ErrorCode, InputError, ModelError, OnRecordError, StoreError, UsageError} from "./errors.ts"
export type {Article, ArticleFacts, Block} from "./intake/index.ts"
export {articleFromText, openArticle} from "./intake/index.ts"
export type * from "./record/index.ts"
export type {Span} from "./text/index.ts"
