/** Rules between the things of an article: chains, mentions, content and furniture. */
import type {Article, Attribution, Span} from "./model.ts"
import {shapeOf} from "./shapes.ts"
import type {Context} from "./source.ts"
import type {Thing} from "./things.ts"

export function tellFaultsBetween(article: Article, things: readonly Thing[], {tell}: Context): void {
  const lineOf = new Map(things.map(({id, line}) => [id, line]))
  const say = (id: string, message: string): void => tell(lineOf.get(id) ?? 1, `${id}: ${message}`)
  const byId = new Map(article.attributions.map((one) => [one.id, one]))
  for (const one of article.attributions) {
    const outer = one.within === null ? undefined : byId.get(one.within)
    if (inCircle(one, byId)) say(one.id, `within=${one.within} goes in a circle`)
    else if (outer && !holds(outer, one))
      say(
        one.id,
        `within=${outer.id}, but the content of ${outer.id} holds neither its content nor its cue: mark them inside, or drop within`,
      )
    for (const span of one.content) {
      const block = article.blocks.find(({start, end}) => start <= span.start && span.end <= end)
      if ((block?.kind === "furniture" && block.furniture !== "caption") || block?.kind === "rights")
        say(
          one.id,
          `its content lies in [${[block.kind, block.furniture ?? []].flat().join(":")}], where nothing is attributed`,
        )
    }
  }
  for (const actor of article.actors)
    if (actor.id !== "p0" && actor.mentions.length === 0)
      say(actor.id, `${shapeOf("p").what} needs a mention: {${actor.id}|…}, or an attribution whose source it is`)
}

function inCircle(from: Attribution, byId: ReadonlyMap<string, Attribution>): boolean {
  const seen = new Set<string>()
  for (let at: Attribution | undefined = from; at; at = at.within === null ? undefined : byId.get(at.within)) {
    if (seen.has(at.id)) return true
    seen.add(at.id)
  }
  return false
}

function holds(outer: Attribution, inner: Attribution): boolean {
  const lies = ({start, end}: Span): boolean => outer.content.some((one) => one.start <= start && end <= one.end)
  return inner.content.every(lies) || (inner.cue.length > 0 && inner.cue.every(lies))
}
