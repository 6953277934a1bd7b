/** The part of the desk that reads without keeping: it loads no store, so that a first reading starts at once. */
export {sampleFolder, samplePress} from "./demo.ts"
export {countInputs, type InputOptions, type Opened, openInputs} from "./inputs.ts"
export {copyIdOf, isReadable, type ReadOptions, read, readArticle, type TokenLine, tokensOf} from "./read.ts"
export {defaultReader, loadReader, READER_NAME, READER_VERSION, type Reader} from "./reader.ts"
