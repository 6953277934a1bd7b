/** Reading rooms to be asked without a port: records on temporary files, filled with the sample press or with made readings. */
import assert from "node:assert/strict"
import {mkdtempSync, rmSync, writeFileSync} from "node:fs"
import {tmpdir} from "node:os"
import {join} from "node:path"
import {after} from "node:test"
import type {ReadingRecord} from "../../src/desk/index.ts"
import {type OnRecord, openRecord, samplePress} from "../../src/desk/index.ts"
import {askingHere, type RoomOptions, readingRoom} from "../../src/serve/index.ts"

import {type Made, made} from "../store/made.ts"

export interface Room {
  readonly rec: OnRecord
  readonly folder: string
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  page(path: string): Promise<string>
  twin<T>(path: string): Promise<T>
  post(path: string, body: FormData, headers?: Readonly<Record<string, string>>): Promise<Response>
}

export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-serve-"))
  after(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

export function roomOn(rec: OnRecord, options: Partial<RoomOptions> = {}): Room {
  const app = readingRoom({asking: askingHere(rec), locale: "en", ...options})
  const get: Room["get"] = async (path, headers = {}) =>
    app.request(path, {headers: {host: "127.0.0.1:4750", accept: "text/html", ...headers}})
  return {
    rec,
    folder: rec.folder,
    get,
    page: async (path) => (await get(path)).text(),
    twin: async <T>(path: string) => (await (await get(path, {accept: "application/json"})).json()) as T,
    post: async (path, body, headers = {}) =>
      app.request(path, {
        method: "POST",
        body,
        headers: {host: "127.0.0.1:4750", accept: "text/html", ...headers},
      }),
  }
}

export function emptyRoom(options: Partial<RoomOptions> = {}): Room {
  const rec = openRecord(emptyFolder(), {now: () => new Date("2030-01-01T00:00:00Z")})
  after(() => rec.close())
  return roomOn(rec, options)
}

/** With readings made by hand. */
export async function madeRoom(articles: readonly Made[], options: Partial<RoomOptions> = {}): Promise<Room> {
  return recordsRoom(articles.map(made), options)
}

export async function recordsRoom(
  records: readonly ReadingRecord[],
  options: Partial<RoomOptions> = {},
): Promise<Room> {
  const room = emptyRoom(options)
  const file = join(room.folder, "records.jsonl")
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""))
  const outcomes = await room.rec.add(file)
  assert.deepEqual(
    outcomes.flatMap(({error}) => (error === null ? [] : [error.message])),
    [],
  )
  return room
}

/** Where the article with this headline has its page. */
export function articleAt({rec}: Room, headline: RegExp): string {
  const work = rec.shelf({limit: 200}).works.find((one) => headline.test(one.headline ?? ""))
  assert.ok(work, `no article is called ${headline}`)
  return `/copies/${work.copy.slice("sha256:".length)}`
}

/** With some of the sample press, or all of it. */
export async function sampleRoom(names: RegExp = /./u, options: Partial<RoomOptions> = {}): Promise<Room> {
  const room = emptyRoom(options)
  await room.rec.add(
    samplePress().filter((path) => names.test(path)),
    {workers: 0},
  )
  return room
}
