import assert from "node:assert/strict"
import {test} from "node:test"
import {agreementOf, alphaOf} from "../../bench/press/agree.ts"
import {placed} from "../../bench/press/place.ts"
import {scoreRecords} from "../../bench/press/records.ts"
import {scoreText} from "../../bench/press/score.ts"
import {scoreOf, type Tallies} from "../../bench/press/tally.ts"
import {articleOfRecord} from "../../press/tools/exports/from-record.ts"
import {recordOf} from "../../press/tools/exports/record.ts"
import {markdownOf} from "../../press/tools/exports/text.ts"
import {parsePress} from "../../press/tools/load.ts"
import type {Article} from "../../press/tools/model.ts"
import {FILE, MARKED} from "./marked.ts"

const gold = parsePress(MARKED, FILE).article

/** Slots that are not fully right, by name. */
function lowered(tallies: Tallies): string[] {
  return [...tallies]
    .filter(([, {whole}]) => whole.gold + whole.predicted > 0 && scoreOf(whole).f1 < 1)
    .map(([slot]) => slot)
    .sort()
}

const marked = (from: string, to: string): Article => {
  assert.ok(MARKED.includes(from), `the marked article has no ${from}`)
  return parsePress(MARKED.replace(from, to), FILE).article
}

test("gold against itself is right in every slot", () => {
  assert.deepEqual(lowered(scoreText(gold, gold)), [])
})

/** A fault put into the reading, and the slots that must fall, all others staying whole. */
const PLANTED: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    "another cue",
    "{a6.cue|wrote} {a6.channel,p2|in the Post}",
    "wrote {a6.channel,p2,a6.cue|in the Post}",
    ["attribution.strict", "cue", "cue.same"],
  ],
  [
    "no source",
    "{a3.source,p3|two officials}",
    "{p3|two officials}",
    ["attribution.lenient", "attribution.strict", "source", "source.same"],
  ],
  [
    "a shorter content",
    "{a5.content|{q1|“a bad 🐻 tale”}}",
    "{q1|“a {a5.content|bad 🐻 tale}”}",
    ["attribution.strict", "content.same"],
  ],
  ["another kind", "a6 writing", "a6 thought", ["kind"]],
  ["another manner", "a5 speech", "a5 speech manner=mixed", ["manner"]],
  ["another polarity", "polarity=denied", "polarity=refused", ["polarity"]],
  ["no mood", "mood=conditional", "mood=stated", ["mood"]],
  ["no addressee", "{a5.addressee,p4|reporters}", "{p4|reporters}", ["addressee"]],
  ["another addressee", "a5 speech speaker=p1 addressee=p4", "a5 speech speaker=p1 addressee=p2", ["addressee.actor"]],
  ["no channel", "{a6.channel,p2|in the Post}", "{p2|in the Post}", ["channel"]],
  ["another channel", "channel=p2", "channel=p3", ["channel.actor"]],
  ["another occasion", "occasion=e1", "occasion=e2", ["occasion"]],
  ["another speaker", "a6 writing speaker=p4", "a6 writing speaker=p5", ["speaker"]],
  ["another day of saying", "saidAt=2031-05-06", "saidAt=2031-05-05", ["saidAt"]],
  ["a chain left out", "speaker=p3 within=a2", "speaker=p3", ["chain", "within"]],
  ["another kind of hedge", "a3.hedge.alleged.author", "a3.hedge.likely.author", ["hedge.kind", "hedge.whole"]],
  ["another holder of a hedge", "a3.hedge.alleged.author", "a3.hedge.alleged.speaker", ["hedge.holder", "hedge.whole"]],
  [
    "a hedge of another hop",
    "a3.hedge.alleged.author",
    "a2.hedge.alleged.author",
    ["hedge.attribution", "hedge.whole"],
  ],
  ["an own hedge left out", "{o1.hedge.likely.author|probably}", "probably", ["ownVoice.hedge"]],
  [
    "own voice left out",
    "{o1|It was {o1.hedge.likely.author|probably} a bad week.}",
    "{o1|It was} {o1.hedge.likely.author|probably} a bad week.",
    ["ownVoice", "ownVoice.words"],
  ],
  ["another kind of actor", "p4 group", "p4 organisation", ["actor.kind"]],
  ["another country", "country=XAG", "country=XAA", ["actor.country"]],
  ["another kind of event", "e2 summit", "e2 talks", ["event.kind"]],
  ["an event that is no meeting", "e2 summit", "e2 vote", ["event.kind", "event.meeting"]],
  ["another mode", "mode=planned", "mode=negated", ["event.mode"]],
  ["another word for the event", "attribution=a5\ne2", "attribution=a4\ne2", ["event.attribution"]],
  ["no place", "{e2.place|Lysund}", "Lysund", ["event.place"]],
  ["another part", "p4=guest/present", "p4=chair/present", ["participant.part"]],
  ["another presence", "p4=guest/present", "p4=guest/remote", ["participant.presence"]],
  ["one too few took part", " p4=guest/present", "", ["participant", "participant.part", "participant.presence"]],
  ["no deputy", " sent=p4", "", ["absence.sent"]],
  ["another stance", "l1 rejects", "l1 warns", ["position.stance"]],
  ["another holder", "l1 rejects holder=p1", "l1 rejects holder=p2", ["position.holder"]],
  ["no red line", " redline", "", ["position.redLine"]],
  ["no firmness", "{l1.firmness|no}", "no", ["position.firmness"]],
  ["no scope", "{l1.scope|in any form}", "in any form", ["position.scope"]],
  ["nobody toward whom", " toward=p5", "", ["position.toward"]],
  ["nobody who claims it", " claimedby=p2", "", ["position.claimedBy"]],
  ["another kind of denial", "d1 denies", "d1 refuses", ["denial.kind"]],
  ["another who denies", "d1 denies by=p1", "d1 denies by=p2", ["denial.by"]],
  ["no reader of a denial", " reader=p2", "", ["denial.reader"]],
  ["another day", "t1 2031-05-06", "t1 2031-05-13", ["event.time", "time.value"]],
  ["another type of quotation", "q1 speech", "q1 fragment", ["quotation.type"]],
  ["another who is silent", "s1 of=p2", "s1 of=p3", ["silence.of"]],
  ["another who crosses", "x1 position=l1 by=p5", "x1 position=l1 by=p2", ["crossing.by"]],
  ["another kind of tie", "r1 recognition", "r1 alliance", ["tie.kind"]],
  ["another end of a tie", "to=p2 act=seeks", "to=p1 act=seeks", ["tie.to"]],
  ["another act of a tie", "act=seeks", "act=grants", ["tie.act"]],
  ["another who expects", "f1 holder=p4", "f1 holder=p1", ["expectation.holder"]],
  ["another window", "window=2031-06", "window=2031-07", ["expectation.window"]],
  ["another kind of request", "k1 request", "k1 commitment", ["request.kind"]],
  ["another who asks", "k1 request from=p4", "k1 request from=p2", ["request.from"]],
  ["another kind of charge", "c1 act", "c1 motive", ["charge.kind"]],
  ["another who is charged", "against=p1", "against=p2", ["charge.against"]],
  ["a charge without a source", "attribution=a3\nm1", "attribution=a3 unsourced\nm1", ["charge.sourced"]],
  ["another member", "member=p1", "member=p5", ["format.member"]],
  ["another change", "change=member", "change=joins", ["format.change"]],
  ["another right", "h1 copyright", "h1 notice", ["right.kind"]],
  ["body taken for furniture", "[item]", "[furniture:other]", ["body", "furniture", "ownVoice"]],
  ["another writing day", "written: 2031-05-07", "written: 2031-05-06", ["writtenOn"]],
  ["another printing day", "published: 2031-05-08", "published: 2031-05-09", ["published"]],
]

for (const [name, from, to, slots] of PLANTED)
  test(`the scorer sees ${name}`, () => {
    const fallen = lowered(scoreText(gold, marked(from, to)))
    const expected = name.startsWith("body") ? slots.filter((slot) => slot !== "ownVoice") : slots
    assert.deepEqual(fallen, [...expected].sort())
  })

test("an attribution that is not found is missed in each of its slots", () => {
  const none: Article = {...gold, attributions: gold.attributions.filter(({id}) => id !== "a6")}
  const tallies = scoreText(gold, none)
  assert.deepEqual(tallies.get("attribution")?.whole, {gold: 6, predicted: 5, right: 5})
  assert.deepEqual(tallies.get("channel")?.whole, {gold: 1, predicted: 0, right: 0})
  assert.deepEqual(tallies.get("channel")?.matched, {gold: 0, predicted: 0, right: 0})
})

test("ids of a reading need not be those of the gold", () => {
  const other = JSON.parse(JSON.stringify(recordOf(gold)).replaceAll(/"([apet])(\d+)"/gu, '"$1$29"')) as unknown
  assert.deepEqual(lowered(scoreText(gold, articleOfRecord(other))), [])
})

test("a reading of the Markdown text is scored in the words of the marked one", () => {
  const text = markdownOf(gold)
  const shifted = (value: unknown, by: (at: number) => number): unknown => {
    if (Array.isArray(value)) return value.map((one) => shifted(one, by))
    if (typeof value !== "object" || value === null) return value
    const moved = Object.entries(value).map(([key, one]) => [
      key,
      (key === "start" || key === "end") && typeof one === "number" ? by(one) : shifted(one, by),
    ])
    return Object.fromEntries(moved)
  }
  const block = gold.blocks[2]!
  const words = gold.text.slice(block.start, block.end)
  const move = text.indexOf(words) - block.start
  const a5 = gold.attributions.filter(({id}) => id === "a5")
  const reading = shifted({...articleOfRecord({}), text, attributions: a5}, (at) => at + move) as Article
  const {article, outside} = placed(reading, gold)
  assert.equal(outside, 0)
  assert.deepEqual(article.attributions, a5)
})

test("lines are matched to their articles by the end of their input; the rest is told", () => {
  const texts = [{file: FILE, article: gold}]
  const line = recordOf(gold)
  const named = {...line, copy: {...(line["copy"] as object), input: "/tmp/out/ostrel-lease/morning-bell.md"}}
  const {missing, unknown, groups} = scoreRecords([named, {copy: {input: "elsewhere/x.md"}, text: ""}], texts)
  assert.deepEqual({missing, unknown}, {missing: [], unknown: ["elsewhere/x.md"]})
  assert.deepEqual([...groups.keys()], ["all", "split: train", "style: commentary"])
  assert.deepEqual(lowered(groups.get("all")!.tallies), [])
  assert.deepEqual(scoreRecords([], texts).missing, ["ostrel-lease/morning-bell"])
})

test("alpha is 1 in full agreement, 0 at chance, and unknown with one label", () => {
  assert.equal(
    alphaOf([
      ["a", "a"],
      ["b", "b"],
    ]),
    1,
  )
  assert.equal(
    alphaOf([
      ["a", "a"],
      ["a", "a"],
    ]),
    null,
  )
  // Krippendorff 2011, two observers, nominal, without the missing values: 12 units, alpha 0.692.
  const first = "a b c c b a d a b c d d".split(" ")
  const second = "a b c c b b d a b d d a".split(" ")
  const units = first.map((label, i) => [label, second[i]!] as const)
  assert.ok(Math.abs(alphaOf(units)! - (1 - 3 / 12 / (1 - (6 * 5 + 7 * 6 + 5 * 4 + 6 * 5) / (24 * 23)))) < 1e-9)
})

test("two markings are compared slot by slot, with the labels on which they part", () => {
  const second = [{file: FILE, article: marked("d1 denies", "d1 refuses")}]
  const {texts, tallies, confusions, differing} = agreementOf([{file: FILE, article: gold}], second)
  assert.equal(texts, 1)
  assert.deepEqual(differing, [])
  assert.deepEqual(lowered(tallies), ["denial.kind"])
  assert.deepEqual(confusions.get("denial.kind"), [{first: "denies", second: "refuses", n: 1}])
})
