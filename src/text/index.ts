export {bySpan, contains, overlaps, type Span, trimmed} from "./span.ts"
export {blockAt, toSource, type View, viewOf} from "./view.ts"
