/** Generated parts of a document: what stands between `<!-- generated: name -->` and `<!-- end -->`. */

export function withParts(document: string, parts: Readonly<Record<string, string>>): string {
  const found = new Set<string>()
  const written = document.replace(
    /(<!-- generated: (\w+) -->\n).*?(<!-- end -->)/gsu,
    (whole, start: string, name: string, end: string) => {
      found.add(name)
      const part = parts[name]
      return part === undefined ? whole : `${start}\n${part}\n\n${end}`
    },
  )
  const lacking = Object.keys(parts).filter((name) => !found.has(name))
  if (lacking.length > 0) throw new Error(`The document has no place for the parts ${lacking.join(", ")}`)
  return written
}
