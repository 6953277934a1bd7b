export {
  contentFeatures,
  type Field,
  fieldOf,
  judgeFeatures,
  LINK_FEATURES,
  LINK_TEMPLATE,
  type SourceCandidate,
  sourceCandidates,
  sourceFeatures,
} from "./choose.ts"
export {cuesNear, decide, joined, type Linker, linkerOf, type Scorer} from "./decide.ts"
export {
  ATTRIBUTION_FEATURES,
  ATTRIBUTION_TEMPLATE,
  attributionFeatures,
  type Context,
  type CueLexicon,
  contextOf,
  type FirstPass,
  type Material,
  PLACES,
  placeOf,
} from "./features.ts"
export {begin, isBegin, LABELS, mayFollow, OUT, ROLES, type Role, roleOf, WIDTH} from "./labels.ts"
export {type Manner, mannerOf} from "./manner.ts"
export {phraseParts} from "./phrases.ts"
export {attributionsOf} from "./read.ts"
export {type Decided, type Run, runsOf} from "./runs.ts"
export {type Labelled, labelsOf, lexiconOf, type Pass, passOf, type Tagger, tagged} from "./tag.ts"
export {viterbi} from "./viterbi.ts"
