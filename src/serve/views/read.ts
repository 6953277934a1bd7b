/** A text or a file that is read without being kept. */
import type {Tongue} from "../tongue.ts"
import {type Html, html, nothing} from "./html.ts"
import {page} from "./page.ts"

/** Where it begins folded, it opens when a file is dragged over the page. */
export function readForm({say}: Tongue, {open = false, words = ""}: {open?: boolean; words?: string} = {}): Html {
  return html`<details class="paste"${open ? html` open` : nothing}><summary>${say("read.title")}</summary>
<form action="/read" method="post" enctype="multipart/form-data">
<label for="text">${say("read.text")}</label>
<textarea id="text" name="text" rows="8" maxlength="2000000" spellcheck="false">${words}</textarea>
<label for="file">${say("read.file")}</label>
<input id="file" name="file" type="file" accept=".txt,.md,.markdown,.html,.htm,.xhtml,text/plain,text/html,text/markdown">
<p class="go"><button class="act" type="submit">${say("read.go")}</button> <span class="quiet">${say("read.stays")}</span></p>
</form></details>`
}

export function readPage(tongue: Tongue): Html {
  const {say} = tongue
  return page({
    tongue,
    title: say("read.title"),
    kind: "read",
    twin: null,
    main: html`<div class="list"><h1>${say("read.title")}</h1>
<p class="lede">${say("read.lede")}</p>
${readForm(tongue, {open: true})}</div>`,
  })
}
