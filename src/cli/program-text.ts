/** The words that the command-line library prints, from our catalogue. */
import {
  type ApplicationText,
  ArgumentScannerError,
  formatMessageForArgumentScannerError,
  text_en as libraryText,
} from "@stricli/core"
import {OnRecordError} from "../errors.ts"
import {errorWords, listOf, message} from "../messages/index.ts"

export function programText(): ApplicationText {
  return {
    ...libraryText,
    headers: {
      usage: message("help.usage"),
      aliases: message("help.aliases"),
      commands: message("help.commands"),
      flags: message("help.flags"),
      arguments: message("help.arguments"),
    },
    keywords: {default: message("help.default"), separator: message("help.separator")},
    briefs: {
      help: message("help.help"),
      helpAll: message("help.helpAll"),
      version: message("help.version"),
      argumentEscapeSequence: message("help.escape"),
    },
    noCommandRegisteredForInput: ({input, corrections}) =>
      input.startsWith("-")
        ? message("usage.flag", {input, hint: ""})
        : message("usage.command", {input, hint: hint(corrections.map((name) => name.replaceAll("`", "")))}),
    exceptionWhileParsingArguments: usageWords,
    exceptionWhileLoadingCommandFunction: failureWords,
    exceptionWhileLoadingCommandContext: failureWords,
    exceptionWhileRunningCommand: failureWords,
    commandErrorResult: failureWords,
  }
}

function usageWords(error: unknown): string {
  if (!(error instanceof ArgumentScannerError)) return message("usage.failed", {why: errorWords(error)})
  return formatMessageForArgumentScannerError(error, {
    FlagNotFoundError: ({input, corrections}) =>
      message("usage.flag", {input: `--${input}`, hint: hint(corrections.map((name) => `--${name}`))}),
    AliasNotFoundError: ({input}) => message("usage.flag", {input: `-${input}`, hint: ""}),
    EnumValidationError: ({externalFlagName, input, values}) =>
      message("usage.value", {flag: externalFlagName, input, values: listOf(values, "or")}),
    ArgumentParseError: ({externalFlagNameOrPlaceholder, input, exception}) =>
      message("usage.parse", {input, name: externalFlagNameOrPlaceholder, why: errorWords(exception)}),
    UnsatisfiedFlagError: ({externalFlagName}) => message("usage.unsatisfied", {flag: externalFlagName}),
    UnexpectedFlagError: ({externalFlagName, previousInput, input}) =>
      message("usage.twice", {flag: externalFlagName, first: previousInput, second: input}),
    UnexpectedPositionalError: ({expectedCount, input}) => message("usage.tooMany", {input, count: expectedCount}),
    UnsatisfiedPositionalError: ({limit}) =>
      message("usage.tooFew", {minimum: limit?.[0] ?? 1, count: limit?.[1] ?? 0}),
    InvalidNegatedFlagSyntaxError: ({externalFlagName}) => message("usage.negated", {input: `--${externalFlagName}`}),
  })
}

function failureWords(error: unknown): string {
  if (error instanceof OnRecordError) return message("failure.known", {words: errorWords(error)})
  return message("failure.program", {why: error instanceof Error ? (error.stack ?? error.message) : String(error)})
}

function hint(names: readonly string[]): string {
  return names.length === 0 ? "" : message("usage.hint", {names: listOf(names, "or")})
}
