/** What the copies of one work owe to each other. */
import type {Loaded} from "./load.ts"
import type {Fault} from "./source.ts"

export function workFaults(texts: readonly Loaded[]): Fault[] {
  const faults: Fault[] = []
  const first = new Map<string, Loaded>()
  const names = new Set<string>()
  for (const text of texts) {
    const {work, copy, split} = text.article.header
    const tell = (message: string): void => {
      faults.push({file: text.file, line: 1, message})
    }
    const name = `${work}/${copy}`
    if (names.has(name)) tell(`${name} is there twice`)
    names.add(name)
    const other = first.get(work)
    if (!other) first.set(work, text)
    else if (other.article.header.split !== split)
      tell(
        `split: ${split}, but ${other.file} of the same work says ${other.article.header.split}: a work is split as a whole`,
      )
  }
  return faults
}
