export {errorWords} from "./error.ts"
export {
  dateWords,
  isMessageId,
  LOCALES,
  type Locale,
  languageName,
  listOf,
  localeOf,
  type MessageId,
  type MessageValues,
  message,
} from "./format.ts"
