import type { Ground } from '../model/follow-up.ts'
import type { Genre } from '../model/report.ts'
import { folded } from '../text/fold.ts'
import { classify } from './classify.ts'
import { containment, gramsOf, matterOf, type Weigh } from './grams.ts'
import type { Item } from './item.ts'
import { goalsOf } from './measures.ts'
import { namesOf } from './names.ts'
import { startsDeed } from './wording.ts'

/** Least share of a clause's matter, or of a list's member, that must stand in the evidence. */
const least = { clause: 0.15, member: 0.45 }
const shortestClause = 6

interface Compared {
  readonly weigh: Weigh
  readonly genre: Genre
}

/** Clauses of a compound item that none of the best sentences answers. */
export function unansweredClauses(
  item: Item,
  sentences: readonly string[],
  { weigh, genre }: Compared,
): readonly Ground[] {
  const clauses = item.clauses.filter((clause) => folded(clause, { punctuation: 'drop' }).length >= shortestClause)
  if (clauses.length < 2) return []
  const found = sentences.map((sentence) => gramsOf(matterOf(sentence)))
  const fits = clauses.map((clause) => {
    const own = gramsOf(matterOf(clause))
    return { clause, fit: Math.max(0, ...found.map((other) => containment(own, other, weigh))) }
  })
  const best = Math.max(...fits.map(({ fit }) => fit))
  const missing = fits.filter(({ clause, fit }) => fit < least.clause && fit < best && needsAnswer(clause, genre))
  return missing.length === 0 ? [] : [{ code: 'clause', words: missing.map(({ clause }) => tidy(clause)) }]
}

/**
 * A direction beside a deed (加强…, 推进…) needs no answer of its own; a name or a deed does. Figures are judged as such. In
 * work reports clauses after the deed mostly say to what end.
 */
function needsAnswer(clause: string, genre: Genre): boolean {
  if (goalsOf(clause).length > 0) return false
  if (namesOf(clause).length > 0) return true
  if (genre === 'work-report') return false
  return classify(clause) === 'actionable' && !direction.test(folded(clause))
}

const direction =
  /^(?:进一步|切实|着力|大力|积极|全面|深入|扎实|持续|不断|继续|稳步|稳妥)*(?:加强|完善|深化|强化|健全|推进|推动|促进|加快|支持|鼓励|优化|提升|提高|坚持|加大|改善|妥善|依法|坚决|解决)/u

const ranks: readonly RegExp[] = [/国家级|全国/u, /省级|全省|自治区级/u, /市级|全市|州级/u, /县级|区级|全县/u]

/** A rank that was promised where only a lower one was reached: 省级 promised, 市级 reported. */
export function lowerRank({ text }: Item, sentence: string): readonly Ground[] {
  const promised = ranks.findIndex((rank) => rank.test(text))
  const word = ranks[promised]?.exec(text)?.[0]
  if (word === undefined || !word.endsWith('级')) return []
  const reached = ranks.findIndex((rank) => new RegExp(`(?:${rank.source})(?!创建|申报)`, 'u').test(sentence))
  return reached > promised ? [{ code: 'list', words: [word] }] : []
}

/** Members of a list in the item (A、B和C) that the sentence does not name, where it names others. */
export function missingMembers(item: Item, sentence: string, weigh: Weigh): readonly Ground[] {
  const found = gramsOf(matterOf(sentence))
  const plain = folded(sentence, { punctuation: 'drop' })
  return item.clauses.flatMap((clause) => {
    const members = membersOf(clause)
    if (members.length < 2) return []
    const missing = members.filter(
      (member) =>
        !plain.includes(member.slice(0, 2)) && containment(gramsOf(matterOf(member)), found, weigh) < least.member,
    )
    return missing.length === 0 || missing.length === members.length
      ? []
      : [{ code: 'list', words: missing } satisfies Ground]
  })
}

const joins = /、|以及|及其|和|与|及/u

/** The members of a clause's list, without the deed before the first and the noun they share after the last. */
function membersOf(clause: string): readonly string[] {
  if (!clause.includes('、') && !/(?:路|桥|区|校|院|村|站|馆)(?:和|与)/u.test(clause)) return []
  if (/[“"].*、.*[”"]/u.test(clause)) return []
  const list =
    folded(clause)
      .split(/\d+/u)
      .find((piece) => piece.indexOf('、') > 1) ?? folded(clause)
  if (/\d/.test(list)) return []
  const members = list
    .replace(/等.*$/u, '')
    .replace(/[,.;]+$/u, '')
    .split(joins)
    .map((member) => member.replace(leadingDeed, ''))
    .filter((member) => member.length >= 2 && member.length <= 14)
  // 出台流程、减少程序 are deeds, no members; a list that ends with 等 is of examples, unless they are names.
  if (members.slice(1).some((member) => startsDeed(member))) return []
  return list.includes('等') && !members.some((member) => namesOf(member).length > 0 || works.test(member))
    ? []
    : members
}

const works = /(?:项目|工程|[路桥厂馆园校院站港])$/u

const leadingDeed =
  /^(?:年内|全面|加快|确保|继续|积极|力争|大力|着力|深入|统筹|抓好|做好|逐步|尽快|提高|自觉|接受|健全|推进|推动|实施|启动|完成|建设|建成|新建|改造|支持|加强|开展|对|在|与|为|将|把|以|依托|利用)+|(?:开展|进行|实施).{2,8}$/u

function tidy(clause: string): string {
  return clause.replace(/\s+/g, '').replace(/[，,；;。]$/u, '')
}
