import { decodeUnits } from '../text/units.ts'
import { slot } from './mask.ts'
import { forms, takenTo } from './official-forms.ts'

/** The forms a clause may have by its last two units. */
const byEnding: ReadonlyMap<number, readonly RegExp[]> = gathered()
/** 1 for the last unit of every ending: what most clauses end with is none, and is told without a look into the map. */
const lasts = lastsOf(byEnding)
const list = compiled(takenTo)
const into = '进'.charCodeAt(0)
/** Fewer are no list. */
const fewestInto = 3
/** Shorter stretches say too little, longer ones are more than such a clause. */
const [shortest, longest] = [8, 80]

/** Whether a stretch of masked text is official by its form: whoever writes such a report writes it. */
export function isOfficial(units: Uint16Array, start: number, end: number): boolean {
  if (end - start < shortest || end - start > longest) return false
  const known = lasts[units[end - 1]!] === 1 ? byEnding.get(pairOf(units[end - 2]!, units[end - 1]!)) : undefined
  const isList = isListed(units, start, end)
  if (known === undefined && !isList) return false
  const text = decodeUnits(units.subarray(start, end))
  return (isList && list.test(text)) || (known?.some((form) => form.test(text)) ?? false)
}

/** Whether so many things are gone into that it may be a list of them (进机关、进乡村、进学校). */
function isListed(units: Uint16Array, start: number, end: number): boolean {
  let count = 0
  for (let i = start; i < end; i++) if (units[i] === into) count++
  return count >= fewestInto
}

function gathered(): ReadonlyMap<number, readonly RegExp[]> {
  const map = new Map<number, RegExp[]>()
  for (const { endings, form } of forms) {
    const pattern = compiled(form)
    for (const ending of withSlots(endings).split(' ')) {
      const key = pairOf(ending.charCodeAt(0), ending.charCodeAt(1))
      const known = map.get(key)
      if (known === undefined) map.set(key, [pattern])
      else known.push(pattern)
    }
  }
  return map
}

function lastsOf(endings: ReadonlyMap<number, unknown>): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const key of endings.keys()) table[key & 0xffff] = 1
  return table
}

/** The whole clause. */
function compiled(form: string): RegExp {
  return new RegExp(`^${withSlots(form)}$`, 'u')
}

/** Slots as masked text has them. */
function withSlots(form: string): string {
  const slots = { '#': slot.number, '▫': slot.place, '▪': slot.title }
  return form.replace(/[#▫▪]/gu, (mark) => String.fromCharCode(slots[mark as keyof typeof slots]))
}

/** A number small enough for V8 to keep it without an object. */
function pairOf(first: number, second: number): number {
  return (first << 16) | second
}
