export {isAllCaps, TAG_FEATURES, TAG_TEMPLATE, type Tags, tagFeatures, tagsOf, xposFeatures} from "./tags.ts"
