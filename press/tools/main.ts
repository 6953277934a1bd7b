/** `npm run -s press -- check …`: the tools of the press from the command line. */
import {runAgree} from "./commands/agree.ts"
import {runCheck} from "./commands/check.ts"
import {runDocs} from "./commands/docs.ts"
import {runExport} from "./commands/export.ts"

const USAGE = `usage: npm run -s press -- check [paths…] [--json]
       npm run -s press -- export [paths…] --to record|brat|webannotation|text|plain [--split train|held] [--out DIR]
       npm run -s press -- agree A_DIR B_DIR [--json]
       npm run -s press -- docs

check    hold .press files, or those under folders (all works when none is named), to the guideline; count what they hold
export   the marks as onrecord/1 lines, brat stand-off or W3C Web Annotations; the bare texts as Markdown or plain text
agree    how far two markings of the same bare texts agree, slot by slot
docs     write the generated parts of press/README.md and docs/press.md`

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => number>> = {
  check: runCheck,
  export: runExport,
  agree: runAgree,
  docs: runDocs,
}

const [command = "", ...args] = process.argv.slice(2)
const run = COMMANDS[command]
if (run) process.exitCode = run(args)
else {
  process.stderr.write(`${USAGE}\n`)
  process.exitCode = 2
}
