import type { Wording } from '../model/language.ts'
import { placesIn, shortPlaceName } from '../text/places.ts'
import type { Home } from './home.ts'
import type { Reading, Suspicion } from './reading.ts'

/** A report shorter than this need not name its body. */
const shortest = 3000
/** How often a text must name another place of its body's level to be that place's. */
const fewest = 5

/** The whole text is another's: reading met two bodies, or the body is hardly named and another of its level is, often. */
export function findMisfiled(reading: Reading, home: Home): readonly Suspicion[] {
  const span = reading.passages[0]?.span
  if (span === undefined) return []
  const stranger = strangerIn(reading, home)
  const disagreement = reading.report.notices.find(({ code }) => code === 'body-disagrees')
  if (disagreement !== undefined) {
    const found = { severity: 'high' as const, span: disagreement.span ?? span }
    const message = withStranger(disagreement.message, stranger)
    return [{ ...found, message, ...(stranger === null ? {} : { names: stranger }) }]
  }
  return stranger === null
    ? []
    : [{ severity: 'high', span, message: strangerMessage(home.body!, stranger), names: stranger }]
}

function withStranger({ zh, en }: Wording, stranger: string | null): Wording {
  return stranger === null
    ? { zh, en }
    : { zh: `${zh}；全文多次写到“${stranger}”`, en: `${en}; the text often says ${stranger}` }
}

function strangerMessage(body: string, stranger: string): Wording {
  return {
    zh: `文件属${body}，全文却几乎不提${body}，而多次写到“${stranger}”，请核对是否误存他处报告`,
    en: `filed under ${body}, which it hardly names, while it often says ${stranger}; check whether it is another’s report`,
  }
}

function strangerIn({ report, text }: Reading, { body, places }: Home): string | null {
  if (body === null || text.length < shortest || places.length === 0) return null
  if (text.split(shortPlaceName(body)).length > 2) return null
  const levels = new Set(places.map(({ level }) => level))
  const peers = placesIn(report.text).filter(
    (mention) => !mention.isWord && mention.places.some(({ level }) => levels.has(level)),
  )
  const counts = Map.groupBy(peers, ({ name }) => shortPlaceName(name))
  const [first, second] = [...counts]
    .map(([name, mentions]) => ({ name, count: mentions.length }))
    .toSorted((a, b) => b.count - a.count)
  const isClear = first !== undefined && first.count >= fewest && first.count >= 2 * (second?.count ?? 0)
  return isClear ? first.name : null
}
