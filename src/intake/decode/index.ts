export type {Declared} from "./charset.ts"
export {type Decoded, decode} from "./decode.ts"
