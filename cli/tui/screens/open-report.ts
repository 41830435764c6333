import { type FoundReuse, remember, type Report, reportViewport, type Viewport } from '../../../src/index.ts'
import { canvasOf } from '../canvas.ts'
import { type ReportState, type ViewState, withNewScreen } from '../state.ts'
import { scrollAt } from './blocks.ts'

const sourceOf = remember((report: Report, reuse: FoundReuse | null) => ({ report, reuse }))

export function reportSource(
  { corpus }: ViewState,
  { report }: Pick<ReportState, 'report'>,
): { readonly report: Report; readonly reuse: FoundReuse | null } {
  return sourceOf(corpus.byId.get(report)!, corpus.reuse)
}

export function reportViewportOf(state: ViewState, screen: ReportState): Viewport {
  return reportViewport(
    { ...reportSource(state, screen), showing: screen.showing, query: state.query },
    canvasOf(state),
  )
}

/** A report as a whole, opened at a place of its text. */
export function openReport(state: ViewState, id: string, start: number): ViewState {
  const screen: ReportState = {
    kind: 'report',
    report: id,
    scroll: { at: 0, top: { block: 0, line: 0 } },
    showing: 'all',
  }
  const scroll = scrollAt(reportViewportOf(state, screen), { side: 'right', start })
  return withNewScreen(state, { ...screen, scroll })
}
