/** An error with a way out. */
import type {Problem} from "../problem.ts"
import type {Tongue} from "../tongue.ts"
import {type Html, html} from "./html.ts"
import {page} from "./page.ts"

export function problemPage(problem: Problem, tongue: Tongue): Html {
  const {say} = tongue
  return page({
    tongue,
    title: problem.title,
    kind: "problem",
    twin: null,
    main: html`<div class="prose"><h1>${problem.title}</h1>
<p>${problem.detail}</p>
<p><a href="/">${say("problem.home")}</a> · <a href="/help">${say("room.help")}</a></p>
</div>`,
  })
}
