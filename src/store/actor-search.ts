/** Actors by the words of their names. */
import type {Store} from "./store.ts"
import {expressionOf, phrasesOf} from "./words.ts"

/** More actors of one name than this are not looked at. */
const MOST = 500

/** Row ids of the actors whose names hold all the words. */
export function actorsNamed(store: Store, words: string): readonly number[] {
  const expression = expressionOf(phrasesOf(words))
  if (expression === null) return []
  const found = store.sql<{rowid: number}>(`select rowid from actor_words where actor_words match ? limit ${MOST}`, [
    expression,
  ])
  return found.map(({rowid}) => rowid)
}
