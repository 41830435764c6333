import type { Report } from '../model/report.ts'
import type { Passage as SharedSpan } from '../model/reuse.ts'
import type { Span } from '../model/span.ts'
import { shortPlaceName } from '../text/places.ts'
import { partner } from './claims.ts'
import type { Home } from './home.ts'
import type { Reading, Suspicion } from './reading.ts'

/** One side of a reuse match, and whose report stands on the other. */
export interface SharedPassage {
  readonly theirs: SharedSpan
  readonly source: Pick<Report, 'id' | 'body' | 'county'>
  /** Places that stand on both sides, by their spans on this one. */
  readonly kept: readonly { readonly text: string; readonly span: Span }[]
}

/** Names of the body copied from, or of its county, that stayed in a shared passage, as reuse found it. */
export function findUnsubstituted(
  reading: Reading,
  home: Home,
  shared: readonly SharedPassage[],
): readonly Suspicion[] {
  const { text } = reading.report
  return shared.flatMap(({ kept, theirs, source }) =>
    kept.flatMap(({ text: said, span }) => {
      if (!isNameOf(source, said) || isNameOf(home, said)) return []
      if (partner.test(text.slice(Math.max(0, span.start - 24), span.end + 24))) return []
      const message = {
        zh: `本段与${source.id}相同，其中仍留有“${said}”，疑为照搬未改，请核对`,
        en: `this passage is shared with ${source.id} and still says ${said}; check whether it was copied`,
      }
      return [{ severity: 'high' as const, span, message, other: theirs }]
    }),
  )
}

function isNameOf({ body, county }: Pick<Home, 'body' | 'county'>, said: string): boolean {
  return [body, county].some((own) => own !== null && (own === said || shortPlaceName(own) === shortPlaceName(said)))
}
