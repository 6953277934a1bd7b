/** The reader that ships with the program: model files from the package's `models` folder, each checked by its hash. */
import {createHash} from "node:crypto"
import {existsSync, readFileSync} from "node:fs"
import {ModelError} from "../../errors.ts"
import {MODEL_NAMES, type ModelName, type Models, modelsFrom} from "../../language/index.ts"
import type {ReaderName} from "../../record/index.ts"

export interface Reader {
  readonly name: ReaderName
  readonly models: Models
}

export const READER_NAME = "onrecord-en"
export const READER_VERSION = "0.1.0"

/** `models/manifest.json`: the hash that each model file must have. */
interface Manifest {
  readonly files: Readonly<Record<string, string>>
}

const sha256 = (bytes: Uint8Array | string): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`

/** Loads the reader; `folder` names another place for the model files. */
export function loadReader(options: {readonly folder?: URL} = {}): Reader {
  const folder = options.folder ?? new URL("../../../models/", import.meta.url)
  const manifest = JSON.parse(fileText(new URL("manifest.json", folder))) as Manifest
  const whole = createHash("sha256")
  const bytes = {} as Record<ModelName, Uint8Array>
  for (const name of MODEL_NAMES) {
    const file = new URL(`${name}.bin`, folder)
    if (!existsSync(file)) throw missing(file)
    const content = readFileSync(file)
    const hash = sha256(content)
    if (hash !== manifest.files[name])
      throw new ModelError(
        "model/damaged",
        `${file.pathname} has hash ${hash}, the manifest says ${manifest.files[name]}`,
        {
          values: {file: file.pathname, found: hash, expected: manifest.files[name] ?? "nothing"},
        },
      )
    whole.update(hash)
    bytes[name] = content
  }
  return {
    name: {name: READER_NAME, version: READER_VERSION, model: `sha256:${whole.digest("hex")}`, tables: sha256("")},
    models: modelsFrom(bytes),
  }
}

function fileText(file: URL): string {
  if (!existsSync(file)) throw missing(file)
  return readFileSync(file, "utf8")
}

const missing = (file: URL): ModelError =>
  new ModelError("model/missing", `There is no model file ${file.pathname}: install onrecord again, or train it`, {
    values: {file: file.pathname},
  })

let shipped: Reader | null = null
/** The shipped reader, loaded once for the process. */
export function defaultReader(): Reader {
  shipped ??= loadReader()
  return shipped
}
