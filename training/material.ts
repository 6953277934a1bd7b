/** Training sees a text as reading does: through intake's blocks, the view, and the same preparation. */
import {articleFromText} from "../src/intake/index.ts"
import {type Models, type Prepared, prepare} from "../src/language/index.ts"
import {readableBlocks} from "../src/record/index.ts"

export type Preparers = Pick<Models, "sentences" | "upos" | "xpos">

/** A plain text's material, in positions of the text itself: what is not read for claims has no tokens in a sentence. */
export function materialOf(text: string, models: Preparers): Prepared {
  const blocks = readableBlocks(articleFromText(text, {format: "plain"}))
  const passages = blocks.map(({block, kind}) => ({...block.span, kind}))
  return prepare(text, passages, models)
}
