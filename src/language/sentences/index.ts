export {
  mayEnd,
  type Place,
  SENTENCE_FEATURES,
  SENTENCE_TEMPLATE,
  sentenceFeatures,
  sentencesOf,
  tokenPassages,
  walk,
} from "./sentences.ts"
