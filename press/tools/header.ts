/** The header of a marked article: whose text it is, where and when it was printed, and to which half it belongs. */
import {basename, dirname} from "node:path"
import {faultOfEdtf} from "./edtf.ts"
import {ENGLISHES, SPLITS, STYLES} from "./lists.ts"
import type {Header} from "./model.ts"
import {type Context, listed, type Source} from "./source.ts"

const FIELDS = ["work", "copy", "split", "style", "english", "outlet", "published", "written"]
const MORE_FIELDS = ["page", "url", "note"]

export function headerOf({header}: Source, {file, tell}: Context): Header {
  const value = (field: string): string => header.get(field)?.value ?? ""
  for (const field of FIELDS)
    if (value(field) === "") tell(header.get(field)?.line ?? 1, `The header lacks “${field}:”`)
  for (const [field, {line}] of header)
    if (![...FIELDS, ...MORE_FIELDS].includes(field))
      tell(line, `The header has “${field}”, which is none of ${listed([...FIELDS, ...MORE_FIELDS])}`)
  const among = <One extends string>(field: string, list: readonly One[]): One => {
    const found = list.find((one) => one === value(field))
    if (!found && value(field) !== "")
      tell(header.get(field)!.line, `${field}: ${value(field)} is none of ${listed(list)}`)
    return found ?? list[0]!
  }
  const day = (field: string): string | null => {
    if (/^(?:[-–—]|)$/u.test(value(field))) return null
    const fault = faultOfEdtf(value(field))
    if (fault !== null) tell(header.get(field)!.line, `${field}: ${value(field)}: ${fault}`)
    return value(field)
  }
  const path = file.replaceAll("\\", "/")
  if (value("copy") !== "" && basename(path, ".press") !== value("copy"))
    tell(header.get("copy")!.line, `copy: ${value("copy")}, but the file is ${basename(path)}: let them agree`)
  if (value("work") !== "" && basename(dirname(path)) !== value("work"))
    tell(
      header.get("work")!.line,
      `work: ${value("work")}, but the folder is ${basename(dirname(path))}: let them agree`,
    )
  return {
    work: value("work"),
    copy: value("copy"),
    split: among("split", SPLITS),
    style: among("style", STYLES),
    english: among("english", ENGLISHES),
    outlet: value("outlet"),
    published: day("published"),
    written: day("written"),
    page: header.get("page")?.value ?? null,
  }
}
