/** The shapes of the twins, for the OpenAPI document and for whoever checks an answer. Held against the types of the desk. */
import {z} from "@hono/zod-openapi"
import type {
  ActorPage,
  AuthorPage,
  ClaimInContext,
  CopyEntry,
  Correction,
  HeldArticle,
  HeldClaim,
  SearchPage,
  ShelfPage,
  WorkEntry,
  WorkPage,
} from "../desk/index.ts"
import type {Problem} from "./problem.ts"

const text = z.string()
const textOrNull = text.nullable()
const count = z.int().min(0)
const span = {start: count, end: count}
const excerpt = z.strictObject({...span, exact: text})
const form = z.enum(["quoted", "reported", "own"])
const standing = z.enum(["read", "accepted", "changed", "rejected", "retired"])
const list = <T extends z.ZodType>(item: T) => z.array(item).readonly()
const total = z.strictObject({count, atLeast: z.boolean()})
const shares = z.strictObject({claims: count, quoted: count, reported: count, own: count})
const coverage = z.strictObject({read: count, sentences: count})
const facetValues = list(z.strictObject({value: text, works: count}))
const facets = z.strictObject({
  region: facetValues,
  theme: facetValues,
  outlet: facetValues,
  language: facetValues,
  author: facetValues,
  manner: facetValues,
})

const correction = z
  .strictObject({
    id: text,
    claim: text,
    act: z.enum(["accept", "reject", "set", "undo"]),
    slot: z.enum(["speaker", "manner", "kind", "polarity"]).nullable(),
    value: textOrNull,
    before: textOrNull,
    by: text,
    reason: text,
    at: text,
    undoes: textOrNull,
    undone: z.boolean(),
  })
  .openapi("Correction") satisfies z.ZodType<Correction>

const place = z
  .strictObject({
    work: text,
    copy: text,
    headline: textOrNull,
    outlet: textOrNull,
    publishedAt: textOrNull,
    input: text,
    url: textOrNull,
    copies: count,
  })
  .openapi("Place")

const claim = z
  .strictObject({
    id: text,
    form,
    manner: z.enum(["direct", "mixed", "indirect"]).nullable(),
    kind: z.enum(["speech", "writing", "thought", "attitude", "act"]).nullable(),
    polarity: z.enum(["affirmed", "negated", "denied", "refused", "declined"]).nullable(),
    speaker: z.strictObject({id: textOrNull, name: textOrNull, words: text}).nullable(),
    source: list(excerpt),
    cue: list(excerpt),
    content: list(excerpt),
    hedges: list(
      z.strictObject({
        ...excerpt.shape,
        kind: z.enum(["alleged", "likely", "possible", "apparent", "reported", "distance"]).nullable(),
        holder: z.enum(["author", "speaker"]).nullable(),
      }),
    ),
    chain: list(z.strictObject({who: textOrNull, actor: textOrNull, verb: textOrNull, claim: textOrNull})),
    confidence: z.number().min(0).max(1).nullable(),
    standing,
    keptAs: textOrNull,
    corrections: list(correction),
    madeBy: z.strictObject({reader: text, version: text}),
    where: place,
  })
  .openapi("Claim") satisfies z.ZodType<HeldClaim>

const work = z
  .strictObject({
    id: text,
    copy: text,
    headline: textOrNull,
    byline: list(text),
    outlet: textOrNull,
    publishedAt: textOrNull,
    language: textOrNull,
    copies: count,
    shares,
    coverage,
  })
  .openapi("Work") satisfies z.ZodType<WorkEntry>

const copy = z
  .strictObject({
    id: text,
    work: text,
    version: text,
    input: text,
    url: textOrNull,
    retrievedAt: textOrNull,
    addedAt: text,
    outlet: textOrNull,
    headline: textOrNull,
    byline: list(text),
    publishedAt: textOrNull,
    language: textOrNull,
    current: z.boolean(),
  })
  .openapi("Copy") satisfies z.ZodType<CopyEntry>

/** Its own schema is published as `docs/schema/onrecord-1.schema.json`; here stand the parts that a record adds. */
const decided = {claim: text, standing, corrections: list(correction)}
const reading = z
  .looseObject({
    format: z.literal("onrecord/1"),
    text,
    copy: z.looseObject({id: text, version: text}),
    attributions: list(z.looseObject({id: text, ...decided})),
    ownVoice: list(z.looseObject({...span, ...decided})),
    coverage: z.looseObject({sentences: count, read: count}),
  })
  .openapi("Reading", {description: "An onrecord/1 object, each claim with its durable id and the decisions on it"})

export const shapes = {
  shelf: z
    .strictObject({works: list(work), total, facets, cursor: textOrNull})
    .openapi("Shelf") satisfies z.ZodType<ShelfPage>,
  search: z
    .strictObject({
      query: text,
      hits: list(
        z.strictObject({
          work,
          snippet: z.strictObject({...excerpt.shape, marks: list(z.strictObject(span))}).nullable(),
          claims: list(claim),
        }),
      ),
      total,
      facets,
      cursor: textOrNull,
    })
    .openapi("Search") satisfies z.ZodType<SearchPage>,
  article: z
    .strictObject({
      record: reading,
      work,
      copy,
      copies: list(copy),
      otherVersions: list(copy),
      actors: z.record(text, text),
    })
    .openapi("Article") satisfies z.ZodType<Omit<HeldArticle, "record">>,
  claim: z
    .strictObject({claim, version: text, context: excerpt, copies: list(copy), log: list(correction)})
    .openapi("ClaimInContext") satisfies z.ZodType<ClaimInContext>,
  work: z.strictObject({work, copies: list(copy)}).openapi("WorkPage") satisfies z.ZodType<WorkPage>,
  author: z
    .strictObject({
      name: text,
      works: list(work),
      total,
      outlets: facetValues,
      shares,
      coverage,
      cursor: textOrNull,
    })
    .openapi("Author") satisfies z.ZodType<AuthorPage>,
  actor: z
    .strictObject({
      id: text,
      name: text,
      kind: z
        .enum(["person", "government", "organisation", "group", "outlet", "document", "unnamed", "author"])
        .nullable(),
      country: textOrNull,
      forms: list(text),
      said: shares,
      mentions: count,
      claims: list(claim),
      cursor: textOrNull,
    })
    .openapi("Actor") satisfies z.ZodType<ActorPage>,
  read: z.looseObject({format: z.literal("onrecord/1")}).openapi("ReadOnly"),
  problem: z
    .strictObject({
      type: text,
      title: text,
      status: z.int(),
      detail: text,
      instance: text,
      code: textOrNull,
    })
    .openapi("Problem") satisfies z.ZodType<Problem>,
} as const
