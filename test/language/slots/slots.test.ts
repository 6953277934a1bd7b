import assert from "node:assert/strict"
import {describe, test} from "node:test"
import {attributionsIn, casesIn, FILES, marksOf, readingOf} from "./cases.ts"

for (const file of FILES)
  describe(`slots: ${file.replace(".txt", "")}`, () => {
    for (const one of casesIn(file))
      test(one.title, () => {
        const {slots, own} = readingOf(one)
        const words = ({start, end}: {start: number; end: number}): string => one.text.slice(start, end)
        const found = slots.flatMap(({addressee, channel, hedges}) => [
          ...addressee.map((span) => `addressee: ${words(span)}`),
          ...channel.map((span) => `channel: ${words(span)}`),
          ...hedges.map((hedge) => `hedge-${hedge.kind}-${hedge.holder}: ${words(hedge)}`),
        ])
        const marked = ["addressee", "channel", "hedge-"].flatMap((role) => marksOf(one, role))
        assert.deepEqual(found.sort(), marked.sort())
        assert.deepEqual(
          own.map((hedge) => `own-${hedge.kind}: ${words(hedge)}`),
          marksOf(one, "own-"),
        )
        assert.equal(slots.length, attributionsIn(one).length)
        for (const [name, key] of [
          ["reads", "kind"],
          ["polarity", "polarity"],
          ["mood", "mood"],
        ] as const) {
          const told = one.facts.get(name)
          if (told)
            assert.deepEqual(
              slots.map((slot) => slot[key]),
              told,
              name,
            )
        }
      })
  })
