/** How much of an article was found and read: every count with what it is out of. */
import type {ReadingRecord} from "../../desk/index.ts"

export interface Counts {
  /** Attributions and stretches of the author's own voice. */
  readonly claims: number
  readonly quoted: number
  readonly reported: number
  readonly own: number
  /** Attributions that name nobody, and all attributions. */
  readonly unnamed: number
  readonly attributed: number
  readonly read: number
  readonly sentences: number
  readonly unread: number
}

export function countsOf({attributions, ownVoice, coverage}: ReadingRecord): Counts {
  const reported = attributions.filter(({manner}) => manner === "indirect").length
  return {
    claims: attributions.length + ownVoice.length,
    quoted: attributions.length - reported,
    reported,
    own: ownVoice.length,
    unnamed: attributions.filter(({source}) => source.length === 0).length,
    attributed: attributions.length,
    read: coverage.read,
    sentences: coverage.sentences,
    unread: coverage.sentences - coverage.read,
  }
}

/** True where nothing was read because the text is not in English, or in no language that was made out. */
export function isOtherLanguage({copy, coverage}: ReadingRecord): boolean {
  const language = copy.languageDetected ?? copy.language
  return coverage.read === 0 && (language === null || !/^en(?:-|$)/iu.test(language))
}
