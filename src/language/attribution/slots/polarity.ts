/** Whether the saying itself is affirmed, negated, a denial, a refusal, or a declining to answer. */

import {type Cue, contentHas, opening} from "./cue.ts"
import {baseOf} from "./forms.ts"
import {type Ground, lowerAt, type Parts, stemAt, together} from "./ground.ts"
import {list} from "./lexicon/list.ts"
import {ANSWERS, DENIES, DODGES, REFUSES, REJECTS} from "./lexicon/verbs.ts"
import type {Polarity} from "./types.ts"

const answers = new Set(ANSWERS)
const denies = new Set(DENIES)
const dodges = new Set(DODGES)
const refuses = new Set(REFUSES)
const rejects = new Set(REJECTS)
/** Did not: these make it a declining to answer, not a bare “did not say”. */
const LEFT_OPEN = new Set(list("comment respond answer"))
/** Did not give, offer, provide: a declining when an answer is what was not given. */
const GIVES = new Set(list("give offer provide"))
const ANSWER_NOUNS = new Set(
  list("answer answers comment comments explanation explanations details detail reply response reason reasons"),
)
/** Would not: these leave a matter open, and answer. */
const LEAVES_OPEN = new Set(list("rule exclude"))
/** What may be rejected without saying that it is not so. */
const ASKED_FOR = new Set(
  list(`offer offers demand demands call calls request requests proposal proposals plan plans bid bids appeal appeals ultimatum
  invitation application amendment motion terms talks deal idea compromise`),
)
const WANTS = new Set(list("want wish care choose like"))

/** Whole phrases of cues, words parted by one space. */
const DECLINING =
  /\b(?:no comment|without an answer|unanswered|mum|saying nothing|tight-lipped|not available|unavailable|unreachable|would neither confirm nor deny|no answer|no reply|no response|only say|say only|be (?:drawn|pressed)|not in a position|not at liberty|changed the subject|nothing (?:further )?to (?:add|say)|(?:kept|keeps|stayed|remained) (?:silent|quiet|mum)|(?:withheld|reserved) (?:comment|judge?ment)|(?:chose|opted|preferred) not to|no more|no further|beg(?:s|ged) off|demurr?(?:ed|s)?)\b/u
const DENYING =
  /\b(?:not guilty|no truth|no such|simply not so|nothing of the (?:sort|kind)|not have it|untrue|not accept|not share|poured? cold water|pours cold water|took issue|takes issue|(?:laughed|shrugged|brushed|waved|swatted|laughs|shrugs|brushes|waves) (?:off|aside|away)|(?:shot|slapped|knocked) down|cold water)\b/u
/** Cues that negate without “not”. */
const NEGATING =
  /\b(?:unable to|yet to|silent|(?:says?|said|know|knew) nothing|failed to|fails to|neglected to|omitted to|(?:stops?|stopped) short|makes? no|made no|without (?:saying|ruling|naming|giving))\b/u
const REFUSING = /\b(?:turn(?:ed|s|ing)? down|knock(?:ed|s) back|slammed the door)\b/u
/** “Termed it *baseless*”: naming a report thus denies it. */
const NAMES = new Set(list("call term describe label brand dub characterise characterize"))
const UNTRUE = new Set(
  list(`baseless false untrue groundless unfounded fabricated fabrication fabrications malicious fictitious fiction nonsense nonsensical
  rubbish lie lies invention bogus incorrect erroneous mischievous concocted hearsay canard slander libel fake`),
)
const NO_NOUN = new Set(list("plans plan intention intentions reason wish mention record word opinion knowledge idea"))

export function polarityOf(ground: Ground, parts: Parts, cue: Cue): Polarity {
  if (cue.tokens.length === 0) return "affirmed"
  const phrase = cue.words.join(" ")
  if (DECLINING.test(phrase)) return "declined"
  if (DENYING.test(phrase)) return "denied"
  const {verb, negated} = cue
  if (verb === "decline" || phrase.includes("declin")) return declining(ground, parts, cue)
  if (refuses.has(verb) || /\brefus/u.test(phrase)) {
    if (negated) return "negated"
    return /\bbe drawn\b/u.test(`${phrase} ${opening(ground, parts, 4).join(" ")}`) ? "declined" : "refused"
  }
  if (dodges.has(verb) && !negated) return "declined"
  if (verb === "refer" && isSentOn(ground, cue)) return "declined"
  if (denies.has(verb)) {
    if (negated) return "negated"
    if (rejects.has(verb) && contentHas(ground, parts, ASKED_FOR, 12) && !told(ground, parts)) return "refused"
    return "denied"
  }
  if (NAMES.has(verb) && !negated && contentHas(ground, parts, UNTRUE, 30)) return "denied"
  if (verb === "disagree" && opening(ground, parts, 1)[0] === "that") return "denied"
  if (/\brul\w+ (?:\w+ )?out\b/u.test(phrase)) return rulingOut(ground, parts, cue)
  if (REFUSING.test(phrase)) return negated ? "negated" : "refused"
  if (NEGATING.test(phrase) || verb === "avoid") return "negated"
  if (!negated) return unsaid(ground, parts, cue)
  return negatedOf(ground, parts, cue)
}

/** “Ruled out paying” refuses, “ruled out a flood” states; “would not rule out” leaves open. */
function rulingOut(ground: Ground, parts: Parts, {negated, words}: Cue): Polarity {
  if (negated) return words.includes("would") || words.includes("do") ? "affirmed" : "negated"
  return /ing$/u.test(opening(ground, parts, 1)[0] ?? "") ? "refused" : "affirmed"
}

/** “Gave no answer”, “would say only”, “said nothing on it”: the words behind the cue negate it. */
function unsaid(ground: Ground, parts: Parts, cue: Cue): Polarity {
  const [first = "", second = ""] = opening(ground, parts, 2)
  if (GIVES.has(cue.verb) && first === "no" && ANSWER_NOUNS.has(second)) return "declined"
  if (cue.modal === "would" && cue.verb === "say" && (first === "only" || lowerAt(ground, cue.end) === "only"))
    return "declined"
  if (cue.verb === "say" && lowerAt(ground, cue.end) === "nothing") return "negated"
  return "affirmed"
}

/** “Declined to comment” and “declined to sign”. */
function declining(ground: Ground, parts: Parts, cue: Cue): Polarity {
  if (cue.negated && !cue.words.includes("neither")) return "negated"
  const at = cue.tokens.findIndex((i) => lowerAt(ground, i).startsWith("declin"))
  const words = [...cue.words.slice(at + 1), ...opening(ground, parts, 4)]
  for (let i = cue.end; i < cue.end + 8 && together(ground, i, cue.end - 1); i++) words.push(lowerAt(ground, i))
  const to = words.indexOf("to")
  if (to < 0)
    return words.some((word) => ANSWER_NOUNS.has(word) || /^(?:interview|interviews)$/u.test(word))
      ? "declined"
      : "refused"
  const done = words[to + 1] ?? ""
  if (done === "be") return "declined"
  if (done === "give" && words[to + 2] === "way") return "refused"
  return answers.has(baseOf(done) ?? done) ? "declined" : "refused"
}

/** What a negated cue comes to by its auxiliary and verb. */
function negatedOf(ground: Ground, parts: Parts, cue: Cue): Polarity {
  const {modal, verb, words} = cue
  const bySource = parts.source.some(({start}) => /^(?:nobody|none|neither|no)$/u.test(lowerAt(ground, start)))
  if (words.includes("no") && words.some((word) => NO_NOUN.has(word))) return "negated"
  if (bySource) return modal === "would" && answers.has(verb) ? "declined" : "negated"
  if (/\bneither\b/u.test(words.join(" ")) && modal === "") return "negated"
  if (modal === "would" || modal === "will" || modal === "shall") {
    if (isBare(cue)) return refusing(opening(ground, parts, 1)[0] ?? "")
    if (LEAVES_OPEN.has(verb)) return "affirmed"
    if (verb === "like") return "negated"
    if (words.some((word) => WANTS.has(word))) return wanting(ground, parts, cue)
    if (answers.has(verb) && !(verb === "say" && modal === "will" && words.includes("'ll"))) return "declined"
    return "refused"
  }
  if (LEFT_OPEN.has(verb))
    return words.some((word) => word === "has" || word === "have" || word === "had") ? "negated" : "declined"
  if (GIVES.has(verb))
    return contentHas(ground, parts, ANSWER_NOUNS, 6) || words.some((word) => ANSWER_NOUNS.has(word))
      ? "declined"
      : "negated"
  if (words.some((word) => WANTS.has(word))) return wanting(ground, parts, cue)
  if (words.includes("choose") || words.includes("chose")) return "declined"
  return "negated"
}

/** A cue of auxiliaries alone: “would not” with the deed in the content. */
const isBare = ({words}: Cue): boolean =>
  words.every((word) => /^(?:would|will|wo|shall|not|n't|never|'ll|'d)$/u.test(word))

const refusing = (done: string): Polarity => (answers.has(baseOf(done) ?? done) ? "declined" : "refused")

/** “Did not want to discuss it” declines; “does not want war” is a wish negated. */
function wanting(ground: Ground, parts: Parts, cue: Cue): Polarity {
  const words = [...cue.words, ...opening(ground, parts, 3)]
  const to = words.lastIndexOf("to")
  if (to < 0) return "negated"
  const done = words[to + 1] ?? ""
  return /^(?:comment|discuss|say|answer|speak|talk|elaborate|respond)$/u.test(done) ? "declined" : "negated"
}

/** Whether the thing rejected is something that was told: “rejected the report”. */
function told(ground: Ground, parts: Parts): boolean {
  return contentHas(
    ground,
    parts,
    new Set(
      list(
        "report reports claim claims allegation allegations suggestion suggestions charge charges rumour rumours notion accusation accusations that story stories talk",
      ),
    ),
    4,
  )
}

/** “Referred *us* to the ministry”. */
function isSentOn(ground: Ground, cue: Cue): boolean {
  for (let i = cue.end; i < cue.end + 5 && together(ground, i, cue.end - 1); i++) {
    if (/^(?:us|me|questions|queries|inquiries|enquiries|reporters?|journalists?)$/u.test(lowerAt(ground, i)))
      return true
    if (stemAt(ground, i) === "to") return false
  }
  return false
}
