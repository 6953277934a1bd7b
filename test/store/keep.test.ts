import assert from "node:assert/strict"
import {test} from "node:test"
import fc from "fast-check"
import {UsageError} from "../../src/errors.ts"
import {
  checkStore,
  claimInContext,
  claimsPage,
  countsOf,
  heldArticle,
  searchPage,
  shelfPage,
  wholeLog,
} from "../../src/store/index.ts"
import {BRIDGE, keepMade, type Made, made, temporaryStore} from "./made.ts"

const sound = (store: ReturnType<typeof temporaryStore>) => assert.deepEqual(checkStore(store).faults, [])

test("what is kept comes back as it was read, each claim with a durable id", () => {
  const store = temporaryStore()
  const {copy} = keepMade(store, BRIDGE)
  const {record} = heldArticle(store, copy)
  const expected = made(BRIDGE)
  assert.deepEqual(
    record.attributions.map(({claim: _c, standing: _s, corrections: _k, ...rest}) => rest),
    expected.attributions,
  )
  assert.deepEqual({...record, attributions: [], ownVoice: []}, {...expected, attributions: [], ownVoice: []})
  const ids = [...record.attributions, ...record.ownVoice].map(({claim}) => claim)
  assert.equal(new Set(ids).size, 3)
  for (const id of ids) assert.match(id, /^c-[0-9a-f]{16}$/u)
  sound(store)
})

test("the same again changes nothing", () => {
  const store = temporaryStore()
  assert.equal(keepMade(store, BRIDGE).outcome, "new")
  const counts = countsOf(store)
  assert.equal(keepMade(store, BRIDGE, "2031-06-01T00:00:00.000Z").outcome, "unchanged")
  assert.deepEqual(countsOf(store), counts)
})

test("the same text at another address is another copy of one work, found once", () => {
  const store = temporaryStore()
  keepMade(store, BRIDGE)
  const other = keepMade(store, {...BRIDGE, input: "elsewhere.txt", outlet: "Gulf Lantern"})
  assert.equal(other.outcome, "new")
  const {works, copies, shares} = countsOf(store)
  assert.deepEqual({works, copies, claims: shares.claims}, {works: 1, copies: 2, claims: 3})
  assert.equal(heldArticle(store, other.copy).copies.length, 2)
  const found = searchPage(store, "bridge", {})
  assert.equal(found.hits.length, 1)
  assert.equal(found.hits[0]!.work.copies, 2)
  assert.deepEqual(
    shelfPage(store, {}).facets.outlet.map(({value, works}) => [value, works]),
    [
      ["Gulf Lantern", 1],
      ["The Halden Post", 1],
    ],
  )
  sound(store)
})

test("another text at the same address takes its place, and the first is kept", () => {
  const store = temporaryStore()
  const first = keepMade(store, BRIDGE)
  const later = {...BRIDGE, text: BRIDGE.text.replace("winter", "spring"), own: ["The bridge was closed in spring."]}
  const second = keepMade(store, later)
  assert.equal(second.outcome, "updated")
  assert.equal(countsOf(store).works, 1)
  assert.equal(countsOf(store).copies, 2)
  assert.deepEqual(searchPage(store, "winter", {}).hits, [])
  assert.equal(searchPage(store, "spring", {}).hits.length, 1)
  const article = heldArticle(store, second.copy)
  assert.deepEqual(
    article.otherVersions.map(({id, current}) => [id, current]),
    [[first.copy, false]],
  )
  assert.match(heldArticle(store, first.copy).record.text, /winter/u)
  sound(store)
  // And back again.
  assert.equal(keepMade(store, BRIDGE).outcome, "updated")
  assert.equal(searchPage(store, "winter", {}).hits.length, 1)
  assert.equal(claimsPage(store, {}).claims.length, 3)
  sound(store)
})

test("a later reading keeps the ids of what it finds again, retires the rest with a pointer, and adds the new", () => {
  const store = temporaryStore()
  const {copy} = keepMade(store, BRIDGE)
  const before = heldArticle(store, copy).record
  const outcome = keepMade(store, {
    ...BRIDGE,
    reader: "2",
    said: [
      // A mark less: the same claim. The other one is cut to pieces: another claim.
      {source: "Ada Quill", cue: "said", content: "“We found no fault with the bridge", manner: "direct"},
      {source: "Tomas Ree", cue: "told the Post", content: "the cracks"},
      {source: "Ada Quill", cue: "had seen", content: "The bridge was closed"},
    ],
    own: [],
  })
  assert.equal(outcome.outcome, "updated")
  const after = heldArticle(store, copy).record
  assert.equal(after.attributions[0]!.claim, before.attributions[0]!.claim)
  assert.notEqual(after.attributions[1]!.claim, before.attributions[1]!.claim)
  assert.equal(after.ownVoice.length, 0)
  const retired = claimInContext(store, before.attributions[1]!.claim).claim
  assert.equal(retired.standing, "retired")
  assert.equal(retired.keptAs, after.attributions[1]!.claim)
  assert.equal(claimsPage(store, {}).claims.length, 3)
  assert.equal(claimsPage(store, {all: true}).claims.length, 5)
  assert.equal(countsOf(store).shares.claims, 3)
  sound(store)
  // The first reader again: kept, and not read twice.
  assert.equal(keepMade(store, BRIDGE).outcome, "unchanged")
})

test("chains lead outward to the page", () => {
  const store = temporaryStore()
  keepMade(store, {
    input: "chain.txt",
    outlet: "Gulf Lantern",
    text: "Tomas Ree said Ada Quill believed that the bridge was sound.",
    said: [
      {source: "Tomas Ree", cue: "said", content: "Ada Quill believed that the bridge was sound"},
      {source: "Ada Quill", cue: "believed", content: "the bridge was sound", within: 1},
    ],
  })
  const [inner] = claimsPage(store, {speaker: "quill", about: "sound"}).claims
  assert.deepEqual(
    inner!.chain.map(({who, verb}) => [who, verb]),
    [
      ["Tomas Ree", "said"],
      ["Gulf Lantern", null],
    ],
  )
  assert.equal(claimsPage(store, {via: "ree"}).claims[0]!.id, inner!.id)
  sound(store)
})

test("claims are found by what they are", () => {
  const store = temporaryStore()
  keepMade(store, BRIDGE)
  const contents = (query: Parameters<typeof claimsPage>[1]) =>
    claimsPage(store, query).claims.map(({content}) => content[0]!.exact)
  assert.deepEqual(contents({manner: "quoted"}), ["“We found no fault with the bridge,”"])
  assert.deepEqual(contents({manner: "indirect"}), ["Ada Quill had seen the cracks"])
  assert.deepEqual(contents({hedged: true}), ["Ada Quill had seen the cracks"])
  assert.deepEqual(contents({own: true}), ["The bridge was closed in winter."])
  assert.deepEqual(contents({speaker: "Tomas"}), ["Ada Quill had seen the cracks"])
  assert.deepEqual(contents({about: "“no fault”"}), ["“We found no fault with the bridge,”"])
  assert.deepEqual(contents({outlet: "the halden post"}).length, 3)
  assert.deepEqual(contents({outlet: "Nobody"}), [])
  assert.deepEqual(contents({since: "2031-05-05"}), [])
  assert.deepEqual(contents({since: "2031-05", until: "2031-05-04"}).length, 3)
  assert.deepEqual(contents({until: "2030"}), [])
  assert.deepEqual(contents({about: "*"}), [])
})

test("pages go on where the last one ended, and a page mark that is none is refused", () => {
  const store = temporaryStore()
  for (let i = 0; i < 7; i++)
    keepMade(store, {...BRIDGE, input: `${i}.txt`, text: `${BRIDGE.text}${i}`, publishedAt: `2031-05-0${(i % 3) + 1}`})
  const seen: string[] = []
  for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
    const page = claimsPage(store, cursor === null ? {limit: 4} : {limit: 4, cursor})
    seen.push(...page.claims.map(({id}) => id))
    cursor = page.cursor
  }
  assert.equal(seen.length, 21)
  assert.equal(new Set(seen).size, 21)
  const works: string[] = []
  for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
    const page = shelfPage(store, cursor === null ? {limit: 3, query: "bridge"} : {limit: 3, query: "bridge", cursor})
    works.push(...page.works.map(({id}) => id))
    cursor = page.cursor
  }
  assert.equal(new Set(works).size, 7)
  assert.equal(works.length, 7)
  for (const cursor of ["nonsense", "W10", "eyJhIjoxfQ"]) {
    assert.throws(
      () => claimsPage(store, {cursor}),
      (error: unknown) => error instanceof UsageError && error.code === "record/cursor",
    )
  }
})

test("facets narrow the shelf, and their counts are of what is shown", () => {
  const store = temporaryStore()
  keepMade(store, BRIDGE)
  keepMade(store, {
    ...BRIDGE,
    input: "b.txt",
    text: `${BRIDGE.text}b`,
    outlet: "Gulf Lantern",
    regions: ["Halden", "Gulf"],
  })
  assert.equal(shelfPage(store, {facets: {region: ["Gulf"]}}).works.length, 1)
  assert.equal(shelfPage(store, {facets: {region: ["Halden"], outlet: ["Gulf Lantern"]}}).works.length, 1)
  assert.equal(shelfPage(store, {facets: {region: ["Gulf", "Halden"]}}).works.length, 2)
  assert.equal(shelfPage(store, {facets: {region: ["Nowhere"]}}).works.length, 0)
  assert.deepEqual(shelfPage(store, {facets: {region: ["Gulf"]}}).facets.outlet, [{value: "Gulf Lantern", works: 1}])
  assert.deepEqual(shelfPage(store, {query: "cracks"}).total, {count: 2, atLeast: false})
})

test("the log takes no changes", () => {
  const store = temporaryStore()
  keepMade(store, BRIDGE)
  store.write(
    "insert into correction (claim_id, act, made_by, reason, at) values (1, 'accept', 'Ada', 'it is so', '2031-05-06')",
  )
  assert.throws(() => store.write("update correction set reason = 'it is not'"), /only added to/u)
  assert.throws(() => store.write("delete from correction"), /only added to/u)
  assert.equal(wholeLog(store).length, 1)
})

test("check finds planted faults", () => {
  const faults: readonly (readonly [string, string])[] = [
    ["update version set text = replace(text, 'winter', 'summer')", "version-hash"],
    ["update claim set content = 'what nobody said' where id = 1", "words"],
    ["update claim set content_spans = '[[0,100000]]' where id = 1", "span"],
    ["update work set quoted = quoted + 1", "counter"],
    ["update term set works = works + 1 where kind = 'outlet'", "counter"],
    ["update claim set within = id where id = 1", "chain"],
    ["update claim set listed = 0 where id = 1", "counter"],
    ["delete from claim_words where rowid = 1", "search"],
    ["update reading set record = x'00'", "reading"],
  ]
  for (const [sql, kind] of faults) {
    const store = temporaryStore()
    keepMade(store, BRIDGE)
    assert.equal(checkStore(store).ok, true)
    store.write(sql)
    const report = checkStore(store)
    assert.equal(report.ok, false, sql)
    assert.ok(
      report.faults.some((fault) => fault.kind === kind),
      `${sql}: ${JSON.stringify(report.faults)}`,
    )
  }
})

test("any order of texts at a few addresses leaves a sound record", () => {
  const texts = ["The bridge stood.", "The bridge fell.", "Nobody was hurt, said Ada Quill."]
  const step = fc.record({
    place: fc.nat(2),
    text: fc.nat(2),
    reader: fc.constantFrom("1", "2"),
    day: fc.constantFrom("2031-05-01", "2031-05-02"),
  })
  fc.assert(
    fc.property(fc.array(step, {maxLength: 12}), (steps) => {
      const store = temporaryStore()
      for (const {place, text, reader, day} of steps) {
        const words = texts[text]!
        const article: Made = {
          input: `${place}.txt`,
          text: words,
          reader,
          publishedAt: day,
          own: [words],
          outlet: `Post ${place}`,
        }
        keepMade(store, article)
        assert.equal(keepMade(store, article).outcome, "unchanged")
      }
      sound(store)
      store.close()
    }),
    {seed: 20, numRuns: 40},
  )
})
