/**
 * Checks everything that the record says: the file itself, hashes of texts and bytes, every stored span against its text,
 * chains, readings, sums. Nothing is put right; the faults are named.
 */
import {type CheckReport, decidedBy, type Fault, faultOf, joined, type ReadingRecord} from "../record/index.ts"
import type {Span} from "../text/index.ts"
import {FORMS, formOf} from "./claim-rows.ts"
import {logOf} from "./corrections.ts"
import {spansOf} from "./keep-claims.ts"
import {sha256} from "./keys.ts"
import {unpacked} from "./packing.ts"
import {readingOf} from "./readings.ts"
import type {Store} from "./store.ts"
import type {Sums} from "./tables.ts"

/** Faults named one by one; more are only counted. */
const MOST_FAULTS = 100

class Findings {
  readonly faults: Fault[] = []
  count = 0
  add(kind: Fault["kind"], of: string, {found, expected}: {readonly found: unknown; readonly expected: unknown}): void {
    this.count += 1
    if (this.faults.length < MOST_FAULTS) this.faults.push({kind, of, found: String(found), expected: String(expected)})
  }
}

/** In one transaction, so that what is added meanwhile is not seen by halves. */
export function checkStore(store: Store): CheckReport {
  const findings = new Findings()
  store.script("begin")
  try {
    const schema = store.get<{user_version: number}>("pragma user_version")?.user_version ?? 0
    checkFile(store, findings)
    const checked = {
      copies: checkCopies(store, findings),
      raw: checkRaw(store, findings),
      readings: checkReadings(store, findings),
      ...checkVersions(store, findings),
    }
    checkSums(store, findings)
    checkLog(store, findings)
    checkSearch(store, findings)
    return {ok: findings.count === 0, schema, checked, faults: findings.faults, faultCount: findings.count}
  } finally {
    store.script("rollback")
  }
}

function checkFile(store: Store, findings: Findings): void {
  for (const {integrity_check: found} of store.sql<{integrity_check: string}>("pragma integrity_check"))
    if (found !== "ok") findings.add("integrity", "record.sqlite", {found, expected: "ok"})
  for (const {table, rowid, parent} of store.sql<{table: string; rowid: number; parent: string}>(
    "pragma foreign_key_check",
  ))
    findings.add("foreign-key", `${table} ${rowid}`, {found: "nothing", expected: `a row of ${parent}`})
}

interface CopyRow {
  readonly key: string
  readonly raw_hash: string | null
  readonly hash: string
  readonly held: number
  readonly current: number
  readonly place_copy: number | null
  readonly id: number
  readonly reading_id: number | null
}

/** Bytes are held, or are the text itself; what stands at a place now is current, and nothing else is. */
function checkCopies(store: Store, findings: Findings): number {
  let count = 0
  const rows = store.each<CopyRow>(
    `select c.id, c.key, c.raw_hash, v.hash, c.current, p.copy_id as place_copy, c.reading_id,
       exists (select 1 from raw r where r.hash = c.raw_hash) as held
     from copy c join version v on v.id = c.version_id join place p on p.id = c.place_id`,
  )
  for (const {id, key, raw_hash, hash, held, current, place_copy, reading_id} of rows) {
    count += 1
    if (raw_hash !== null && raw_hash !== hash && held === 0)
      findings.add("raw-hash", key, {found: "no bytes", expected: raw_hash})
    if ((current === 1) !== (place_copy === id))
      findings.add("counter", key, {found: `current ${current}`, expected: `current ${Number(place_copy === id)}`})
    if (reading_id === null) findings.add("reading", key, {found: "no reading", expected: "a reading"})
  }
  return count
}

function checkRaw(store: Store, findings: Findings): number {
  let count = 0
  for (const row of store.each<{hash: string; packing: string; bytes: Uint8Array}>(
    "select hash, packing, bytes from raw",
  )) {
    count += 1
    const found = attempted(() => sha256(unpacked(row.packing, row.bytes)))
    if (found !== row.hash) findings.add("raw-hash", row.hash, {found, expected: row.hash})
  }
  return count
}

function checkReadings(store: Store, findings: Findings): number {
  let count = 0
  const rows = store.each<{key: string; id: string; record: Uint8Array; text: string}>(
    `select c.key, r.record, v.text from reading r join copy c on c.id = r.copy_id join version v on v.id = c.version_id`,
  )
  for (const row of rows) {
    count += 1
    const fault = attempted(() => {
      const record: ReadingRecord = readingOf(row)
      return record.copy.id === row.key ? faultOf(record) : `it is of ${record.copy.id}`
    })
    if (fault !== null) findings.add("reading", row.key, {found: fault, expected: "an onrecord/1 object"})
  }
  return count
}

/** What `work` gives, or the words of what it throws. */
function attempted<T>(work: () => T): T | string {
  try {
    return work()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

interface ClaimRow {
  readonly id: number
  readonly key: string
  readonly standing: string
  readonly listed: number
  readonly retired_at: string | null
  readonly form: number
  readonly manner: string | null
  readonly within: number | null
  readonly source_spans: string
  readonly cue_spans: string
  readonly content_spans: string
  readonly hedge_spans: string
  readonly source: string
  readonly cue: string
  readonly content: string
}

const CLAIMS = `select id, key, standing, listed, retired_at, form, manner, within, source_spans, cue_spans, content_spans, hedge_spans,
  source, cue, content from claim where version_id = ? order by id`

function checkVersions(
  store: Store,
  findings: Findings,
): Pick<CheckReport["checked"], "versions" | "claims" | "spans"> {
  const checked = {versions: 0, claims: 0, spans: 0}
  for (const version of store.each<{id: number; hash: string; text: string}>("select id, hash, text from version")) {
    checked.versions += 1
    const found = sha256(version.text)
    if (found !== version.hash) findings.add("version-hash", version.hash, {found, expected: version.hash})
    const claims = store.sql<ClaimRow>(CLAIMS, [version.id])
    const live = store.get("select 1 from copy where version_id = ? and current = 1", [version.id]) !== undefined
    for (const claim of claims) {
      checked.claims += 1
      checked.spans += checkClaim(version.text, claim, findings)
      const listed = live && claim.retired_at === null && claim.standing !== "rejected"
      if (claim.listed !== Number(listed))
        findings.add("counter", claim.key, {found: `listed ${claim.listed}`, expected: `listed ${Number(listed)}`})
    }
    checkChains(claims, findings)
    checked.spans += checkPlaces(store, version, findings)
  }
  return checked
}

/** Every span again: inside the text, no white space at its edges, and the words as they were kept. */
function checkClaim(text: string, claim: ClaimRow, findings: Findings): number {
  let spans = 0
  for (const slot of ["source", "cue", "content"] as const) {
    const stretches = spansOf(claim[`${slot}_spans`])
    spans += stretches.length
    for (const span of stretches) checkSpan(text, span, {of: claim.key, findings})
    const exact = joined(text, stretches)
    if (exact !== claim[slot]) findings.add("words", claim.key, {found: claim[slot], expected: exact})
  }
  for (const [start, end] of JSON.parse(claim.hedge_spans) as readonly (readonly [number, number])[]) {
    spans += 1
    checkSpan(text, {start, end}, {of: claim.key, findings})
  }
  if (claim.form !== formOf(claim.manner))
    findings.add("counter", claim.key, {found: FORMS[claim.form], expected: FORMS[formOf(claim.manner)]})
  return spans
}

function checkSpan(text: string, {start, end}: Span, {of, findings}: {of: string; findings: Findings}): void {
  if (!(0 <= start && start < end && end <= text.length))
    findings.add("span", of, {found: `${start}–${end}`, expected: `inside 0–${text.length}`})
  else if (/\s/u.test(text[start]!) || /\s/u.test(text[end - 1]!))
    findings.add("span", of, {found: `white space at an edge of ${start}–${end}`, expected: "none"})
}

function checkChains(claims: readonly ClaimRow[], findings: Findings): void {
  const outer = new Map(claims.map(({id, within}) => [id, within]))
  for (const {id, key, within} of claims) {
    if (within === null) continue
    const seen = new Set([id])
    for (let at: number | null | undefined = within; at !== null; at = outer.get(at)) {
      if (at !== undefined && !seen.has(at)) {
        seen.add(at)
        continue
      }
      const found = at === undefined ? "a claim of another text" : "a cycle"
      findings.add("chain", key, {found, expected: "a chain that ends"})
      break
    }
  }
}

/** Mentions and furniture. */
function checkPlaces(
  store: Store,
  {id, hash, text}: {id: number; hash: string; text: string},
  findings: Findings,
): number {
  const spans = store.sql<Span>(
    `select start, "end" from mention where version_id = ? union all
     select f.start, f."end" from furniture f join copy c on c.id = f.copy_id where c.version_id = ?`,
    [id, id],
  )
  for (const span of spans) checkSpan(text, span, {of: hash, findings})
  return spans.length
}

const SUMS = ["works", "quoted", "reported", "own", "sentences", "sentences_read"] as const

/** Sums are counted again from claims and copies: of each work, and of each term over its works. */
function checkSums(store: Store, findings: Findings): void {
  const works = store.each<Sums & {key: string; copies: number; n: number; q: number; r: number; o: number}>(
    `select w.key, w.copies, w.quoted, w.reported, w.own, w.sentences, w.sentences_read,
       (select count(*) from version v join copy c on c.version_id = v.id where v.work_id = w.id and c.current = 1) as n,
       coalesce(sum(k.form = 0), 0) as q, coalesce(sum(k.form = 1), 0) as r, coalesce(sum(k.form = 2), 0) as o
     from work w join version v on v.work_id = w.id left join claim k on k.version_id = v.id and k.listed = 1 group by w.id`,
  )
  for (const {key, copies, n, quoted, q, reported, r, own, o} of works) {
    const found = [copies, quoted, reported, own].join(" ")
    const expected = [n, q, r, o].join(" ")
    if (found !== expected) findings.add("counter", key, {found, expected})
  }
  const sums = `count(w.id) as n_works, coalesce(sum(w.quoted), 0) as n_quoted, coalesce(sum(w.reported), 0) as n_reported,
    coalesce(sum(w.own), 0) as n_own, coalesce(sum(w.sentences), 0) as n_sentences,
    coalesce(sum(w.sentences_read), 0) as n_sentences_read`
  const terms = store.each<Record<string, number | string>>(
    `select t.*, ${sums} from term t left join work w on w.copies > 0 where t.kind = 'all' group by t.id
     union all
     select t.*, ${sums} from term t left join label l on l.term_id = t.id
       left join work w on w.id = l.work_id and w.at = l.at and w.copies > 0
     where t.kind <> 'all' group by t.id`,
  )
  for (const term of terms) {
    const found = SUMS.map((name) => term[name]).join(" ")
    const expected = SUMS.map((name) => term[`n_${name}`]).join(" ")
    if (found !== expected) findings.add("counter", `${term["kind"]} ${term["value"]}`, {found, expected})
  }
}

/** What stands on each corrected claim is what its log says. */
function checkLog(store: Store, findings: Findings): void {
  for (const {id, key, standing} of store.each<{id: number; key: string; standing: string}>(
    "select id, key, standing from claim where id in (select claim_id from correction)",
  )) {
    const expected = decidedBy(logOf(store, id)).standing
    if (expected === null ? standing !== "read" && standing !== "retired" : standing !== expected)
      findings.add("counter", key, {found: standing, expected: expected ?? "read"})
  }
}

/** Every text and every claim that is not retired has its words in the index, and nothing else has. */
function checkSearch(store: Store, findings: Findings): void {
  const checks = [
    ["article_words", "select count(*) as n from version", "article_words_docsize"],
    ["claim_words", "select count(*) as n from claim where retired_at is null", "claim_words_docsize"],
    ["actor_words", "select count(*) as n from actor", "actor_words_docsize"],
  ] as const
  for (const [of, counting, index] of checks) {
    const expected = store.get<{n: number}>(counting)?.n
    const found = store.get<{n: number}>(`select count(*) as n from ${index}`)?.n
    if (found !== expected) findings.add("search", of, {found, expected})
  }
}
