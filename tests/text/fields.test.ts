import { expect, test } from 'vitest'
import { fields, fieldsOf } from '../../src/text/fields.ts'

test.each([
  ['筑牢解纷防线', ['disputes']],
  ['化解矛盾纠纷，建设平安乡镇', ['disputes', 'safety']],
  ['让普法走进千家万户', ['publicity']],
  ['推进政务公开，自觉接受监督', ['openness', 'supervision']],
  ['下一步打算', []],
])('%s', (text, expected) => {
  expect([...fieldsOf(text).keys()].toSorted()).toEqual(expected.toSorted())
})

test('every field is found by words of its own', () => {
  const all =
    '党建 学法 普法 执法 决策 规范性文件 调解 政务公开 监督 便民 律师 政府职能 网格 应急 数字 财政 投资 消费 工业 农业 道路 生态 民生 改革 创新 旅游 廉政'
  expect([...fieldsOf(all).keys()].toSorted()).toEqual(fields.toSorted())
})
