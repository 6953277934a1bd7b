/** Words of a table written with white space between them. */
export const list = (words: string): readonly string[] => words.split(/\s+/u).filter(Boolean)
