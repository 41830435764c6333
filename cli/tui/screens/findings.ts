import {
  type Dismissal,
  type Finding,
  type FindingFilter,
  leadingFindings,
  listHeight,
  remember,
  type Rule,
  scrollTo,
} from '../../../src/index.ts'
import { canvasOf } from '../canvas.ts'
import { type Corpus, type FindingsState, tell, type ViewState, want, withScreen } from '../state.ts'
import { openReport } from './open-report.ts'
import { type Act, type Acts, type Move, movedIndex } from './screen.ts'

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

function say(to: 'dismissed' | null): Act<'findings'> {
  return (state, screen) => {
    const finding = findingAt(state, screen)
    if (finding === null) return state
    const isDismissed = dismissedOf(state.corpus.dismissals).has(finding.id)
    if (to === null && !isDismissed) return tell(state, '此处未作处理，无可撤销', 'Nothing to take back here')
    return withDismissal(state, finding, { to, reason: '' })
  }
}

function withDismissal(
  state: ViewState,
  finding: Finding,
  { to, reason }: { readonly to: 'dismissed' | null; readonly reason: string },
): ViewState {
  const zh = state.settings.language === 'zh'
  const said =
    to === null
      ? zh
        ? '已撤销'
        : 'Taken back'
      : zh
        ? '不予采纳，已写入（n 写理由，f 可查看）'
        : 'Dismissed (n writes a reason, f shows them)'
  return want(state, { kind: 'dismiss', finding, to, reason, said })
}

/** Writes what the note editor holds: dismissed, and why. */
export function reasonWritten(state: ViewState, screen: FindingsState, reason: string): ViewState {
  const finding = findingAt(state, screen)
  return finding === null ? state : withDismissal(state, finding, { to: 'dismissed', reason })
}

export const findingsActs: Acts<'findings'> = {
  dismiss: say('dismissed'),
  undo: say(null),
  note: (state, screen) => {
    const finding = findingAt(state, screen)
    if (finding === null) return state
    const text = dismissedOf(state.corpus.dismissals).get(finding.id)?.reason ?? ''
    return { ...state, overlay: { kind: 'line', prompt: 'note', text } }
  },
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
