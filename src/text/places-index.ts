import { list } from './places-list.ts'

/** The gazetteer as columns: what is searched. Offsets are into `list`. */
export interface PlaceColumns {
  /** Per division: where its name starts and ends, its level (0 = province … 3 = township), the division above it or -1. */
  readonly start: Int32Array
  readonly end: Int32Array
  readonly level: Uint8Array
  readonly parent: Int32Array
  /** Per key (a full or a short name): its division, its length, the next key in its chain of equal hashes or -1. */
  readonly division: Int32Array
  readonly length: Uint8Array
  readonly next: Int32Array
  /** First key of each hash, or -1. */
  readonly first: Int32Array
  /** Longest key, in code units. */
  readonly longest: number
  /** A bit for every hash of two code units that some key begins with. */
  readonly begins: Uint32Array
}

const buckets = 1 << 17

let columns: PlaceColumns | null = null

/** The columns, built when first asked for: some 10 ms. */
export function placeColumns(): PlaceColumns {
  columns ??= index()
  return columns
}

/** Continues the hash of a name by one code unit; a name's hash starts at 0. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 15)
}

/** The chain a hash is in. */
export function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 17)) & (buckets - 1)
}

/** Where the bit for a name's first two code units stands. */
export function beginBit(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & 0xfffff
}

type Divisions = Pick<PlaceColumns, 'start' | 'end' | 'level' | 'parent'>

function index(): PlaceColumns {
  const divisions = readDivisions()
  const count = divisions.start.length
  const keys = {
    division: new Int32Array(2 * count),
    length: new Uint8Array(2 * count),
    next: new Int32Array(2 * count),
    first: new Int32Array(buckets).fill(-1),
    begins: new Uint32Array(0x100000 / 32),
    longest: 0,
  }
  let used = 0
  const add = (division: number, length: number) => {
    const start = divisions.start[division]!
    let hash = 0
    for (let i = start; i < start + length; i++) hash = hashStep(hash, list.charCodeAt(i))
    const bit = beginBit(list.charCodeAt(start), list.charCodeAt(start + 1))
    keys.begins[bit >>> 5]! |= 1 << (bit & 31)
    keys.division[used] = division
    keys.length[used] = length
    keys.next[used] = keys.first[bucketOf(hash)]!
    keys.first[bucketOf(hash)] = used++
    keys.longest = Math.max(keys.longest, length)
  }
  // Backwards, so that a chain runs in the order of the list.
  for (let i = count - 1; i >= 0; i--) {
    const length = divisions.end[i]! - divisions.start[i]!
    const short = shortLength(list.slice(divisions.start[i], divisions.end[i]))
    if (short >= 2 && short < length) add(i, short)
    add(i, length)
  }
  return { ...divisions, ...keys, division: keys.division.slice(0, used), length: keys.length.slice(0, used) }
}

/** Which level a name has by the mark before it, `\n`, `|`, `/`, `:` or `,`. */
const levels = new Map([...'\n|/:,'].map((mark, i) => [mark.charCodeAt(0), Math.min(i, 3)]))

function readDivisions(): Divisions {
  const [start, end, level, parent]: [number[], number[], number[], number[]] = [[], [], [], []]
  const holders = [-1, -1, -1]
  let own = 0
  let from = 0
  for (let i = 0; i <= list.length; i++) {
    const mark = i === list.length ? 0 : levels.get(list.charCodeAt(i))
    if (mark === undefined) continue
    if (own < 3) holders.fill(-1, own)
    if (i > from) {
      if (own < 3) holders[own] = start.length
      parent.push(Math.max(-1, ...holders.slice(0, own)))
      start.push(from)
      end.push(i)
      level.push(own)
    }
    own = mark
    from = i + 1
  }
  const int = (values: readonly number[]) => Int32Array.from(values)
  return { start: int(start), end: int(end), level: Uint8Array.from(level), parent: int(parent) }
}

const peoples =
  '壮|满|回|苗|维吾尔|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|柯尔克孜|' +
  '达斡尔|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|怒|京|基诺|德昂|保安|俄罗斯|裕固|乌孜别克|门巴|鄂伦春|独龙|塔塔尔|赫哲|珞巴|各'
/** A name, its peoples and its kind; 蒙古, 哈萨克 and the like may stand without 族. */
const selfRule = new RegExp(
  `^(.{2,}?)(?:(?:${peoples})族|蒙古|哈萨克|维吾尔|柯尔克孜|达斡尔|鄂温克|鄂伦春|塔吉克|锡伯)*(?:自治|各?民?族)?[州县区旗乡镇]$`,
  'u',
)

/** The length of a name without its kind: 宝安区 2, 恩施土家族苗族自治州 2, 内蒙古自治区 3; the whole where nothing is left over. */
export function shortLength(name: string): number {
  if (name.includes('族', 2) || name.includes('自治')) return selfRule.exec(name)?.[1]?.length ?? name.length
  if (name.endsWith('特别行政区')) return name.length - 5
  if (/(?:街道|苏木|地区)$/.test(name)) return name.length - 2
  return /[省市县区镇乡旗盟州]$/.test(name) ? name.length - 1 : name.length
}
