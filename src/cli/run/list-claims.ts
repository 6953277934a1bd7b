/** The work of `onrecord claims`. */
import type {ClaimsQuery, OnRecord} from "../../desk/index.ts"
import {message} from "../../messages/index.ts"
import {exitCodes} from "../exit-codes.ts"
import {write, writeLine} from "../output.ts"
import {claimLines} from "../print/claim.ts"
import {nothingYet, totalWords} from "../print/record.ts"
import {terminalOf} from "../print/terminal.ts"
import {withRecord} from "./with-record.ts"

export interface ClaimsFlags {
  readonly json: boolean | undefined
  readonly record: string | undefined
  readonly speaker: string | undefined
  readonly manner: NonNullable<ClaimsQuery["manner"]> | undefined
  readonly outlet: string | undefined
  readonly hedged: boolean | undefined
  readonly via: string | undefined
  readonly own: boolean | undefined
  readonly since: string | undefined
  readonly until: string | undefined
  readonly about: string | undefined
  readonly all: boolean | undefined
  readonly limit: number | undefined
  readonly cursor: string | undefined
}

export async function listClaims(words: readonly string[], flags: ClaimsFlags): Promise<number> {
  return withRecord(flags, async (rec) => {
    const page = rec.claims(queryOf(words, flags))
    if (flags.json === true) {
      for (const claim of page.claims) await writeLine(claim)
      return exitCodes.done
    }
    const terminal = terminalOf(process.stdout, process.env)
    for (const claim of page.claims) await write(`${claimLines(claim, terminal).join("\n")}\n\n`)
    await write(foot(rec, page))
    return exitCodes.done
  })
}

/** Without a number where counting would mean going through all of them. */
function foot(rec: OnRecord, {claims, total, cursor}: ReturnType<OnRecord["claims"]>): string {
  const counts = rec.counts()
  if (counts.works === 0) return nothingYet(rec)
  const {read, sentences} = counts.coverage
  const held = {held: counts.shares.claims, read, sentences}
  const found =
    total.count === null
      ? message("claims.some", {shown: claims.length, ...held})
      : message("claims.all", {shown: claims.length, found: totalWords({...total, count: total.count}), ...held})
  return `${found}\n${cursor === null ? "" : `${message("list.next", {cursor})}\n`}`
}

function queryOf(words: readonly string[], flags: ClaimsFlags): ClaimsQuery {
  const {json: _json, record: _record, about, ...rest} = flags
  const query = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const all = [...words, about ?? ""].join(" ").trim()
  return all === "" ? query : {...query, about: all}
}
