export {readHtml} from "./read.ts"
