/** A record as one file, and back: written whole beside its place, checked, and only then given its name. */
import {closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync} from "node:fs"
import {join} from "node:path"
import {DatabaseSync} from "node:sqlite"
import {StoreError} from "../errors.ts"
import {storeError} from "./errors.ts"
import {makeFolder, openStore, RECORD_FILE} from "./open.ts"
import type {Store} from "./store.ts"

/** Writes all that is committed now into a file that must not exist; others may go on adding. */
export function backupTo(store: Store, file: string): void {
  if (existsSync(file)) throw exists(file)
  writeWhole(file, (beside) => store.sql("vacuum into ?", [beside]))
}

/** Makes the record of a folder from a backup; a record that is there is never overwritten. */
export function restoreTo(folder: string, file: string): Store {
  const target = join(folder, RECORD_FILE)
  if (existsSync(target)) throw exists(target)
  if (!existsSync(file))
    throw new StoreError("store/unreadable", `There is no file ${file}`, {values: {folder: file, because: "ENOENT"}})
  makeFolder(folder)
  for (const ending of ["-wal", "-shm"]) rmSync(`${target}${ending}`, {force: true})
  writeWhole(target, (beside) => {
    const source = new DatabaseSync(file, {readOnly: true})
    try {
      source.prepare("vacuum into ?").run(beside)
    } finally {
      source.close()
    }
  })
  try {
    return openStore(folder)
  } catch (error) {
    rmSync(target, {force: true})
    throw error
  }
}

/** What is written gets its name when it is on the disk and sound; otherwise nothing of it stays. */
function writeWhole(file: string, write: (beside: string) => void): void {
  const beside = `${file}.part`
  try {
    rmSync(beside, {force: true})
    write(beside)
    prove(beside)
    const handle = openSync(beside, "r+")
    fsyncSync(handle)
    closeSync(handle)
    renameSync(beside, file)
  } catch (cause) {
    for (const ending of ["", "-journal"]) rmSync(`${beside}${ending}`, {force: true})
    throw unwritable(storeError(cause, {folder: file, waitMs: 0}), file)
  }
}

/** Reads the file that was written from end to end. */
function prove(file: string): void {
  const db = new DatabaseSync(file, {readOnly: true})
  try {
    const because = String(db.prepare("pragma integrity_check(1)").get()?.["integrity_check"])
    if (because !== "ok")
      throw new StoreError("store/damaged", `${file} is damaged: ${because}`, {values: {folder: file, because}})
  } finally {
    db.close()
  }
}

function exists(file: string): StoreError {
  return new StoreError("store/exists", `${file} is there already`, {values: {file}})
}

/** The file system's own refusals in our words. */
function unwritable(cause: unknown, file: string): unknown {
  if (cause instanceof StoreError || !(cause instanceof Error)) return cause
  return new StoreError("store/unreadable", `${file} cannot be written: ${cause.message}`, {
    cause,
    values: {folder: file, because: cause.message},
  })
}
