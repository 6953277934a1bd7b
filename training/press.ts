/** The project's own press as training material: outermost attributions of the `train` works, in their blocks. */
import {loadPress} from "../press/tools/load.ts"
import type {Article} from "../press/tools/model.ts"
import {type Passage, type PassageKind, prepare} from "../src/language/index.ts"
import {contains, type Span} from "../src/text/index.ts"
import {type AttributedMaterial, goldLabels} from "./attribution.ts"
import type {Preparers} from "./material.ts"
import type {GoldAttribution} from "./polnear.ts"

const KINDS: Readonly<Record<string, PassageKind>> = {
  headline: "headline",
  standfirst: "standfirst",
  heading: "heading",
  body: "paragraph",
  paragraph: "paragraph",
  item: "list-item",
  quotation: "quotation",
  caption: "caption",
}

/** The works of one split; texts with faults are left out by the loader's own check beforehand. */
export function pressMaterial(split: "train" | "held", models: Preparers): AttributedMaterial[] {
  return loadPress()
    .texts.filter(({article}) => article.header.split === split)
    .map(({file, article}) => {
      const material = prepare(article.text, passagesOf(article), models)
      const gold = outermost(article)
      return {id: file, text: article.text, material, gold, labels: goldLabels(material, gold)}
    })
}

function passagesOf(article: Article): Passage[] {
  return article.blocks.flatMap(({kind, start, end}) => {
    const passage = KINDS[kind]
    return passage === undefined || start >= end ? [] : [{start, end, kind: passage}]
  })
}

/** Attributions that lie in no other's content: the tagger's labels are flat. */
function outermost(article: Article): GoldAttribution[] {
  const inside = (spans: readonly Span[], content: readonly Span[]): boolean =>
    spans.every((span) => content.some((outer) => contains(outer, span)))
  return article.attributions.filter(
    (one) =>
      one.within === null &&
      !article.attributions.some(
        (other) => other !== one && inside([...one.cue, ...one.content], other.content) && one.cue.length > 0,
      ),
  )
}
