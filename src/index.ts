/** The library's face. */

export {
  defaultReader,
  isReadable,
  loadReader,
  type Reader,
  type ReadOptions,
  read,
  readArticle,
  type TokenLine,
  tokensOf,
} from "./desk/index.ts"
export {ERROR_CODES, type ErrorCode, InputError, ModelError, OnRecordError, UsageError} from "./errors.ts"
export type {Article, ArticleFacts, Block} from "./intake/index.ts"
export {articleFromText, openArticle} from "./intake/index.ts"
export type * from "./record/index.ts"
export type {Span} from "./text/index.ts"
