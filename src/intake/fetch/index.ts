export {fetchPage, type Page} from "./fetch.ts"
