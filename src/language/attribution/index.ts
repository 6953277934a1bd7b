export {
  ATTRIBUTION_FEATURES,
  ATTRIBUTION_TEMPLATE,
  attributionFeatures,
  type Context,
  contextOf,
  type CueLexicon,
  type FirstPass,
  type Material,
  PLACES,
  placeOf,
} from "./features.ts"
export {begin, isBegin, LABELS, mayFollow, OUT, ROLES, type Role, roleOf, WIDTH} from "./labels.ts"
export {viterbi} from "./viterbi.ts"
export {type Linked, linked, type Run, runsOf} from "./link.ts"
export {type Labelled, labelsOf, lexiconOf, type Pass, passOf, type Tagger, tagged} from "./tag.ts"
export {type Manner, mannerOf} from "./manner.ts"
