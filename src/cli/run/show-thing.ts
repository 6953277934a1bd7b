/** The work of `onrecord show`. */
import type {ActorPage, ClaimInContext, CopyEntry, HeldArticle, OnRecord, WorkPage} from "../../desk/index.ts"
import {dateWords, message} from "../../messages/index.ts"
import {exitCodes} from "../exit-codes.ts"
import {write, writeLine} from "../output.ts"
import {claimLines, correctionWords} from "../print/claim.ts"
import {headLines} from "../print/head.ts"
import {linesOf, wordsOf} from "../print/layout.ts"
import {sharesWords, workLines} from "../print/record.ts"
import {painted, type Terminal, terminalOf} from "../print/terminal.ts"
import {safe} from "../print/width.ts"
import {withRecord} from "./with-record.ts"

export interface ShowFlags {
  readonly json: boolean | undefined
  readonly record: string | undefined
}

export async function showThing(id: string, flags: ShowFlags): Promise<number> {
  return withRecord(flags, async (rec) => {
    const shown = rec.show(id)
    if (flags.json === true) {
      await writeLine(shown)
      return exitCodes.done
    }
    const terminal = terminalOf(process.stdout, process.env)
    const lines =
      shown.is === "copy"
        ? copyLines(rec, shown.article, terminal)
        : shown.is === "claim"
          ? contextLines(shown.claim, terminal)
          : shown.is === "work"
            ? workPageLines(rec, shown.work, terminal)
            : actorLines(shown.actor, terminal)
    await write(`${lines.join("\n")}\n`)
    return exitCodes.done
  })
}

function copyLines(rec: OnRecord, article: HeldArticle, terminal: Terminal): readonly string[] {
  const {record, work, copies, otherVersions} = article
  const title = painted(safe(record.copy.headline ?? message("article.untitled")), ["strong"], terminal)
  const ids = [...record.attributions, ...record.ownVoice]
    .toSorted((a, b) => startOf(a) - startOf(b))
    .map(({claim}) => claim)
  const claims = ids.flatMap((id) => ["", ...claimLines(rec.claim(id).claim, terminal, {placed: false})])
  return [
    title,
    ...headLines(record, terminal.columns - 1, terminal),
    sharesWords(work),
    ...claims,
    "",
    ...copiesLines(copies, terminal),
    ...(otherVersions.length === 0 ? [] : [message("show.otherVersions"), ...copiesLines(otherVersions, terminal)]),
  ]
}

function startOf(
  claim: HeldArticle["record"]["attributions"][number] | HeldArticle["record"]["ownVoice"][number],
): number {
  return "content" in claim ? (claim.content[0]?.start ?? 0) : claim.start
}

function contextLines({claim, context, copies, log}: ClaimInContext, terminal: Terminal): readonly string[] {
  const frame = {width: terminal.columns - 1, lead: "  ", terminal}
  const paragraphs = context.exact.split(/\n\n+/u).flatMap((words) => {
    return [...linesOf(wordsOf(safe(words)), frame).map(({text}) => text), ""]
  })
  return [
    ...claimLines(claim, terminal),
    "",
    message("show.context"),
    "",
    ...paragraphs,
    ...copiesLines(copies, terminal),
    ...(log.length === 0 ? [] : [message("show.log"), ...log.map((entry) => `  ${correctionWords(entry)}`)]),
  ]
}

function workPageLines(rec: OnRecord, {work, copies}: WorkPage, terminal: Terminal): readonly string[] {
  const claims = rec.claims({work: work.id, limit: 200}).claims
  return [
    ...workLines(work, terminal),
    ...claims.flatMap((claim) => ["", ...claimLines(claim, terminal, {placed: false})]),
    "",
    ...copiesLines(copies, terminal),
  ]
}

function actorLines(actor: ActorPage, terminal: Terminal): readonly string[] {
  const forms = actor.forms.map((form) => `“${safe(form).replace(/\s+/gu, " ")}”`).join(", ")
  return [
    painted(safe(actor.name), ["strong"], terminal),
    painted(actor.id, ["dim"], terminal),
    message("show.actor", {...actor.said, mentions: actor.mentions}),
    ...(forms === "" ? [] : [message("show.forms", {forms})]),
    ...actor.claims.flatMap((claim) => ["", ...claimLines(claim, terminal)]),
  ]
}

function copiesLines(copies: readonly CopyEntry[], terminal: Terminal): readonly string[] {
  const lines = copies.map(({id, outlet, publishedAt, input, addedAt}) => {
    const parts = [outlet ?? "", publishedAt === null ? "" : dateWords(publishedAt), safe(input)]
    const added = message("show.added", {day: dateWords(addedAt.slice(0, 10))})
    return `  ${[...parts.filter(Boolean), added, id.slice(0, 19)].join(" · ")}`
  })
  return [message("show.copies", {copies: copies.length}), ...lines.map((line) => painted(line, ["dim"], terminal))]
}
