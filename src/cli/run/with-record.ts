/** Opens the record that a command works on, and closes it whatever happens. */
import {defaultFolder, type OnRecord, openRecord} from "../../desk/index.ts"

export interface Named {
  /** As given on the command line. */
  readonly record: string | undefined
}

/** `create`: an empty record is made where there is none. */
export async function withRecord<T>(
  {record, create = false}: Named & {readonly create?: boolean},
  work: (rec: OnRecord) => T | Promise<T>,
): Promise<T> {
  const rec = openRecord(record ?? defaultFolder(), {create})
  try {
    return await work(rec)
  } finally {
    rec.close()
  }
}
