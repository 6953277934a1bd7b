/**
 * Who is who in one text: full names, bare surnames, family names first, acronyms and short forms are brought together
 * where exactly one bearer fits. A wrong merge is worse than two actors.
 */
import type {ActorKind} from "../reading.ts"
import {classOfWord, type Gender, IS} from "./classes.ts"
import {bitsAt, type Ground, has, lowerAt, sliceOf} from "./ground.ts"
import type {NameMention} from "./scan.ts"

export interface Entity {
  name: string
  kind: ActorKind | null
  gender: Gender
  /** Title words seen with any of its names, in small letters. */
  readonly titles: Set<string>
  /** Mentions by index into the names of the text. */
  readonly names: number[]
  /** The words of its longest name in small letters. */
  words: readonly string[]
  /** For a bare surname that several bear: who they are. */
  rivals?: readonly number[]
  /** Whether one of its mentions stands in a source. */
  speaks: boolean
}

export interface Entities {
  readonly entities: Entity[]
  /** Int32[names]. The entity of each name, -1 for what is none after all. */
  readonly of: Int32Array
}

/** Names of more than one word, as persons are called in full. */
interface Full {
  readonly entity: number
  readonly words: readonly string[]
  /** Index of the first name mention of the entity. */
  readonly first: number
}

/** Everything by which later names are looked up. */
class Index {
  readonly entities: Entity[] = []
  /** The bearers of a surname that could not be told apart. */
  rivals: readonly number[] | null = null
  readonly byKey = new Map<string, number>()
  readonly byLast = new Map<string, Full[]>()
  readonly byFirst = new Map<string, Full[]>()
  readonly byLastWord = new Map<string, number[]>()
  readonly byAcronym = new Map<string, number[]>()
  /** Bodies called “Ministry of …” by their first word. */
  readonly byHead = new Map<string, number[]>()
  /** Genders that single names are called by: “Mr. Bell”, “Mrs. Bell”. */
  readonly called = new Map<string, Set<Gender>>()
  /** How often a bare surname was read as an entity before it became ambiguous. */
  readonly bare = new Map<string, Map<number, number>>()

  add(entity: Entity): number {
    this.entities.push(entity)
    return this.entities.length - 1
  }
}

const push = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Brings the names of a text together. Names of several words first, wherever they stand, then single ones in order. */
export function entitiesOf(
  ground: Ground,
  names: readonly NameMention[],
  appositions: ReadonlyMap<number, readonly string[]>,
): Entities {
  const index = new Index()
  const of = new Int32Array(names.length).fill(-1)
  const long = (name: NameMention): boolean => wordsIn(ground, name).length > 1
  const lists = names.map((name) => wordsIn(ground, name))
  for (const [n, {gender, titles}] of names.entries()) {
    const word = lists[n]!.length === 1 && gender && titles.length > 0 ? lists[n]![0]! : null
    if (word !== null) index.called.set(word, (index.called.get(word) ?? new Set()).add(gender))
  }
  const passes: ((name: NameMention) => boolean)[] = [
    (name) => !name.loose && long(name),
    (name) => name.loose && long(name),
    (name) => !long(name),
  ]
  for (const pass of passes)
    for (const [n, name] of names.entries()) {
      if (!pass(name)) continue
      const entity =
        lists[n]!.length > 1 ? longName(index, ground, name, lists[n]!, n) : shortName(index, ground, names, of, n)
      of[n] = entity
      if (entity < 0) continue
      take(index.entities[entity]!, name, n, appositions.get(n) ?? [])
    }
  for (const entity of index.entities) entity.names.sort((a, b) => a - b)
  return {entities: index.entities, of}
}

/** The words of a name that tell bearers apart: no suffixes, particles with what follows. */
function wordsIn(ground: Ground, {start, end, from}: NameMention): string[] {
  const words: string[] = []
  let open = ""
  for (let i = start; i < end; i++) {
    const word = lowerAt(ground, i)
    const glued = i > start && ground.tokens.start[i] === ground.tokens.end[i - 1]
    const bits = bitsAt(ground, i)
    if (glued && words.length > 0 && !open) words[words.length - 1] += word
    else if (bits & IS.particle && i + 1 < end && (i > start || from < start || !(bits & IS.given)))
      open += `${word}${ground.tokens.start[i + 1] === ground.tokens.end[i] ? "" : " "}`
    else {
      words.push(open + word)
      open = ""
    }
  }
  if (open) words.push(open.trim())
  return words
}

const SUFFIX = new Set(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])
const withoutSuffix = (words: readonly string[]): readonly string[] =>
  words.length > 2 && SUFFIX.has(words.at(-1)!) ? words.slice(0, -1) : words

function entityOf(ground: Ground, name: NameMention, words: readonly string[]): Entity {
  return {
    name: sliceOf(ground, name),
    kind: name.kind,
    gender: name.gender,
    titles: new Set(),
    names: [],
    words,
    speaks: name.speaks,
  }
}

const isPersonal = (kind: ActorKind | null): boolean => kind === "person" || kind === null

function longName(index: Index, ground: Ground, name: NameMention, words: readonly string[], n: number): number {
  const key = words.join(" ")
  const known =
    index.byKey.get(key) ?? (isPersonal(name.kind) ? sameBearer(index, words) : sameBody(index, name, words))
  if (known !== undefined) {
    index.byKey.set(key, known)
    const entity = index.entities[known]!
    if (!isPersonal(entity.kind) && name.kind === "person") return known
    if (words.length > entity.words.length && !name.loose) {
      entity.words = words
    }
    return known
  }
  const entity = index.add(entityOf(ground, name, words))
  index.byKey.set(key, entity)
  if (isPersonal(name.kind)) {
    const plain = withoutSuffix(words)
    const full = {entity, words, first: n}
    push(index.byLast, plain.at(-1)!, full)
    const bare = bareOf(plain.at(-1)!)
    if (bare !== plain.at(-1)) push(index.byLast, bare, full)
    push(index.byFirst, plain[0]!, full)
  }
  if (name.kind !== "person") {
    push(index.byLastWord, words.at(-1)!, entity)
    const acronym = acronymOf(words)
    if (acronym.length > 1) push(index.byAcronym, acronym, entity)
    if (words[1] === "of") push(index.byHead, words[0]!, entity)
  }
  return entity
}

/** A surname without its particles; “bin Salman” is no Salman. */
function bareOf(surname: string): string {
  return /^(?:bin|ibn|bint|ben|abu|ap) /u.test(surname)
    ? surname
    : surname.replace(/^(?:\S+ )+/u, "").replace(/^(?:al|el|ul)-/u, "")
}

/** A bearer whose name is the same but for middle names and initials. */
function sameBearer(index: Index, words: readonly string[]): number | undefined {
  const plain = withoutSuffix(words)
  const suffixed = plain.length < words.length
  const fits = (index.byLast.get(plain.at(-1)!) ?? []).filter(({words: other}) => {
    const bare = withoutSuffix(other)
    return (
      bare.length < other.length === suffixed && (!suffixed || other.at(-1) === words.at(-1)) && sameName(plain, bare)
    )
  })
  return fits.length === 1 ? fits[0]!.entity : undefined
}

/** Same first and last word, and nothing in between that speaks against it. */
function sameName(a: readonly string[], b: readonly string[]): boolean {
  if (a.at(-1) !== b.at(-1) || a.length < 2 || b.length < 2) return false
  if (a[0] !== b[0] && !(isInitialOf(a[0]!, b[0]!) && a.length === b.length)) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 2) return true
  const between = long.slice(1, -1)
  return short.slice(1, -1).every((word, i) => word === between[i] || isInitialOf(word, between[i] ?? ""))
}

function isInitialOf(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return /^\p{L}\.?$/u.test(short) && long.startsWith(short[0]!)
}

/** “the Post” of “The Lindholm Post”, and the other way round; a long form of a known acronym. */
function sameBody(index: Index, name: NameMention, words: readonly string[]): number | undefined {
  if (!name.definite) return undefined
  const fits = unique(index.byLastWord.get(words.at(-1)!) ?? []).filter((one) => {
    const {words: other, kind} = index.entities[one]!
    if (!kind || kind !== name.kind) return false
    const [short, long] = words.length <= other.length ? [words, other] : [other, words]
    return short.length > 1 && long.slice(-short.length).every((word, i) => word === short[i])
  })
  return fits.length === 1 ? fits[0] : undefined
}

const SMALL = new Set(["of", "for", "the", "and", "on", "in", "&", "de"])
function acronymOf(words: readonly string[]): string {
  let acronym = ""
  for (const word of words) if (!SMALL.has(word)) acronym += word[0]!
  return acronym
}

const unique = (list: readonly number[]): number[] => [...new Set(list)]

/** A single word, with or without a title: one of the full names, if exactly one fits; -1 for a weak one that fits none. */
function shortName(index: Index, ground: Ground, names: readonly NameMention[], of: Int32Array, n: number): number {
  const name = names[n]!
  const word = wordsIn(ground, name)[0] ?? name.key
  const person = isPersonal(name.kind) || has(ground, name.start, IS.upper)
  const bearer =
    person && !(name.definite && name.titles.length === 0) ? bearerOf(index, names, of, n, word) : undefined
  if (bearer !== undefined) {
    // A body is not called by the last word of its name alone without “the”.
    const entity = index.entities[bearer]!
    if (entity.words.at(-1) === word) entity.kind ??= "person"
    return bearer
  }
  const body = name.kind === "person" ? undefined : bodyOf(index, name, word)
  if (body !== undefined) return body
  if (name.weak) return -1
  const known = index.byKey.get(word)
  if (known !== undefined && compatible(index.entities[known]!, name)) return known
  const entity = index.add(entityOf(ground, name, [word]))
  if (index.rivals) {
    index.entities[entity]!.rivals = index.rivals
    index.entities[entity]!.kind ??= "person"
  }
  if (known === undefined) index.byKey.set(word, entity)
  return entity
}

const compatible = ({kind, gender}: Entity, name: NameMention): boolean =>
  (kind === name.kind || (isPersonal(kind) && isPersonal(name.kind))) &&
  (!gender || !name.gender || gender === name.gender)

function bearerOf(
  index: Index,
  names: readonly NameMention[],
  of: Int32Array,
  n: number,
  word: string,
): number | undefined {
  const name = names[n]!
  index.rivals = null
  const last = index.byLast.get(word) ?? []
  const called = name.titles.some((title) => classOfWord(title) & IS.givenTitle)
  const first = (index.byFirst.get(word) ?? []).filter(({entity}) => isLikely(index.entities[entity]!, name))
  const all = called && first.length > 0 ? first : last.length > 0 ? last : first
  // A first word that is a family name elsewhere, or a given name under “Mr.”, is left alone.
  const fits = distinct(all).filter(({entity}) =>
    fitsTitles(index.entities[entity]!, name, last.length === 0 || called),
  )
  const sure = fits.some(({entity}) => index.entities[entity]!.kind === "person")
    ? fits.filter(({entity}) => index.entities[entity]!.kind === "person")
    : fits
  if (sure.length === 1 && isElsewhere(index, name, word, index.entities[sure[0]!.entity]!)) return undefined
  if (sure.length === 1) return settle(index, word, sure[0]!.entity)
  if (sure.length === 0) return undefined
  return nearest(index, names, of, n, word, sure)
}

/** A person, or a name in full that speaks and is called by title or as a speaker again. */
const isLikely = ({kind, speaks, words}: Entity, name: NameMention): boolean =>
  kind === "person" || (kind === null && words.length <= 3 && speaks && (name.kind === "person" || name.speaks))

/** “Ann Bell” is in the text, and so is a “Mr. Bell”: the bare name is not safely hers. */
function isElsewhere(index: Index, name: NameMention, word: string, {gender}: Entity): boolean {
  const genders = index.called.get(word)
  return !name.gender && gender !== null && genders !== undefined && !genders.has(gender)
}

function distinct(fulls: readonly Full[]): Full[] {
  const seen = new Set<number>()
  return fulls.filter(({entity}) => !seen.has(entity) && seen.add(entity))
}

function fitsTitles(entity: Entity, name: NameMention, given: boolean): boolean {
  if (!isPersonal(entity.kind)) return false
  if (name.gender && entity.gender && name.gender !== entity.gender) return false
  if (
    given &&
    name.titles.some((title) => classOfWord(title) & IS.honorific && !(classOfWord(title) & IS.givenTitle))
  ) {
    // “Mr. Xi” of Xi Jinping, but no “Mr. Sergei”.
    return !(classOfWord(entity.words[0]!) & IS.given) || !(classOfWord(entity.words[0]!) & (IS.male | IS.female))
  }
  return true
}

function settle(index: Index, word: string, entity: number): number {
  const counts = index.bare.get(word) ?? new Map<number, number>()
  counts.set(entity, (counts.get(entity) ?? 0) + 1)
  index.bare.set(word, counts)
  return entity
}

/** How many sentences back a full name still stands for the bare one. */
const NEAR = 2
/** And how many names. */
const LOOK_BACK = 40

/** Several bear the surname: by office, by who was introduced, by who alone was named just before. */
function nearest(
  index: Index,
  names: readonly NameMention[],
  of: Int32Array,
  n: number,
  word: string,
  fits: readonly Full[],
): number | undefined {
  const name = names[n]!
  const offices = name.titles.filter((title) => classOfWord(title) & IS.office)
  if (offices.length > 0) {
    const holders = fits.filter(({entity}) => offices.every((office) => index.entities[entity]!.titles.has(office)))
    if (holders.length === 1) return settle(index, word, holders[0]!.entity)
  }
  const introduced = fits.filter(({first}) => first < n)
  if (introduced.length === 1) return settle(index, word, introduced[0]!.entity)
  const recent = new Set<number>()
  for (let k = n - 1; k >= 0 && n - k < LOOK_BACK && name.sentence - names[k]!.sentence <= NEAR; k--)
    if (of[k]! >= 0 && fits.some(({entity}) => entity === of[k])) recent.add(of[k]!)
  if (recent.size === 1) return [...recent][0]
  const main = mainBearer(index, fits)
  if (main !== undefined && (recent.size === 0 || recent.has(main))) return main
  index.rivals = fits.map(({entity}) => entity)
  const counts = [...(index.bare.get(word) ?? [])].sort((a, b) => b[1] - a[1])
  if (recent.size === 0 && counts[0] && counts[0][1] >= 2 && counts[0][1] > 3 * (counts[1]?.[1] ?? 0))
    return counts[0][0]
  return undefined
}

/** The one who is named in full far more often than all others. */
function mainBearer(index: Index, fits: readonly Full[]): number | undefined {
  const counted = fits
    .map(({entity}) => ({entity, count: index.entities[entity]!.names.length}))
    .sort((a, b) => b.count - a.count)
  const [first, second] = counted
  return first && second && first.count >= 4 && first.count >= 4 * second.count ? first.entity : undefined
}

/** “WHO” of “World Health Organization”, “the Ministry” of “Ministry of Railways”. */
function bodyOf(index: Index, name: NameMention, word: string): number | undefined {
  const letters = word.replaceAll(".", "")
  const long = unique(index.byAcronym.get(letters) ?? [])
  if (long.length === 1 && letters.length > 1 && name.kind !== null) return long[0]
  if (!name.definite) return undefined
  const parts = unique(index.byLastWord.get(word) ?? []).filter((one) => index.entities[one]!.kind === name.kind)
  if (parts.length === 1) return parts[0]
  if (parts.length > 1 || !name.kind) return undefined
  const heads = unique(index.byHead.get(word) ?? []).filter((one) => index.entities[one]!.kind === name.kind)
  return heads.length === 1 ? heads[0] : undefined
}

/** Lets an entity learn from one more of its names. */
function take(entity: Entity, name: NameMention, n: number, apposition: readonly string[]): void {
  entity.names.push(n)
  if (name.speaks) entity.speaks = true
  for (const title of name.titles) entity.titles.add(title)
  for (const title of apposition) entity.titles.add(title)
  if (name.gender && !entity.gender) entity.gender = name.gender
  for (const title of apposition)
    entity.gender ??= /woman$/u.test(title) ? "female" : /[^u]man$/u.test(title) ? "male" : null
  // One word in capitals makes no body of a name in full.
  const guessed = name.kind === "organisation" && name.end - name.start === 1 && entity.words.length > 1
  if (entity.kind === null && (apposition.length > 0 || (name.kind !== null && !guessed)))
    entity.kind = guessed ? "person" : (name.kind ?? "person")
}

/** The best form of each entity's name: in full, and not in capitals throughout where another is there. */
export function nameInPlace(ground: Ground, entity: Entity, names: readonly NameMention[]): void {
  let best: NameMention | null = null
  let top = -1
  for (const n of entity.names) {
    const name = names[n]!
    const shown = sliceOf(ground, name)
    const value =
      Math.min(name.end - name.start, 6) * 2 +
      (name.loose ? 0 : 4) +
      (shown === shown.toUpperCase() && shown.length > 5 ? 0 : 20)
    if (value > top) {
      best = name
      top = value
    }
  }
  if (!best) return
  const regnal =
    entity.kind === "person" && best.end - best.start === 1 && best.start > best.from && isRegnal(ground, best)
  const start = regnal ? best.start - 1 : best.start
  entity.name = sliceOf(ground, best)
  if (regnal) entity.name = sliceOf(ground, {start, end: best.end})
}

const REGNAL = new Set("king queen prince princess pope emperor empress sultan emir sheikh saint".split(" "))
const isRegnal = (ground: Ground, name: NameMention): boolean => REGNAL.has(lowerAt(ground, name.start - 1))
