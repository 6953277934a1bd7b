/** The bytes of a target: a file, standard input or a fetched page, never more of them than the limit allows. */
import {open, readFile, stat} from "node:fs/promises"
import {InputError} from "../errors.ts"
import {type BytesOptions, DEFAULT_MAX_BYTES} from "./limits.ts"

export interface Source {
  readonly input: string
  readonly bytes: Uint8Array
  readonly url: string | null
  /** ISO 8601. */
  readonly retrievedAt: string | null
  readonly contentType: string | null
}

export async function sourceOf(target: string, options: BytesOptions = {}): Promise<Source> {
  if (/^https?:\/\//iu.test(target)) {
    const {fetchPage} = await import("./fetch/index.ts")
    const page = await fetchPage(target, options)
    return {input: target, ...page}
  }
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES
  const bytes =
    target === "-" ? await bytesFrom(options.stdin ?? process.stdin, maxBytes) : await bytesOf(target, maxBytes)
  return {input: target, bytes, url: null, retrievedAt: null, contentType: null}
}

async function bytesOf(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const info = await stat(path)
    if (info.isDirectory())
      throw new InputError("input/kind", `${path} is a folder, not a file`, {values: {input: path}})
    if (info.size > maxBytes) throw tooLarge(path, info.size, maxBytes)
    if (info.isFile()) return await readFile(path)
    const file = await open(path)
    try {
      return await bytesFrom(file.createReadStream({autoClose: false}), maxBytes, path)
    } finally {
      await file.close()
    }
  } catch (cause) {
    if (cause instanceof InputError) throw cause
    throw fileError(path, cause)
  }
}

async function bytesFrom(
  stream: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
  name = "-",
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > maxBytes) throw tooLarge(name, size, maxBytes)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

export function tooLarge(input: string, bytes: number, maxBytes: number): InputError {
  return new InputError(
    "input/too-large",
    `${input} has ${bytes} bytes or more, the limit is ${maxBytes}: split it, or raise the limit`,
    {values: {input, bytes, maxBytes}},
  )
}

/** The error of a file that could not be opened, by the system's own code. */
export function fileError(path: string, cause: unknown): InputError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : ""
  if (code === "ENOENT" || code === "ENOTDIR")
    return new InputError("input/not-found", `There is no file or folder ${path}`, {cause, values: {input: path}})
  return new InputError("input/unreadable", `${path} cannot be read (${code || "unknown error"})`, {
    cause,
    values: {input: path, because: code || "unknown error"},
  })
}
