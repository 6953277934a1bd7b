export {errorWords} from "./error.ts"
export {
  dateWords,
  directionOf,
  isMessageId,
  LOCALES,
  type Locale,
  languageName,
  listOf,
  localeOf,
  type MessageId,
  type MessageValues,
  message,
  tagOf,
  textDirection,
  usersLocale,
} from "./format.ts"
