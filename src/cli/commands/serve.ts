/** `onrecord serve`: the record in a browser. */
import {buildCommand} from "@stricli/core"
import {message} from "../../messages/index.ts"
import type {ProgramContext} from "../context.ts"
import {described, portFlag, recordFlag, switchFlag, wordsFlag} from "../parameters.ts"
import type {ServeFlags} from "../run/serve-record.ts"

export const serveCommand = buildCommand<ServeFlags, [], ProgramContext>({
  docs: {
    brief: message("help.serve.brief"),
    fullDescription: described(message("help.serve.full"), [
      "onrecord serve",
      "onrecord serve --record desk --port 8080 --open",
      "onrecord serve --host 0.0.0.0 --password-file passwords.txt",
    ]),
  },
  parameters: {
    flags: {
      record: recordFlag(),
      port: portFlag(message("help.serve.port")),
      host: wordsFlag(message("help.serve.host"), message("help.name")),
      passwordFile: wordsFlag(message("help.serve.passwordFile"), message("help.file")),
      open: switchFlag(message("help.serve.open")),
    },
  },
  async func(flags) {
    const {serveRecord} = await import("../run/serve-record.ts")
    this.process.exitCode = await serveRecord(flags)
  },
})
