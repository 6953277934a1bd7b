/** Code units and code points: inside the press positions are units, in the formats of others they are points. */
export interface Points {
  readonly ofUnit: (unit: number) => number
  readonly ofPoint: (point: number) => number
}

export function pointsOf(text: string): Points {
  const points = new Int32Array(text.length + 1)
  const units: number[] = []
  for (let i = 0; i < text.length; i++) {
    points[i] = units.length
    units.push(i)
    if ((text.codePointAt(i) ?? 0) > 0xffff) points[++i] = units.length
  }
  points[text.length] = units.length
  units.push(text.length)
  return {ofUnit: (unit) => points[unit]!, ofPoint: (point) => units[point]!}
}
