/** Bytes and readings as they lie in the file: deflated at the quickest level where that makes them smaller. */
import {deflateRawSync, inflateRawSync} from "node:zlib"

export interface Packed {
  readonly packing: "plain" | "deflate"
  readonly bytes: Uint8Array
}

export function packed(bytes: Uint8Array): Packed {
  const small = deflateRawSync(bytes, {level: 1})
  return small.length < bytes.length ? {packing: "deflate", bytes: small} : {packing: "plain", bytes}
}

export function unpacked(packing: string, bytes: Uint8Array): Uint8Array {
  return packing === "deflate" ? inflateRawSync(bytes) : bytes
}

export function packedJson(value: unknown): Uint8Array {
  return deflateRawSync(Buffer.from(JSON.stringify(value)), {level: 1})
}

export function fromPackedJson(bytes: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(bytes).toString("utf8"))
}
