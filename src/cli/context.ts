/** What every command is given: the streams, and the exit code that it may set. */
import type {CommandContext, StricliProcess} from "@stricli/core"

export interface ProgramContext extends CommandContext {
  readonly process: StricliProcess
}
