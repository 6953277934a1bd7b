/** Inflected forms of the verbs in the lexicon, each with its base. */
import {list} from "./lexicon/list.ts"
import {
  ACT,
  ANSWERS,
  ASKS,
  ATTITUDE,
  DENIES,
  DODGES,
  OUTLET_SAYS,
  REFUSES,
  REJECTS,
  SPEECH,
  TELLS,
  TELLS_ON,
  THOUGHT,
  URGES,
  URGES_TO,
  WRITING,
} from "./lexicon/verbs.ts"

/** Past and participle of verbs that make them otherwise than by rule. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: "said",
  tell: "told",
  think: "thought",
  know: "knew known",
  feel: "felt",
  see: "saw seen",
  foresee: "foresaw foreseen",
  understand: "understood",
  forget: "forgot forgotten",
  learn: "learnt",
  hear: "heard",
  overhear: "overheard",
  swear: "swore sworn",
  forbid: "forbade forbidden",
  speak: "spoke spoken",
  write: "wrote written",
  rewrite: "rewrote",
  put: "put putting",
  read: "read",
  ring: "rang rung",
  seek: "sought",
  teach: "taught",
  show: "shown",
  give: "gave given",
  take: "took taken",
  run: "ran run running",
  begin: "began begun beginning",
  spread: "spread",
  withdraw: "withdrew withdrawn",
  withhold: "withheld",
  undertake: "undertook undertaken",
  go: "went gone",
  bet: "bet betting",
  forgive: "forgave forgiven",
  gainsay: "gainsaid",
  cast: "cast",
  bid: "bid bade bidden",
  lean: "leant",
  spell: "spelt",
  weep: "wept",
  beseech: "besought",
  foretell: "foretold",
  broadcast: "broadcast",
  forecast: "forecast",
  mean: "meant",
}
/** Verbs that double their last letter before an ending. */
const DOUBLING = new Set(
  list(`permit beg commit bar ban plan brag admit submit refer rebut omit quip quiz chip dub tip slam snap plug pen blog regret
  infer put stop defer demur`),
)
/** Verbs in -l that double it in British spelling. */
const LEVELLING = /(?:[^aeiou][aeiou]|[aeiou]{3})l$/u

const bases = new Map<string, string>()
for (const verb of [
  ...SPEECH,
  ...WRITING,
  ...THOUGHT,
  ...ATTITUDE,
  ...ACT,
  ...URGES,
  ...URGES_TO,
  ...ASKS,
  ...DENIES,
  ...REJECTS,
  ...REFUSES,
  ...DODGES,
  ...ANSWERS,
  ...TELLS,
  ...TELLS_ON.keys(),
  ...OUTLET_SAYS,
])
  for (const form of formsOf(verb)) if (!bases.has(form)) bases.set(form, verb)

/** The base of a form in small letters, or null where the lexicon does not hold its verb. */
export const baseOf = (lower: string): string | null => bases.get(lower) ?? null

function formsOf(verb: string): string[] {
  const stem = /[^aeiou]e$|ue$|[aeiou]se$/u.test(verb) && !/(?:ee|oe|ye)$/u.test(verb) ? verb.slice(0, -1) : verb
  const doubled = DOUBLING.has(verb) ? verb + verb.at(-1)! : stem
  const past = /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ied` : /e$/u.test(verb) ? `${verb}d` : `${doubled}ed`
  const third = /[^aeiou]y$/u.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh)$/u.test(verb)
      ? `${verb}es`
      : `${verb}s`
  const british = LEVELLING.test(verb) ? [`${verb}led`, `${verb}ling`] : []
  return [verb, third, past, `${doubled}ing`, ...british, ...(IRREGULAR[verb]?.split(" ") ?? [])]
}
