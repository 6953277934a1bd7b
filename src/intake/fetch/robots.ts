/**
 * robots.txt by RFC 9309: none there (4xx) allows everything, one that cannot be had (5xx, no answer) forbids everything,
 * and at most 500 KiB of it are read. One answer is kept for each site as long as the process runs, up to a day.
 */

export interface RobotsAnswer {
  readonly status: number
  readonly body: string
}

export type AskRobots = (address: string) => Promise<RobotsAnswer>

export const ROBOTS_MAX_BYTES = 500 * 1024
const KEPT_MS = 24 * 3600 * 1000
const MOST_SITES = 500

type Rules = "all" | "none" | {isAllowed(url: string, agent?: string): boolean | undefined}
const known = new Map<string, {readonly at: number; readonly rules: Rules}>()

/** Whether the site lets this agent fetch the address. */
export async function isAllowedByRobots(address: URL, agent: string, ask: AskRobots): Promise<boolean> {
  const rules = await rulesOf(address.origin, ask)
  if (rules === "all") return true
  if (rules === "none") return false
  return rules.isAllowed(address.href, agent) ?? true
}

async function rulesOf(origin: string, ask: AskRobots): Promise<Rules> {
  const now = performance.now()
  const before = known.get(origin)
  if (before && now - before.at < KEPT_MS) return before.rules
  const {rules, keep} = await askedFor(`${origin}/robots.txt`, ask)
  if (keep) {
    if (known.size >= MOST_SITES) known.clear()
    known.set(origin, {at: now, rules})
  }
  return rules
}

async function askedFor(address: string, ask: AskRobots): Promise<{rules: Rules; keep: boolean}> {
  const {status, body} = await ask(address)
  if (status >= 200 && status < 300) {
    const {default: robotsParser} = await import("robots-parser")
    // The package's types call this export a default of a CommonJS module, which is what it is at run time.
    const parse = robotsParser as unknown as (url: string, body: string) => Exclude<Rules, string>
    return {rules: parse(address, body), keep: true}
  }
  return status >= 400 && status < 500 ? {rules: "all", keep: true} : {rules: "none", keep: false}
}
