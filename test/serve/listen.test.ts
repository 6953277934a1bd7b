import assert from "node:assert/strict"
import {writeFileSync} from "node:fs"
import {createServer} from "node:net"
import {join} from "node:path"
import {after, test} from "node:test"
import {openRecord} from "../../src/desk/index.ts"
import {askingBeside, askingHere, listen, passwordLine, passwordsFrom} from "../../src/serve/index.ts"
import {emptyFolder, emptyRoom} from "./rooms.ts"

test("it listens on this machine, and takes another port where the wanted one is not free", async () => {
  const busy = createServer()
  await new Promise<void>((done) => busy.listen(0, "127.0.0.1", done))
  after(() => busy.close())
  const {port} = busy.address() as {port: number}
  const room = await listen({folder: join(emptyFolder(), "new"), port})
  assert.equal(room.taken, port)
  assert.match(room.address, /^http:\/\/127\.0\.0\.1:\d+\/$/u)
  const answer = await fetch(room.address)
  assert.equal(answer.status, 200)
  assert.match(await answer.text(), /Nothing is kept yet/u)
  await room.close()
  await assert.rejects(listen({folder: emptyFolder(), port, anyPort: false}), {code: "serve/port"})
})

test("it refuses to be reached from elsewhere without a password", async () => {
  await assert.rejects(listen({folder: emptyFolder(), host: "0.0.0.0", port: 0}), {code: "serve/password"})
  const file = join(emptyFolder(), "passwords.txt")
  writeFileSync(file, "# nobody\n")
  await assert.rejects(listen({folder: emptyFolder(), host: "0.0.0.0", port: 0, passwordFile: file}), {
    code: "serve/password-file",
  })
  writeFileSync(file, "ada:plain\n")
  assert.throws(() => passwordsFrom(file), {code: "serve/password-file"})
})

test("with passwords nothing is answered but to those who have one", async () => {
  const file = join(emptyFolder(), "passwords.txt")
  writeFileSync(file, `${await passwordLine("ada", "a long secret")}\n`)
  const room = emptyRoom({passwords: passwordsFrom(file)})
  const basic = (words: string) => ({authorization: `Basic ${Buffer.from(words).toString("base64")}`})
  const bare = await room.get("/")
  assert.equal(bare.status, 401)
  assert.match(bare.headers.get("www-authenticate") ?? "", /^Basic realm="onrecord"/u)
  for (const wrong of ["ada:wrong", "eve:a long secret", "ada", ":", "ada:"]) {
    assert.equal((await room.get("/", basic(wrong))).status, 401, wrong)
  }
  assert.equal((await room.get("/", basic("ada:a long secret"))).status, 200)
  assert.equal((await room.get("/index.json", basic("ada:a long secret"))).status, 200)
})

test("slow questions are answered by a thread, and one that takes too long is ended", async () => {
  const folder = emptyFolder()
  const rec = openRecord(folder)
  const here = askingHere(rec)
  const beside = askingBeside(here, {folder})
  assert.deepEqual((await beside.ask("search", {words: "nothing"})).hits, [])
  await assert.rejects(beside.ask("shelf", {query: "x", cursor: "broken"}), {code: "record/cursor"})
  const text = new TextEncoder().encode("“It is sound,” said Ada Quill.")
  assert.equal((await beside.ask("read", {bytes: text, name: "-"})).record.attributions.length, 1)
  const hasty = askingBeside(here, {folder, limitMs: 1})
  await assert.rejects(hasty.ask("search", {words: "nothing"}), {code: "serve/busy"})
  await beside.close()
  await hasty.close()
  rec.close()
})
