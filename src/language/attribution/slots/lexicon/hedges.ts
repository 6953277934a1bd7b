/** Words that lower certainty, by kind. In small letters. Written for this project after the guideline of its own press. */
import {list} from "./list.ts"

export const HEDGE_KINDS = ["alleged", "likely", "possible", "apparent", "reported", "distance"] as const
export type HedgeKind = (typeof HEDGE_KINDS)[number]

const table = new Map<string, HedgeKind>()
const enter = (kind: HedgeKind, words: string): void => {
  for (const word of list(words)) table.set(word, kind)
}
enter("alleged", "allegedly purportedly supposedly ostensibly putatively putative purported")
enter("likely", "probably presumably probable improbable likely unlikely likelier doubtless")
enter("possible", "perhaps maybe possibly conceivably conceivable potentially mayhap perchance")
enter("apparent", "apparently seemingly evidently outwardly")
enter("reported", "reportedly rumouredly rumoredly reputedly")
enter("distance", "self-styled")

/** Words that are hedges wherever they stand. */
export const HEDGES: ReadonlyMap<string, HedgeKind> = table

/** “in all *likelihood*”. */
export const CHANCE: ReadonlySet<string> = new Set(["likelihood", "probability"])

/** “*it is said* that”, “he *is reported* to”: participles by kind. */
export const TOLD_OF: ReadonlyMap<string, HedgeKind> = new Map([
  ["said", "reported"],
  ["reported", "reported"],
  ["learnt", "reported"],
  ["learned", "reported"],
  ["understood", "reported"],
  ["rumoured", "reported"],
  ["rumored", "reported"],
  ["believed", "reported"],
  ["alleged", "alleged"],
  ["thought", "reported"],
  ["reputed", "reported"],
  ["supposed", "alleged"],
])

/** Modal verbs that may tell of a chance. */
export const MODALS: ReadonlySet<string> = new Set(["may", "might", "could"])

/** Seeming: “*seems* to have gone”. */
export const SEEMS: ReadonlySet<string> = new Set(["seem", "seems", "seemed", "appear", "appears", "appeared"])

/** Nouns after “the likely …”, “the possible …” that are the usual word for somebody or something. */
export const USUAL: ReadonlySet<string> = new Set(
  list(
    "candidate candidates winner winners nominee nominees successor successors lineup line-up starter starters suspects",
  ),
)

/** Before “possible” these make no hedge: as soon as possible, if possible. */
export const BEFORE_POSSIBLE: ReadonlySet<string> = new Set(
  list(
    "as if where wherever when whenever everything anything all best worst made make makes making became becomes soon",
  ),
)

/** Verbs of ability: after “could” somebody was able, or not. */
export const ABLE: ReadonlySet<string> = new Set(
  list(`see hear feel find reach get speak read write walk swim remember recall understand say tell afford stand bear help hold keep
  smell taste believe imagine think know do play sing sleep eat drink count prove show explain verify confirm determine
  agree decide manage move breathe drive fly sit look listen carry lift open enter pay buy sell join use`),
)
