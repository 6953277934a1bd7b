/** From a prepared text to its attributions: by layout, and by tags joined and judged. */
import {fieldOf} from "./choose.ts"
import {decide, type Linker} from "./decide.ts"
import {contextOf, type Material} from "./features.ts"
import {layoutAttributions} from "./layout.ts"
import {phraseParts} from "./phrases.ts"
import {type Decided, type Run, runsOf} from "./runs.ts"
import {type Tagger, tagged} from "./tag.ts"

/** The attributions of a text, in the order of their first words. */
export function attributionsOf(material: Material, tagger: Tagger, linker: Linker): Decided[] {
  const labelled = tagged(material, tagger)
  const context = contextOf(material, tagger.lexicon, labelled.labels)
  const runs = runsOf(labelled.labels, material.sentences, material.passages)
  const read = decide(fieldOf(context, labelled, runs, phraseParts(material.tags.xposNames)), linker)
  const laid = layoutAttributions(material)
  if (laid.length === 0) return read
  return [...laid, ...read.filter((one) => agrees(one, laid))].sort((a, b) => firstToken(a) - firstToken(b))
}

const firstToken = ({source, cue, content}: Decided): number =>
  Math.min(...[...source, ...cue, ...content].map(({start}) => start))

/** Whether an attribution lies apart from those by layout, or wholly inside what one of them gives as content. */
function agrees(one: Decided, laid: readonly Decided[]): boolean {
  const parts = [...one.source, ...one.cue, ...one.content]
  const from = Math.min(...parts.map(({start}) => start))
  const to = Math.max(...parts.map(({end}) => end))
  return laid.every((other) => {
    const all: readonly Run[] = [...other.source, ...other.cue, ...other.content]
    if (all.every(({start, end}) => end <= from || to <= start)) return true
    return other.content.some(({start, end}) => start <= from && to <= end && (start < from || to < end))
  })
}
