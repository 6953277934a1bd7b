/** The article in brat's stand-off format as `brat.ts` writes it. */
import type {Article, Span} from "../model.ts"
import {byId} from "../things.ts"
import {type Brat, CHILDREN, capital, FLAGS, LABELS, NESTED, PLAIN, TYPES} from "./brat.ts"
import {pointsOf} from "./points.ts"
import {type Bag, bag, bags} from "./values.ts"

type Made = Record<string, unknown>

/** One annotation that stands for a thing. */
interface Node {
  readonly type: string
  readonly roles: readonly (readonly [string, string])[]
  readonly labels: Map<string, string | true>
  note: Bag
}

export function articleOfBrat({txt, ann}: Brat): Article {
  const points = pointsOf(txt)
  const words = new Map<string, Span[]>()
  const nodes = new Map<string, Node>()
  const same = new Map<string, readonly string[]>()
  for (const line of ann.split("\n")) {
    const [id = "", middle = "", rest = ""] = line.split("\t")
    const [type = "", ...parts] = middle.split(" ")
    if (id.startsWith("T")) {
      const places = parts
        .join(" ")
        .split(";")
        .map((place) => place.split(" ").map(Number))
      words.set(
        id,
        places.map(([start = 0, end = 0]) => ({start: points.ofPoint(start), end: points.ofPoint(end)})),
      )
      nodes.set(id, {type, roles: [], labels: new Map(), note: {}})
    } else if (id.startsWith("E")) {
      const roles = parts.map((part) => part.split(":") as [string, string])
      nodes.set(id, {type: type.split(":")[0]!, roles, labels: new Map(), note: {}})
    } else if (id.startsWith("A")) nodes.get(parts[0]!)?.labels.set(type, parts[1] ?? true)
    else if (id.startsWith("#")) nodes.get(parts[0]!)!.note = bag(JSON.parse(rest))
    else if (id === "*") same.set(parts[0]!, parts)
  }
  return articleOf(txt, {words, nodes, same})
}

interface Parsed {
  readonly words: ReadonlyMap<string, readonly Span[]>
  readonly nodes: ReadonlyMap<string, Node>
  /** All mentions of an actor by the first. */
  readonly same: ReadonlyMap<string, readonly string[]>
}

function articleOf(text: string, {words, nodes, same}: Parsed): Article {
  const top = [...nodes.values()].find(({type}) => type === "Article")?.note ?? {}
  const lists: Record<string, Made[]> = {}
  const made = new Map<string, Made>()
  for (const [key, type] of Object.entries(TYPES)) {
    lists[key] = key === "actors" ? bags(top["actors"]).map((one) => ({...one})) : []
    for (const [id, node] of nodes) {
      if (node.type !== type || (type === "Actor" ? node.note["id"] === undefined : !id.startsWith("E"))) continue
      const thing = thingOf(node, words, idOf(nodes))
      if (type === "Actor") thing["mentions"] = (same.get(id) ?? [id]).flatMap((one) => words.get(one) ?? [])
      made.set(id, thing)
      lists[key].push(thing)
    }
  }
  lists["actors"]?.sort((a, b) => byId(String(a["id"]), String(b["id"])))
  for (const [key, type] of Object.entries(CHILDREN))
    for (const node of nodes.values()) {
      const parent = node.type === type ? made.get(node.roles.find(([role]) => role === "Of")?.[1] ?? "") : undefined
      if (parent) parent[key] = [...bags(parent[key]), thingOf(node, words, idOf(nodes))]
    }
  return filled({header: top["header"], text, ...lists})
}

const idOf =
  (nodes: ReadonlyMap<string, Node>) =>
  (target: string): unknown =>
    nodes.get(target)?.note["id"]

function thingOf({roles, labels, note}: Node, words: Parsed["words"], id: (target: string) => unknown): Made {
  const thing: Made = structuredClone(note) as Made
  for (const name of LABELS) if (labels.has(capital(name))) thing[name] = labels.get(capital(name))
  for (const name of FLAGS) if (labels.has(capital(name))) thing[name] = true
  for (const [role, target] of roles) {
    const [, key, inner] = /^Ref-(\w+)(?:-(\w+))?$/u.exec(role) ?? []
    if (key !== undefined) {
      if (inner === undefined) thing[key] = id(target)
      else thing[key] = {...bag(thing[key]), [inner]: id(target)}
    }
    for (const name of PLAIN) if (capital(name) === role) thing[name] = words.get(target)
    for (const name of NESTED) if (capital(name) === role) thing[name] = {...bag(thing[name]), spans: words.get(target)}
  }
  return thing
}

/** The article with null and empty lists where brat has nothing. */
function filled(made: Made): Article {
  const lists = Object.keys(TYPES).map((key) => [key, bags(made[key]).map((one) => filledThing(key, one))])
  return {...made, ...Object.fromEntries(lists)} as Article
}

const NOTHING: Readonly<Record<string, Bag>> = {
  attributions: {
    kind: null,
    manner: null,
    source: [],
    cue: [],
    content: [],
    speaker: null,
    addressee: {spans: [], actor: null},
    channel: {spans: [], actor: null},
    occasion: {spans: [], event: null},
    within: null,
    hedges: [],
    polarity: null,
    mood: null,
    saidAt: {edtf: null, spans: []},
  },
  actors: {kind: null, name: null, country: null, roles: [], number: null, description: null, mentions: []},
  times: {edtf: null, after: null, before: null, spans: []},
  events: {
    kind: null,
    mode: null,
    name: null,
    format: null,
    round: null,
    level: null,
    participants: [],
    place: {name: null, country: null, spans: []},
    time: {edtf: null, spans: []},
    attribution: null,
    spans: [],
  },
  positions: {
    stance: null,
    holder: null,
    object: {label: null, spans: []},
    toward: null,
    firmness: [],
    scope: [],
    redLine: false,
    claimedBy: null,
    attribution: null,
    spans: [],
  },
  denials: {kind: null, by: null, reader: null, claim: {attribution: null, spans: []}, attribution: null, spans: []},
  silences: {of: null, about: {label: null, spans: []}, attribution: null, spans: []},
  crossings: {position: null, by: null, attribution: null, spans: []},
  ties: {
    kind: null,
    from: null,
    to: null,
    act: null,
    criterion: {label: null, spans: []},
    attribution: null,
    spans: [],
  },
  expectations: {
    holder: null,
    about: {label: null, spans: []},
    window: {edtf: null, spans: []},
    attribution: null,
    spans: [],
  },
  requests: {kind: null, from: null, to: null, what: {label: null, spans: []}, attribution: null, spans: []},
  charges: {
    kind: null,
    by: null,
    against: null,
    what: {label: null, spans: []},
    attribution: null,
    sourced: false,
    spans: [],
  },
  quotations: {type: null, attribution: null, spans: []},
  memberships: {format: null, member: null, change: null, attribution: null, spans: []},
  ownVoice: {spans: [], hedges: []},
  clues: {says: "", spans: []},
  rights: {kind: null, holder: null, licence: null, conditions: [], spans: []},
}
const CHILD_NOTHING: Readonly<Record<string, Bag>> = {
  participants: {sent: null, reason: null, attribution: null, spans: []},
  roles: {spans: []},
}

function filledThing(key: string, one: Bag): Bag {
  if (key === "blocks") return {furniture: null, ...unspanned(one)}
  const nothing = NOTHING[key] ?? {}
  const thing: Made = {...nothing, ...one}
  for (const [name, value] of Object.entries(nothing))
    if (NESTED.includes(name) && typeof value === "object") thing[name] = {...bag(value), ...bag(one[name])}
  for (const name of Object.keys(CHILDREN))
    if (name in nothing)
      thing[name] = bags(one[name]).map((child) =>
        name === "hedges" ? unspanned(child) : {...CHILD_NOTHING[name], ...child},
      )
  return thing
}

/** A thing that is itself a stretch. */
function unspanned({spans: where, ...rest}: Bag): Bag {
  return {...rest, ...bags(where)[0]}
}
