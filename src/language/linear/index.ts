export {HASH_SEED, hashText, hashUnits, mix, mix2, mix3} from "./hash.ts"
export {addScores, argmax, decodeModel, encodeModel, type LinearModel, type ModelHeader} from "./model.ts"
