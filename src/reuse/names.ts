/** Names of places, with and without their suffix, by their first two code units. */
export interface Names {
  /** Longest first. */
  readonly byHead: ReadonlyMap<number, readonly string[]>
  /** 1 for every code unit a name begins with. */
  readonly first: Uint8Array
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
  const first = new Uint8Array(0x10000)
  const mixed = new Uint8Array(0x10000)
  for (const name of [...all].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const head = headOf(name, 0)
    const list = byHead.get(head)
    if (list === undefined) byHead.set(head, [name])
    else list.push(name)
    first[name.charCodeAt(0)] = 1
    mixed[mix(name, 0)] = 1
  }
  return { byHead, first, mixed }
}

/** Length of the longest name that stands at `at`; 0 where none does. */
export function nameAt(names: Names, text: string, at: number): number {
  if (names.mixed[mix(text, at)] === 0) return 0
  const list = names.byHead.get(headOf(text, at))
  if (list === undefined) return 0
  for (const name of list) if (text.startsWith(name, at)) return name.length
  return 0
}

function headOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
}

function mix(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 0x9e3b) ^ text.charCodeAt(at + 1)) & 0xffff
}
