/** Whether bytes are no text at all: known signatures, and bytes that no encoding of text has in such number. */

const SAMPLE = 65_536

const SIGNATURES: readonly (readonly [what: string, bytes: readonly number[]])[] = [
  ["a PDF file", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a ZIP archive or office document", [0x50, 0x4b, 0x03, 0x04]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["a gzip archive", [0x1f, 0x8b]],
  ["an ELF program", [0x7f, 0x45, 0x4c, 0x46]],
  ["an old office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a 7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["a SQLite database", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ["an Ogg file", [0x4f, 0x67, 0x67, 0x53]],
]

/** What kind of file the bytes open like, or null. */
export function signatureOf(bytes: Uint8Array): string | null {
  for (const [what, signature] of SIGNATURES) if (signature.every((b, i) => bytes[i] === b)) return what
  return null
}

/** Control bytes other than white space, escape and backspace: text has next to none. */
export function hasBinaryBytes(bytes: Uint8Array): boolean {
  const size = Math.min(bytes.length, SAMPLE)
  let controls = 0
  let zeros = 0
  for (let i = 0; i < size; i++) {
    const byte = bytes[i]!
    if (byte === 0) zeros++
    else if (
      byte < 0x20 &&
      byte !== 0x09 &&
      byte !== 0x0a &&
      byte !== 0x0d &&
      byte !== 0x0c &&
      byte !== 0x1b &&
      byte !== 0x08
    )
      controls++
  }
  return zeros > 0 || controls > size * 0.02
}

/** UTF-16 without a mark: in text of European scripts every second byte is 0. */
export function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const size = Math.min(bytes.length & ~1, SAMPLE)
  if (size < 8) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = size / 2
  if (odd > pairs * 0.6 && even < pairs * 0.02) return "utf-16le"
  if (even > pairs * 0.6 && odd < pairs * 0.02) return "utf-16be"
  return null
}
