/**
 * Makes every model that the reader ships with: `npm run train -- --corpus <folder>` (or ONRECORD_CORPORA). The folder
 * holds `ud/ewt`, `ud/gum-open` (CoNLL-U) and `polnear/train` (brat). Same corpora and seed, same bytes.
 */
import {createHash} from "node:crypto"
import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs"
import {join} from "node:path"
import {parseArgs} from "node:util"
import {
  ATTRIBUTION_TEMPLATE,
  type CueLexicon,
  LABELS,
  type Labelled,
  labelsOf,
  type Pass,
  PLACES,
  passOf,
} from "../src/language/attribution/index.ts"
import {decodeModel} from "../src/language/linear/index.ts"
import {type AttributedMaterial, cueLexicon, exampleOf, goldLabels} from "./attribution.ts"
import {documentsOf} from "./conllu.ts"
import {itemOf, trainLinker} from "./linker.ts"
import {materialOf, type Preparers} from "./material.ts"
import {readAttributed} from "./polnear.ts"
import {pressMaterial} from "./press.ts"
import {trainSentences} from "./sentences.ts"
import {type Example, type TaggerOptions, TaggerTrainer} from "./tagger.ts"
import {trainTags} from "./tags.ts"

const SEED = 20
const UD = [
  {name: "UD English EWT", terms: "CC BY-SA 4.0"},
  {name: "UD English GUM, open genres", terms: "CC BY 4.0"},
]
const POLNEAR = {name: "PolNeAR", terms: "no licence stated; research corpus of publishers' articles; weights only"}
/** An attribution whose like is right less often than this, in thousandths, is not given. */
const LEAST_SHARE = 250
/** Folds for the first pass's own answers on the texts that the second pass learns from. */
const FOLDS = 4

const {values} = parseArgs({options: {corpus: {type: "string"}, out: {type: "string", default: "models"}}})
const corpus = values.corpus ?? process.env["ONRECORD_CORPORA"]
if (corpus === undefined || !existsSync(corpus)) {
  console.error(`No corpora at ${corpus ?? "(none named)"}: give --corpus <folder> or set ONRECORD_CORPORA.`)
  process.exit(2)
}
const log = (line: string): void => console.error(line)
const written: Record<string, Uint8Array> = {}

log("sentences and tags")
const documents = ["ewt", "gum-open"].flatMap((name) =>
  documentsOf(readFileSync(join(corpus, "ud", name, "train.conllu"), "utf8")),
)
written["sentences"] = trainSentences(documents, {epochs: 10, seed: SEED, minUpdates: 2, data: UD})
const tags = trainTags(documents, {epochs: 6, seed: SEED, minUpdates: 5, data: UD})
written["upos"] = tags.upos
written["xpos"] = tags.xpos

log("attribution: texts")
const preparers: Preparers = {
  sentences: decodeModel(written["sentences"]),
  upos: decodeModel(tags.upos),
  xpos: decodeModel(tags.xpos),
}
const texts: AttributedMaterial[] = readAttributed(join(corpus, "polnear", "train")).map((text) => {
  const material = materialOf(text.text, preparers)
  return {...text, material, labels: goldLabels(material, text.gold)}
})
texts.push(...pressMaterial("train", preparers))
const lexicon: CueLexicon = cueLexicon(texts)
const options: TaggerOptions = {epochs: 8, seed: SEED, minCount: 16, margin: 0, places: PLACES, eagerness: 0}
const secondOptions: TaggerOptions = {...options, minCount: 8, eagerness: 3000}
const plain = {cueKeys: [...lexicon.keys()], cueClasses: [...lexicon.values()]}
const PRESS = {name: "onrecord press, train works", terms: "CC BY 4.0"}
const shared = {template: ATTRIBUTION_TEMPLATE, labels: LABELS, data: [POLNEAR, PRESS, ...UD]}

log(`attribution: first pass on ${texts.length} texts`)
const first = texts.map((text) => exampleOf(text, lexicon, null))
written["attribution-1"] = trainedOn(first, "attribution-1", {...options, log})
log("attribution: second pass")
const answers = crossAnswers(texts, first)
const second = texts.map((text, i) => exampleOf(text, lexicon, answers[i]!))
written["attribution-2"] = trainedOn(second, "attribution-2", {...secondOptions, log})

log("links")
const seen = crossLabels(texts, answers, second)
written["link"] = trainLinker(
  texts.map((text, i) => itemOf(text, seen[i]!, lexicon)),
  {epochs: 8, seed: SEED, minUpdates: 3, data: [POLNEAR, PRESS, ...UD], least: LEAST_SHARE, log},
)

mkdirSync(values.out, {recursive: true})
const files: Record<string, string> = {}
let total = 0
for (const [name, bytes] of Object.entries(written)) {
  writeFileSync(join(values.out, `${name}.bin`), bytes)
  files[name] = `sha256:${createHash("sha256").update(bytes).digest("hex")}`
  total += bytes.length
  log(`${name}: ${bytes.length} bytes`)
}
writeFileSync(join(values.out, "manifest.json"), `${JSON.stringify({format: "onrecord-models/1", files}, null, 2)}\n`)
log(`all: ${total} bytes`)

function trainedOn(examples: readonly Example[], name: string, taggerOptions: TaggerOptions): Uint8Array {
  return new TaggerTrainer(examples, taggerOptions).train(examples).encode({...shared, name, plain})
}

/** What the second pass says of each text when it has not been trained on it. */
function crossLabels(
  all: readonly AttributedMaterial[],
  firsts: readonly Uint8Array[],
  examples: readonly Example[],
): Labelled[] {
  const said: Labelled[] = new Array(all.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const pass = passOf(
      decodeModel(
        trainedOn(
          examples.filter((_, i) => i % FOLDS !== fold),
          "fold",
          secondOptions,
        ),
      ),
    )
    for (let i = fold; i < all.length; i += FOLDS) said[i] = labelsOf(all[i]!.material, lexicon, pass, firsts[i]!)
    log(`  fold ${fold + 1} of ${FOLDS}`)
  }
  return said
}

/** What the first pass says of each text when it has not been trained on it. */
function crossAnswers(all: readonly AttributedMaterial[], examples: readonly Example[]): Uint8Array[] {
  const said: Uint8Array[] = new Array(all.length)
  for (let fold = 0; fold < FOLDS; fold++) {
    const pass: Pass = passOf(
      decodeModel(
        trainedOn(
          examples.filter((_, i) => i % FOLDS !== fold),
          "fold",
          options,
        ),
      ),
    )
    for (let i = fold; i < all.length; i += FOLDS) said[i] = labelsOf(all[i]!.material, lexicon, pass, null).labels
    log(`  fold ${fold + 1} of ${FOLDS}`)
  }
  return said
}
