/** `npm run -s press -- check …`: the tools of the press from the command line. */
import {runCheck} from "./commands/check.ts"

const USAGE = `usage: npm run -s press -- check [paths…] [--json]

check   hold .press files, or those under folders (all works when none is named), to the guideline; count what they hold`

const [command, ...args] = process.argv.slice(2)
if (command === "check") process.exitCode = runCheck(args)
else {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
}
