/** The work of `onrecord serve`: listens until it is told to stop. */
import {spawn} from "node:child_process"
import {once} from "node:events"
import {defaultFolder} from "../../desk/index.ts"
import {message} from "../../messages/index.ts"
import {type Listening, type ListenOptions, listen} from "../../serve/index.ts"
import {exitCodes} from "../exit-codes.ts"
import {write} from "../output.ts"
import {safe} from "../print/width.ts"

export interface ServeFlags {
  readonly record: string | undefined
  readonly port: number | undefined
  readonly host: string | undefined
  readonly passwordFile: string | undefined
  readonly open: boolean | undefined
}

export async function serveRecord({record, port, host, passwordFile, open = false}: ServeFlags): Promise<number> {
  const folder = record ?? defaultFolder()
  return serveUntilStopped({
    folder,
    ...(port === undefined ? {} : {port}),
    ...(host === undefined ? {} : {host}),
    ...(passwordFile === undefined ? {} : {passwordFile}),
    open,
  })
}

export async function serveUntilStopped({open, ...options}: ListenOptions & {readonly open: boolean}): Promise<number> {
  const room = await listen(options)
  await write(`${greeting(room, options.folder)}\n`)
  if (open) openBrowser(room.address)
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")])
  await room.close()
  return exitCodes.done
}

function greeting({address, taken}: Listening, folder: string): string {
  const lines = [
    taken === null ? "" : message("serve.taken", {port: String(taken)}),
    message("serve.record", {folder: safe(folder)}),
    message("serve.at", {address}),
    message("serve.stop"),
  ]
  return lines.filter((line) => line !== "").join("\n")
}

/** Where there is no browser to open, the address was printed all the same. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", address]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address]
  spawn(command!, args, {stdio: "ignore", detached: true})
    .on("error", () => {})
    .unref()
}
