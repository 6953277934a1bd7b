// Checks press/gold against press/sample: every gold paragraph, its marks taken out, stands in its
// article's visible text; every attribution has content, and a cue where it has a source. Prints counts. Plain Node, no packages.
//   node press/check-gold.mjs [--json] [--quiet]
import fs from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"

const press = path.dirname(fileURLToPath(import.meta.url))
const openMark = /\{(source|cue|content)(?:#([p0-9,]+))?\|/y
const entities = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", mdash: "—", ndash: "–", rsquo: "’", lsquo: "‘", ldquo: "“", rdquo: "”", eacute: "é", hellip: "…", copy: "©", pound: "£" }

/** Words as a reader sees them: tags, link targets and emphasis gone, white space single. */
function visible(text, ext) {
  let t = text
  if (ext === ".html") {
    t = t
      .replace(/<!--[\s\S]*?-->/g, " ")
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, " ")
      .replace(/<\/?(?:p|h\d|li|ul|ol|div|figcaption|figure|blockquote|header|section|article|br)\b[^>]*>/gi, "\n")
      .replace(/<[^>]+>/g, "")
      .replace(/&(#?\w+);/g, (whole, name) => {
        if (!name.startsWith("#")) return entities[name] ?? whole
        return String.fromCodePoint(name[1] === "x" ? parseInt(name.slice(2), 16) : Number(name.slice(1)))
      })
  } else {
    t = t
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/^#+ +/gm, "")
      .replace(/^> ?/gm, "")
      .replace(/^[-*] +/gm, "")
      .replace(/\*\*|__/g, "")
      .replace(/(^|[^\\\w])[*_](?=\S)/gm, "$1")
      .replace(/(\S)[*_](?=$|[^\w])/gm, "$1")
      .replace(/\\([*_#\-.])/g, "$1")
  }
  return t.replace(/\s+/g, " ")
}

/** One gold paragraph: its plain words and its marks with offsets into them. */
export function parseMarks(block) {
  const marks = []
  const open = []
  const errors = []
  let plain = ""
  for (let i = 0; i < block.length; ) {
    openMark.lastIndex = i
    const m = openMark.exec(block)
    if (m) {
      open.push({ part: m[1], ids: (m[2] ?? "1").split(","), start: plain.length })
      i += m[0].length
    } else if (block[i] === "}") {
      const mark = open.pop()
      if (mark) marks.push({ ...mark, end: plain.length })
      else errors.push("closing brace without a mark")
      i++
    } else {
      if (block[i] === "{") errors.push(`unknown mark at “${block.slice(i, i + 20)}”`)
      plain += block[i++]
    }
  }
  if (open.length > 0) errors.push("mark left open")
  for (const mark of marks) {
    const words = plain.slice(mark.start, mark.end)
    if (words === "" || words !== words.trim()) errors.push(`mark “${words}” is empty or edged with white space`)
  }
  return { plain, marks, errors }
}

const json = process.argv.includes("--json")
const quiet = process.argv.includes("--quiet")
const rows = []
let problems = 0
const samples = fs.readdirSync(path.join(press, "sample")).filter((name) => /\.(html|md|txt)$/.test(name)).sort()
for (const name of samples) {
  const ext = path.extname(name)
  const goldFile = path.join(press, "gold", `${path.basename(name, ext)}.txt`)
  const row = { file: name, paragraphs: 0, marked: 0, attributions: 0, sourced: 0, cueless: 0, nested: 0, acrossParagraphs: 0 }
  rows.push(row)
  if (!fs.existsSync(goldFile)) {
    problems++
    console.error(`${name}: no gold`)
    continue
  }
  const article = visible(fs.readFileSync(path.join(press, "sample", name), "utf8"), ext)
  const whole = new Map()
  let from = 0
  for (const block of fs.readFileSync(goldFile, "utf8").split(/\n\s*\n/).map((b) => b.trim()).filter(Boolean)) {
    const { plain, marks, errors } = parseMarks(block)
    row.paragraphs++
    const say = (what) => {
      problems++
      console.error(`${name}: ${what}: “${plain.slice(0, 60)}…”`)
    }
    errors.forEach(say)
    const at = article.indexOf(plain.replace(/\s+/g, " "), from)
    if (at < 0) say(article.includes(plain) ? "paragraph out of order" : "paragraph does not stand in the article")
    else from = at + plain.length
    const here = new Map()
    for (const mark of marks) {
      for (const id of mark.ids) {
        const home = id.startsWith("p") ? whole : here
        const parts = home.get(id) ?? { source: [], cue: [], content: [], blocks: new Set() }
        parts[mark.part].push(mark)
        parts.blocks.add(block)
        home.set(id, parts)
      }
    }
    if (marks.length > 0) row.marked++
    for (const [id, parts] of here) count(row, id, parts, say)
    row.nested += marks.filter((m) => m.part === "cue" && marks.some((c) => c.part === "content" && c.start <= m.start && m.end <= c.end && !m.ids.some((i) => c.ids.includes(i)))).length
  }
  for (const [id, parts] of whole) {
    count(row, id, parts, (what) => {
      problems++
      console.error(`${name}: ${what}`)
    })
    if (parts.blocks.size > 1) row.acrossParagraphs++
  }
}

function count(row, id, parts, say) {
  row.attributions++
  if (parts.source.length > 0) row.sourced++
  if (parts.content.length === 0) say(`#${id} has no content`)
  if (parts.cue.length === 0) row.cueless++
  if (parts.cue.length === 0 && parts.source.length > 0) say(`#${id} has a source and no cue`)
  if (parts.source.length > 1) say(`#${id} has ${parts.source.length} sources`)
}

const total = { file: `${rows.length} articles` }
for (const key of ["paragraphs", "marked", "attributions", "sourced", "cueless", "nested", "acrossParagraphs"]) {
  total[key] = rows.reduce((sum, row) => sum + row[key], 0)
}
if (json) console.log(JSON.stringify({ files: rows, total, problems }))
else if (!quiet) console.table([...rows, total])
if (problems > 0) {
  console.error(`${problems} problems`)
  process.exitCode = 1
}
