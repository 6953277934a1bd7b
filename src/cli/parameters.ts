/** Parts that the commands' parameters and help share. */
import {message} from "../messages/index.ts"

export function jsonFlag() {
  return {kind: "boolean", optional: true, withNegated: false, brief: message("help.json")} as const
}

/** One input or more. */
export function inputsParameter(brief: string) {
  const parse = (input: string): string => input
  return {kind: "array", minimum: 1, parameter: {brief, parse, placeholder: message("help.input")}} as const
}

/** A command's description with its examples under it. */
export function described(words: string, examples: readonly string[]): string {
  return [words, "", message("help.examples"), ...examples.map((example) => `  ${example}`)].join("\n")
}
