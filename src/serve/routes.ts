/** What may be asked of the reading room: one definition for each address, from which requests are checked and described. */
import {createRoute, z} from "@hono/zod-openapi"
import {LENSES} from "./eye.ts"
import {FACET_KINDS} from "./facets.ts"
import {shapes} from "./shapes.ts"

const MOST_WORDS = 500
const cursor = z.string().max(2000).optional().openapi({description: "From the page before"})
const values = z
  .union([z.string().max(MOST_WORDS), z.array(z.string().max(MOST_WORDS)).max(50)])
  .optional()
  .openapi({description: "One value or several, which are alternatives"})
const facets = Object.fromEntries(FACET_KINDS.map((kind) => [kind, values])) as Record<
  (typeof FACET_KINDS)[number],
  typeof values
>
const words = z
  .string()
  .max(MOST_WORDS)
  .default("")
  .openapi({description: "Words to be found; those in quotation marks stand together"})
const limit = (most: number) => z.coerce.number().int().min(1).max(most).optional()
const id = z.object({id: z.string().min(1).max(200)})

function forms(shape: z.ZodType, description: string) {
  return {
    200: {
      description,
      content: {"application/json": {schema: shape}, "text/html": {schema: z.string()}},
    },
    default: {
      description: "What went wrong",
      content: {"application/problem+json": {schema: shapes.problem}, "text/html": {schema: z.string()}},
    },
  }
}

export const routes = {
  shelf: createRoute({
    method: "get",
    path: "/",
    summary: "Works, the newest first; the twin in JSON is at /index.json",
    request: {query: z.object({q: words, cursor, limit: limit(200), ...facets})},
    responses: forms(shapes.shelf, "Works with facets"),
  }),
  search: createRoute({
    method: "get",
    path: "/search",
    summary: "Works in which words are found, with the claims that hold them",
    request: {
      query: z.object({q: words, order: z.enum(["time", "fit"]).optional(), cursor, limit: limit(100), ...facets}),
    },
    responses: forms(shapes.search, "Works, each once however many copies there are"),
  }),
  article: createRoute({
    method: "get",
    path: "/copies/{id}",
    summary: "One copy with its claims; its id without “sha256:”, or the beginning of it",
    request: {
      params: id,
      query: z.object({
        lens: z.enum(LENSES).default("all"),
        part: z.coerce.number().int().min(1).max(100_000).default(1),
      }),
    },
    responses: forms(shapes.article, "The copy"),
  }),
  claim: createRoute({
    method: "get",
    path: "/claims/{id}",
    summary: "One claim with its words in their place",
    request: {params: id},
    responses: forms(shapes.claim, "The claim"),
  }),
  work: createRoute({
    method: "get",
    path: "/works/{id}",
    summary: "One work with its copies; for people, its first copy",
    request: {params: id},
    responses: forms(shapes.work, "The work"),
  }),
  author: createRoute({
    method: "get",
    path: "/authors/{name}",
    summary: "Works of an author, and how much in them is whose word",
    request: {params: z.object({name: z.string().min(1).max(MOST_WORDS)}), query: z.object({cursor})},
    responses: forms(shapes.author, "The author’s works"),
  }),
  actor: createRoute({
    method: "get",
    path: "/actors/{id}",
    summary: "Somebody who is named, and what is said by him, her or it",
    request: {params: id, query: z.object({cursor})},
    responses: forms(shapes.actor, "The actor"),
  }),
  read: createRoute({
    method: "post",
    path: "/read",
    summary: "Reads a text or a file; nothing is kept",
    request: {
      body: {
        content: {
          "multipart/form-data": {
            schema: z.object({
              text: z.string().optional(),
              file: z.custom<File | string>().optional().openapi({type: "string", format: "binary"}),
            }),
          },
        },
      },
    },
    responses: forms(shapes.read, "The reading, an onrecord/1 object"),
  }),
} as const
