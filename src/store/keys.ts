/** Durable ids, each made once: a letter for what it names, and sixteen hexadecimal digits. */
import {hash} from "node:crypto"

export type KeyKind = "w" | "p"

export function keyOf(kind: KeyKind, parts: readonly string[]): string {
  return `${kind}-${hash("sha256", parts.join("\n"), "hex").slice(0, 16)}`
}

/**
 * The id of a claim: eight digits of its text's hash, then eight of what it was made from. Claims of one text so lie together
 * in the index of ids, and adding an article touches one page of it, not twenty.
 */
export function claimKey(version: string, name: string): string {
  return `c-${version.slice("sha256:".length, "sha256:".length + 8)}${hash("sha256", `${version}\n${name}`, "hex").slice(0, 8)}`
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
