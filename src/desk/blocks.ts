/** The blocks of a copy that is held, so that it can be shown as it stood: what is headline, what a list, what is mark-up. */
import {type Article, articleFromBytes, articleFromText, type Block, prepareMarkdown} from "../intake/index.ts"
import type {CopyRecord} from "../record/index.ts"
import type {Span} from "../text/index.ts"

export interface Kept {
  readonly copy: CopyRecord
  readonly text: string
  /** The bytes as they came; null where none are held. */
  readonly raw: Uint8Array | null
}

/** In text order. From the bytes where they still give the same text, else from the text, else from what the reading says. */
export async function blocksOf({copy, text, raw}: Kept): Promise<readonly Block[]> {
  const fromBytes = raw === null ? null : await opened(raw, copy)
  if (fromBytes !== null && fromBytes.version === copy.version) return fromBytes.blocks
  await prepareMarkdown()
  const fromText = articleFromText(text, {input: copy.url ?? copy.input})
  return isSame(fromText, copy) ? fromText.blocks : statedBlocks(copy)
}

/** A page opened from bytes that somebody hands in; `name` says what stands as its input. */
export async function openBytes(bytes: Uint8Array, {name}: {readonly name: string}): Promise<Article> {
  return articleFromBytes({input: name, bytes, url: null, retrievedAt: null, contentType: null})
}

async function opened(bytes: Uint8Array, {input, url, retrievedAt}: CopyRecord): Promise<Article | null> {
  try {
    return await articleFromBytes({input, bytes, url, retrievedAt, contentType: null})
  } catch {
    // What was read once by other rules is shown by what its reading says.
    return null
  }
}

function isSame({blocks}: Article, {body}: CopyRecord): boolean {
  const prose = blocks.filter(({kind}) => kind !== "furniture")
  return body.every(({start, end}) => prose.some(({span}) => span.start === start && span.end === end))
}

function statedBlocks({body, furniture, spans}: CopyRecord): readonly Block[] {
  const plain = (kind: Block["kind"], span: Span): Block => ({kind, furniture: null, span, runs: [span]})
  const blocks: Block[] = [
    ...spans.headline.slice(0, 1).map((span) => plain("headline", span)),
    ...spans.standfirst.map((span) => plain("standfirst", span)),
    ...body.map(({start, end}) => plain("paragraph", {start, end})),
    ...furniture.map(({kind, start, end}): Block => {
      return {kind: "furniture", furniture: kind, span: {start, end}, runs: [{start, end}]}
    }),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  let end = 0
  return blocks.filter(({span}) => {
    const free = span.start >= end
    if (free) end = span.end
    return free
  })
}
