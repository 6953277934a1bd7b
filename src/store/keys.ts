/** Durable ids, each made once: a letter for what it names, and sixteen hexadecimal digits. */
import {hash} from "node:crypto"

export type KeyKind = "c" | "w" | "p"

export function keyOf(kind: KeyKind, parts: readonly string[]): string {
  return `${kind}-${hash("sha256", parts.join("\n"), "hex").slice(0, 16)}`
}

export function sha256(words: string | Uint8Array): string {
  return `sha256:${hash("sha256", words, "hex")}`
}

/** The id of an entry of the log, from its number and back; null for what is none. */
export function correctionKey(id: number): string {
  return `k-${id}`
}

export function correctionId(key: string): number | null {
  const [, digits] = /^k-(\d{1,15})$/u.exec(key) ?? []
  return digits === undefined ? null : Number(digits)
}
