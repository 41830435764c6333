import { folded } from '../text/fold.ts'
import { commonWords, namedThings } from './lexicon.ts'

const things = [...namedThings].toSorted((a, b) => b.length - a.length).join('|')
/** Two or three characters before a kind of thing that has a name: 清雅路, 正阳社区. */
const beforeThing = new RegExp(`([\\p{Script=Han}]{2,4}?)(?:${things})`, 'gu')
const quoted = /[“"]([^”"]{2,12})[”"]|《([^》]{2,40})》/gu
const common = new RegExp(`(?:${commonWords.join('|')})$`, 'u')
const leading =
  /^(?:推进|推动|加快|建设|完成|改造|启动|实施|开工|新建|打通|支持|确保|做好|抓好|和|与|及|对|在|将|把|到|至|区|市|县|省|镇)+/u

/** The proper names in a text: quoted terms and titles, and what stands before a road, a school, a plant …; in order, once each. */
export function namesOf(raw: string): readonly string[] {
  const text = raw.replace(/\s+/g, '')
  const rest = folded(text.replace(quoted, '，'))
  const terms = [...text.matchAll(quoted)]
    .map((match) => folded(match[1] ?? match[2]!, { punctuation: 'drop' }))
    .filter((term) => term.length > 1)
  const places = [...rest.matchAll(beforeThing)].flatMap((match) => {
    const name = match[1]!.replace(leading, '').slice(-2)
    return name.length === 2 && !common.test(match[1]!) ? [name] : []
  })
  return [...new Set([...terms, ...places])]
}

/** The names by which a body speaks of itself; in its own reports they tell nothing apart. */
export interface OwnNames {
  readonly strip: (text: string) => string
}

export function ownNames({ body, county }: { readonly body: string | null; readonly county: string | null }): OwnNames {
  const names = [body, county].flatMap((name) => (name === null ? [] : [name, name.replace(suffix, '')]))
  const long = names.filter((name) => name.length > 1).toSorted((a, b) => b.length - a.length)
  return { strip: (text) => long.reduce((rest, name) => rest.replaceAll(name, ''), text) }
}

const suffix = /(?:街道办事处|街道|自治区|自治州|自治县|[镇乡县市区省州])$/u
