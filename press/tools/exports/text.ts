/** The bare text as a file that any reader takes: plain text, or Markdown with front matter. */
import type {Article} from "../model.ts"

const LEADS: Readonly<Record<string, string>> = {headline: "# ", heading: "## ", item: "- ", quotation: "> "}

export function markdownOf(article: Article): string {
  const {header, text, blocks} = article
  const words = (kind: string): string | null => {
    const block = blocks.find((one) => one.kind === kind)
    return block ? text.slice(block.start, block.end) : null
  }
  const fields = {
    title: words("headline"),
    author: article.actors.find(({id}) => id === "p0")?.name ?? null,
    outlet: header.outlet,
    date: header.published,
  }
  const matter = Object.entries(fields).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${JSON.stringify(value)}`],
  )
  const body = blocks.map(({kind, start, end}) => `${LEADS[kind] ?? ""}${text.slice(start, end)}`)
  return `---\n${matter.join("\n")}\n---\n\n${body.join("\n\n")}\n`
}

export const plainOf = ({text}: Article): string => `${text}\n`
