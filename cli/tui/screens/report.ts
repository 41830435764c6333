import { type Block, familyAt, familyMembers, isDifference, type Scroll } from '../../../src/index.ts'
import { type ReportState, tell, type ViewState, withNewScreen, withScreen } from '../state.ts'
import { holds, movedScroll, noMore, soughtScroll } from './blocks.ts'
import { familiesState } from './families.ts'
import { reportSource, reportViewportOf } from './open-report.ts'
import type { Act, Acts, Move } from './screen.ts'

export function moveReport(state: ViewState, screen: ReportState, move: Move): ViewState {
  const scroll = movedScroll(reportViewportOf(state, screen), screen.scroll, move)
  return scroll === null ? state : scrolled(state, screen, scroll)
}

function scrolled(state: ViewState, screen: ReportState, scroll: Scroll): ViewState {
  return withScreen(state, { ...screen, scroll })
}

function seek(by: 1 | -1, wanted: (block: Block) => boolean, what: Parameters<typeof noMore>[1]): Act<'report'> {
  return (state, screen, count) => {
    const scroll = soughtScroll(reportViewportOf(state, screen), screen.scroll, { by, count, wanted })
    return scroll === null ? noMore(state, what) : scrolled(state, screen, scroll)
  }
}

function seekMatch(by: 1 | -1): Act<'report'> {
  return (state, screen, count) => {
    const { query } = state
    const wanted = (block: Block) => query !== '' && holds(block, query)
    const scroll = soughtScroll(reportViewportOf(state, screen), screen.scroll, { by, count, wanted })
    return scroll === null ? tell(state, `未再找到“${query}”`, `No more of ${query}`) : scrolled(state, screen, scroll)
  }
}

function isHeading({ kind }: Block): boolean {
  return kind === 'heading'
}

export const reportActs: Acts<'report'> = {
  'next-difference': seek(1, isDifference, 'shared'),
  'previous-difference': seek(-1, isDifference, 'shared'),
  'next-section': seek(1, isHeading, 'section'),
  'previous-section': seek(-1, isHeading, 'section'),
  'next-match': seekMatch(1),
  'previous-match': seekMatch(-1),
  fold: (state, screen) => withScreen(state, { ...screen, showing: screen.showing === 'folded' ? 'all' : 'folded' }),
  'changed-only': (state, screen) =>
    withScreen(state, { ...screen, showing: screen.showing === 'changed' ? 'all' : 'changed' }),
  enter: (state, screen) => {
    const { blocks } = reportViewportOf(state, screen)
    const family = familyAt(reportSource(state, screen), blocks[screen.scroll.at])
    if (family === null) return tell(state, '此句未与其他报告相同', 'No other report has this sentence')
    const at = state.corpus.reuse?.families.indexOf(family) ?? -1
    const member = familyMembers(state.corpus.reuse!, family).findIndex(({ report }) => report === screen.report)
    return withNewScreen(state, { ...familiesState(state, at), member: Math.max(0, member) })
  },
}
