/** The kinds of facets in the order in which they stand on a page. */
import type {FacetKind} from "../desk/index.ts"

export const FACET_KINDS = [
  "region",
  "theme",
  "outlet",
  "author",
  "language",
  "manner",
] as const satisfies readonly FacetKind[]
