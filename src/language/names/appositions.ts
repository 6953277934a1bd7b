/** Offices told beside a name: “Ada Quill, the county engineer,” and “The engineer, Ada Quill,”. */
import {IS} from "./classes.ts"
import {bitsAt, type Ground, has, isCapital, isHyphen, isPossessive, lowerAt, uposAt, xposAt} from "./ground.ts"
import {type NameMention, titleWord} from "./scan.ts"

const REACH = 14
const STOPS = new Set([".", ";", ":", "”", '"', "“", ")", "—", "–", "who", "which", "whose", "that", "when", "where"])

/** For each name that has one, by its index, the words of the apposition that are offices or go with them. */
export function appositionsOf(ground: Ground, names: readonly NameMention[]): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const [n, name] of names.entries()) {
    if (name.kind !== null && name.kind !== "person") continue
    const {end: until, start: from} = ground.sentences[name.sentence]!
    const words = [...after(ground, name, until), ...before(ground, name, from, until)]
    if (words.length > 0) found.set(n, words)
  }
  return found
}

const PART = IS.office | IS.modifier | IS.demonym | IS.party
const UPOS = new Set(["NOUN", "ADJ", "PROPN", "DET", "ADP", "NUM", "PART", "ADV", "CCONJ", "PRON", "PUNCT"])

/** The noun phrase behind the comma after the name. */
function after(ground: Ground, name: NameMention, until: number): string[] {
  const comma = name.end
  if (comma + 1 >= until || (lowerAt(ground, comma) !== "," && lowerAt(ground, comma) !== "(")) return []
  const words: string[] = []
  let office = false
  let i = comma + 1
  // A name at once is an item of a list: “Ada Quill, Ben Rao and …”, unless an office begins it.
  if (!has(ground, i, PART) && isCapital(ground, i) && !has(ground, i + 1 < until ? i + 1 : i, PART)) return []
  for (; i < until && i - comma < REACH; i++) {
    const word = lowerAt(ground, i)
    if (word === "," || STOPS.has(word)) break
    const verb = uposAt(ground, i) === "VERB" || uposAt(ground, i) === "AUX"
    if (verb && !has(ground, i, PART)) break
    if (office && (word === "and" || word === "for" || word === "to" || word === "at")) break
    const bits = bitsAt(ground, i)
    if (!office && bits & PART) words.push(titleWord(ground, i))
    else if (bits & IS.office) words.push(titleWord(ground, i))
    if (bits & IS.office && !(bits & IS.plural) && !isOwner(ground, i, until)) office = true
  }
  return office ? words : []
}

/** “the minister’s aide”: the office is somebody else's. */
const isOwner = (ground: Ground, i: number, until: number): boolean => i + 1 < until && isPossessive(ground, i + 1)

/** “The deputy minister, Ada Quill, said”: a noun phrase with an office right before the comma. */
function before(ground: Ground, name: NameMention, from: number, until: number): string[] {
  const comma = name.from - 1
  if (comma - 1 < from || lowerAt(ground, comma) !== ",") return []
  if (name.end < until && lowerAt(ground, name.end) !== ",") return []
  const words: string[] = []
  for (let i = comma - 1; i >= from && comma - i <= 10; i--) {
    const word = lowerAt(ground, i)
    const bits = bitsAt(ground, i)
    if (word === "," || STOPS.has(word)) return []
    if (!UPOS.has(uposAt(ground, i)) && !isHyphen(ground, i)) return []
    if (bits & PART) words.push(titleWord(ground, i))
    const opens =
      word === "the" || word === "a" || word === "an" || xposAt(ground, i) === "PRP$" || isPossessive(ground, i)
    if (opens) return words.some((one) => isOffice(ground, comma, one)) ? words : []
  }
  return []
}

/** Only where the phrase's last noun, or the one before its “of”, is the office. */
function isOffice(ground: Ground, comma: number, word: string): boolean {
  for (let i = comma - 1; i >= 0 && comma - i <= 10; i--) {
    if (has(ground, i, IS.office) && titleWord(ground, i) === word) {
      const next = lowerAt(ground, i + 1)
      return next === "," || next === "of" || next === "for" || next === "at" || next === "in"
    }
  }
  return false
}
