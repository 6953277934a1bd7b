/** Errors in one shape: problem details (RFC 9457) for programs, a page with a way out for people. */
import {HTTPException} from "hono/http-exception"
import {InputError, OnRecordError, StoreError, UsageError} from "../errors.ts"
import type {Tongue} from "./tongue.ts"

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  /** The address that was asked for. */
  readonly instance: string
  /** One of the manual's codes; null for what is none of ours. */
  readonly code: string | null
}

const STATUS: Readonly<Record<string, number>> = {
  "record/unknown": 404,
  "serve/address": 404,
  "serve/method": 405,
  "serve/foreign": 403,
  "serve/sign-in": 401,
  "serve/busy": 503,
  "store/locked": 503,
  "input/too-large": 413,
}

export function problemOf(error: unknown, instance: string, tongue: Tongue): Problem {
  const status = statusOf(error)
  const code = error instanceof OnRecordError ? error.code : null
  return {
    type: "about:blank",
    title: tongue.say("problem.title", {status: String(status)}),
    status,
    detail: status === 500 && code === null ? tongue.say("problem.unknown") : tongue.error(error),
    instance,
    code,
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HTTPException) return error.status
  if (!(error instanceof OnRecordError)) return 500
  const status = STATUS[error.code]
  if (status !== undefined) return status
  if (error instanceof UsageError) return 400
  if (error instanceof InputError) return 422
  return error instanceof StoreError && error.code === "store/locked" ? 503 : 500
}
