/** Parts that the commands' parameters and help share. */
import {UsageError} from "../errors.ts"
import {message} from "../messages/index.ts"

export function jsonFlag() {
  return {kind: "boolean", optional: true, withNegated: false, brief: message("help.json")} as const
}

/** One input or more. */
export function inputsParameter(brief: string) {
  const parse = (input: string): string => input
  return {kind: "array", minimum: 1, parameter: {brief, parse, placeholder: message("help.input")}} as const
}

/** A flag with any words as its value. */
export function wordsFlag(brief: string, placeholder: string) {
  const parse = (input: string): string => input
  return {kind: "parsed", parse, optional: true, brief, placeholder} as const
}

/** The folder of the record. */
export function recordFlag() {
  return wordsFlag(message("help.record"), message("help.folder"))
}

/** A number of things from 1 up to `most`. */
export function limitFlag(most: number) {
  const parse = (input: string): number => {
    const limit = Number(input)
    if (Number.isSafeInteger(limit) && 1 <= limit && limit <= most) return limit
    throw refused({option: "--limit", value: input, allowed: message("usage.limit", {most})})
  }
  return {
    kind: "parsed",
    parse,
    optional: true,
    brief: message("help.limit"),
    placeholder: message("help.number"),
  } as const
}

/** A port to listen on; 0 takes any that is free. */
export function portFlag(brief: string) {
  const parse = (input: string): number => {
    const port = Number(input)
    if (/^\d+$/u.test(input) && port <= 65_535) return port
    throw refused({option: "--port", value: input, allowed: message("usage.port")})
  }
  return {kind: "parsed", parse, optional: true, brief, placeholder: message("help.number")} as const
}

interface Refusal {
  readonly option: string
  readonly value: string
  /** What it takes, in words. */
  readonly allowed: string
}

/** An option does not take the value. */
export function refused({option, value, allowed}: Refusal): UsageError {
  return new UsageError("usage/option", `${option} cannot be ${value}: ${allowed}`, {values: {option, value, allowed}})
}

/** A day, a month or a year. */
export function dayFlag(name: string, brief: string) {
  const parse = (input: string): string => {
    if (/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(input)) return input
    throw refused({option: `--${name}`, value: input, allowed: message("usage.day")})
  }
  return {kind: "parsed", parse, optional: true, brief, placeholder: message("help.day")} as const
}

export function switchFlag(brief: string) {
  return {kind: "boolean", optional: true, withNegated: false, brief} as const
}

/** Exactly one word, which must be given. */
export function oneParameter(brief: string, placeholder: string) {
  const parse = (input: string): string => input
  return {kind: "tuple", parameters: [{brief, parse, placeholder}]} as const
}

/** Words that together are one thing, or none. */
export function restParameter(brief: string, placeholder: string) {
  const parse = (input: string): string => input
  return {kind: "array", minimum: 0, parameter: {brief, parse, placeholder}} as const
}

/** A command's description with its examples under it. */
export function described(words: string, examples: readonly string[]): string {
  return [words, "", message("help.examples"), ...examples.map((example) => `  ${example}`)].join("\n")
}
