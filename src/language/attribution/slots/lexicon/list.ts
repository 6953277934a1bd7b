/** Words of a list written over several lines. */
export const list = (words: string): readonly string[] => words.split(/\s+/u).filter((word) => word !== "")
