/** 32-bit mixing for hashed features; the seed is part of the model format. */

export const HASH_SEED = 0x6f6e7265

/** Hash of the code units of `text` from start to end. */
export function hashUnits(text: string, start: number, end: number, seed: number): number {
  let h = seed ^ (end - start)
  for (let i = start; i < end; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
    h ^= h >>> 15
  }
  return finish(h)
}

export const hashText = (text: string, seed = HASH_SEED): number => hashUnits(text, 0, text.length, seed)

/** One feature from a template's number and a value. */
export function mix(template: number, value: number): number {
  let h = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** One feature from a template's number and two values, order mattering. */
export function mix2(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul((h ^ (h >>> 15)) + b, 0xc2b2ae35)
  h ^= h >>> 13
  h = Math.imul(h, 0x27d4eb2f)
  return h ^ (h >>> 16)
}

export const mix3 = (template: number, a: number, b: number, c: number): number =>
  mix2(template, Math.imul(a, 0x2545f491) ^ (b + 0x7f4a7c15), c)

function finish(h: number): number {
  let x = h
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35)
  return x ^ (x >>> 16)
}
