import {
  type FamilyFilter,
  familyMember,
  findIn,
  type FoundFamily,
  listHeight,
  memberCount,
  remember,
  scrollTo,
} from '../../../src/index.ts'
import { canvasOf } from '../canvas.ts'
import { type Corpus, type FamiliesState, tell, type ViewState, withScreen } from '../state.ts'
import { openReport } from './open-report.ts'
import { type Act, type Acts, type Move, movedIndex } from './screen.ts'

const filters: readonly FamilyFilter[] = ['notable', 'copied', 'template', 'carried-over', 'formula', 'all']

/** Families under a filter: indices. */
export const familiesOrder: (families: readonly FoundFamily[], filter: FamilyFilter) => readonly number[] = remember(
  (families: readonly FoundFamily[], filter: FamilyFilter) =>
    [...families.keys()].filter((i) => {
      const kind = families[i]!.class
      return filter === 'all' || (filter === 'notable' ? kind !== 'formula' : kind === filter)
    }),
)

export function listOf({ reuse }: Corpus, { filter }: Pick<FamiliesState, 'filter'>): readonly number[] {
  return reuse === null ? [] : familiesOrder(reuse.families, filter)
}

/** 套话 with the cursor on one family; on the first where `index` is -1. */
export function familiesState({ corpus }: ViewState, index: number): FamiliesState {
  const filter: FamilyFilter = index !== -1 && corpus.reuse?.families[index]?.class === 'formula' ? 'all' : 'notable'
  const at = Math.max(0, listOf(corpus, { filter }).indexOf(index))
  return { kind: 'families', at, top: Math.max(0, at - 3), member: null, filter }
}

/** The family under the cursor. */
export function familyAtCursor({ corpus }: ViewState, screen: FamiliesState): FoundFamily | null {
  return corpus.reuse?.families[listOf(corpus, screen)[screen.at] ?? -1] ?? null
}

export function moveFamilies(state: ViewState, screen: FamiliesState, { command, count }: Move): ViewState {
  const height = listHeight(canvasOf(state))
  const family = familyAtCursor(state, screen)
  if (screen.member !== null && family !== null) {
    const member = movedIndex(command, screen.member, { total: memberCount(family), height: 5, count })
    return member === null ? state : withScreen(state, { ...screen, member })
  }
  const total = listOf(state.corpus, screen).length
  const at = movedIndex(command, screen.at, { total, height, count })
  return at === null ? state : movedTo(state, screen, at)
}

function movedTo(state: ViewState, screen: FamiliesState, at: number): ViewState {
  const total = listOf(state.corpus, screen).length
  const top = scrollTo(at, screen.top, { height: listHeight(canvasOf(state)), total })
  return withScreen(state, { ...screen, at, top, member: null })
}

/** The next family one of whose members reads like the query. */
export function searchFamilies(
  state: ViewState,
  screen: FamiliesState,
  seek: { readonly query: string; readonly by: 1 | -1 },
): ViewState {
  const { corpus } = state
  const list = listOf(corpus, screen)
  for (let at = screen.at + seek.by; at >= 0 && at < list.length; at += seek.by) {
    const first = familyMember(corpus.reuse!, corpus.reuse!.families[list[at]!]!, 0)
    const text = corpus.byId.get(first.report)?.text.slice(first.span.start, first.span.end) ?? ''
    if (findIn(text, seek.query).length > 0) return movedTo({ ...state, query: seek.query }, screen, at)
  }
  return tell({ ...state, query: seek.query }, `未找到“${seek.query}”`, `Not found: ${seek.query}`)
}

function nextMatch(by: 1 | -1): Act<'families'> {
  return (state, screen) =>
    state.query === ''
      ? tell(state, '还没有查找过，/ 查找', 'Nothing searched yet; / searches')
      : searchFamilies(state, screen, { query: state.query, by })
}

export const familiesActs: Acts<'families'> = {
  side: (state, screen) => withScreen(state, { ...screen, member: screen.member === null ? 0 : null }),
  filter: (state, screen) => {
    const filter = filters[(filters.indexOf(screen.filter) + 1) % filters.length]!
    return withScreen(state, { ...screen, filter, at: 0, top: 0, member: null })
  },
  back: (state, screen) => (screen.member === null ? backOf(state) : withScreen(state, { ...screen, member: null })),
  'next-match': nextMatch(1),
  'previous-match': nextMatch(-1),
  enter: (state, screen) => {
    const family = familyAtCursor(state, screen)
    if (family === null) return state
    if (screen.member === null) return withScreen(state, { ...screen, member: 0 })
    const { report, span } = familyMember(state.corpus.reuse!, family, screen.member)
    return openReport(state, report, span.start)
  },
}

function backOf(state: ViewState): ViewState {
  const [first, ...rest] = state.stack
  return rest.length === 0 ? state : { ...state, stack: [first, ...rest.slice(0, -1)] }
}
