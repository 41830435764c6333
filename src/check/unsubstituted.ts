import type { Report } from '../model/report.ts'
import type { Passage as SharedSpan } from '../model/reuse.ts'
import type { Span } from '../model/span.ts'
import { shortPlaceName } from '../text/places.ts'
import { partner } from './claims.ts'
import { type Home, isTown, kindOf, type KnownNames, standingOf } from './home.ts'
import type { Reading, Suspicion } from './reading.ts'

/** One side of a reuse match, and whose report stands on the other. */
export interface SharedPassage {
  readonly theirs: SharedSpan
  readonly source: Pick<Report, 'id' | 'body' | 'county'>
  /** Places that stand on both sides, by their spans on this one. */
  readonly kept: readonly { readonly text: string; readonly span: Span }[]
}

/** What a name may stay in: the report, where its body stands, and the names known. */
interface Copier {
  readonly reading: Reading
  readonly home: Home
  readonly known: KnownNames
}

/** Names of the body copied from, or of its county, that stayed in a shared passage, as reuse found it; a superior's name never is one. */
export function findUnsubstituted(copier: Copier, shared: readonly SharedPassage[]): readonly Suspicion[] {
  const { text } = copier.reading.report
  return shared.flatMap(({ kept, theirs, source }) =>
    kept.flatMap(({ text: said, span }) => {
      if (!isNameOf(source, said) || !isLeftover(copier, source, said)) return []
      if (partner.test(text.slice(Math.max(0, span.start - 24), span.end + 24))) return []
      const message = {
        zh: `本段与${source.id}相同，其中仍留有“${said}”，疑为照搬未改，请核对`,
        en: `this passage is shared with ${source.id} and still says ${said}; check whether it was copied`,
      }
      return [{ severity: 'high' as const, span, message, other: theirs }]
    }),
  )
}

/** Elsewhere by the gazetteer; a name it does not know only between towns, where none stands above the other. */
function isLeftover({ home, known }: Copier, source: SharedPassage['source'], said: string): boolean {
  const standing = standingOf(home, said, known)
  if (standing === 'own' || isNameOf(home, said)) return false
  const kind = source.body === null ? null : kindOf(source.body)
  return (isTown(kind) && isTown(home.kind)) || (standing === 'foreign' && home.places.length > 0 && kind !== '国')
}

function isNameOf({ body, county }: Pick<Home, 'body' | 'county'>, said: string): boolean {
  return [body, county].some((own) => own !== null && (own === said || shortPlaceName(own) === shortPlaceName(said)))
}
