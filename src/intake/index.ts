export type * from "./article.ts"
export {articleFromText, type OpenOptions, openArticle, prepareMarkdown, type TextOptions, versionOf} from "./open.ts"
