/** Reads values that come from outside: what does not fit is null or an empty list. */
import type {Span} from "../model.ts"

export type Bag = Readonly<Record<string, unknown>>

export const bag = (value: unknown): Bag =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Bag) : {}
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const bags = (value: unknown): readonly Bag[] => list(value).map(bag)
export const words = (value: unknown): string | null => (typeof value === "string" ? value : null)
export const isTrue = (value: unknown): boolean => value === true

export function among<One extends string>(options: readonly One[], value: unknown): One | null {
  return options.find((one) => one === value) ?? null
}

/** Zero or one span. */
export function span(value: unknown): Span[] {
  const {start, end} = bag(value)
  return typeof start === "number" && typeof end === "number" && start < end ? [{start, end}] : []
}

export const spans = (value: unknown): Span[] => list(value).flatMap(span)
