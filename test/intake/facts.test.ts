import assert from "node:assert/strict"
import {test} from "node:test"
import {
  bylineOf,
  copyrightHolders,
  dateOf,
  furnitureAnywhere,
  furnitureAtEdge,
  isMetaLine,
  labelOf,
  licenceIn,
  looksLikeHeadline,
  printedDates,
} from "../../src/intake/facts/index.ts"

test("printed days are read in many styles", () => {
  for (const printed of [
    "October 16, 2021",
    "Oct. 16, 2021",
    "16 October 2021",
    "16 Oct 2021",
    "16th of October 2021",
    "Saturday, October 16, 2021",
    "Saturday, 16 October 2021",
    "Sat 16 Oct 2021",
    "2021-10-16",
    "2021/10/16",
    "16-Oct-2021",
    "16.10.2021",
    "10/16/2021",
    "OCTOBER 16, 2021",
    "2021年10月16日",
  ]) {
    assert.equal(dateOf(printed), "2021-10-16", printed)
  }
})

test("a date with a time is the day as printed, whatever its time zone", () => {
  assert.equal(dateOf("2021-10-16T23:30:00-08:00"), "2021-10-16")
  assert.equal(dateOf("2021-10-16 00:10"), "2021-10-16")
  assert.equal(dateOf("Sat, 16 Oct 2021 23:59:00 GMT"), "2021-10-16")
})

test("a day that could be read in two ways is no date, unless both are the same", () => {
  assert.equal(dateOf("03/04/2021"), null)
  assert.equal(dateOf("04/04/2021"), "2021-04-04")
  assert.equal(dateOf("13/04/2021"), "2021-04-13")
  assert.equal(dateOf("04/13/2021"), "2021-04-13")
})

test("impossible days and bare numbers are no dates", () => {
  for (const words of ["30 February 2021", "2021-13-01", "call 555-2021-10", "in 2021", "May be 2021 words"])
    assert.equal(dateOf(words), null, words)
  assert.equal(dateOf("29 February 2024"), "2024-02-29")
  assert.equal(dateOf("October 2021"), "2021-10")
})

test("dates know where they stand", () => {
  const [date] = printedDates("The Harbour Times, 3 May 2021")
  assert.deepEqual(date?.span, {start: 19, end: 29})
})

test("bylines are read with names, roles, places and outlets told apart", () => {
  const names = (line: string) => bylineOf(line)?.names.map((n) => n.name) ?? null
  assert.deepEqual(names("By Ada Quill"), ["Ada Quill"])
  assert.deepEqual(names("BY ADA QUILL"), ["ADA QUILL"])
  assert.deepEqual(names("By M. K. Osei and Ana de la Cruz"), ["M. K. Osei", "Ana de la Cruz"])
  assert.deepEqual(names("By Ada Quill, Staff Writer"), ["Ada Quill"])
  assert.deepEqual(names("By Ada Quill in Port Ellen and Ben Oro in Lowmoor"), ["Ada Quill", "Ben Oro"])
  assert.deepEqual(names("ADA QUILL in PORT ELLEN"), ["ADA QUILL"])
  assert.deepEqual(names("By Ada Quill · March 21, 2025 · National Security"), ["Ada Quill"])
  assert.deepEqual(names("By our Court Reporter"), [])
  const outlet = bylineOf("Ada Quill, The Harbour Times")
  assert.deepEqual([outlet?.names[0]?.name, outlet?.outlet?.name], ["Ada Quill", "The Harbour Times"])
  assert.equal(bylineOf("By Ada Quill for The Harbour Times")?.outlet?.name, "The Harbour Times")
})

test("sentences that begin with “by” are no bylines", () => {
  for (const line of [
    "By Monday, the bridge had closed.",
    "By then the water had risen above the second step.",
    "By far the largest bridge in the county",
    "Ada Quill, the county engineer",
  ]) {
    assert.equal(bylineOf(line), null, line)
  }
})

test("labels file an article, sentences with colons do not", () => {
  assert.deepEqual(
    labelOf("Region: Lowlands, Eastern Shore")?.values.map((v) => v.words),
    ["Lowlands", "Eastern Shore"],
  )
  assert.deepEqual(
    labelOf("Tags: ports | trade")?.values.map((v) => v.words),
    ["ports", "trade"],
  )
  assert.equal(labelOf("Filed under: Harbours")?.field, "themes")
  assert.equal(labelOf("Topic: it was the only one that the council had wanted to avoid all year."), null)
  assert.equal(labelOf("The region: a short history of the place"), null)
})

test("furniture is known by its opening anywhere", () => {
  const kinds: [string, string][] = [
    ["Share this article on your favourite network", "share"],
    ["Follow us on Instagram", "subscribe"],
    ["Sign up for our newsletter", "subscribe"],
    ["Become a member of The Harbour Times", "membership"],
    ["Leave a comment", "comments"],
    ["Read more: How the bridge was built", "related"],
    ["Related: The ferry that never came", "related"],
    ["© 2031 The Harbour Times", "copyright"],
    ["Disclaimer: nothing here is advice.", "disclaimer"],
    ["For media inquiries: press@harbour.example", "contact"],
    ["(Reporting by Ada Quill; editing by Ben Oro)", "credit"],
    ["Photo: Ada Quill / Harbour Pictures", "credit"],
    ["This article was first published in The Lowmoor Post.", "credit"],
    ["* * *", "other"],
    ["Editor’s note: this text was shortened.", "notice"],
    ["All Harbour articles can be read in 51 languages.", "notice"],
    ["Skip to main content", "navigation"],
  ]
  for (const [words, kind] of kinds) assert.equal(furnitureAnywhere(words), kind, words)
})

test("prose about sharing, following and subscribing is no furniture", () => {
  for (const words of [
    "“Please share the bread,” she said.",
    "“Follow us on Instagram,” the mayor told the crowd, and nobody laughed.",
    "Share prices fell on Monday after the bridge closed.",
    "Follow the money, the engineer said.",
    "Read more books, she told the pupils.",
    "Comments by the minister angered the islands, the council said.",
    "The report published on Tuesday showed that the bridge was sound.",
    "The article was published by the ministry in March, according to the council.",
    "Source of the Lowmoor river is a spring under the old mill.",
    "Support us or leave, the captain said.",
    "Copy of the letter was handed to the judge.",
    "Photo finish decides the race at Lowmoor",
  ]) {
    assert.equal(furnitureAnywhere(words), null, words)
  }
})

test("words of pages count at the page's edges, and never in quotation marks", () => {
  assert.equal(furnitureAtEdge("You can find all our stories on the home page of our website."), null)
  assert.ok(furnitureAtEdge("Please click the banner on our home page and subscribe to the newsletter."))
  assert.equal(furnitureAtEdge("“Please click the banner on our home page and subscribe to the newsletter.”"), null)
  assert.equal(furnitureAtEdge("This site contains copyrighted material."), "notice")
  assert.equal(furnitureAtEdge("The council closed the bridge on Monday."), null)
})

test("date lines hold little but a date", () => {
  for (const line of [
    "The Harbour Times, 3 May 2031",
    "Published 3 May 2031, 10:15",
    "3 May 2031 | Lowmoor Post",
    "Updated 3 May 2031",
  ])
    assert.ok(isMetaLine(line, true), line)
  for (const line of [
    "The bridge closed on 3 May 2031.",
    "On 3 May 2031 the council met to vote on the bridge",
    "Harbour Times",
  ])
    assert.ok(!isMetaLine(line, true), line)
})

test("a headline is short and without a final stop, or capitalised like a title", () => {
  for (const line of [
    "Council closes old bridge",
    "Bridge: Council Says No. Ferry Will Return",
    "Stone Over Water: How the Bridge Was Lost.",
  ])
    assert.ok(looksLikeHeadline(line), line)
  for (const line of [
    "The council closed the old bridge on Monday after an inspection.",
    "“We found no fault,” said the engineer",
    "the bridge",
    "Dear readers,",
  ])
    assert.ok(!looksLikeHeadline(line), line)
})

test("licences are known by name and by address", () => {
  assert.equal(licenceIn("Creative Commons Attribution-NoDerivatives 4.0 International"), "CC-BY-ND-4.0")
  assert.equal(licenceIn("under CC BY-SA 3.0"), "CC-BY-SA-3.0")
  assert.equal(licenceIn("https://creativecommons.org/licenses/by-nc/4.0/"), "CC-BY-NC-4.0")
  assert.equal(licenceIn("CC0"), "CC0-1.0")
  assert.equal(licenceIn("a creative commons of grazing land"), null)
})

test("a copyright line gives one name a holder", () => {
  assert.deepEqual(copyrightHolders("Copyright © Ada Quill, The Harbour Times, 2031"), [
    "Ada Quill",
    "The Harbour Times",
  ])
  assert.deepEqual(copyrightHolders("© 2029-2031 M. K. Osei. All rights reserved."), ["M. K. Osei"])
  assert.deepEqual(copyrightHolders("(c) 2031 Harbour Media, Inc."), ["Harbour Media, Inc."])
})
