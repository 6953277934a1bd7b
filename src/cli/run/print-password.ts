/** The work of `onrecord password`. */
import {createInterface} from "node:readline"
import {UsageError} from "../../errors.ts"
import {message} from "../../messages/index.ts"
import {passwordLine} from "../../serve/index.ts"
import {exitCodes} from "../exit-codes.ts"
import {complain, write} from "../output.ts"

export async function printPassword(name: string): Promise<number> {
  if (name === "" || /[:\s]/u.test(name))
    throw new UsageError("usage/option", `A name has no colon and no white space, which “${name}” has`, {
      values: {option: message("help.name"), value: name, allowed: message("password.name")},
    })
  const password = await firstLine()
  if (password === "") {
    complain(message("failure.known", {words: message("serve.noPassword")}))
    return exitCodes.failed
  }
  await write(`${await passwordLine(name, password)}\n`)
  return exitCodes.done
}

async function firstLine(): Promise<string> {
  const lines = createInterface({input: process.stdin})
  for await (const line of lines) {
    lines.close()
    return line
  }
  return ""
}
