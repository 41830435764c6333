import { familyMember, type Report, readable, type Span } from '../../src/index.ts'
import { compareViewport } from './screens/compare.ts'
import { commitmentAt } from './screens/commitments.ts'
import { familyAtCursor } from './screens/families.ts'
import { findingAt } from './screens/findings.ts'
import { oddities } from './screens/notices.ts'
import { reportViewportOf } from './screens/open-report.ts'
import { selectedReport } from './screens/overview.ts'
import { hitsOf } from './screens/results.ts'
import { sectionAt } from './screens/topics.ts'
import { screenOf, type ScreenState, type ViewState } from './state.ts'

/** What the cursor stands on: a place in a report's text. */
export interface Place {
  readonly report: Report
  readonly span: Span
}

/** The place under the cursor; null where there is none, as over a gap. */
export function placeUnderCursor(state: ViewState): Place | null {
  const finders = {
    overview: (screen: Screen<'overview'>) => whole(selectedReport(state, screen)),
    compare: (screen: Screen<'compare'>) => comparePlace(state, screen),
    commitments: (screen: Screen<'commitments'>) => at(state, screen.last, commitmentAt(state, screen)?.span),
    families: (screen: Screen<'families'>) => {
      const family = familyAtCursor(state, screen)
      if (family === null) return null
      const member = familyMember(state.corpus.reuse!, family, screen.member ?? 0)
      return at(state, member.report, member.span)
    },
    report: (screen: Screen<'report'>) =>
      at(state, screen.report, reportViewportOf(state, screen).blocks[screen.scroll.at]?.rightSpans[0]),
    topics: (screen: Screen<'topics'>) =>
      at(state, screen.reports[screen.column] ?? '', sectionAt(state, screen)?.span),
    findings: (screen: Screen<'findings'>) => {
      const finding = findingAt(state, screen)
      return finding === null ? null : at(state, finding.report, finding.span)
    },
    results: (screen: Screen<'results'>) => hitsOf(state, screen)[screen.at] ?? null,
    notices: (screen: Screen<'notices'>) => {
      const file = oddities(state.corpus, state.settings.language)[screen.at]?.file
      return whole(state.corpus.reports.find((report) => report.file === file) ?? null)
    },
  }
  const screen = screenOf(state)
  return (finders[screen.kind] as (screen: ScreenState) => Place | null)(screen)
}

type Screen<Kind extends ScreenState['kind']> = Extract<ScreenState, { readonly kind: Kind }>

function at({ corpus }: ViewState, id: string, span: Span | undefined): Place | null {
  const report = corpus.byId.get(id)
  return report === undefined || span === undefined ? null : { report, span }
}

function whole(report: Report | null): Place | null {
  return report === null ? null : { report, span: { start: 0, end: 0 } }
}

/** On the side chosen; on the other where that one is empty. */
function comparePlace(state: ViewState, screen: Screen<'compare'>): Place | null {
  const block = compareViewport(state, screen).blocks[screen.scroll.at]
  if (block === undefined) return null
  const left = at(state, screen.left, block.leftSpans[0])
  const right = at(state, screen.right, block.rightSpans[0])
  return screen.side === 'left' ? (left ?? right) : (right ?? left)
}

/** What `y` copies: the text under the cursor, a report's name where the cursor stands on a whole report. */
export function textUnderCursor(state: ViewState): string | null {
  const place = placeUnderCursor(state)
  if (place === null) return null
  const { report, span } = place
  return span.end === 0 ? `${report.id}${report.title === null ? '' : ` ${report.title}`}` : readable(report.text, span)
}
