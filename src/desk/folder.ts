/** Where the record lies when nobody says: by the conventions of the platform. */
import {homedir} from "node:os"
import {join} from "node:path"

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** The user's own folder. */
  readonly home: string
}

/** ONRECORD_HOME where it is set; otherwise the platform's place for an application's data. */
export function defaultFolder(
  {env, platform, home}: Surroundings = {env: process.env, platform: process.platform, home: homedir()},
): string {
  const named = env["ONRECORD_HOME"]
  if (named) return named
  if (platform === "win32") return join(env["LOCALAPPDATA"] || join(home, "AppData", "Local"), "onrecord")
  if (platform === "darwin") return join(home, "Library", "Application Support", "onrecord")
  const data = env["XDG_DATA_HOME"]
  // The convention has relative values passed over.
  return join(data?.startsWith("/") ? data : join(home, ".local", "share"), "onrecord")
}
