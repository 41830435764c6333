import { compareTwoStrings } from 'string-similarity'
import type { Report } from '../model/report.ts'
import { folded } from '../text/fold.ts'
import { type Field, fieldsOf } from '../text/fields.ts'

/** The character bigrams of a short text, ascending, as often as they stand in it. */
type Bigrams = Uint32Array

/** What of a heading is compared. */
export interface HeadingText {
  /** Folded, without years, figures and the body's names. */
  readonly whole: string
  /** Without the words that open any heading (加强, 进一步, 工作): what it is about. */
  readonly topic: Bigrams
  /** The topics of its parts between commas and stops. */
  readonly clauses: readonly Bigrams[]
  /** The bigrams of all of these, each once. */
  readonly all: Bigrams
  /** Fields of work it names. */
  readonly fields: ReadonlySet<Field>
}

/** Words that say that something is done, not what: any heading may carry them. */
const general = new RegExp(
  [
    '进一步|切实|不断|深入|大力|积极|持续|扎实|认真|全面|着力|努力|严格|始终|加快|稳步|有效|全力|继续|更加|牢牢',
    '加强|强化|深化|推进|推动|健全|完善|优化|提升|提高|增强|规范|落实|抓好|做好|夯实|坚持|促进|构建|打造|建立|实施|开展|狠抓|突出|聚焦|紧扣|扛牢|压实|营造',
    '情况|工作|主要|方面|有关|一年来|过去一年|任务|水平|能力',
  ].join('|'),
  'g',
)

/** A heading as it is compared: without what changes from town to town and from year to year. */
export function headingText(heading: string, { body, county }: Report): HeadingText {
  const names = [body, county, body?.replace(/(?:街道|[省市州县区镇乡])$/u, '')].filter(
    (name): name is string => (name ?? '').length > 1,
  )
  const plain = names.reduce((text, name) => text.replaceAll(name, ''), heading)
  const parts = plain.split(/[，,、；;：:。\s]+/u).map(masked)
  const whole = parts.join('')
  const clauses = parts.map((part) => bigramsOf(topicOf(part))).filter(({ length }) => length > 0)
  const topic = bigramsOf(topicOf(whole))
  const all = Uint32Array.from(new Set([bigramsOf(whole), topic, ...clauses].flatMap((one) => [...one]))).sort()
  return { whole, topic, clauses, all, fields: new Set(fieldsOf(whole).keys()) }
}

function bigramsOf(text: string): Bigrams {
  const codes = new Uint32Array(Math.max(0, text.length - 1))
  for (let i = 0; i < codes.length; i++) codes[i] = ((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1)) >>> 0
  return codes.sort()
}

/** How many bigrams two lists share. */
function sharedCount(a: Bigrams, b: Bigrams): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i]!, b[j]!]
    if (x === y) count++
    if (x <= y) i++
    if (y <= x) j++
  }
  return count
}

/** What `string-similarity` measures, on bigrams counted once for all comparisons. */
function dice(a: Bigrams, b: Bigrams): number {
  return a.length + b.length === 0 ? 0 : (2 * sharedCount(a, b)) / (a.length + b.length)
}

function masked(part: string): string {
  return folded(part, { punctuation: 'drop' })
    .replace(/(?:19|20)\d\d年?度?|二[〇零]\S{2}年度?/g, '')
    .replace(/\d+|[我本全][镇乡街县市区省]/g, '')
}

/** What is left without general words; the whole where nothing is. */
function topicOf(text: string): string {
  const topic = text.replace(general, '')
  return topic.length > 1 ? topic : text
}

/** How alike the words of two headings are, 0–1: word for word 1, else by what they are about, whole or by parts. */
export function headingSimilarity(a: HeadingText, b: HeadingText): number {
  if (a.whole === b.whole) return 1
  if (sharedCount(a.all, b.all) === 0) return 0
  const about = Math.max(dice(a.topic, b.topic) * 0.95, 0.8 * clauseSimilarity(a, b))
  return Math.max(compareTwoStrings(a.whole, b.whole), about)
}

/** The mean over the parts of the heading with fewer of their likest part in the other. */
function clauseSimilarity(a: HeadingText, b: HeadingText): number {
  const [few, many] = a.clauses.length <= b.clauses.length ? [a.clauses, b.clauses] : [b.clauses, a.clauses]
  if (few.length === 0) return 0
  const best = few.map((one) => Math.max(...many.map((other) => dice(one, other))))
  return best.reduce((sum, value) => sum + value, 0) / best.length
}

/** How alike the likest two parts of two headings are, 0–1; 0 where they are too short to tell. */
export function sharedClause(a: HeadingText, b: HeadingText): number {
  if (sharedCount(a.all, b.all) === 0) return 0
  const long = (clauses: readonly Bigrams[]) => clauses.filter(({ length }) => length > 1)
  return Math.max(0, ...long(a.clauses).flatMap((one) => long(b.clauses).map((other) => dice(one, other))))
}
