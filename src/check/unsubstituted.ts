import type { Report } from '../model/report.ts'
import type { Passage as SharedSpan } from '../model/reuse.ts'
import { fold } from '../text/fold.ts'
import { shortPlaceName } from '../text/places.ts'
import { partner } from './claims.ts'
import { type Home, standingOf } from './home.ts'
import { isTown, kindOf } from './kind.ts'
import { type KnownMention, foldedTextOf, type KnownNames, knownNamesIn } from './known-names.ts'
import { type Passage, rawSpan, type Reading, type Suspicion } from './reading.ts'

/** Characters beside a name that must be the same in the report of the place named, for the wording to be its. */
const context = 14

/** A report, where its body stands, and the names known. */
interface Copier {
  readonly reading: Reading
  readonly home: Home
  readonly known: KnownNames
}

/**
 * Names of another body, or of its county, in words that stand with the same name in a report of that body of no later year: what
 * was copied and not swapped. A superior's name never is one.
 */
export function findUnsubstituted({ reading, home, known }: Copier): readonly Suspicion[] {
  if (home.body === null) return []
  return mentionsOf({ reading, home, known }).flatMap(({ passage, mention }) => {
    const { said, start } = mention
    const source = sourceOf({ own: reading.report, passage, known }, mention)
    if (source === null) return []
    const span = rawSpan(passage, start, start + said.length)
    const message = {
      zh: `本段与${source.report}相同，其中仍留有“${said}”，疑为照搬未改，请核对`,
      en: `this passage is shared with ${source.report} and still says ${said}; check whether it was copied`,
    }
    return [{ severity: 'high' as const, span, message, other: source, names: said }]
  })
}

/** A text with more names than this is another's altogether, which `findMisfiled` says. */
const mostMentions = 60

function mentionsOf(copier: Copier): readonly { readonly passage: Passage; readonly mention: KnownMention }[] {
  const { reading, known } = copier
  const mentions = reading.passages.flatMap((passage) =>
    knownNamesIn(passage.text, known).flatMap((mention) => {
      const { said, start } = mention
      const isPartner = partner.test(passage.text.slice(Math.max(0, start - 24), start + said.length + 24))
      return isPartner || !isLeftover(copier, mention) ? [] : [{ passage, mention }]
    }),
  )
  return mentions.slice(0, mostMentions)
}

/** Elsewhere by the gazetteer; a name it does not know only between towns, where none stands above the other. */
function isLeftover({ home, known }: Copier, { said, known: { reports } }: KnownMention): boolean {
  if (isOwn(home, said)) return false
  const standing = standingOf(home, said, known)
  if (standing === 'own') return false
  const areTowns = reports.every(({ body }) => body !== null && isTown(kindOf(body)))
  return (areTowns && isTown(home.kind)) || (standing === 'foreign' && home.places.length > 0)
}

function isOwn({ body, county }: Home, said: string): boolean {
  return [body, county].some((own) => own !== null && shortPlaceName(own) === shortPlaceName(said))
}

/** Where a mention stands. */
interface Search {
  readonly own: Report
  readonly passage: Passage
  readonly known: KnownNames
}

/** Reports of one name that are searched: nobody copies from longer ago. */
const mostReports = 12

/** The latest report of the place named that has the name in the same words, and where. */
function sourceOf({ own, passage, known }: Search, { said, start, known: named }: KnownMention): SharedSpan | null {
  const windows = windowsAround(passage.text, start, said.length + context)
  if (windows.length === 0) return null
  const isLater = ({ year }: Report) => own.year !== null && year !== null && year > own.year
  const others = named.reports.filter((report) => report.body !== own.body && !isLater(report))
  for (const report of others.slice(0, mostReports)) {
    const text = foldedTextOf(known, report)
    const window = windows.find((one) => text.includes(one))
    if (window !== undefined) return spanOf(report, window)
  }
  return null
}

function spanOf(report: Report, window: string): SharedSpan {
  const { text, at } = fold(report.text)
  const start = text.indexOf(window)
  return { report: report.id, span: { start: at[start]!, end: at[start + window.length - 1]! + 1 } }
}

/** Stretches of a length with what starts at `at`: at their head, in their middle, at their end; none where the text is shorter. */
function windowsAround(text: string, at: number, length: number): readonly string[] {
  if (text.length < length) return []
  return [0, context >> 1, context].map((before) => {
    const start = Math.max(0, Math.min(at - before, text.length - length))
    return text.slice(start, start + length)
  })
}
