import { expect, test } from 'vitest'
import { applyDecisions, type Decision, type FollowUp, remembered } from '../../src/index.ts'
import { pairOf } from './texts.ts'

const done = ['举办村干部法治培训班5期。', '组织文艺演出4场。']
const decide = (pair: FollowUp, to: Decision['to'], at = 0): Decision => ({
  ...remembered(pair.commitments[at]!, pair),
  to,
  reason: '已到场核实',
  reviewer: '王某',
  time: '2024-01-05T08:00:00.000Z',
  version: '0.1.0',
})

test('a decision stands over the suggestion while the texts are the same; the last counts; null takes it back', () => {
  const pair = pairOf(['举办村干部法治培训班4期。'], done)
  const [item] = applyDecisions(pair, [decide(pair, 'none'), decide(pair, 'partial')]).commitments
  expect(item).toMatchObject({ status: 'partial', suggested: 'addressed', decidedBy: 'reviewer' })
  expect(applyDecisions(pair, [decide(pair, 'none'), decide(pair, null)])).toEqual(pair)
})

test('changed evidence: to be re-checked with the old at hand, not applied', () => {
  const pair = pairOf(['举办村干部法治培训班4期。'], done)
  const corrected = pairOf(['举办村干部法治培训班4期。'], ['举办村干部法治培训班3期。', done[1]!])
  const [item] = applyDecisions(corrected, [decide(pair, 'addressed')]).commitments
  expect(item).toMatchObject({
    status: 'partial',
    decidedBy: 'tool',
    recheck: { evidenceText: done[0], to: 'addressed' },
  })
})

test('changed item: to be re-checked where it reads now; decided anew, the old one is done with', () => {
  const pair = pairOf(['举办村干部法治培训班4期。'], done)
  const reworded = pairOf(['举办村干部法治培训班不少于4期。'], done)
  const old = decide(pair, 'partial')
  const again = applyDecisions(reworded, [old])
  expect(again.commitments[0]).toMatchObject({ decidedBy: 'tool', recheck: { text: '举办村干部法治培训班4期。' } })
  const anew = applyDecisions(reworded, [old, decide(again, 'addressed')])
  expect(anew.commitments[0]).toMatchObject({ status: 'addressed', decidedBy: 'reviewer' })
  expect(anew.unplaced).toBeUndefined()
})

test('an item that is gone: its decision is listed, not dropped', () => {
  const pair = pairOf(['举办村干部法治培训班4期。'], done)
  const other = pairOf(['绿化河岸3公里。'], done)
  const old = decide(pair, 'partial')
  expect(applyDecisions(other, [old]).unplaced).toEqual([old])
})
