import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findEdits } from '../../src/align/edits.ts'
import { charTokeniser, intlTokeniser } from '../../src/text/tokenisers.ts'

const whole = (text: string) => ({ text, spans: [{ start: 0, end: text.length }] })

function marked(left: string, right: string): string {
  return findEdits(whole(left), whole(right), intlTokeniser)
    .map(({ op, left: from, right: to }) => {
      if (op === 'delete') return `[${left.slice(from!.start, from!.end)}]`
      const text = right.slice(to!.start, to!.end)
      return op === 'insert' ? `{${text}}` : text
    })
    .join('')
}

test.each([
  ['全年召开会议12次。', '全年召开会议15次。', '全年召开会议[12]{15}次。'],
  ['2022年5月1日起施行。', '2023年5月1日起施行。', '[2022年5月1日]{2023年5月1日}起施行。'],
  ['推行“三项制度”。', '推行“两项制度”。', '推行[“三项制度”]{“两项制度”}。'],
  ['成功率95.8%。', '成功率95.9%。', '成功率[95.8%]{95.9%}。'],
  ['投入1.2亿元。', '投入1.3亿元。', '投入[1.2亿元]{1.3亿元}。'],
  ['推进执法，保障民生。', '加强普法，改善环境。', '[推进执法，保障民生]{加强普法，改善环境}。'],
])('%s → %s', (left, right, expected) => expect(marked(left, right)).toBe(expected))

const piece = fc.constantFrom(
  '12',
  '3.5',
  '%',
  '亿元',
  '2023年',
  // Quotation marks that cross have no right answer: pieces hold whole terms.
  '“三项制度”',
  '“最多\n跑一次”',
  '《办法》',
  '推进',
  '普法',
  '，',
  '\n',
  '镇',
)
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
/** Places where a number or a quoted term would be torn; a hard line break does not end a term. */
function insides(raw: string): readonly number[] {
  const at = Array.from(raw).flatMap((unit, i) => (/\s/.test(unit) ? [] : [i]))
  const plain = at.map((i) => raw[i]).join('')
  return Array.from(plain.matchAll(/\d+(?:\.\d+)*%?|“[^“”]{1,12}”|《[^《》]{1,12}》/g)).flatMap(({ index, 0: term }) =>
    at.slice(index + 1, index + term.length),
  )
}

test('no change begins or ends inside a number or a quoted term', () => {
  fc.assert(
    fc.property(text, text, fc.constantFrom(intlTokeniser, charTokeniser), (left, right, tokeniser) => {
      const edits = findEdits(whole(left), whole(right), tokeniser)
      const borders = (key: 'left' | 'right') =>
        edits.flatMap((edit) => (edit[key] === null ? [] : [edit[key].start, edit[key].end]))
      expect(borders('left').filter((at) => insides(left).includes(at))).toEqual([])
      expect(borders('right').filter((at) => insides(right).includes(at))).toEqual([])
    }),
  )
})
