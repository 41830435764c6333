import {
  type Dismissal,
  type Finding,
  type FindingFilter,
  leadingFindings,
  listHeight,
  readable,
  remember,
  type Rule,
  scrollTo,
} from '../../../src/index.ts'
import { canvasOf } from '../canvas.ts'
import { type Corpus, type FindingsState, tell, type ViewState, want, withScreen } from '../state.ts'
import { openReport } from './open-report.ts'
import { type Acts, type Move, movedIndex } from './screen.ts'

/** The last word on each dismissed finding. */
export const dismissedOf: (dismissals: readonly Dismissal[]) => ReadonlyMap<string, Dismissal> = remember(
  (dismissals: readonly Dismissal[]) => {
    const last = new Map(dismissals.map((dismissal) => [dismissal.finding, dismissal]))
    return new Map([...last].filter(([, { to }]) => to === 'dismissed'))
  },
)

/** Findings under a filter, those to look at first in front: indices. */
const orderOf = remember(
  (
    findings: readonly Finding[],
    dismissed: ReadonlyMap<string, Dismissal>,
    filter: FindingFilter,
  ): readonly number[] => {
    const open = findings.filter(({ id }) => dismissed.has(id) === (filter === 'dismissed'))
    // What follows from another finding stands under it, as long as that one does.
    const leading = new Set(leadingFindings(open).map(({ finding }) => finding))
    const shown = [...findings.keys()].filter((i) => leading.has(findings[i]!) && isShown(findings[i]!, filter))
    const rank = (i: number) => (findings[i]!.severity === 'high' ? 0 : 1)
    return shown.toSorted((a, b) => rank(a) - rank(b) || a - b)
  },
)

function isShown({ severity, rule }: Finding, filter: FindingFilter): boolean {
  if (filter === 'open' || filter === 'dismissed') return true
  return filter === 'high' ? severity === 'high' : rule === filter
}

export function findingsOrder({ findings, dismissals }: Corpus, filter: FindingFilter): readonly number[] {
  return findings === null ? [] : orderOf(findings, dismissedOf(dismissals), filter)
}

const rulesOf = remember((findings: readonly Finding[] | null): readonly Rule[] => [
  ...new Set((findings ?? []).map(({ rule }) => rule)),
])

/** Findings that no reviewer has dismissed. */
export function openFindings({ findings, dismissals }: Corpus): readonly Finding[] {
  return undismissed(findings, dismissedOf(dismissals))
}

const undismissed = remember((findings: readonly Finding[] | null, gone: ReadonlyMap<string, Dismissal>) =>
  (findings ?? []).filter(({ id }) => !gone.has(id)),
)

export function moveFindings(state: ViewState, screen: FindingsState, { command, count }: Move): ViewState {
  const total = findingsOrder(state.corpus, screen.filter).length
  const height = listHeight(canvasOf(state))
  const at = movedIndex(command, screen.at, { total, height, count })
  return at === null ? state : withScreen(state, { ...screen, at, top: scrollTo(at, screen.top, { height, total }) })
}

export function findingAt({ corpus }: ViewState, { at, filter }: FindingsState): Finding | null {
  return corpus.findings?.[findingsOrder(corpus, filter)[at] ?? -1] ?? null
}

/** Takes back the dismissal under the cursor, else the last one: what is dismissed leaves the list. */
function takeBack(state: ViewState, screen: FindingsState): ViewState {
  const { findings, dismissals } = state.corpus
  const dismissed = dismissedOf(dismissals)
  const own = findingAt(state, screen)
  const last = dismissals.findLast(({ finding }) => dismissed.has(finding))?.finding
  const id = own !== null && dismissed.has(own.id) ? own.id : last
  const finding = findings?.find((one) => one.id === id)
  if (finding === undefined) return tell(state, '没有可撤销的', 'Nothing to take back')
  const text = readable(finding.text, { start: 0, end: finding.text.length })
  const said = state.settings.language === 'zh' ? `已撤销：${text}` : `Taken back: ${text}`
  return want(state, { kind: 'dismiss', finding, to: null, reason: '', said })
}

/** A finding is dismissed with a reason: it is asked for first, since what is dismissed leaves the list. */
function askReason(state: ViewState, screen: FindingsState): ViewState {
  const finding = findingAt(state, screen)
  if (finding === null) return state
  const text = dismissedOf(state.corpus.dismissals).get(finding.id)?.reason ?? ''
  return { ...state, overlay: { kind: 'line', prompt: 'note', text } }
}

/** Dismisses the finding under the cursor with the reason that was written. */
export function reasonWritten(state: ViewState, screen: FindingsState, reason: string): ViewState {
  const finding = findingAt(state, screen)
  if (finding === null) return state
  if (reason.trim() === '') return tell(state, '不予采纳须写明理由', 'Dismissing takes a reason')
  const said =
    state.settings.language === 'zh' ? '不予采纳，已写入（f 可查看，u 撤销）' : 'Dismissed (f shows them, u takes back)'
  return want(state, { kind: 'dismiss', finding, to: 'dismissed', reason: reason.trim(), said })
}

export const findingsActs: Acts<'findings'> = {
  dismiss: askReason,
  undo: takeBack,
  note: askReason,
  filter: (state, screen) => {
    const filters: readonly FindingFilter[] = ['open', 'high', ...rulesOf(state.corpus.findings), 'dismissed']
    const filter = filters[(filters.indexOf(screen.filter) + 1) % filters.length]!
    return withScreen(state, { ...screen, filter, at: 0, top: 0 })
  },
  enter: (state, screen) => {
    const finding = findingAt(state, screen)
    return finding === null ? state : openReport(state, finding.report, finding.span.start)
  },
}
