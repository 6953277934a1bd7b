export {type Quotation, type Quotes, quotesOf, STAND} from "./quotes.ts"
export {type Ascribed, type QuotationType, type Quoted, typesOf} from "./types.ts"
