/** The named text of the speed bench: what a reader sees of the sample press, repeated to a size. */
import {samplePress} from "../src/desk/index.ts"
import {openArticle} from "../src/intake/index.ts"
import {readableBlocks} from "../src/record/index.ts"
import {viewOf} from "../src/text/index.ts"

/** Visible paragraphs of all articles in the order of their names, again and again, until the size is reached. */
export async function pressText(codeUnits: number): Promise<string> {
  const paragraphs: string[] = []
  for (const path of samplePress()) {
    const article = await openArticle(path)
    const view = viewOf(
      article.text,
      readableBlocks(article).map(({block}) => block.runs),
    )
    paragraphs.push(...view.text.split("\n\n").map((paragraph) => paragraph.replace(/\s+/gu, " ").trim()))
  }
  const kept = paragraphs.filter((paragraph) => paragraph !== "")
  const parts: string[] = []
  for (let size = 0, i = 0; size < codeUnits; i++) {
    const paragraph = kept[i % kept.length]!
    parts.push(paragraph)
    size += paragraph.length + 2
  }
  return parts.join("\n\n")
}
