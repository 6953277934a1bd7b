/** Standard output with back-pressure: a record is handed on before the next article is read. */
import {once} from "node:events"

export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain")
}

export async function writeLine(value: unknown): Promise<void> {
  await write(`${JSON.stringify(value)}\n`)
}

export function complain(words: string): void {
  process.stderr.write(`${words}\n`)
}
