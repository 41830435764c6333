import type { Range } from './coverage.ts'

/** Names of places, with and without their suffix, by their first two code units. */
export interface Names {
  /** Longest first. */
  readonly byHead: ReadonlyMap<number, readonly string[]>
  /** The code units a name begins with. */
  readonly first: ReadonlySet<number>
  /** 1 for every mixture of the first two units of a name; 0 for nearly all others. */
  readonly mixed: Uint8Array
}

const suffix = /(?:街道|自治[州县区]|[省市州县区镇乡盟旗])$/u

/** Names of one character are none. */
export function namesOf(places: readonly string[]): Names {
  const all = new Set<string>()
  for (const name of places) {
    if (name.length < 2) continue
    all.add(name)
    const short = name.replace(suffix, '')
    if (short.length >= 2) all.add(short)
  }
  const byHead = new Map<number, string[]>()
  const first = new Set<number>()
  const mixed = new Uint8Array(0x10000)
  for (const name of [...all].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const [one, two] = [name.charCodeAt(0), name.charCodeAt(1)]
    const head = headOf(one, two)
    const list = byHead.get(head)
    if (list === undefined) byHead.set(head, [name])
    else list.push(name)
    first.add(one)
    mixed[mix(one, two)] = 1
  }
  return { byHead, first, mixed }
}

/** Length of the longest name that begins a stretch of text; 0 where none does. */
export function nameAt(names: Names, units: Uint16Array, { start, end }: Range): number {
  if (end - start < 2 || names.mixed[mix(units[start]!, units[start + 1]!)] === 0) return 0
  const list = names.byHead.get(headOf(units[start]!, units[start + 1]!)) ?? []
  return list.find((name) => name.length <= end - start && isAt(name, units, start))?.length ?? 0
}

function isAt(name: string, units: Uint16Array, at: number): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== units[at + i]) return false
  return true
}

function headOf(first: number, second: number): number {
  return first * 0x10000 + second
}

/** Where `mixed` tells of two code units. */
export function mix(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) ^ second) & 0xffff
}
