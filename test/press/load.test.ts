import assert from "node:assert/strict"
import {test} from "node:test"
import {type Loaded, loadPress, parsePress} from "../../press/tools/load.ts"
import {pageFaults} from "../../press/tools/visible.ts"
import {workFaults} from "../../press/tools/works.ts"
import {FILE, MARKED} from "./marked.ts"

const words = (text: string, spans: readonly {start: number; end: number}[]): string[] =>
  spans.map(({start, end}) => text.slice(start, end))

test("a marked article is read with its words, its slots and its facts", () => {
  const {article, faults} = parsePress(MARKED, FILE)
  assert.deepEqual(faults, [])
  const {text, attributions, actors, events, positions} = article
  assert.ok(text.startsWith("Brezh: no warships in any form\n\nBy Anton Revel 🖋\n\nIt was"))
  const a3 = attributions.find(({id}) => id === "a3")!
  assert.deepEqual(words(text, a3.source), ["two officials"])
  assert.deepEqual(words(text, a3.content), ["that Brezh allegedly sold the harbour of the Seven Shores"])
  assert.equal(a3.within, "a2")
  assert.deepEqual(words(text, a3.hedges), ["allegedly"])
  assert.equal(attributions.find(({id}) => id === "a5")?.manner, "direct")
  assert.deepEqual(words(text, actors[1]!.mentions), ["Brezh", "Brezh", "The minister", "he"])
  assert.equal(events[0]!.time.edtf, "2031-05-06")
  assert.deepEqual(
    {...events[1]!.participants[0], spans: []},
    {
      actor: "p5",
      part: "actor",
      presence: "absent",
      sent: "p4",
      reason: "no invitation",
      attribution: null,
      spans: [],
    },
  )
  assert.equal(positions[0]!.redLine, true)
})

/** A change to the marked article and the fault that it must bring. */
const PLANTED: readonly (readonly [string, string, string, RegExp])[] = [
  ["a mark left open", "{a1.cue|:}", "{a1.cue|:", /:10: The mark \{a1\.cue\|… is left open/],
  ["a brace that closes nothing", "{a1.cue|:}", "{a1.cue|:}}", /:10: A brace closes nothing/],
  ["a brace that is no mark", "a bad week", "a {bad week", /:13: No mark at “\{bad week/],
  ["an empty mark", "{w1|at Vell}", "{w1|}", /:13: The mark \{w1\|\} is empty/],
  [
    "a mark edged by white space",
    "{w1|at Vell}",
    "{w1|at Vell }",
    /:13: The mark \{w1\|at Vell \} begins or ends on white space/,
  ],
  ["a mark without an id", "{w1|at Vell}", "{clue|at Vell}", /:13: .* has no id at “clue”/],
  ["an unknown kind of thing", "{w1|at Vell}", "{z1|at Vell}", /z1: no kind of thing begins with “z”/],
  ["an unknown slot", "{a1.source,p1|", "{a1.speaker,p1|", /:10: a1\.speaker: no such slot/],
  ["an unknown kind of block", "[item]", "[listitem]", /:15: A block of kind \[listitem\] is not known/],
  ["an unknown kind of furniture", "[furniture:share]", "[furniture:cat]", /Furniture of kind “cat” is not known/],
  ["an unknown header field", "style:", "mood: good\nstyle:", /The header has “mood”, which is none of/],
  ["a missing header field", "outlet: The Morning Bell\n", "", /The header lacks “outlet:”/],
  ["an unknown style", "style: commentary", "style: analysis", /:4: style: analysis is none of wire/],
  ["a bad date in the header", "published: 2031-05-08", "published: 8 May", /:7: published: 8 May: it is no EDTF/],
  ["a file of another name", "copy: morning-bell", "copy: bell", /:2: copy: bell, but the file is morning-bell\.press/],
  ["an unknown kind", "a4 act", "a4 acts", /a4: an attribution begins with its kind: speech.*“acts” is none/],
  ["an unknown fact", "polarity=denied", "polarty=denied", /a4: “polarty” is no fact of an attribution/],
  ["an unknown value", "polarity=denied", "polarity=no", /a4: polarity=no: it is one of affirmed/],
  ["a dangling id in facts", "a4 act speaker=p1", "a4 act speaker=p9", /a4: speaker=p9: p9 has no line/],
  ["a dangling id in marks", "{w1|at Vell}", "{w1,w2|at Vell}", /:13: w2 is marked and has no line/],
  [
    "an id of the wrong kind",
    "a4 act speaker=p1",
    "a4 act speaker=a1",
    /a4: speaker=a1: it takes an id that begins with p/,
  ],
  ["a thing without words", "{w1|at Vell}", "at Vell", /w1: a clue needs words in the text/],
  [
    "an attribution without content",
    "{a5.content|{q1|“a bad 🐻 tale”}}",
    "{q1|“a bad 🐻 tale”}",
    /a5: an attribution needs words in the text: \{a5\.content\|…\}/,
  ],
  ["a thing without a needed fact", "l1 rejects holder=p1", "l1 rejects", /l1: a position needs holder=/],
  ["an event without its mode", "e1 meeting mode=past", "e1 meeting", /e1: an event needs mode=/],
  [
    "an actor without a name",
    'p5 government "Velmora"',
    "p5 government",
    /p5: an actor that is not unnamed has a name/,
  ],
  ["a date without its value", "t1 2031-05-06", "t1", /t1: a date has its EDTF, or open/],
  ["a day that no month has", "t1 2031-05-06", "t1 2031-02-30", /t1: 2031-02-30: 2031-02 has no day 30/],
  ["an interval that runs backwards", "window=2031-06", "window=2031-06/2031-05", /2031-06 is later than 2031-05/],
  [
    "a circle of attributions",
    "a2 writing speaker=p2",
    "a2 writing speaker=p2 within=a3",
    /a[23]: within=a[23] goes in a circle/,
  ],
  [
    "an outer attribution that does not hold the inner",
    "within=a2",
    "within=a1",
    /a3: within=a1, but the content of a1 holds neither/,
  ],
  ["facts twice", "x1 position=l1", "x1 position=l1\nx1 position=l1", /x1 has facts twice/],
  ["presence that marks and facts tell apart", "e2.who.p5.absent", "e2.who.p5.excluded", /its facts say p5 is absent/],
  ["an unknown presence", "p5=actor/absent", "p5=actor/away", /e2: p5=actor\/away: write part\/presence/],
  [
    "an unknown hedge",
    "a3.hedge.alleged.author",
    "a3.hedge.vague.author",
    /a3\.hedge\.vague\.author: write a3\.hedge\.KIND\.HOLDER/,
  ],
  ["a hedge without a holder", "a3.hedge.alleged.author", "a3.hedge.alleged", /a3\.hedge\.alleged: write/],
  [
    "pieces of a slot that overlap",
    "{a1.content|{l1|",
    "{a1.content|{l1,a1.content|",
    /a1\.content: two of its marks overlap/,
  ],
  ["content in furniture", "Share this", "{a6.content|Share this}", /a6: its content lies in \[furniture:share\]/],
  [
    "an actor that nothing mentions",
    'p5 government "Velmora" country=XAG',
    'p5 government "Velmora" country=XAG\np6 person "Nobody"',
    /p6: an actor needs a mention/,
  ],
  ["a bad country", "country=XAG", "country=Velmora", /p5: country=Velmora: it is a code of three capitals/],
  ["a file in two parts", "\n===\np0", "\np0", /The file has 1 lines “===”/],
]

for (const [name, from, to, expected] of PLANTED)
  test(`the loader tells of ${name}`, () => {
    assert.ok(MARKED.includes(from), `the marked article has no ${from}`)
    const {faults} = parsePress(MARKED.replace(from, to), FILE)
    assert.match(faults.map(({line, message}) => `:${line}: ${message}`).join("\n"), expected)
  })

test("the loader tells of a marked block that does not stand in its page", () => {
  const {article} = parsePress(MARKED.replace("written:", "page: sample/museum-open-house.md\nwritten:"), FILE)
  const [fault] = pageFaults([{file: FILE, article}])
  assert.match(fault?.message ?? "", /does not stand in sample\/museum-open-house\.md/)
})

test("the copies of a work are in one half", () => {
  const copy = (split: string): Loaded => ({
    file: split,
    article: parsePress(
      MARKED.replace("split: train", `split: ${split}`).replace("copy: morning-bell", `copy: ${split}`),
      FILE,
    ).article,
  })
  const [fault] = workFaults([copy("train"), copy("held")])
  assert.match(fault?.message ?? "", /split: held, but train of the same work says train/)
})

test("every work of the press holds to the guideline", () => {
  const {texts, faults} = loadPress()
  assert.deepEqual(
    faults.map(({file, line, message}) => `${file}:${line}: ${message}`),
    [],
  )
  assert.ok(texts.length > 0)
})
