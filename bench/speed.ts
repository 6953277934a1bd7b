/** `npm run -s bench -- speed`. */
import type {Row} from "./rows.ts"

export async function speedRows(): Promise<Row[]> {
  return []
}
