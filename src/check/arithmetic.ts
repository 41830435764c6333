import { findChanges, hasOtherBasis } from './changes.ts'
import { type Figured, figuredOf } from './figures.ts'
import type { Miscount } from './miscount.ts'
import { findPartitions } from './partitions.ts'
import { findProducts } from './products.ts'
import { findRates } from './rates.ts'
import { type Passage, rawSpan, type Reading, type Suspicion } from './reading.ts'
import { findShares } from './shares.ts'
import { findSums } from './sums.ts'
import { findYearly } from './yearly.ts'

/** Rates, sums, differences and growth that do not follow from the figures beside them, with what was computed. */
export function findArithmetic({ passages }: Reading): readonly Suspicion[] {
  const known = new Map<Passage, Figured>()
  const figured = (passage: Passage): Figured => {
    const own = known.get(passage) ?? figuredOf(passage)
    known.set(passage, own)
    return own
  }
  return passages.flatMap((passage) => {
    if (passage.kind !== 'sentence') return []
    if (passage.quantities.length < 2) return structures(passage)
    const own = figured(passage)
    const before = relative.test(passage.text) ? earlier(passage).map(figured) : []
    const miscounts = [
      ...findRates(own, before[0] ?? null),
      ...findSums(own),
      ...findPartitions(own, before[0] ?? null),
      ...findShares(own),
      ...findProducts(own),
      ...(hasOtherBasis(passage.text) ? [] : [...findChanges(own, before), ...findYearly(own, before)]),
    ]
    return [...miscounts.map((miscount) => suspicionOf(passage, miscount)), ...structures(passage)]
  })
}

/** What may rest on a figure of the sentence before: a rate, what is compared, parts of a whole. */
const relative = /[%比较]|其中/

/** Sentences of a paragraph that a comparison may reach back to. */
const reach = 3

/** The sentences before one in its paragraph, nearest first. */
function earlier({ before }: Passage): readonly Passage[] {
  const found: Passage[] = []
  for (let one = before; one !== null && found.length < reach; one = one.before) found.push(one)
  return found
}

function suspicionOf(passage: Passage, { figures, computed, written, isDistant, isDoubtful }: Miscount): Suspicion {
  const own = isDistant ? figures.slice(1) : figures
  const start = Math.min(...own.map((figure) => figure.start))
  const end = Math.max(...own.map((figure) => figure.end))
  const isSure = !isDistant && !isDoubtful && figures.every(({ isExact, unit }) => isExact || unit === '%')
  return {
    severity: isSure ? 'high' : 'low',
    span: rawSpan(passage, start, end),
    message:
      written === null
        ? {
            zh: `${computed}，各项占比之和不为100%，请核对原始数据`,
            en: `${computed}, shares that do not make 100%; check the source figures`,
          }
        : {
            zh: `${computed}，文中为${written}，请核对原始数据`,
            en: `${computed}, written ${written}; check the source figures`,
          },
  }
}

const structure = /(?<![\d.:])(\d{1,2}(?:\.\d{1,2})?):(\d{1,2}(?:\.\d{1,2})?):(\d{1,2}(?:\.\d{1,2})?)(?![\d:]|\.\d)/g

/** 三次产业结构比为16.5:43.2:40.3: three shares make 100. */
function structures(passage: Passage): readonly Suspicion[] {
  if (!/产业?结构|产业比重|产比|产业构成/.test(passage.text)) return []
  return [...passage.text.matchAll(structure)].flatMap((match) => {
    const parts = match.slice(1)
    const total = parts.reduce((sum, part) => sum + Number(part), 0)
    const decimals = Math.max(...parts.map((part) => part.split('.')[1]?.length ?? 0))
    const slack = 2.01 * 10 ** -decimals
    if (Math.abs(total - 100) <= slack || Math.abs(total - 100) > 12) return []
    const span = rawSpan(passage, match.index, match.index + match[0].length)
    const computed = `${parts.join('+')}=${Number(total.toFixed(2))}`
    const message = {
      zh: `${computed}，三项之和不为100，请核对原始数据`,
      en: `${computed}, not 100; check the source figures`,
    }
    return [{ severity: 'high' as const, span, message }]
  })
}
