/** Bytes to text. What is no text is refused with its reason; nothing else of the text is changed, line ends included. */
import {InputError} from "../../errors.ts"
import {hasBinaryBytes, signatureOf} from "./binary.ts"
import {charsetOf, type Declared} from "./charset.ts"

export interface Decoded {
  /** Without a byte-order mark, otherwise as it stands in the bytes. */
  readonly text: string
  /** WHATWG label, lower case. */
  readonly encoding: string
}

/** `name` stands in the errors' messages. */
export async function decode(bytes: Uint8Array, name: string, declared: Declared = {}): Promise<Decoded> {
  if (bytes.length === 0) throw empty(name)
  const what = signatureOf(bytes)
  if (what) throw binary(name, `it opens like ${what}`)
  const {encoding, mark} = await charsetOf(bytes, declared)
  const wide = encoding.startsWith("utf-16")
  if (!wide && hasBinaryBytes(bytes)) throw binary(name, "it holds control bytes that no text has")
  const text = await decoded(bytes.subarray(mark), encoding)
  if (wide && text.slice(0, 65_536).includes("\u0000")) throw binary(name, "it holds control bytes that no text has")
  if (!/\S/u.test(text)) throw empty(name)
  return {text, encoding}
}

async function decoded(bytes: Uint8Array, encoding: string): Promise<string> {
  if (encoding === "utf-8") return new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes)
  const {default: iconv} = await import("iconv-lite")
  const known = iconv.encodingExists(encoding)
  if (known)
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding, {stripBOM: false})
  return new TextDecoder(encoding, {ignoreBOM: true}).decode(bytes)
}

function empty(name: string): InputError {
  return new InputError("input/empty", `There is no text in ${name}`, {values: {input: name}})
}

function binary(name: string, because: string): InputError {
  return new InputError("input/binary", `${name} is no text: ${because}. Convert it to text, Markdown or HTML first`, {
    values: {input: name, because},
  })
}
