export {type Quotation, type Quotes, quotesOf, STAND} from "./quotes.ts"
