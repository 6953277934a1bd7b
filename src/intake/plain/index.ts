export {plainDrafts} from "./drafts.ts"
