/** How much of an input is read, from where, and for how long. */
export const DEFAULT_MAX_BYTES = 20 * 1024 * 1024

export interface BytesOptions {
  /** The largest input that is read, in bytes after decompression; 20 MB by default. */
  readonly maxBytes?: number
  /** For addresses: also fetch from private and loopback networks. */
  readonly allowPrivate?: boolean
  /** For addresses: the time for the whole answer, 20 s by default. */
  readonly timeoutMs?: number
  /** For addresses: what stands as the day and time of retrieval; the clock's by default. */
  readonly now?: () => Date
  /** For "-": where standard input is read from. */
  readonly stdin?: AsyncIterable<Uint8Array | string>
}
