/** Where pages for people go: how wide it is, and whether it shows styles. */
import {styleText} from "node:util"

/** Quoted words are underlined, reported words slanted; no colour carries meaning. */
export type Style = "quoted" | "reported" | "strong" | "dim"

export interface Terminal {
  readonly columns: number
  readonly styled: boolean
}

/** The terminal behind a stream; a pipe is 80 columns wide unless COLUMNS says otherwise. */
export function terminalOf(stream: NodeJS.WriteStream, env: Readonly<Record<string, string | undefined>>): Terminal {
  const wanted = Number(env["COLUMNS"])
  const columns = stream.columns || (Number.isInteger(wanted) && wanted > 0 ? wanted : 80)
  return {columns: Math.max(columns, 40), styled: stream.isTTY === true && !env["NO_COLOR"]}
}

export function painted(text: string, styles: readonly Style[], terminal: Terminal): string {
  if (!terminal.styled || styles.length === 0 || text === "") return text
  return styleText(
    styles.map((style) => FORMATS[style]),
    text,
    {validateStream: false},
  )
}

const FORMATS = {quoted: "underline", reported: "italic", strong: "bold", dim: "dim"} as const
