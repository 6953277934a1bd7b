/** The template tag of all views, and the few pieces that they share. */
import {html, raw} from "hono/html"

export type Html = ReturnType<typeof html>
export {html, raw}

export const nothing = raw("")

/** The parts with a separator between them, those that are empty left out. */
export function joinedBy(separator: Html | string, parts: readonly (Html | string | null)[]): Html {
  const present = parts.filter((part): part is Html | string => part !== null && part !== "")
  return html`${present.map((part, i) => (i === 0 ? part : [separator, part]))}`
}
