import { expect, test } from 'vitest'
import { changedShares } from '../../src/index.ts'
import { parseReport } from '../../src/parse/report.ts'

const head = '云岭镇2022年工作报告\n\n一、工作情况\n'
const reportOf = (text: string) =>
  parseReport({ file: '云岭镇-2022.txt', text: `${head}${text}\n`, notices: [], manifest: null })

test.each([
  ['同样的话', '全年修路三公里，受益群众八百人。', '全年修路三公里，受益群众八百人。', 0],
  ['只换标点与全半角', '全年修路3公里，受益群众8人。', '全年修路３公里,受益群众8人.', 0],
  ['换了先后', '全年修路三公里。建成广场一处。', '建成广场一处。全年修路三公里。', 0],
  ['一半是新的', '全年修路三公里。', '全年修路三公里，全年绿化四公里。', 0.5],
  ['改了数字的一句算改', '全年修路三公里。', '全年修路五公里。', 1],
  ['全是新的', '全年修路三公里。', '群众满意度明显提升。', 1],
])('%s', (_, last, current, expected) =>
  expect(changedShares([[reportOf(last), reportOf(current)]])).toEqual([[reportOf(current).id, expected]]),
)
