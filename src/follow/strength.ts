import { folded } from '../text/fold.ts'
import { findQuantities } from '../text/quantities.ts'
import { claims, completed, future, underway } from './wording.ts'

/** What in a sentence a reviewer can check, and how much it weighs together. */
export interface Strength {
  /** 0–1 */
  readonly value: number
  /** `quantity`, `date`, `named-document`, `named-place`, `named-actor`, `completed-verb`; then `under-way`, `future`. */
  readonly signals: readonly string[]
}

const date = /(?<!\d)\d{1,2}月(?:\d{1,2}日|份|初|底|中旬|上旬|下旬)?|(?:上|下)半年|[一二三四1-4]季度|年底前/u
const place =
  /[\p{Script=Han}]{1,4}(?:村|社区|小区|路|街|桥|中学(?!习)|小学(?!习)|医院|公园|渡口|园区)(?!级|民|规|干部|居|委|务|两级)/u
const actor =
  /(?:县|市|省|区)(?:司法局|公安局|委|政府|人大|政协|法院|检察院|教育局|住建局)|律师事务所|派出所|司法所|有限公司|集团|大学/u

/** How checkable a text is as evidence: figures, dates, names and completed verbs, less slogans and future words. */
export function strengthOf(raw: string): Strength {
  const text = folded(raw)
  const signals = Object.entries(signs).flatMap(([signal, isIn]) => (isIn(text, raw) ? [signal] : []))
  const sum = signals.reduce((total, signal) => total + weights[signal]!, 0)
  const praise = 0.1 * Math.min(3, text.match(claims)?.length ?? 0)
  return { value: Math.max(0, Math.min(1, sum - praise)), signals }
}

/** Each signal and what it is told by. */
const signs: Readonly<Record<string, (text: string, raw: string) => boolean>> = {
  quantity: (_, raw) => findQuantities(withoutQuotes(raw)).length > 0,
  date: (text) => date.test(text),
  'named-document': (text) => /《[^》]{2,40}》/u.test(text),
  'named-place': (text) => place.test(text),
  'named-actor': (text) => actor.test(text),
  'completed-verb': (text) => (text.match(completed)?.length ?? 0) > 0,
  'under-way': (text) => underway.test(text),
  future: (text) => future.test(text),
}

const weights: Readonly<Record<string, number>> = {
  quantity: 0.5,
  date: 0.15,
  'named-document': 0.2,
  'named-place': 0.2,
  'named-actor': 0.15,
  'completed-verb': 0.25,
  'under-way': 0,
  future: -0.4,
}

/** Short quoted terms out, or “三项制度” reads as a quantity. */
function withoutQuotes(text: string): string {
  return text.replace(/“[^”]{1,12}”/gu, (quoted) => ' '.repeat(quoted.length))
}
