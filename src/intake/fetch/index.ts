export interface Page {
  readonly bytes: Uint8Array
  readonly url: string
  readonly retrievedAt: string
  readonly contentType: string | null
}
export async function fetchPage(address: string, _options: object): Promise<Page> {
  throw new Error(address)
}
