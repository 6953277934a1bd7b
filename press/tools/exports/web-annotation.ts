/**
 * A marked article as W3C Web Annotations (JSON-LD): one annotation for each stretch of marked words, which it selects by
 * quotation and by position. Positions are in code points, as the standard asks, and nowhere else in the press. The body
 * names the thing, its slot and, on the thing's first annotation, its facts; facts without words stand in `things`.
 */
import type {Article, Span} from "../model.ts"
import {articleOfRecord} from "./from-record.ts"
import {pointsOf} from "./points.ts"
import {recordOf} from "./record.ts"
import {type Bag, bag, bags, list, words} from "./values.ts"

const CONTEXT = "http://www.w3.org/ns/anno.jsonld"
const AROUND = 32

/** Where a stretch of words stands in the record of the article: the keys and places that lead to it. */
type Path = readonly (string | number)[]

export function annotationsOf(article: Article): Bag {
  const {header, text} = article
  const source = `urn:onrecord:press:${header.work}:${header.copy}`
  const points = pointsOf(text)
  const stretches: {path: Path; span: Span}[] = []
  const things = withoutSpans(recordOf(article), [], stretches)
  return {
    "@context": [CONTEXT, {press: "urn:onrecord:press#", things: {"@id": "press:things", "@type": "@json"}}],
    type: "AnnotationCollection",
    id: `${source}#annotations`,
    label: `${header.work}/${header.copy}`,
    total: stretches.length,
    first: {
      type: "AnnotationPage",
      items: stretches.map(({path, span}, i) => ({
        type: "Annotation",
        id: `${source}#${i + 1}`,
        motivation: "classifying",
        body: {type: "TextualBody", purpose: "tagging", value: path.join("/")},
        target: {
          source,
          selector: [
            {
              type: "TextQuoteSelector",
              exact: text.slice(span.start, span.end),
              prefix: around(text, span.start - AROUND, span.start),
              suffix: around(text, span.end, span.end + AROUND),
            },
            {type: "TextPositionSelector", start: points.ofUnit(span.start), end: points.ofUnit(span.end)},
          ],
        },
      })),
    },
    things,
  }
}

/** The article that `annotationsOf` wrote. */
export function articleOfAnnotations(collection: unknown): Article {
  const things = structuredClone(bag(collection)["things"])
  const text = words(bag(things)["text"]) ?? ""
  const points = pointsOf(text)
  for (const annotation of bags(bag(bag(collection)["first"])["items"])) {
    const path = (words(bag(annotation["body"])["value"]) ?? "").split("/")
    const selectors = bags(bag(annotation["target"])["selector"])
    const position = selectors.find(({type}) => type === "TextPositionSelector") ?? {}
    put(things, path, {start: points.ofPoint(Number(position["start"])), end: points.ofPoint(Number(position["end"]))})
  }
  return articleOfRecord(things)
}

/** The value without the positions in it, whose places are put into `stretches`. */
function withoutSpans(value: unknown, path: Path, stretches: {path: Path; span: Span}[]): unknown {
  if (Array.isArray(value)) return value.map((one: unknown, i) => withoutSpans(one, [...path, i], stretches))
  if (typeof value !== "object" || value === null) return value
  const {start, end, ...rest} = value as Bag
  const kept = Object.entries(rest).map(([key, one]) => [key, withoutSpans(one, [...path, key], stretches)])
  if (typeof start === "number" && typeof end === "number") stretches.push({path, span: {start, end}})
  return Object.fromEntries(kept)
}

/** Changes `value`: the positions of the stretch at the path. */
function put(value: unknown, path: readonly string[], span: Span): void {
  const one = path.reduce<unknown>((at, key) => (Array.isArray(at) ? list(at)[Number(key)] : bag(at)[key]), value)
  if (typeof one === "object" && one !== null) Object.assign(one, span)
}

/** Words beside a stretch, without half of a surrogate pair at the edge. */
function around(text: string, from: number, to: number): string {
  const cut = text.slice(Math.max(0, from), to)
  return cut.isWellFormed() ? cut : cut.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, "")
}
