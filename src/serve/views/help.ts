/** How to read the pages, and their keys. */
import type {MessageId} from "../../messages/index.ts"
import type {Tongue} from "../tongue.ts"
import {type Html, html} from "./html.ts"
import {page} from "./page.ts"

const KEYS: readonly (readonly [string, MessageId])[] = [
  ["j", "help.key.next"],
  ["k", "help.key.before"],
  ["o", "help.key.open"],
  ["1–5", "help.key.lenses"],
  ["/", "help.key.search"],
  ["?", "help.key.help"],
]

export function helpPage(tongue: Tongue): Html {
  const {say} = tongue
  return page({
    tongue,
    title: say("room.help"),
    kind: "help",
    twin: null,
    main: html`<div class="prose"><h1>${say("room.help")}</h1>
<p>${say("help.what")}</p>
<h2>${say("help.lines")}</h2>
<p class="sample"><span class="m q">${say("help.sample.quoted")}</span></p><p>${say("help.quoted")}</p>
<p class="sample"><span class="m r">${say("help.sample.reported")}</span></p><p>${say("help.reported")}</p>
<p class="sample"><span class="m o">${say("help.sample.own")}</span></p><p>${say("help.own")}</p>
<p class="sample"><span class="hedge">${say("help.sample.hedge")}</span></p><p>${say("help.hedge")}</p>
<p>${say("help.noTruth")}</p>
<h2>${say("help.keys")}</h2>
<dl>${KEYS.map(([key, id]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${say(id)}</dd></div>`)}</dl>
<h2>${say("help.programs")}</h2>
<p>${say("help.twins")} <a href="/openapi.json">/openapi.json</a></p>
</div>`,
  })
}
