/** What pages ask of the record. Quick questions are answered where they are asked, slow ones by a thread. */

import type {
  ActorPage,
  AuthorPage,
  ClaimInContext,
  Counts,
  HeldArticle,
  ReadingRecord,
  SearchPage,
  SearchQuery,
  ShelfPage,
  ShelfQuery,
  Shown,
} from "../desk/index.ts"
import {type Article, blocksOf, defaultReader, type OnRecord, openBytes, readArticle} from "../desk/index.ts"

type Blocks = Article["blocks"]

export interface Reading {
  readonly record: ReadingRecord
  readonly blocks: Blocks
}

export interface ReadAsked {
  readonly bytes: Uint8Array
  /** What stands as the input of the reading. */
  readonly name: string
}

export interface AuthorAsked {
  readonly name: string
  readonly cursor?: string
}

export interface ActorAsked {
  readonly id: string
  readonly cursor?: string
}

/** Each question with what is asked and what is answered; both can be handed from thread to thread. */
export interface Questions {
  shelf(query: ShelfQuery): ShelfPage
  search(asked: SearchQuery & {readonly words: string}): SearchPage
  article(copyId: string): HeldArticle
  blocks(copyId: string): Blocks
  claim(id: string): ClaimInContext
  author(asked: AuthorAsked): AuthorPage
  actor(asked: ActorAsked): ActorPage
  show(id: string): Shown
  counts(): Counts
  read(asked: ReadAsked): Reading
}
export type Question = keyof Questions

export interface Asking {
  ask<Q extends Question>(question: Q, ...asked: Parameters<Questions[Q]>): Promise<ReturnType<Questions[Q]>>
  close(): Promise<void>
}

type Answers = {readonly [Q in Question]: (...asked: Parameters<Questions[Q]>) => unknown}

/** Answers in this thread. The record stays open until whoever opened it closes it. */
export function askingHere(rec: OnRecord): Asking {
  const answers: Answers = {
    shelf: (query) => rec.shelf(query),
    search: ({words, ...query}) => rec.search(words, query),
    article: (id) => rec.article(id),
    blocks: (id) => {
      const {record} = rec.article(id)
      return blocksOf({copy: record.copy, text: record.text, raw: rec.raw(id)})
    },
    claim: (id) => rec.claim(id),
    author: ({name, ...page}) => rec.author(name, page),
    actor: ({id, ...page}) => rec.actor(id, page),
    show: (id) => rec.show(id),
    counts: () => rec.counts(),
    read: async ({bytes, name}) => {
      const article = await openBytes(bytes, {name})
      return {record: readArticle(article, defaultReader()), blocks: article.blocks}
    },
  }
  return {
    async ask<Q extends Question>(question: Q, ...asked: Parameters<Questions[Q]>) {
      return (await answers[question](...asked)) as ReturnType<Questions[Q]>
    },
    async close() {},
  }
}
