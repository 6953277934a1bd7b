/**
 * Keys and small helps for pages that work without them: lenses without a new page, the next and the last claim, words lit
 * up with their card, a file dropped into the form.
 */

const root = document.documentElement
root.classList.add("scripts")

const reading = document.querySelector(".reading")
const LENS_KEYS = new Map([
  ["1", "all"],
  ["2", "quoted"],
  ["3", "sourced"],
  ["4", "own"],
  ["5", "unsourced"],
])

/** @param {string} lens */
function look(lens) {
  if (!(reading instanceof HTMLElement)) return
  reading.dataset.lens = lens
  for (const one of document.querySelectorAll("[data-lens-to]")) {
    const current = one instanceof HTMLElement && one.dataset.lensTo === lens
    if (one.tagName === "BUTTON") one.setAttribute("aria-pressed", String(current))
    else if (current) one.setAttribute("aria-current", "true")
    else one.removeAttribute("aria-current")
  }
  const here = new URL(location.href)
  if (lens === "all") here.searchParams.delete("lens")
  else here.searchParams.set("lens", lens)
  if (document.querySelector("a[data-lens-to]") !== null) history.replaceState(null, "", here)
}

/** Lights up the words of the claims, and nothing else.
 * @param {string[]} ids */
function light(ids) {
  for (const one of document.querySelectorAll(".lit")) one.classList.remove("lit")
  for (const id of ids) {
    const key = CSS.escape(id)
    for (const one of document.querySelectorAll(`[data-c="${key}"], [data-s="${key}"], [data-card~="${key}"]`)) {
      one.classList.add("lit")
    }
  }
}

/** @param {Element} card */
function idsOf(card) {
  return card instanceof HTMLElement ? (card.dataset.card ?? "").split(" ") : []
}

function cards() {
  return [...document.querySelectorAll(".card")].filter((card) => card.getClientRects().length > 0)
}

/** @param {number} by */
function step(by) {
  const all = cards()
  const at = all.findIndex((card) => card.contains(document.activeElement))
  const next = all[at === -1 ? (by > 0 ? 0 : all.length - 1) : at + by]
  next?.querySelector("summary")?.focus()
  next?.scrollIntoView({block: "nearest"})
}

function toggle() {
  const details = document.activeElement?.closest(".card")?.querySelector("details")
  if (details) details.open = !details.open
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  )
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  const lens = LENS_KEYS.get(event.key)
  if (lens !== undefined && reading !== null) look(lens)
  else if (event.key === "j") step(1)
  else if (event.key === "k") step(-1)
  else if (event.key === "o") toggle()
  else if (event.key === "/") {
    const box = document.querySelector("#q")
    if (box instanceof HTMLInputElement) box.select()
  } else if (event.key === "?") location.assign("/help")
  else return
  event.preventDefault()
})

for (const one of document.querySelectorAll("[data-lens-to]")) {
  one.addEventListener("click", (event) => {
    event.preventDefault()
    if (one instanceof HTMLElement) look(one.dataset.lensTo ?? "all")
  })
}

for (const card of document.querySelectorAll(".card")) {
  card.addEventListener("pointerenter", () => light(idsOf(card)))
  card.addEventListener("focusin", () => light(idsOf(card)))
  card.addEventListener("pointerleave", () => light([]))
}
for (const number of document.querySelectorAll(".n")) {
  number.addEventListener("click", () => {
    const card = number instanceof HTMLElement ? document.getElementById(number.dataset.n ?? "") : null
    const details = card?.querySelector("details")
    if (details) details.open = true
  })
}

const file = document.querySelector(".paste input[type=file]")
const form = file?.closest("form")
if (file instanceof HTMLInputElement && form) {
  file.addEventListener("change", () => {
    if (file.files?.length) form.requestSubmit()
  })
  addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return
    event.preventDefault()
    root.classList.add("dropping")
    const box = form.closest("details")
    if (box) box.open = true
  })
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) root.classList.remove("dropping")
  })
  addEventListener("drop", (event) => {
    root.classList.remove("dropping")
    if (!event.dataTransfer?.files.length) return
    event.preventDefault()
    file.files = event.dataTransfer.files
    form.requestSubmit()
  })
}
