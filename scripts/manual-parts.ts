/** The manual's tables: commands with their options, exit codes and error codes, as the code has them. */
import {exitCodes} from "../src/cli/exit-codes.ts"
import {commands, NAME} from "../src/cli/program.ts"
import {ERROR_CODES} from "../src/errors.ts"

type Command = (typeof commands)[keyof typeof commands]
type Flag = NonNullable<Command["parameters"]["flags"]>[string]

const EXIT_CODES: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: "Everything that was named was read.",
  failed: "Some input failed; each failure is one line on standard error, and the rest was read.",
  usage: "The command line was not understood; nothing was read.",
}

export function manualParts(): Readonly<Record<string, string>> {
  return {
    commands: table(
      ["Command", "What it does"],
      Object.entries(commands).map(([name, {brief}]) => [code(`${NAME} ${name}`), brief]),
    ),
    options: Object.entries(commands)
      .map(([name, command]) => `### ${code(`${NAME} ${name}`)}\n\n${optionsOf(command)}`)
      .join("\n\n"),
    exits: table(
      ["Exit code", "Meaning"],
      Object.entries(exitCodes).map(([name, value]) => [String(value), EXIT_CODES[name as keyof typeof exitCodes]]),
    ),
    errors: table(
      ["Code", "Meaning"],
      Object.entries(ERROR_CODES).map(([name, meaning]) => [code(name), meaning]),
    ),
  }
}

function optionsOf({parameters}: Command): string {
  const {flags = {}, positional} = parameters
  const inputs = positional === undefined ? [] : positionalsOf(positional)
  const options = Object.entries(flags).map(([name, flag]) => [code(`--${kebab(name)}`), valuesOf(flag), flag.brief])
  return table(["Argument", "Values", "Meaning"], [...inputs, ...options])
}

function positionalsOf(positional: NonNullable<Command["parameters"]["positional"]>): readonly (readonly string[])[] {
  if (positional.kind === "array") {
    const {placeholder, brief} = positional.parameter
    return [[code(`<${placeholder}>…`), "", brief]]
  }
  return positional.parameters.map(({placeholder, brief}) => [code(`<${placeholder}>`), "", brief])
}

function valuesOf(flag: Flag): string {
  if (flag.kind !== "enum") return ""
  return flag.values.map((value) => (value === flag.default ? `${code(value)} (default)` : code(value))).join(", ")
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
}

function code(words: string): string {
  return `\`${words}\``
}
