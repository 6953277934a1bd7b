/** What the program's exit codes mean; stable across releases. */
export const exitCodes = {done: 0, failed: 1, usage: 2} as const
