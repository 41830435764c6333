import { expect, test } from 'vitest'
import { findingAt, findingsOrder } from '../../cli/tui/screens/findings.ts'
import { reduce } from '../../cli/tui/reduce.ts'
import { screenOf, type ViewState } from '../../cli/tui/state.ts'
import type { Dismissal, Finding } from '../../src/index.ts'
import { press, sampleState } from './sample.ts'

const opened = press(await sampleState(), '5', 'j')

function current(state: ViewState): Finding | null {
  const screen = screenOf(state)
  return screen.kind === 'findings' ? findingAt(state, screen) : null
}

function dismissal(finding: Finding, reason: string): Dismissal {
  const signed = { reviewer: '张', time: '2024-03-01T00:00:00Z', version: '0' }
  return { finding: finding.id, to: 'dismissed', reason, ...signed }
}

/** What a key wants done outside. */
const wantedBy = (state: ViewState, key: string) => reduce({ ...state, wanted: [] }, { kind: 'key', key }).wanted

test('a finding is dismissed with the reason that is asked for, and with none not at all', () => {
  const finding = current(opened)!
  const asked = press(opened, 'x')
  expect(asked.overlay).toMatchObject({ kind: 'line', prompt: 'note' })
  expect(wantedBy(opened, 'x')).toEqual([])
  const [wanted] = wantedBy(press(asked, '已', '核'), 'enter')
  expect(wanted).toMatchObject({ kind: 'dismiss', finding, to: 'dismissed', reason: '已核' })
  expect(wantedBy(asked, 'enter')).toEqual([])
})

test('what is dismissed leaves the list, and is what is taken back', () => {
  const finding = current(opened)!
  const gone = reduce(opened, { kind: 'dismissals', dismissals: [dismissal(finding, '已核')] })
  expect(current(gone)).not.toEqual(finding)
  const [wanted] = wantedBy(gone, 'u')
  expect(wanted).toMatchObject({ kind: 'dismiss', finding, to: null })
  const shown = findingsOrder(gone.corpus, 'dismissed').map((i) => gone.corpus.findings![i])
  expect(shown).toEqual([finding])
})
