/** The commands in one program, and what their outcomes mean as exit codes. */
import {type Application, buildApplication, buildRouteMap, ExitCode, run} from "@stricli/core"
import {UsageError} from "../errors.ts"
import {message} from "../messages/index.ts"
import {VERSION} from "../version.ts"
import {addCommand} from "./commands/add.ts"
import {backupCommand} from "./commands/backup.ts"
import {checkCommand} from "./commands/check.ts"
import {claimsCommand} from "./commands/claims.ts"
import {correctCommand} from "./commands/correct.ts"
import {demoCommand} from "./commands/demo.ts"
import {exportCommand} from "./commands/export.ts"
import {logCommand} from "./commands/log.ts"
import {passwordCommand} from "./commands/password.ts"
import {readCommand} from "./commands/read.ts"
import {restoreCommand} from "./commands/restore.ts"
import {searchCommand} from "./commands/search.ts"
import {serveCommand} from "./commands/serve.ts"
import {showCommand} from "./commands/show.ts"
import {startCommand} from "./commands/start.ts"
import {tokensCommand} from "./commands/tokens.ts"
import {undoCommand} from "./commands/undo.ts"
import type {ProgramContext} from "./context.ts"
import {exitCodes} from "./exit-codes.ts"
import {programText} from "./program-text.ts"

/** The name that people type. */
export const NAME = "onrecord"

export const commands = {
  read: readCommand,
  add: addCommand,
  claims: claimsCommand,
  search: searchCommand,
  show: showCommand,
  correct: correctCommand,
  undo: undoCommand,
  log: logCommand,
  export: exportCommand,
  check: checkCommand,
  serve: serveCommand,
  password: passwordCommand,
  backup: backupCommand,
  restore: restoreCommand,
  tokens: tokensCommand,
  demo: demoCommand,
  start: startCommand,
}

export function buildProgram(): Application<ProgramContext> {
  const root = buildRouteMap({
    routes: commands,
    docs: {brief: message("help.brief"), fullDescription: message("help.full")},
  })
  return buildApplication(root, {
    name: NAME,
    versionInfo: {currentVersion: VERSION},
    scanner: {caseStyle: "allow-kebab-for-camel", allowArgumentEscapeSequence: true},
    documentation: {disableAnsiColor: true},
    localization: {text: programText()},
    determineExitCode: (error) => (error instanceof UsageError ? exitCodes.usage : exitCodes.failed),
  })
}

/** Runs one command line and gives its exit code: 0 done, 1 some input failed, 2 usage. */
export async function runProgram(args: readonly string[]): Promise<number> {
  const {stdout, stderr, env} = process
  const context: ProgramContext = {process: {stdout, stderr, env, exitCode: null}}
  await run(buildProgram(), args, context)
  return exitCodeOf(Number(context.process.exitCode ?? exitCodes.done))
}

function exitCodeOf(code: number): number {
  if (code === ExitCode.UnknownCommand || code === ExitCode.InvalidArgument) return exitCodes.usage
  return code < 0 ? exitCodes.failed : code
}
