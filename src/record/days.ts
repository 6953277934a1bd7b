/** The day that a thing is sorted by, from an EDTF date: the first full or partial date in it, with its time. */

const DATE = /\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)?)?/u

/** Null when there is no date in it. */
export function sortDay(edtf: string | null): string | null {
  return edtf === null ? null : (DATE.exec(edtf)?.[0] ?? null)
}
