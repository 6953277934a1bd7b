export {SHAPES, type Words, wordsOf} from "./words.ts"
