/**
 * The language that a text is in, by cld3. Its module takes a sixth of a second to load, so two cheap questions come first:
 * is the text mainly in a script of few languages, and is it plainly English by its function words.
 */

/** As much as the detector sees, in code units. */
const SAMPLE = 4000
/** cld3's own bound for a guess to be trusted is 0.7; short headlines need no less. */
const RELIABLE = 0.7

type Find = (sample: string) => {readonly language: string; readonly probability: number; readonly is_reliable: boolean}

let finder: Promise<Find> | null = null
let ready: Find | null = null

/** BCP 47, or null when it cannot be told. */
export async function languageOf(text: string): Promise<string | null> {
  const sample = sampleOf(text)
  if (isPlainlyEnglish(sample)) return "en"
  if (letterCount(sample) < 12) return scriptLanguage(sample)
  finder ??= load()
  ready = await finder
  return decided(sample, ready)
}

/** The same where nothing can be waited for: the detector is asked only when an earlier call has loaded it. */
export function languageOfNow(text: string): string | null {
  const sample = sampleOf(text)
  if (isPlainlyEnglish(sample)) return "en"
  return ready && letterCount(sample) >= 12 ? decided(sample, ready) : scriptLanguage(sample)
}

function decided(sample: string, find: Find): string | null {
  const {language, probability, is_reliable: reliable} = find(sample)
  const tag = language === "iw" ? "he" : language === "und" ? null : language
  const script = mainScript(sample)
  const fits =
    script === null || tag === null || script.languages.includes(tag.slice(0, 2)) || script.languages.length === 0
  if (tag && reliable && probability >= RELIABLE && fits) return tag
  return scriptLanguage(sample)
}

async function load(): Promise<Find> {
  const {loadModule} = await import("cld3-asm")
  const before = handlersOf()
  const factory = await loadModule()
  removeNewHandlers(before)
  const identifier = factory.create(0, SAMPLE * 4)
  return (sample) => identifier.findLanguage(sample)
}

const EVENTS = ["uncaughtException", "unhandledRejection"] as const
type Handler = (...args: unknown[]) => void

/** The detector's loader hooks the process's last-resort events; a library must leave those to the program. */
function handlersOf(): ReadonlyMap<string, ReadonlySet<unknown>> {
  return new Map(EVENTS.map((event) => [event, new Set<unknown>(process.listeners(event as "exit"))]))
}

function removeNewHandlers(before: ReadonlyMap<string, ReadonlySet<unknown>>): void {
  for (const event of EVENTS) {
    for (const handler of process.listeners(event as "exit")) {
      if (!before.get(event)?.has(handler)) process.removeListener(event, handler as Handler)
    }
  }
}

/** From the middle of the text, where its own prose is rather than a page's head; lone surrogates out, white space single. */
function sampleOf(text: string): string {
  const start = text.length <= SAMPLE ? 0 : Math.floor((text.length - SAMPLE) / 3)
  return text
    .slice(start, start + SAMPLE)
    .toWellFormed()
    .replace(/\uFFFD/gu, " ")
    .replace(/https?:\S{1,300}|[\w.]{1,60}@[\w.]{1,60}|\]\([^)\s]{0,300}\)|[*_#\\[\]<>|]/gu, " ")
    .replace(/\s+/gu, " ")
}

const ENGLISH = new Set(
  "the of and to that with was for is his has from by have had been which their would they will who this are were but not its she he it on at an as be said".split(
    " ",
  ),
)
/** English alone has these among its commonest words. */
const TELLING = new Set(
  "the and that with was his has have had been which their would they who this were said".split(" "),
)

function isPlainlyEnglish(sample: string): boolean {
  let words = 0
  let common = 0
  const telling = new Set<string>()
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) {
    words++
    if (ENGLISH.has(word)) common++
    if (TELLING.has(word)) telling.add(word)
  }
  return words >= 40 && telling.size >= 5 && common / words >= 0.22
}

interface Script {
  readonly pattern: RegExp
  /** cld3's languages in it; empty: too many to list. */
  readonly languages: readonly string[]
  /** What the script alone says; "und-Cyrl" where it is shared. */
  readonly alone: string
}

const SCRIPTS: readonly Script[] = [
  {pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, languages: ["ja"], alone: "ja"},
  {pattern: /\p{Script=Hangul}/gu, languages: ["ko"], alone: "ko"},
  {pattern: /\p{Script=Han}/gu, languages: ["zh", "ja"], alone: "zh"},
  {pattern: /\p{Script=Arabic}/gu, languages: ["ar", "fa", "ur", "ps", "sd", "ku", "ug"], alone: "und-Arab"},
  {
    pattern: /\p{Script=Cyrillic}/gu,
    languages: ["ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg"],
    alone: "und-Cyrl",
  },
  {pattern: /\p{Script=Greek}/gu, languages: ["el"], alone: "el"},
  {pattern: /\p{Script=Hebrew}/gu, languages: ["he", "yi"], alone: "und-Hebr"},
  {pattern: /\p{Script=Thai}/gu, languages: ["th"], alone: "th"},
  {pattern: /\p{Script=Devanagari}/gu, languages: ["hi", "mr", "ne"], alone: "und-Deva"},
  {pattern: /\p{Script=Bengali}/gu, languages: ["bn"], alone: "und-Beng"},
  {pattern: /\p{Script=Armenian}/gu, languages: ["hy"], alone: "hy"},
  {pattern: /\p{Script=Georgian}/gu, languages: ["ka"], alone: "ka"},
  {pattern: /\p{Script=Ethiopic}/gu, languages: ["am"], alone: "und-Ethi"},
  {pattern: /\p{Script=Tamil}/gu, languages: ["ta"], alone: "ta"},
  {pattern: /\p{Script=Telugu}/gu, languages: ["te"], alone: "te"},
  {pattern: /\p{Script=Kannada}/gu, languages: ["kn"], alone: "kn"},
  {pattern: /\p{Script=Malayalam}/gu, languages: ["ml"], alone: "ml"},
  {pattern: /\p{Script=Gujarati}/gu, languages: ["gu"], alone: "gu"},
  {pattern: /\p{Script=Gurmukhi}/gu, languages: ["pa"], alone: "pa"},
  {pattern: /\p{Script=Sinhala}/gu, languages: ["si"], alone: "si"},
  {pattern: /\p{Script=Khmer}/gu, languages: ["km"], alone: "km"},
  {pattern: /\p{Script=Lao}/gu, languages: ["lo"], alone: "lo"},
  {pattern: /\p{Script=Myanmar}/gu, languages: ["my"], alone: "und-Mymr"},
]

/** The script of most letters, Latin apart. Kana decide against Han: Japanese is written in both. */
function mainScript(sample: string): Script | null {
  const letters = letterCount(sample)
  let best: Script | null = null
  let most = 0
  for (const script of SCRIPTS) {
    const count = sample.match(script.pattern)?.length ?? 0
    if (script.alone === "ja" && count > letters * 0.1) return script
    if (count > most) {
      most = count
      best = script
    }
  }
  return most > letters * 0.5 ? best : null
}

/** What the script alone says, or null for Latin letters. */
function scriptLanguage(sample: string): string | null {
  return mainScript(sample)?.alone ?? null
}

function letterCount(sample: string): number {
  return sample.match(/\p{L}/gu)?.length ?? 0
}
