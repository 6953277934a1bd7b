/** A claim for people: who · verb · words · chain · hedge · where. */
import type {Correction, HeldClaim} from "../../desk/index.ts"
import {dateWords, message} from "../../messages/index.ts"
import {linesOf, type Word, wordsOf} from "./layout.ts"
import type {Style, Terminal} from "./terminal.ts"
import {safe} from "./width.ts"

export interface ClaimOptions {
  /** Before the first line; the others are indented by as much. */
  readonly lead?: string
  /** Whether to say where it was printed; true by default. */
  readonly placed?: boolean
}

export function claimLines(
  claim: HeldClaim,
  terminal: Terminal,
  {lead = "", placed = true}: ClaimOptions = {},
): readonly string[] {
  const styles: Style[] = claim.form === "quoted" ? ["quoted"] : claim.form === "reported" ? ["reported"] : []
  const parts: (readonly Word[])[] = [
    wordsOf(whoWords(claim), ["strong"]),
    wordsOf(exactWords(claim.cue)),
    wordsOf(formWords(claim)),
    wordsOf(exactWords(claim.content), styles),
    wordsOf(chainWords(claim)),
    wordsOf(hedgeWords(claim)),
    wordsOf(placed ? placeWords(claim) : "", ["dim"]),
    ...claim.corrections.map((one) => wordsOf(correctionWords(one))),
    wordsOf(standingWords(claim)),
    wordsOf(claim.id, ["dim"]),
  ]
  const words = parts.filter((part) => part.length > 0).flatMap((part, i) => (i === 0 ? part : [DOT, ...part]))
  return linesOf(words, {width: terminal.columns - 1, lead, terminal}).map(({text}) => text)
}

const DOT: Word = {pieces: [{text: "·", styles: []}], notes: []}

/** One entry of the log. */
export function correctionWords(entry: Correction): string {
  const {id, act, slot, value, before, by, reason, at, claim, undoes, undone} = entry
  const values = {
    id,
    act,
    claim,
    by: oneLine(by),
    reason: oneLine(reason),
    day: dateWords(at.slice(0, 10)),
    slot: slot ?? "",
    value: oneLine(value ?? "–"),
    before: oneLine(before ?? "–"),
    undoes: undoes ?? "",
    undone: undone ? "yes" : "no",
  }
  return message("log.line", values)
}

function oneLine(words: string): string {
  return safe(words).replace(/\s+/gu, " ")
}

function whoWords({speaker, form}: HeldClaim): string {
  if (speaker === null) return message(form === "own" ? "claim.author" : "note.noSource")
  const {name} = speaker
  const words = safe(speaker.words).replace(/\s+/gu, " ")
  if (name === null || words.toLowerCase().includes(name.toLowerCase())) return words
  return words === "" ? safe(name) : message("note.resolved", {words, name: safe(name)})
}

function formWords({manner}: HeldClaim): string {
  return manner === null ? "" : message(`note.manner.${manner}`)
}

function exactWords(parts: readonly {readonly exact: string}[]): string {
  return parts.map(({exact}) => safe(exact)).join(" … ")
}

/** Whoever stands between the speaker and the page. */
function chainWords({chain}: HeldClaim): string {
  const between = chain.filter(({claim}) => claim !== null)
  if (between.length === 0) return ""
  const hops = between.map(({who, verb}) => [who ?? message("note.noSource"), verb ?? ""].filter(Boolean).join(" "))
  return message("claim.chain", {hops: safe(hops.join(" < "))})
}

function hedgeWords({hedges}: HeldClaim): string {
  return hedges.length === 0 ? "" : message("claim.hedge", {words: exactWords(hedges)})
}

function placeWords({where}: HeldClaim): string {
  const {outlet, publishedAt, headline, copies, input} = where
  const place = outlet ?? headline ?? input
  const parts = [
    publishedAt === null ? place : `${place}, ${dateWords(publishedAt)}`,
    copies > 1 ? message("claim.copies", {copies}) : "",
  ]
  return safe(parts.filter(Boolean).join(" · "))
}

function standingWords({standing, keptAs}: HeldClaim): string {
  return standing === "retired" ? message("claim.retired", {instead: keptAs ?? "none"}) : ""
}
