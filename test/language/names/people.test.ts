import assert from "node:assert/strict"
import {describe, test} from "node:test"
import {read} from "../../../src/index.ts"
import {mentionsOf, readMarked, speakersIn} from "./speakers.ts"

/** A test for each text: what its sources are read as, in order. */
function reads(title: string, marked: string, expected: readonly string[]): void {
  test(title, () => assert.deepEqual(speakersIn(marked), expected))
}

describe("names of persons", () => {
  reads(
    "nationality and office are no part of a name",
    "[Karsovan Deputy Foreign Minister Anatol Brezh] said the lease would end.",
    ["Anatol Brezh (person)"],
  )
  reads(
    "an office behind the comma is no part of it either",
    "[Anatol Brezh, the deputy minister,] said it would end.",
    ["Anatol Brezh (person)"],
  )
  reads("an office in small letters goes before", "[Mahapath chairman Suresh Kolte] said he was travelling.", [
    "Suresh Kolte (person)",
  ])
  reads(
    "a portfolio behind “of” is part of the title",
    "[Deputy Minister of Foreign Affairs Pavel Zorin] declared that it was over.",
    ["Pavel Zorin (person)"],
  )
  reads("a leader of something has a name too", "[Leader of the Opposition Harish Venkoba] said the file had moved.", [
    "Harish Venkoba (person)",
  ])
  reads(
    "ranks and forms of address are left out",
    "[Sen. Ada Quill] said no. [Gen. Piotr Marsh] said yes. [Mr. Omar Lund] said nothing.",
    ["Ada Quill (person)", "Piotr Marsh (person)", "Omar Lund (person)"],
  )
  reads("particles belong to the surname", "[Ursula van der Molen] said so. [Van der Molen] said it again.", [
    "Ursula van der Molen (person)",
    "Ursula van der Molen (person)",
  ])
  reads(
    "a man's title makes her surname somebody else's",
    "[Ursula van der Molen] said so. [Mr. van der Molen] did not.",
    ["Ursula van der Molen (person)", "van der Molen (person)"],
  )
  reads("an Arabic article belongs to the surname", "[Harun al-Rashidi] said so. Later [al-Rashidi] said it again.", [
    "Harun al-Rashidi (person)",
    "Harun al-Rashidi (person)",
  ])
  reads("a son of Salim is no Salim", "[Mohammed bin Salim] said so. [King Salim] said nothing.", [
    "Mohammed bin Salim (person)",
    "King Salim (person)",
  ])
  reads("initials belong to the name", "[M. K. Raote] said so. [Raote] said it again.", [
    "M. K. Raote (person)",
    "M. K. Raote (person)",
  ])
  reads("an apostrophe stays in the name", "[Nora O’Keel] said so. [O’Keel’s] claim was denied.", [
    "Nora O’Keel (person)",
    "Nora O’Keel (person)",
  ])
  reads("a hyphen stays in the name", "[Lena Marsh-Bell] said so. [Marsh-Bell] said more.", [
    "Lena Marsh-Bell (person)",
    "Lena Marsh-Bell (person)",
  ])
  reads(
    "a family name that stands first is the later name",
    "[Shen Daoming] said so. [Mr Shen] said more. [Shen] added a word.",
    ["Shen Daoming (person)", "Shen Daoming (person)", "Shen Daoming (person)"],
  )
  reads("a middle initial makes no other person", "[Sergei A. Brezh] said so. [Sergei Brezh] said more.", [
    "Sergei A. Brezh (person)",
    "Sergei A. Brezh (person)",
  ])
  reads(
    "a speaker in capitals is the one in small letters",
    "The briefing was held by Warren Pryce on Friday.\n[PRYCE]: Good evening to you all.",
    ["Warren Pryce (person)"],
  )
})

describe("later names", () => {
  reads(
    "a surname alone is the one person who bears it",
    "[Anatol Brezh] said the lease would end. [Brezh] added that it was late.",
    ["Anatol Brezh (person)", "Anatol Brezh (person)"],
  )
  reads(
    "the full name may stand in the author's own words",
    "Railways Minister Devika Raote met the bidders on Monday.\n[Ms. Raote] said the question did not arise.",
    ["Devika Raote (person)"],
  )
  reads(
    "a headline's surname is found in the text below",
    "# [Raote]: no one is favoured\nThe minister, Devika Raote, met the bidders.",
    ["Devika Raote (person)"],
  )
  reads(
    "two of one surname stay two",
    "[Ada Quill] said yes. [Ben Quill] said no. [Mr. Quill] left. [Ms. Quill] stayed.",
    ["Ada Quill (person)", "Ben Quill (person)", "Ben Quill (person)", "Ada Quill (person)"],
  )
  reads(
    "a bare surname of two persons is neither, where both are near",
    "Ada Quill and Ben Quill came to the hall together. [Quill] said it was late.",
    ["Quill (person)"],
  )
  reads(
    "a name in capitals makes no body of its bearer",
    "Hilaire Dumas spoke first.\n[DUMAS] was late. [Hilaire Dumas] said so.",
    ["Hilaire Dumas (person)", "Hilaire Dumas (person)"],
  )
  reads("a junior is somebody else", "[Ben Quill] said yes. [Ben Quill Jr.] said no.", [
    "Ben Quill (person)",
    "Ben Quill Jr. (person)",
  ])
  reads("“Mr. Bell” is not Ann Bell", "Ann Bell came in. [Mr. Bell] said the door was open.", ["Bell (person)"])
  test("a possessive is a mention without its ending", () => {
    const read = readMarked("[Anatol Brezh] said it would end. Brezh’s aide nodded.")
    assert.deepEqual(mentionsOf(read, "Anatol Brezh"), ["Anatol Brezh", "Brezh"])
  })
  test("a form of address belongs to the mention, an office does not", () => {
    const read = readMarked("[Minister Anatol Brezh] spoke. Mr. Brezh left.")
    assert.deepEqual(mentionsOf(read, "Anatol Brezh"), ["Anatol Brezh", "Mr. Brezh"])
  })
})

describe("pronouns", () => {
  reads("“he” is the speaker before", "[Anatol Brezh] said the lease would end. [He] added that it was late.", [
    "Anatol Brezh (person)",
    "Anatol Brezh (person)",
  ])
  reads("“she” passes over a man", "Devika Raote met Suresh Kolte on Monday. [She] said the notices were in order.", [
    "Devika Raote (person)",
  ])
  reads("a form of address tells the gender", "Mrs. Zorin met Mr. Vell. [She] said no.", ["Zorin (person)"])
  reads("“who” is the name right before", "Ada Quill, [who] said the bridge was safe, left.", ["Ada Quill (person)"])
  reads("“his” alone as a source is a person", "[Anatol Brezh] spoke. [His] claim was denied.", [
    "Anatol Brezh (person)",
    "Anatol Brezh (person)",
  ])
  reads("“his office” is not he", "[Anatol Brezh] spoke. [His office] said he was ill.", [
    "Anatol Brezh (person)",
    "His office (organisation)",
  ])
  reads("“I” in a quotation is nobody", "“[I] think it is late,” said the man.", ["-"])
  reads("nobody is nobody", "[Nobody] said a word. [No one] asked.", ["-", "-"])
  reads(
    "“they” are the officials who spoke just before",
    "[Two officials] said the talks had failed. [They] blamed the weather.",
    ["Two officials (unnamed)", "Two officials (unnamed)"],
  )
  reads(
    "“they” after one named person are left open",
    "[Ada Quill] said the talks had failed. [They] blamed the weather.",
    ["Ada Quill (person)", "-"],
  )
  reads(
    "“it” is the document that spoke just before",
    "[The report] says the dam is sound. [It] adds that the gates leak.",
    ["report (document)", "report (document)"],
  )
  reads("a pronoun without anybody before stays open", "[She] said the dam was sound.", ["-"])
  test("what was meant by a pronoun says so", () => {
    const read = readMarked("[Anatol Brezh] said it would end. [He] added that it was late.")
    assert.deepEqual(mentionsOf(read, "Anatol Brezh"), ["Anatol Brezh", "He [pronoun: he]"])
  })
})

describe("offices alone", () => {
  reads(
    "the one minister of the text",
    "Railways Minister Devika Raote met the bidders. [The minister] said no one was favoured.",
    ["Devika Raote (person)"],
  )
  reads(
    "an office told behind the comma counts",
    "Ada Quill, the county engineer, came. [The engineer] said the bridge was safe.",
    ["Ada Quill (person)"],
  )
  reads(
    "two ministers leave “the minister” open",
    "Defence Minister Anatol Brezh met Finance Minister Devika Raote on Monday. [The minister] said it was late.",
    ["minister (person)"],
  )
  reads(
    "a portfolio tells two ministers apart",
    "Defence Minister Anatol Brezh met Finance Minister Devika Raote. [The finance minister] said it was late.",
    ["Devika Raote (person)"],
  )
  reads(
    "another nation's minister is another minister",
    "Karsovan minister Anatol Brezh left. [The Japanese minister] stayed and spoke.",
    ["Japanese minister (person)"],
  )
  reads("a spokeswoman is no spokesman", "Spokesman Omar Lund came late. [The spokeswoman] said nothing.", [
    "spokeswoman (person)",
  ])
  reads(
    "a name beside the office is the speaker",
    "[The chairperson, Professor Rose Tembe,] told agents it was over.",
    ["Rose Tembe (person)"],
  )
  reads(
    "a name beside a spokesman of somebody else too",
    "[A spokeswoman for the Council, Carla Wynne,] said it was over.",
    ["Carla Wynne (person)"],
  )
  reads(
    "the spokesman of a person is not that person",
    "Ada Quill left early. [A spokesman for Ada Quill] said she was ill.",
    ["A spokesman for Ada Quill (unnamed)"],
  )
  test("what was meant by an office says so", () => {
    const read = readMarked("Minister Devika Raote came. [The minister] said no.")
    assert.deepEqual(mentionsOf(read, "Devika Raote"), ["Devika Raote", "The minister [role: minister]"])
  })
})

describe("unnamed sources", () => {
  reads(
    "they stay unnamed",
    "[Three officials] said so. [A source close to the talks] agreed. [Aides] did not. [People familiar with the talks] left.",
    [
      "Three officials (unnamed)",
      "A source close to the talks (unnamed)",
      "Aides (unnamed)",
      "People familiar with the talks (unnamed)",
    ],
  )
  reads("no name is guessed for an official", "Minister Devika Raote came. [A senior official] said she was late.", [
    "A senior official (unnamed)",
  ])
  reads(
    "the official is the one who spoke before",
    "[A senior official] said it was late. [The official] asked for patience.",
    ["A senior official (unnamed)", "A senior official (unnamed)"],
  )
  reads("another official is another", "[An official] said it was late. [Another official] said it was not.", [
    "An official (unnamed)",
    "Another official (unnamed)",
  ])
  reads("two names are no one speaker", "[Ada Quill and Ben Raote] said it was late.", [
    "Ada Quill and Ben Raote (group)",
  ])
})

test("a name stands on one line however the text is broken, and ends where its paragraph does", () => {
  const wrapped = read(
    "The trial went on.\n\n“The books were in order,” said Piers\nLandon, who speaks for the bank.\n",
  )
  assert.deepEqual(
    wrapped.actors.filter(({kind}) => kind === "person").map(({name}) => name),
    ["Piers Landon"],
  )
  const apart = read("Recount is off the table, says electoral chief\n\nOpposition parties met in Lukonde on Friday.\n")
  for (const {name} of apart.actors) assert.doesNotMatch(name, /\n|Opposition/u)
})
