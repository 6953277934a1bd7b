/** For each attribution the actor that its source means, read in the order of the text. */
import {bySpan, type Span} from "../../text/index.ts"
import {STAND} from "../quotes/index.ts"
import type {ActorKind} from "../reading.ts"
import {Register} from "./actors.ts"
import {ANY_BODY, type Gender, genderOf, IS} from "./classes.ts"
import {type Entities, nameInPlace} from "./entities.ts"
import {bitsAt, type Ground, has, isCapital, isPossessive, lowerAt, sliceOf, spanOf, uposAt} from "./ground.ts"
import {CAPITALS, STATE_NAMES} from "./lexicon/states.ts"
import {antecedentOf, type Person, type Trace, WEIGHT} from "./pronouns.ts"
import {Roles} from "./roles.ts"
import {GOVERNS, type NameMention} from "./scan.ts"
import {type NounPhrase, nameAt, nameAtTokens, type Reading, readSource} from "./source.ts"

export interface Field {
  readonly ground: Ground
  readonly names: readonly NameMention[]
  readonly entities: Entities
}

export const PLACE_METONYM = "metonym: a place stands for its government"
export const METONYM = "metonym: a capital stands for its government"

/** How likely “he” is somebody without a name, beside one who has one. */
const UNNAMED = 0.55

/** What was called by a common noun before, so that “the …” may come back to it. */
interface Called {
  readonly actor: number
  readonly plural: boolean
}

interface Said {
  readonly actor: number
  readonly sentence: number
  readonly token: number
}

export class Speakers {
  readonly register = new Register()
  readonly #field: Field
  readonly #at: Int32Array
  readonly #roles: Roles
  /** Draft actor by entity. */
  readonly #ofEntity = new Map<number, number>()
  readonly #bySurface = new Map<string, number>()
  readonly #byHead = new Map<string, Called[]>()
  readonly #bodies = new Map<string, number[]>()
  readonly #states = new Map<number, number>()
  readonly #speaking = new Set<number>()
  /** Names that the text uses as those of places or states. */
  readonly #places: ReadonlyMap<number, "state" | "place">
  readonly #traces: Trace[] = []
  #last: Said | null = null

  constructor(field: Field) {
    this.#field = field
    this.#at = nameAtTokens(field.ground, field.names)
    this.#roles = new Roles(field.entities.entities)
    this.#places = placesOf(field)
    for (const [e, {kind, words}] of field.entities.entities.entries()) {
      if (kind === null || kind === "person") continue
      const number = STATE_NAMES.get(words.join(" "))
      if (number !== undefined) this.#states.set(number, e)
      for (const word of new Set([words[0]!, words.at(-1)!]))
        this.#bodies.set(word, [...(this.#bodies.get(word) ?? []), e])
    }
  }

  /** Sources in tokens, null where there is none. Gives a draft actor for each, or -1. */
  resolve(sources: readonly (Span | null)[], contents: readonly (readonly Span[])[]): number[] {
    const {ground, names, entities} = this.#field
    const speakers = sources.map(() => -1)
    const readings = sources.map(
      (source): Reading => (source ? readSource(ground, source, this.#at, names) : {sort: "nobody"}),
    )
    for (const reading of readings)
      if (reading.sort === "name" && entities.of[reading.name]! >= 0) this.#speaking.add(entities.of[reading.name]!)
    const named = new Set(readings.flatMap((reading) => (reading.sort === "name" ? [reading.name] : [])))
    const order = sources.map((_, i) => i).filter((i) => sources[i] && readings[i]!.sort !== "nobody")
    order.sort((a, b) => bySpan(sources[a]!, sources[b]!) || a - b)
    const pronouns = pronounTokens(ground, sources)
    let name = 0
    let pronoun = 0
    for (const i of order) {
      const start = sources[i]!.start
      for (;;) {
        const nextName = name < names.length ? names[name]!.start : Infinity
        const nextPronoun = pronoun < pronouns.length ? pronouns[pronoun]! : Infinity
        if (Math.min(nextName, nextPronoun) >= start) break
        if (nextName < nextPronoun) {
          this.#trace(name, named.has(name))
          name++
        } else {
          this.#follow(nextPronoun)
          pronoun++
        }
      }
      const actor = this.#speaker(readings[i]!, sources[i]!, contents[i]!)
      speakers[i] = actor
      if (actor >= 0) this.#last = {actor, sentence: ground.sentenceOf[start]!, token: start}
    }
    return speakers
  }

  /** Every other mention of the actors that speak. */
  mentionAll(): void {
    const {ground, names, entities} = this.#field
    for (const [e, actor] of this.#ofEntity) {
      const entity = entities.entities[e]!
      if (this.#places.get(e) === "place" || (CAPITALS.has(entity.words.join(" ")) && entity.kind === "government"))
        continue
      let last: Span | null = null
      const place = entity.kind === "government" && (STATE_NAMES.has(entity.words.join(" ")) || this.#places.has(e))
      for (const n of entity.names) {
        const name = names[n]!
        if (place && isPlace(ground, name)) continue
        const span = {start: name.courtesy, end: name.end}
        // The words of one name in a headline are one mention.
        if (last && name.weak && last.end === span.start) last = {start: last.start, end: span.end}
        else {
          if (last) this.register.mention(actor, spanOf(ground, last), null)
          last = span
        }
      }
      if (last) this.register.mention(actor, spanOf(ground, last), null)
    }
  }

  #trace(n: number, speaking: boolean): void {
    const {ground, names, entities} = this.#field
    const entity = entities.of[n]!
    if (entity < 0) return
    const name = names[n]!
    this.#traces.push({
      entity,
      token: name.start,
      sentence: name.sentence,
      weight: speaking ? WEIGHT.speaker : this.#introduced(entity, n, weightOf(ground, name)),
    })
  }

  /** Somebody told of with an office for the first time is whom the next sentence is about. */
  #introduced(entity: number, n: number, weight: number): number {
    const {entities, names} = this.#field
    const {kind, names: all, titles} = entities.entities[entity]!
    const first = all[0] === n && kind === "person" && titles.size > 0 && names[n]!.end - names[n]!.start > 1
    return first && weight >= WEIGHT.other ? Math.max(weight, WEIGHT.introduced) : weight
  }

  /** A pronoun that is no source keeps its person in mind. */
  #follow(token: number): void {
    const {ground} = this.#field
    const sentence = ground.sentenceOf[token]!
    if (sentence < 0 || isQuoted(ground, token)) return
    const entity = this.#antecedent(token, genderOfPronoun(lowerAt(ground, token)), -1)
    if (entity < 0) return
    this.#traces.push({entity, token, sentence, weight: WEIGHT.other})
  }

  #antecedent(token: number, gender: Gender, not: number): number {
    const {ground, entities} = this.#field
    const personOf = (entity: number): Person | null => {
      if (entity >= entities.entities.length) return {gender: null, certainty: UNNAMED}
      const {kind, gender: known, words} = entities.entities[entity]!
      if (kind === "person") return {gender: known, certainty: 1}
      return kind === null && words.length <= 3
        ? {gender: known, certainty: this.#speaking.has(entity) ? 0.7 : 0.25}
        : null
    }
    return antecedentOf(this.#traces, personOf, {gender, token, sentence: ground.sentenceOf[token]!, not})
  }

  #speaker(reading: Reading, source: Span, content: readonly Span[]): number {
    const {ground} = this.#field
    switch (reading.sort) {
      case "nobody":
        return -1
      case "name":
        return this.#named(reading.name)
      case "pronoun":
        return this.#meant(reading.token, reading.word, content)
      case "relative":
        return this.#relative(reading.token)
      case "several":
        return this.#own(reading.phrase, "group")
      case "noun":
        return this.#common(reading, ground.sentenceOf[source.start]!)
    }
  }

  #actorOf(e: number): number {
    const known = this.#ofEntity.get(e)
    if (known !== undefined) return known
    const {ground, names, entities} = this.#field
    const entity = entities.entities[e]!
    nameInPlace(ground, entity, names)
    if (entity.kind === null && this.#places.has(e)) entity.kind = "government"
    const actor = this.register.add(
      entity.name,
      entity.kind ?? personBySize(this.#field, e) ?? kindByArticle(this.#field, e),
    )
    this.#ofEntity.set(e, actor)
    return actor
  }

  #named(n: number): number {
    const {ground, names, entities} = this.#field
    const name = names[n]!
    const e = this.#unambiguous(entities.of[n]!, name.sentence)
    if (e < 0) return this.#own({start: name.from, end: name.end}, name.kind)
    const key = entities.entities[e]!.words.join(" ")
    const state = CAPITALS.get(key)
    const capital = state !== undefined && entities.entities[e]!.kind === "government" && !STATE_NAMES.has(key)
    const country = capital ? this.#states.get(state) : undefined
    const actor = this.#actorOf(country !== undefined && this.#speaking.has(country) ? country : e)
    const inferred = capital ? METONYM : this.#places.get(e) === "place" ? PLACE_METONYM : null
    this.register.mention(actor, spanOf(ground, {start: name.courtesy, end: name.end}), inferred)
    const kind = this.register.kindOf(actor)
    if (kind === "person" || kind === null)
      this.#traces.push({entity: e, token: name.start, sentence: name.sentence, weight: WEIGHT.speaker})
    return actor
  }

  /** A surname that several bear: whoever of them spoke just before. */
  #unambiguous(e: number, sentence: number): number {
    const rivals = e < 0 ? undefined : this.#field.entities.entities[e]!.rivals
    const last = this.#last
    if (!rivals || !last || sentence - last.sentence > 2) return e
    return rivals.find((rival) => this.#ofEntity.get(rival) === last.actor) ?? e
  }

  #meant(token: number, word: string, content: readonly Span[]): number {
    const {ground, entities} = this.#field
    const gender = genderOfPronoun(word)
    if (gender === null) return this.#meantBody(token, word)
    const quoted = isQuoted(ground, token)
    if (quoted) return -1
    const entity = this.#antecedent(token, gender, -1)
    if (entity < 0 || content.length === 0) return -1
    if (entity >= entities.entities.length) {
      const actor = entity - entities.entities.length
      this.register.mention(actor, spanOf(ground, {start: token, end: token + 1}), `pronoun: ${word}`)
      this.#traces.push({entity, token, sentence: ground.sentenceOf[token]!, weight: WEIGHT.speaker})
      return actor
    }
    const found = entities.entities[entity]!
    found.gender ??= gender
    found.kind ??= "person"
    const actor = this.#actorOf(entity)
    if (this.register.kindOf(actor) === null) this.register.setKind(actor, "person")
    this.register.mention(actor, spanOf(ground, {start: token, end: token + 1}), `pronoun: ${word}`)
    this.#traces.push({entity, token, sentence: ground.sentenceOf[token]!, weight: WEIGHT.speaker})
    return actor
  }

  /** “they”, “it”: whoever spoke just before, where nobody else can be meant. */
  #meantBody(token: number, word: string): number {
    const {ground, names, entities} = this.#field
    const last = this.#last
    if (!last || isQuoted(ground, token) || ground.sentenceOf[token]! - last.sentence > 1) return -1
    const kind = this.register.kindOf(last.actor)
    const thing = word === "it" || word === "its"
    const kinds: readonly (ActorKind | null)[] = thing
      ? ["organisation", "government", "outlet", "document"]
      : ["unnamed", "group", "organisation"]
    if (!kinds.includes(kind)) return -1
    for (let i = last.token + 1; i < token; i++) {
      const n = nameAt(this.#at, i)
      if (n < 0 || isQuoted(ground, i)) continue
      const e = entities.of[n]!
      if (
        e >= 0 &&
        this.#ofEntity.get(e) !== last.actor &&
        kinds.includes(entities.entities[e]!.kind) &&
        !names[n]!.possessive
      )
        return -1
    }
    this.register.mention(last.actor, spanOf(ground, {start: token, end: token + 1}), `pronoun: ${word}`)
    return last.actor
  }

  /** “Ada Quill, who said”: the name or noun right before. */
  #relative(token: number): number {
    const {ground, names} = this.#field
    const sentence = ground.sentenceOf[token]!
    if (sentence < 0) return -1
    const from = ground.sentences[sentence]!.start
    let end = token
    if (end > from && lowerAt(ground, end - 1) === ",") end--
    if (end <= from) return -1
    const n = nameAt(this.#at, end - 1)
    let actor = -1
    if (n >= 0) actor = this.#named(n)
    else {
      let start = end - 1
      while (start > from && end - start < 8 && !opensPhrase(ground, start)) start--
      const beside = start - 2 >= from && lowerAt(ground, start - 1) === "," ? nameAt(this.#at, start - 2) : -1
      if (beside >= 0) actor = this.#named(beside)
      else {
        const reading = readSource(ground, {start, end}, this.#at, names)
        if (reading.sort === "noun" && (has(ground, reading.head, IS.office | IS.person | IS.kin) || reading.plural))
          actor = this.#common(reading, sentence)
      }
    }
    if (actor >= 0)
      this.register.mention(actor, spanOf(ground, {start: token, end: token + 1}), `pronoun: ${lowerAt(ground, token)}`)
    return actor
  }

  #common(noun: NounPhrase, sentence: number): number {
    const {ground, entities} = this.#field
    const head = lowerAt(ground, noun.head)
    const bits = bitsAt(ground, noun.head)
    const span = spanOf(ground, noun.phrase)
    const pinned = noun.phrase.end > noun.head + 1
    const known = !noun.plural && (noun.determiner === "definite" || noun.determiner === "bare")
    if (known && !pinned && bits & (IS.office | IS.person)) {
      const e = this.#holder(noun, sentence)
      if (e >= 0) {
        const actor = this.#actorOf(e)
        entities.entities[e]!.gender ??= genderOf(bits & IS.office ? bits : 0)
        this.register.mention(actor, span, `role: ${head}`)
        this.#traces.push({entity: e, token: noun.head, sentence, weight: WEIGHT.speaker})
        return actor
      }
    }
    if (known && !pinned && bits & ANY_BODY) {
      const bodies = [...new Set(this.#bodies.get(head) ?? [])].filter((e) =>
        noun.modifiers.every((word) => entities.entities[e]!.words.includes(word)),
      )
      if (bodies.length === 1) {
        const actor = this.#actorOf(bodies[0]!)
        this.register.mention(actor, span, `role: ${head}`)
        return actor
      }
      const last = this.#last
      const kind = last ? this.register.kindOf(last.actor) : null
      if (
        bodies.length === 0 &&
        noun.determiner === "definite" &&
        last &&
        sentence - last.sentence <= 1 &&
        noun.modifiers.length === 0 &&
        GENERIC.get(head) === kind
      ) {
        this.register.mention(last.actor, span, `role: ${head}`)
        return last.actor
      }
    }
    return this.#commonAgain(noun, head, bits, pinned)
  }

  /** The one holder of an office in the text, or the one of several who was named just before. */
  #holder(noun: NounPhrase, sentence: number): number {
    const {ground} = this.#field
    const holders = this.#roles.holdersOf(
      lowerAt(ground, noun.head),
      noun.modifiers,
      genderOf(bitsAt(ground, noun.head)),
    )
    if (holders.length <= 1) return holders[0] ?? -1
    const near = new Set<number>()
    for (let k = this.#traces.length - 1; k >= 0 && sentence - this.#traces[k]!.sentence <= 2; k--)
      if (holders.includes(this.#traces[k]!.entity)) near.add(this.#traces[k]!.entity)
    return near.size === 1 ? [...near][0]! : -1
  }

  /** A source by a common noun that is nobody named: one called so before, or a new one. */
  #commonAgain(noun: NounPhrase, head: string, bits: number, pinned: boolean): number {
    const {ground} = this.#field
    const before = this.#byHead.get(head) ?? []
    if (noun.determiner === "definite" && !pinned && noun.modifiers.length === 0) {
      const fits = before.filter(({plural}) => plural === noun.plural)
      const actors = new Set(fits.map(({actor}) => actor))
      if (actors.size === 1) {
        const actor = [...actors][0]!
        this.#traceUnnamed(noun, actor)
        const surface = this.#bySurface.get(surfaceOf(ground, noun.phrase))
        this.register.mention(
          actor,
          spanOf(ground, noun.phrase),
          surface === actor || this.register.kindOf(actor) === "document" ? null : `role: ${head}`,
        )
        return actor
      }
    }
    const actor = this.#own(noun.phrase, kindOfNoun(ground, noun, bits))
    this.#byHead.set(head, [...before.slice(-8), {actor, plural: noun.plural}])
    this.#traceUnnamed(noun, actor)
    return actor
  }

  /** One person without a name may be meant by “he” and “she” too. */
  #traceUnnamed(noun: NounPhrase, actor: number): void {
    const {ground, entities} = this.#field
    const kind = this.register.kindOf(actor)
    if (noun.plural || (kind !== "person" && kind !== "unnamed")) return
    this.#traces.push({
      entity: entities.entities.length + actor,
      token: noun.head,
      sentence: ground.sentenceOf[noun.head]!,
      weight: WEIGHT.speaker,
    })
  }

  /** An actor called by these very words. */
  #own(phrase: Span, kind: ActorKind | null): number {
    const {ground} = this.#field
    const surface = surfaceOf(ground, phrase)
    const other = /^(?:another|other|others) ?/u.test(surface)
    let actor = other ? undefined : this.#bySurface.get(surface)
    if (actor === undefined) {
      actor = this.register.add(sliceOf(ground, withoutThe(ground, phrase)), kind)
      if (!other) this.#bySurface.set(surface, actor)
    }
    this.register.mention(actor, spanOf(ground, phrase), null)
    return actor
  }
}

/** Common nouns for the body that spoke just before, and what it must be. */
const GENERIC = new Map<string, ActorKind>([
  ...["company", "firm", "group", "organisation", "organization", "agency"].map(
    (word) => [word, "organisation"] as const,
  ),
  ...[
    "newspaper",
    "paper",
    "outlet",
    "magazine",
    "network",
    "broadcaster",
    "website",
    "site",
    "daily",
    "weekly",
    "tabloid",
  ].map((word) => [word, "outlet"] as const),
  ...["ministry", "department", "embassy"].map((word) => [word, "organisation"] as const),
])

function kindOfNoun(ground: Ground, noun: NounPhrase, bits: number): ActorKind | null {
  const people = bits & (IS.office | IS.person | IS.kin)
  if (lowerAt(ground, noun.head) === "source") return "unnamed"
  if (
    bits & IS.document &&
    !(people && noun.plural) &&
    !(bits & IS.outlet && isCapital(ground, noun.head)) &&
    !CONCERNS.has(lowerAt(ground, noun.head))
  )
    return "document"
  if (people) {
    if (noun.plural || noun.determiner === "indefinite") return "unnamed"
    return noun.determiner === "definite" && NAMELESS.has(lowerAt(ground, noun.head)) ? "unnamed" : "person"
  }
  if (bits & IS.stateBody)
    return noun.plural ? "group" : GOVERNS.has(lowerAt(ground, noun.head)) ? "government" : "organisation"
  if (bits & IS.outlet) return "outlet"
  if (bits & IS.body) return noun.plural && lowerAt(ground, noun.head) !== "police" ? "group" : "organisation"
  if (bits & IS.crowd) return "group"
  if (bits & (IS.demonym | IS.party)) return noun.plural ? "group" : null
  return noun.plural || noun.determiner === "indefinite" ? (isOfPeople(ground, noun) ? "unnamed" : null) : null
}

/** Words of documents that are bodies or people more often. */
const CONCERNS = new Set(["press", "police", "platform", "record", "figure", "figures", "list"])
const NAMELESS = new Set("source official aide insider person staffer".split(" "))

/** Plurals in “-s” that the tagger holds for people are few; “-ers”, “-ists”, “-ans” mostly are. */
const isOfPeople = (ground: Ground, {head}: NounPhrase): boolean =>
  /(?:ers?|ors?|ists?|ians?|ees?|ants?|ents?|people|men|women|some|many|those|others|several|few|most|one|another|someone|somebody|all|both)$/u.test(
    lowerAt(ground, head),
  )

function genderOfPronoun(word: string): Gender {
  if (word === "he" || word === "his" || word === "him") return "male"
  return word === "she" || word === "her" || word === "hers" ? "female" : null
}

const QUOTED = new Set<number>([STAND.inside, STAND.insideSingle])
const isQuoted = ({stand}: Ground, i: number): boolean => QUOTED.has(stand[i]!)

/** “he” and “she” that are no sources themselves. */
function pronounTokens(ground: Ground, sources: readonly (Span | null)[]): number[] {
  const taken = new Set(sources.flatMap((source) => (source ? [source.start] : [])))
  const found: number[] = []
  for (const {start, end} of ground.sentences)
    for (let i = start; i < end; i++) {
      const length = ground.tokens.end[i]! - ground.tokens.start[i]!
      if (length !== 2 && length !== 3) continue
      const word = lowerAt(ground, i)
      if ((word === "he" || word === "she") && !taken.has(i)) found.push(i)
    }
  return found
}

/** How much a name stands out in its sentence: before the first verb and behind no preposition it is the subject. */
function weightOf(ground: Ground, name: NameMention): number {
  if (isQuoted(ground, name.start)) return WEIGHT.quoted
  if (name.possessive) return WEIGHT.lesser
  const {start} = ground.sentences[name.sentence]!
  for (let i = Math.max(start, name.from - 24); i < name.from; i++) {
    const upos = uposAt(ground, i)
    if (upos === "VERB" || upos === "AUX") return WEIGHT.other
  }
  return name.from > start && uposAt(ground, name.from - 1) === "ADP" ? WEIGHT.lesser : WEIGHT.subject
}

const LOCATIVE = new Set(
  "in at from to near across inside outside into toward towards via around throughout through over leave left visit visited".split(
    " ",
  ),
)
const isPlace = (ground: Ground, name: NameMention): boolean => {
  const i = lowerAtOr(ground, name.from - 1) === "the" ? name.from - 2 : name.from - 1
  return LOCATIVE.has(lowerAtOr(ground, i))
}
const lowerAtOr = (ground: Ground, i: number): string => (i < 0 ? "" : lowerAt(ground, i))

/**
 * Names of unknown kind that the text itself shows to be places: by a word for what is of them (“Tarvia”, “Tarvian”), or by
 * standing behind “in” at least once and never with a title.
 */
function placesOf({ground, names, entities}: Field): Map<number, "state" | "place"> {
  const adjectives = new Set<string>()
  const closeAdjectives = new Set<string>()
  for (let t = 0; t < ground.words.size; t++) {
    if (!(ground.classes[t]! & IS.capital1)) continue
    const lower = ground.words.lower[t]!
    for (const ending of OF_PLACES) if (lower.endsWith(ending)) adjectives.add(lower.slice(0, -ending.length))
    const close = /^(.{4,})(?:i|ese|an)s?$/u.exec(lower)?.[1]
    if (close) closeAdjectives.add(close)
  }
  const found = new Map<number, "state" | "place">()
  for (const [e, {kind, words, names: at, titles}] of entities.entities.entries()) {
    if (kind !== null || titles.size > 0 || words.length > 2) continue
    const word = words.at(-1)!
    const stem = word.replace(/[aeiouy]$/u, "")
    const inside = at.filter((n) => IN.has(lowerAtOr(ground, names[n]!.from - 1))).length
    const beside = /[aeiouy]$/u.test(word) && (adjectives.has(word) || adjectives.has(stem))
    if (words.length === 1 && (beside || adjectives.has(word)) && inside > 0) found.set(e, "state")
    else if (words.length === 1 && (beside || (closeAdjectives.has(word) && at.length > 1))) found.set(e, "state")
    else if (inside > 0) found.set(e, "place")
  }
  return found
}
const OF_PLACES = "n an ian ese i ish er ic ns ans ians is ers".split(" ")
const IN = new Set(["in", "near", "outside"])

/** Two to four words with capitals and no word of a body: most likely a person when it speaks. */
function personBySize({entities, names, ground}: Field, e: number): ActorKind | null {
  const {words, names: at} = entities.entities[e]!
  if (words.length < 2 || words.length > 4) return null
  return at.some((n) => names[n]!.definite || has(ground, names[n]!.end - 1, IS.place)) ? null : "person"
}

/** “the Pentangle” is a body, “the Tarvians” are a group; a name without “the” stays open. */
function kindByArticle({entities, names}: Field, e: number): ActorKind | null {
  const {words, names: at} = entities.entities[e]!
  if (!at.some((n) => names[n]!.definite)) return null
  return /(?:ans|ians|ers|is|ists|ites|ese)$/u.test(words.at(-1)!) ? "group" : "organisation"
}

function opensPhrase(ground: Ground, i: number): boolean {
  const upos = uposAt(ground, i)
  return upos === "DET" || upos === "VERB" || upos === "ADP" || lowerAt(ground, i) === ","
}

const withoutThe = (ground: Ground, {start, end}: Span): Span =>
  end - start > 1 && lowerAt(ground, start) === "the" ? {start: start + 1, end} : {start, end}

/** The words that make two phrases one: small letters, no article. */
function surfaceOf(ground: Ground, {start, end}: Span): string {
  const words: string[] = []
  for (let i = start; i < end; i++) if (!isPossessive(ground, i)) words.push(lowerAt(ground, i))
  return words.join(" ").replace(/^(?:the|a|an) /u, "")
}
