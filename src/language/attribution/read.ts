/** From a prepared text to its attributions: by layout, and by tags joined and judged. */
import {fieldOf} from "./choose.ts"
import {decide, type Linker} from "./decide.ts"
import {contextOf, type Material} from "./features.ts"
import {takeFloating} from "./floating.ts"
import {layoutAttributions} from "./layout.ts"
import {type Nested, nested, type Reads} from "./nest.ts"
import {phraseParts} from "./phrases.ts"
import {type Decided, type Run, runsOf} from "./runs.ts"
import {type Tagger, tagged} from "./tag.ts"

/** Class in the cue lexicon from which a word is worth reading a content again for. */
const OFTEN_A_CUE = 1

/** The attributions of a text with their chains; a parent stands before what lies within it. */
export function attributionsOf(material: Material, tagger: Tagger, linker: Linker): Nested[] {
  const {type, lowerHash} = material.words
  const reads: Reads = {
    attributions: (part) => readTags(part, tagger, linker),
    mayBeCue: (i) => (tagger.lexicon.get(lowerHash[type[i]!]!) ?? 0) >= OFTEN_A_CUE,
  }
  const laid = layoutAttributions(material)
  const read = reads.attributions(material)
  const outer = laid.length === 0 ? read : [...laid, ...read.filter((one) => agrees(one, laid))]
  return nested(
    material,
    outer.sort((a, b) => firstToken(a) - firstToken(b)),
    reads,
  )
}

/** What the tagger finds in the passages of a material, joined and judged. */
function readTags(material: Material, tagger: Tagger, linker: Linker): Decided[] {
  const labelled = tagged(material, tagger)
  const context = contextOf(material, tagger.lexicon, labelled.labels)
  const runs = runsOf(labelled.labels, material.sentences, material.passages)
  return takeFloating(context, decide(fieldOf(context, labelled, runs, phraseParts(material.tags.xposNames)), linker))
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
