/** The error classes and their codes: codes are stable across releases and listed in the manual. */

export const ERROR_CODES = {
  "usage/option": "An option has a value that the command does not know.",
  "usage/decision": "A correction is none of accepting, rejecting and setting, or several of them.",
  "usage/span": "A span does not fit the text it is said to count in.",
  "input/not-found": "The file, folder or pattern does not exist.",
  "input/unreadable": "The file or folder cannot be opened.",
  "input/empty": "There is no text in it.",
  "input/binary": "It holds bytes that are no text in any known encoding.",
  "input/too-large": "It is larger than the size limit.",
  "input/kind": "It is of a kind that this version does not read.",
  "fetch/address": "The address is not one that may be fetched.",
  "fetch/private": "The address leads to a private or loopback network.",
  "fetch/robots": "The site's robots.txt asks not to fetch it.",
  "fetch/status": "The server answered with an error status.",
  "fetch/timeout": "The server did not answer in time.",
  "fetch/too-large": "The answer is larger than the size limit.",
  "fetch/redirects": "Too many redirects.",
  "fetch/failed": "The connection failed.",
  "input/record": "A line is no record of the exchange format.",
  "store/missing": "There is no record in the folder.",
  "store/not-a-record": "The folder or file holds something else than a record.",
  "store/newer-schema": "The record was made by a newer version.",
  "store/locked": "Another program is writing to the record.",
  "store/read-only": "The record may be read and not written.",
  "store/full": "There is no room left where the record lies.",
  "store/damaged": "The record's file is damaged.",
  "store/unreadable": "The record's file or folder cannot be opened.",
  "store/exists": "A file that would be overwritten is there already.",
  "record/unknown": "Nothing in the record has this id.",
  "record/cursor": "A page is asked for by a mark that was never given out.",
  "record/unsigned": "A correction lacks a name or a reason.",
  "record/slot": "A slot of a claim cannot take the value.",
  "record/retired": "The claim was retired, since a later reading does not find it.",
  "record/undone": "The correction was taken back before, or is itself a taking back.",
  "serve/busy": "The reading room did not answer in time, or has too much to do.",
  "serve/foreign": "The request comes from a page of somebody else.",
  "serve/address": "There is no page at this address.",
  "serve/method": "The page does not take this kind of request.",
  "serve/sign-in": "The reading room asks for a name and a password.",
  "serve/password": "The reading room is to be reached from elsewhere, and there is no password.",
  "serve/password-file": "The password file cannot be read, or a line of it is no password.",
  "serve/port": "The port is taken, or may not be used.",
  "model/missing": "A model file is missing.",
  "model/damaged": "A model file does not match its own hash.",
  "model/format": "A model file is of a format that this version does not know.",
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/** `values` fill the message `error.<code>` of the catalogue; `message` says the same in plain English for logs. */
export class OnRecordError extends Error {
  readonly code: ErrorCode
  readonly values: Readonly<Record<string, string | number>>
  constructor(
    code: ErrorCode,
    message: string,
    options?: ErrorOptions & {values?: Readonly<Record<string, string | number>>},
  ) {
    super(message, options)
    this.name = new.target.name
    this.code = code
    this.values = options?.values ?? {}
  }
}
/** The caller broke the contract. */
export class UsageError extends OnRecordError {}
/** The outside world sent something unreadable. */
export class InputError extends OnRecordError {}
/** A model file is missing, damaged or of another format. */
export class ModelError extends OnRecordError {}
/** The record is not what this version expects, or its place does not let it be written. */
export class StoreError extends OnRecordError {}
