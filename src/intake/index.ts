export type * from "./article.ts"
export {DEFAULT_MAX_BYTES} from "./limits.ts"
export {
  articleFromBytes,
  articleFromText,
  type OpenOptions,
  openArticle,
  openWithBytes,
  prepareMarkdown,
  type TextOptions,
  versionOf,
} from "./open.ts"
export {type Expanded, expandInputs, type InputKind} from "./paths.ts"
export type {Source} from "./source.ts"
