/** The frame of every page: head, skip link, the program's name, the search box, and the foot. */
import {assets} from "../assets.ts"
import type {Tongue} from "../tongue.ts"
import {type Html, html, nothing} from "./html.ts"

export interface Frame {
  readonly tongue: Tongue
  readonly title: string
  /** A class of the page, for its layout. */
  readonly kind: string
  /** Address of the same in JSON. */
  readonly twin: string | null
  /** What stands in the search box. */
  readonly query?: string
  readonly main: Html
  /** Under everything, before the foot. */
  readonly after?: Html
}

export function page({tongue, title, kind, twin, query = "", main, after = nothing}: Frame): Html {
  const {say, lang, dir} = tongue
  return html`<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · onrecord</title>
<link rel="stylesheet" href="${assets.style}">
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
${twin === null ? nothing : html`<link rel="alternate" type="application/json" href="${twin}">`}
<script type="module" src="${assets.script}"></script>
</head>
<body class="${kind}">
<a class="skip" href="#main">${say("room.skip")}</a>
<header class="top">
<a class="name" href="/" aria-label="${say("room.home")}"><span class="m q">on</span><span class="m r">rec</span><span class="m o">ord</span></a>
<form class="find" role="search" action="/search" method="get">
<label class="out" for="q">${say("room.search")}</label>
<input id="q" name="q" type="search" value="${query}" placeholder="${say("room.search")}" autocomplete="off" maxlength="500">
<button type="submit">${say("room.find")}</button>
</form>
<nav class="ways" aria-label="${say("room.ways")}"><a href="/">${say("room.shelf")}</a><a href="/read">${say("room.read")}</a><a href="/help">${say("room.help")}</a></nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
${after}
<footer class="foot">
<p>${say("room.foot")} ${twin === null ? nothing : html`<a href="${twin}">${say("room.twin")}</a>`}</p>
</footer>
</body>
</html>`
}
