/** Labels of the attribution tagger: where a source, cue or content begins and goes on (BIO). */
export const LABELS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"] as const
export const WIDTH = LABELS.length
export const OUT = 0
export type Role = "source" | "cue" | "content"
export const ROLES: readonly Role[] = ["source", "cue", "content"]
export const begin = (role: Role): number => 1 + 2 * ROLES.indexOf(role)
export const roleOf = (label: number): Role | null => (label === OUT ? null : ROLES[(label - 1) >> 1]!)
export const isBegin = (label: number): boolean => label > 0 && (label & 1) === 1

/** Whether `to` may follow `from`: a role goes on only where it began. -1 stands for the start of a passage. */
export function mayFollow(from: number, to: number): boolean {
  if (to === OUT || isBegin(to)) return true
  return from === to || from === to - 1
}
