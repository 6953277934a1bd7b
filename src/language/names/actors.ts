/** The actors of a text as they are gathered: each with its mentions, put in order at the end. */
import type {Span} from "../../text/index.ts"
import type {Actor, ActorKind} from "../reading.ts"

interface Draft {
  name: string
  kind: ActorKind | null
  readonly mentions: Map<number, Span & {readonly inferred: string | null}>
}

export class Register {
  readonly #drafts: Draft[] = []

  add(name: string, kind: ActorKind | null): number {
    this.#drafts.push({name, kind, mentions: new Map()})
    return this.#drafts.length - 1
  }

  kindOf(actor: number): ActorKind | null {
    return this.#drafts[actor]!.kind
  }

  setKind(actor: number, kind: ActorKind | null): void {
    this.#drafts[actor]!.kind = kind
  }

  /** A mention in positions of the text; the first that is told of a place stays. */
  mention(actor: number, span: Span, inferred: string | null): void {
    const {mentions} = this.#drafts[actor]!
    if (!mentions.has(span.start)) mentions.set(span.start, {...span, inferred})
  }

  /** In order of first mention, and where each draft has gone. */
  ordered(): {readonly actors: readonly Actor[]; readonly places: Int32Array} {
    const found = this.#drafts.map(({name, kind, mentions}, draft) => ({
      draft,
      actor: {name, kind, mentions: apart([...mentions.values()])},
    }))
    found.sort(
      (a, b) =>
        a.actor.mentions[0]!.start - b.actor.mentions[0]!.start ||
        b.actor.mentions[0]!.end - a.actor.mentions[0]!.end ||
        a.draft - b.draft,
    )
    const places = new Int32Array(found.length)
    for (const [i, {draft}] of found.entries()) places[draft] = i
    return {actors: found.map(({actor}) => actor), places}
  }
}

/** Sorted; of two that overlap the one that begins first stays. */
function apart(mentions: (Span & {readonly inferred: string | null})[]): (Span & {readonly inferred: string | null})[] {
  mentions.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = -1
  return mentions.filter((mention) => {
    if (mention.start < end) return false
    end = mention.end
    return true
  })
}
