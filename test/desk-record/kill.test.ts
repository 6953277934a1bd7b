import assert from "node:assert/strict"
import {test} from "node:test"
import {killAgainAndAgain} from "../../bench/record/kill.ts"

test("an add that is killed loses and doubles nothing, and goes on where it was", async () => {
  const articles = 150
  const survived = await killAgainAndAgain({articles, kills: 3, seed: 20, fromRecords: true})
  assert.deepEqual(
    {lost: survived.lost, copies: survived.copies, works: survived.works, sound: survived.sound},
    {lost: 0, copies: articles, works: articles, sound: true},
  )
})
