import assert from "node:assert/strict"
import {describe, test} from "node:test"
import {METONYM} from "../../../src/language/names/speakers.ts"
import {mentionsOf, readMarked, speakersIn} from "./speakers.ts"

function reads(title: string, marked: string, expected: readonly string[]): void {
  test(title, () => assert.deepEqual(speakersIn(marked), expected))
}

describe("organisations", () => {
  reads("a ministry with its “of”", "[The Ministry of Health and Family Welfare] said the figures were wrong.", [
    "Ministry of Health and Family Welfare (organisation)",
  ])
  reads("a company by its last word", "[Vellstroy Holdings Ltd] said it had disclosed everything.", [
    "Vellstroy Holdings Ltd (organisation)",
  ])
  reads("a title in a company's name makes no person", "[General Barge Corp] said it had disclosed everything.", [
    "General Barge Corp (organisation)",
  ])
  reads("an acronym is its long form", "The Basin Development Bank met on Monday. [The BDB] said rates would stay.", [
    "Basin Development Bank (organisation)",
  ])
  reads(
    "the Ministry is the one ministry of the text",
    "[The Ministry of Railways] issued notices. [The Ministry] said it was fair.",
    ["Ministry of Railways (organisation)", "Ministry of Railways (organisation)"],
  )
  reads(
    "an outlet by its name, and short",
    "[The Suryagarh Herald] reported the sale. [The Herald] said it was final.",
    ["Suryagarh Herald (outlet)", "Suryagarh Herald (outlet)"],
  )
  reads("a news agency by what stands before it", "[the state news agency Karta] reported the sale.", [
    "Karta (outlet)",
  ])
  reads("a campaign of a person is not the person", "[The Quill campaign] said it was late.", [
    "Quill campaign (organisation)",
  ])
  reads("a party's members are a group", "[Republicans] said no. [The Democrats] said yes.", [
    "Republicans (group)",
    "Democrats (group)",
  ])
  reads("an acronym with stops makes no person", "Under the U.N. Women were heard. [The U.N. Council] agreed.", [
    "U.N. Council (organisation)",
  ])
  reads("an unknown body with “the” is one", "[The Pentangle] declined to comment.", ["Pentangle (organisation)"])
})

describe("documents", () => {
  reads(
    "papers speak",
    "[The summary] says so. [A letter] said more. [The lawsuit] alleges fraud. [The poll] found otherwise.",
    ["summary (document)", "A letter (document)", "lawsuit (document)", "poll (document)"],
  )
  reads("the letter is the letter of before", "[A letter from the council] said so. [The letter] added a date.", [
    "A letter from the council (document)",
    "A letter from the council (document)",
  ])
})

describe("states and capitals", () => {
  reads("a state is a government", "[Pakistan] said no. [The US] agreed. [The United Kingdom] did not.", [
    "Pakistan (government)",
    "US (government)",
    "United Kingdom (government)",
  ])
  reads("a capital stands for the state that speaks too", "[Russia] said no. Later [Moscow] said perhaps.", [
    "Russia (government)",
    "Russia (government)",
  ])
  test("the metonym is shown, and the city is no mention", () => {
    const read = readMarked("[Moscow] said no. The train left Moscow at nine, and arrived in Moscow at ten.")
    assert.deepEqual(mentionsOf(read, "Moscow"), [`Moscow [${METONYM}]`])
  })
  test("a state as a place is no mention of its government", () => {
    const read = readMarked("[Pakistan] said no. He was born in Pakistan.")
    assert.deepEqual(mentionsOf(read, "Pakistan"), ["Pakistan"])
  })
  reads(
    "an unknown state is known by its adjective",
    "[Tarvia] said no. The Tarvian side left. Troops moved towards Tarvia.",
    ["Tarvia (government)"],
  )
  reads("an unknown name alone stays open", "[Zerin] said no.", ["Zerin (open)"])
})
