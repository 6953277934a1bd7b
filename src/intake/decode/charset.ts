/**
 * Which encoding bytes are in. In order: a byte-order mark; valid UTF-8, whatever a label says, since bytes of another
 * encoding are hardly ever valid UTF-8 by accident; the declared encoding, where the bytes do not contradict it; a guess.
 */
import {isUtf8} from "node:buffer"
import {signatureOf, utf16WithoutMark} from "./binary.ts"

/** The guesser's time grows faster than its input, so it sees the stretches of the text that are not ASCII, and few of them. */
const GUESS_SAMPLE = 16_384
/** Encodings in which every byte has a meaning: that they decode without a fault proves nothing. */
const FALLBACK = "windows-1252"

export interface Declared {
  /** A `Content-Type` header's value. */
  readonly contentType?: string | null
  /** Whether the bytes may declare their encoding in mark-up. */
  readonly html?: boolean
}

export interface Charset {
  /** WHATWG label, lower case. */
  readonly encoding: string
  /** Bytes of the byte-order mark. */
  readonly mark: number
}

export async function charsetOf(bytes: Uint8Array, declared: Declared): Promise<Charset> {
  const marked = markOf(bytes)
  if (marked) return marked
  const wide = utf16WithoutMark(bytes)
  if (wide) return {encoding: wide, mark: 0}
  const utf7bit = isAscii(bytes) && hasIsoEscapes(bytes)
  if (isUtf8(bytes) && !utf7bit) return {encoding: "utf-8", mark: 0}
  const label = await declaredIn(bytes, declared)
  if (label && label !== "utf-8" && !label.startsWith("utf-16") && !(await contradicted(bytes, label)))
    return {encoding: label, mark: 0}
  // A few damaged bytes in a text that is otherwise UTF-8 leave it UTF-8, with marks of replacement for those.
  if (mostlyUtf8(bytes)) return {encoding: "utf-8", mark: 0}
  return {encoding: await guess(bytes), mark: 0}
}

function markOf(bytes: Uint8Array): Charset | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return {encoding: "utf-8", mark: 3}
  if (a === 0xff && b === 0xfe) return {encoding: "utf-16le", mark: 2}
  if (a === 0xfe && b === 0xff) return {encoding: "utf-16be", mark: 2}
  return null
}

/** By HTTP header or by the page's own `<meta>` or XML declaration; null when nothing declares one. */
async function declaredIn(bytes: Uint8Array, declared: Declared): Promise<string | null> {
  const header = /charset\s*=\s*["']?([\w:.-]{2,40})/iu.exec(declared.contentType ?? "")?.[1]
  const {getEncoding} = await import("encoding-sniffer")
  if (declared.html) {
    const unknown = "x-user-defined"
    const label = getEncoding(bytes, {
      ...(header ? {transportLayerEncodingLabel: header} : {}),
      defaultEncoding: unknown,
    }).toLowerCase()
    return label === unknown ? null : label
  }
  return header ? normalLabel(header) : null
}

function normalLabel(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** A label is contradicted when the bytes do not decode in it, or decode to control characters that no text has. */
async function contradicted(bytes: Uint8Array, label: string): Promise<boolean> {
  const sample = tellingSample(bytes)
  const decoded = await decodeAs(sample, label)
  if (decoded === null) return true
  let odd = 0
  for (const unit of decoded) if (/[\uFFFD\u0080-\u009F]/u.test(unit)) odd++
  return odd > 2 && odd > decoded.length * 0.005
}

function mostlyUtf8(bytes: Uint8Array): boolean {
  const size = Math.min(bytes.length, 1 << 20)
  let sequences = 0
  let faults = 0
  for (let i = 0; i < size; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    const length = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0
    let held = 0
    while (held < length && byte < 0xf5 && (bytes[i + 1 + held] ?? 0) >> 6 === 2) held++
    if (length > 0 && held === length) {
      sequences++
      i += length
    } else if (i + length < size) faults++
  }
  return sequences > 0 && faults <= sequences * 0.1
}

async function guess(bytes: Uint8Array): Promise<string> {
  const {default: jschardet} = await import("jschardet")
  const sample = tellingSample(bytes)
  const {encoding} = jschardet.detect(Buffer.from(sample))
  const label = encoding ? whatwgLabel(encoding) : null
  if (!label || label === "utf-8" || label.startsWith("utf-16") || label.startsWith("utf-32")) return FALLBACK
  return label
}

function whatwgLabel(name: string): string | null {
  const lower = name.toLowerCase()
  if (lower === "ascii" || lower === "iso-8859-1") return FALLBACK
  return normalLabel(lower) ?? normalLabel(lower.replace(/^cp/u, "windows-")) ?? lower
}

/** Lines that hold bytes above ASCII, up to the bound; the start of the text when nothing does. */
export function tellingSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= GUESS_SAMPLE) return bytes
  const parts: Uint8Array[] = []
  let size = 0
  let at = 0
  while (at < bytes.length && size < GUESS_SAMPLE) {
    while (at < bytes.length && bytes[at]! < 0x80) at++
    if (at >= bytes.length) break
    let start = at
    while (start > 0 && at - start < 200 && bytes[start - 1] !== 0x0a) start--
    let end = at
    while (end < bytes.length && end - at < 1000 && bytes[end] !== 0x0a) end++
    parts.push(bytes.subarray(start, end))
    size += end - start
    at = end
  }
  return parts.length > 0 ? Buffer.concat(parts) : bytes.subarray(0, GUESS_SAMPLE)
}

/** The bytes in an encoding, or null when it is unknown or, for encodings with rules, the bytes break them. */
async function decodeAs(bytes: Uint8Array, label: string): Promise<string | null> {
  const {default: iconv} = await import("iconv-lite")
  if (!iconv.encodingExists(label)) return null
  return iconv.decode(Buffer.from(bytes), label, {stripBOM: false})
}

function isAscii(bytes: Uint8Array): boolean {
  const size = Math.min(bytes.length, 65_536)
  for (let i = 0; i < size; i++) if (bytes[i]! >= 0x80) return false
  return true
}

/** ISO-2022-JP and its kin are ASCII bytes with escape sequences. */
function hasIsoEscapes(bytes: Uint8Array): boolean {
  const size = Math.min(bytes.length - 2, 65_536)
  for (let i = 0; i < size; i++) if (bytes[i] === 0x1b && (bytes[i + 1] === 0x24 || bytes[i + 1] === 0x28)) return true
  return false
}

export function isKnownBinary(bytes: Uint8Array): string | null {
  return signatureOf(bytes)
}
