#!/usr/bin/env node
/** The program's entrance: arguments in, exit code out. */
import {enableCompileCache} from "node:module"

enableCompileCache()

// A reader that closes the pipe (`onrecord read … | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  process.exit(process.exitCode ?? 0)
})

const {runProgram} = await import("./program.ts")
process.exitCode = await runProgram(process.argv.slice(2))
