/** The models that reading needs, made from the bytes of their files. */
import {type Linker, lexiconOf, linkerOf, passOf, type Tagger} from "./attribution/index.ts"
import {decodeModel, type LinearModel} from "./linear/index.ts"

/** The model files by name, without their ending. */
export const MODEL_NAMES = ["sentences", "upos", "xpos", "attribution-1", "attribution-2", "link"] as const
export type ModelName = (typeof MODEL_NAMES)[number]

export interface Models {
  readonly sentences: LinearModel
  readonly upos: LinearModel
  readonly xpos: LinearModel
  readonly tagger: Tagger
  readonly linker: Linker
}

/** Throws ModelError when a file is damaged or of another format. */
export function modelsFrom(bytes: Readonly<Record<ModelName, Uint8Array>>): Models {
  const first = decodeModel(bytes["attribution-1"])
  return {
    sentences: decodeModel(bytes.sentences),
    upos: decodeModel(bytes.upos),
    xpos: decodeModel(bytes.xpos),
    tagger: {first: passOf(first), second: passOf(decodeModel(bytes["attribution-2"])), lexicon: lexiconOf(first)},
    linker: linkerOf(decodeModel(bytes.link)),
  }
}
