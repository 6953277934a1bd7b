/** Who is meant by an office alone: the one person of the text who holds it, if it is one. */
import {classOfWord, type Gender, genderOf, IS} from "./classes.ts"
import type {Entity} from "./entities.ts"

/** Words for one office, under the first of them. */
const SAME: readonly (readonly string[])[] = [
  ["spokesperson", "spokesman", "spokeswoman"],
  ["chair", "chairman", "chairwoman", "chairperson"],
  ["representative", "congressman", "congresswoman", "congressperson"],
  ["councillor", "councilor", "councilman", "councilwoman"],
  ["attorney", "lawyer"],
  ["businessman", "businesswoman"],
  ["ceo", "chief-executive"],
  ["adviser", "advisor"],
]
const FIRST = new Map(SAME.flatMap((words) => words.map((word) => [word, words[0]!] as const)))
/** Wider words for narrower offices. */
const WIDER = new Map<string, readonly string[]>([
  ["lawmaker", ["senator", "representative", "legislator", "assemblyman", "assemblywoman", "parliamentarian"]],
  ["legislator", ["senator", "representative"]],
  [
    "scientist",
    ["physicist", "biologist", "glaciologist", "hydrologist", "geologist", "meteorologist", "ecologist", "chemist"],
  ],
  ["scholar", ["professor", "historian"]],
  ["academic", ["professor"]],
])

const officeOf = (word: string): string => FIRST.get(word) ?? word

/** Modifiers that say nothing about which office it is. */
const LOOSE = new Set(
  "former ex then visiting outgoing incoming senior top newly elected lead longtime veteran".split(" "),
)

export class Roles {
  readonly #holders = new Map<string, number[]>()
  readonly #entities: readonly Entity[]

  constructor(entities: readonly Entity[]) {
    this.#entities = entities
    for (const [e, {kind, titles}] of entities.entries()) {
      if (kind !== "person") continue
      const offices = new Set<string>()
      for (const title of titles) if (classOfWord(title) & IS.office) offices.add(officeOf(title))
      for (const office of offices) this.#holders.set(office, [...(this.#holders.get(office) ?? []), e])
    }
  }

  /** Every person whose titles fit the office and its modifiers. */
  holdersOf(head: string, modifiers: readonly string[], gender: Gender): readonly number[] {
    const offices = [head, ...(WIDER.get(head) ?? [])].map(officeOf)
    const all = [...new Set(offices.flatMap((office) => this.#holders.get(office) ?? []))]
    const fits = all.filter(
      (e) =>
        fitsModifiers(this.#entities[e]!, modifiers) &&
        fitsGender(this.#entities[e]!, gender ?? genderOf(classOfWord(head))),
    )
    const exact = fits.filter(
      (e) =>
        !["vice", "deputy", "former", "ex", "then", "assistant"].some(
          (word) => this.#entities[e]!.titles.has(word) && !modifiers.includes(word),
        ),
    )
    if (exact.length > 0) return exact
    return fits.filter((e) => !this.#entities[e]!.titles.has("vice") || modifiers.includes("vice"))
  }
}

const fitsGender = (entity: Entity, gender: Gender): boolean => !gender || !entity.gender || gender === entity.gender

/** A nation or a party, or a word that no table knows: perhaps one too. */
const isNational = (title: string): boolean =>
  (classOfWord(title) & (IS.demonym | IS.party)) !== 0 || (classOfWord(title) === 0 && /^\p{L}{3,}$/u.test(title))

function fitsModifiers({titles, words}: Entity, modifiers: readonly string[]): boolean {
  return modifiers.every((word) => {
    if (LOOSE.has(word) || titles.has(word) || titles.has(officeOf(word))) return true
    const bits = classOfWord(word)
    if (bits & (IS.demonym | IS.party)) return ![...titles].some((title) => isNational(title))
    return words.includes(word)
  })
}
