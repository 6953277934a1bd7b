/**
 * Forms of address and ranks that stand before a name, without their full stop. Written for this project from general
 * knowledge of newspaper usage.
 */
import {list} from "./list.ts"

export const MALE_HONORIFICS = list(
  "mr messrs sir monsieur herr señor senor signor don shri sri shree thiru mister lord baron",
)
export const FEMALE_HONORIFICS = list(
  "mrs ms miss mme mlle madame madam lady dame frau señora senora signora smt shrimati kumari begum baroness",
)
export const HONORIFICS = list("dr prof rev revd fr hon mx rt shaykh haji hajji pandit ustad maulana mufti st ven")

/** Abbreviated ranks and offices with the words they stand for. */
export const RANKS: ReadonlyMap<string, string> = new Map([
  ["gen", "general"],
  ["col", "colonel"],
  ["lt", "lieutenant"],
  ["maj", "major"],
  ["capt", "captain"],
  ["cpl", "corporal"],
  ["sgt", "sergeant"],
  ["cmdr", "commander"],
  ["adm", "admiral"],
  ["brig", "brigadier"],
  ["gov", "governor"],
  ["sen", "senator"],
  ["sens", "senator"],
  ["rep", "representative"],
  ["reps", "representative"],
  ["amb", "ambassador"],
  ["sec", "secretary"],
  ["pres", "president"],
  ["insp", "inspector"],
  ["supt", "superintendent"],
  ["det", "detective"],
  ["atty", "attorney"],
  ["asst", "assistant"],
  ["maj-gen", "general"],
  ["lt-gen", "general"],
  ["lt-col", "colonel"],
  ["vice-adm", "admiral"],
])

/** Titles that go with a given name: “Prince Omar”, “Sir Alan”, “Pope Leo”. */
export const GIVEN_NAME_TITLES = list(
  "king queen prince princess pope sheikh sheikha emir sultan emperor empress saint sir dame crown brother sister mother father",
)

/** Stand behind a name and set one bearer apart from another. */
export const SUFFIXES = list("jr sr ii iii iv esq")

/** Small words inside family names, written with a small letter. */
export const PARTICLES = list(
  "van von der den de da das dos du di del della la le ter al el bin bint ibn abu ben ap af av zu zur y ul ur",
)
