/** The styles and scripts of the browser, read once; their addresses carry the hash of what is in them. */
import {createHash} from "node:crypto"
import {readFileSync} from "node:fs"

export interface Asset {
  readonly address: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

function assetOf(name: string, type: string): Asset {
  const bytes = new Uint8Array(readFileSync(new URL(`../web/${name}`, import.meta.url)))
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16)
  const [stem, ending] = name.split(".")
  return {address: `/assets/${stem}-${hash}.${ending}`, type, bytes}
}

const style = assetOf("room.css", "text/css; charset=utf-8")
const script = assetOf("room.mjs", "text/javascript; charset=utf-8")
const icon = assetOf("icon.svg", "image/svg+xml")

/** Addresses. */
export const assets = {style: style.address, script: script.address, icon: icon.address} as const

/** By address. */
export const assetFiles: ReadonlyMap<string, Asset> = new Map([style, script, icon].map((one) => [one.address, one]))
