/** The words of one text, by column; every array has one entry for each token. */
export interface Tokens {
  readonly size: number
  /** Int32[n]. First code unit of token i; rising. */
  readonly start: Int32Array
  /** Int32[n]. One past the last code unit; `start[i] < end[i] <= start[i + 1]`. */
  readonly end: Int32Array
}
