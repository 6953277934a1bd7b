export {isAllCaps, TAG_FEATURES, TAG_TEMPLATE, type Tags, tagFeatures, tagsOf} from "./tags.ts"
