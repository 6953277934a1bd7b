export {loadHtml} from "./read.ts"
