/** Actors: one for each name, until merging and splitting by hand is there. Who is not named stays within one text. */
import type {ActorRecord} from "../record/index.ts"
import {keyOf} from "./keys.ts"
import {inserter, type Store} from "./store.ts"
import {indexed} from "./words.ts"

const ADD = inserter("actor", ["key", "name", "kind", "country"])
const ADD_WORDS = inserter("actor_words", ["rowid", "name"])
const FIND = `select id, kind, country from actor where key = ?`
const FILL = `update actor set kind = coalesce(kind, ?), country = coalesce(country, ?) where id = ?`
const ADD_MENTION = `insert or ignore into mention (actor_id, version_id, start, "end", inferred) values (?, ?, ?, ?, ?)`

/** Names are the same whatever their case, width and spacing. */
export function folded(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim()
}

interface Wanted extends Pick<ActorRecord, "name" | "kind" | "country"> {
  /** Hash of the text where it stands; what keeps unnamed actors apart. */
  readonly version: string
}

/** The durable id of an actor: of the name alone, or of name and text for who stays unnamed. */
export function actorKey({name, kind, version}: Pick<Wanted, "name" | "kind" | "version">): string {
  return kind === "unnamed" ? keyOf("p", [kind, version, folded(name)]) : keyOf("p", [folded(name)])
}

/** The row id of an actor, made when there is none of this name. What was not known of it before is filled in. */
export function actorIdOf(store: Store, {name, kind, country, version}: Wanted): number {
  const key = actorKey({name, kind, version})
  return store.idOf(`actor ${key} ${kind} ${country}`, () => {
    const found = store.get<{id: number; kind: string | null; country: string | null}>(FIND, [key])
    if (found === undefined) {
      const id = store.write(ADD, [key, name, kind, country])
      store.write(ADD_WORDS, [id, indexed(name)])
      return id
    }
    if ((found.kind === null && kind !== null) || (found.country === null && country !== null))
      store.write(FILL, [kind, country, found.id])
    return found.id
  })
}

/** Keeps the actors of a reading with their mentions; local ids to row ids. */
export function keepActors(
  store: Store,
  actors: readonly ActorRecord[],
  {version, versionId}: {readonly version: string; readonly versionId: number},
): ReadonlyMap<string, number> {
  const ids = new Map<string, number>()
  for (const actor of actors) {
    if (folded(actor.name) === "") continue
    const id = actorIdOf(store, {...actor, version})
    ids.set(actor.id, id)
    for (const {start, end, inferred} of actor.mentions)
      store.write(ADD_MENTION, [id, versionId, start, end, inferred ?? null])
  }
  return ids
}
