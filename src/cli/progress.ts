/** A bar on standard error for many inputs, when somebody watches it and the pages go elsewhere. */
import {message} from "../messages/index.ts"

export interface Progress {
  step(): void
  /** Takes the bar away, so that words may be printed on the same stream; the next step brings it back. */
  pause(): void
  end(): void
}

const silent: Progress = {step() {}, pause() {}, end() {}}

/** On a terminal that shows the pages themselves, these are the progress, and a bar would run through them. */
export function isWatched(): boolean {
  return process.stderr.isTTY === true && process.stdout.isTTY !== true
}

export async function progressOver(total: number): Promise<Progress> {
  if (!isWatched() || total < 2) return silent
  const {default: progress} = await import("cli-progress")
  const format = message("progress.bar", {bar: "{bar}", value: "{value}", total: "{total}"})
  const bar = new progress.SingleBar({format, clearOnComplete: true, stream: process.stderr}, progress.Presets.legacy)
  let done = 0
  const show = () => bar.start(total, done)
  show()
  return {
    step() {
      done += 1
      if (bar.isActive) bar.update(done)
      else show()
    },
    pause: () => bar.stop(),
    end: () => bar.stop(),
  }
}
