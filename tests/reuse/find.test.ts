import { describe, expect, test } from 'vitest'
import { findReuse, searchReuse } from '../../src/index.ts'
import { textOf } from '../../src/text/spans.ts'
import { generateCorpus, usual } from '../../bench/generator/corpus.ts'
import { copiesIn, measureReuse } from '../../bench/generator/measure.ts'
import { parsedCorpus } from '../../bench/generator/parsed.ts'
import { parseReports, type Report } from '../../src/index.ts'
import { reportsOf } from './corpus.ts'

const passage =
  '镇里在集市旁设立“评理茶桌”，请三位退休教师轮流坐堂，由司法所登记每一桩争执的来由和去向。岭脚村的排水沟之争闹了6年，茶桌旁坐了4回，双方各让半尺，写下字据。全年评理52桩，当场说和47桩，其余转交村调解委员会接着办。'
const sentences = passage.match(/[^。]+。/gu)!
const own = [
  '今年修了两条机耕路，装了八十盏路灯，河堤上种了三百株柳树。',
  '秋天办了一次农具展，来的人比往年多，街上的饭馆坐不下。',
]

function textsOf(
  reports: readonly Report[],
  members: readonly { report: string; span: { start: number; end: number } }[],
): readonly string[] {
  return members.map(({ report, span }) => textOf(reports.find(({ id }) => id === report)!.text, span))
}

describe('a passage of another town', () => {
  test.each([
    ['word for word', passage],
    ['with its places exchanged', passage.replace('岭脚村', '塘尾村')],
    ['with its figures exchanged', passage.replace('52', '38').replace('47', '31').replace('6年', '9年')],
    ['with its sentences in another order', [sentences[2], sentences[0], sentences[1]].join('')],
    [
      'with words exchanged',
      passage
        .replace('设立', '摆出')
        .replace('轮流坐堂', '轮班坐镇')
        .replace('争执', '纠纷')
        .replace('接着办', '继续办'),
    ],
  ])('%s is copied, its earliest holder first', (_, copy) => {
    const reports = reportsOf([
      { body: '云脚镇', year: 2021, text: `${own[0]}\n${passage}` },
      { body: '石门镇', year: 2022, text: `${copy}\n${own[1]}` },
    ])
    const { families, matches, reports: shares } = findReuse(reports)
    const copied = families.filter((family) => family.class === 'copied')
    expect(copied).toHaveLength(1)
    expect(copied[0]!.members.map(({ report, earliest }) => [report, earliest])).toEqual([
      ['云脚镇-2021', true],
      ['石门镇-2022', false],
    ])
    expect(textsOf(reports, copied[0]!.members)).toEqual([passage, copy])
    expect(matches.map(({ relation, earlier }) => [relation, earlier])).toEqual([['cross-body', 'left']])
    expect(shares.map(({ shares: parts }) => parts.copied > 0.5)).toEqual([false, true])
  })
})

test('says what was swapped, and which place was not', () => {
  const source = `${passage}以上做法由云脚镇首创，报县司法局备案。`
  const copy = source.replace('岭脚村', '塘尾村').replace('52', '38').replace('47', '31')
  const reports = reportsOf([
    { body: '云脚镇', year: 2021, text: `${own[0]}\n${source}` },
    { body: '石门镇', year: 2022, text: `${copy}\n${own[1]}` },
  ])
  const [match] = findReuse(reports).matches
  expect(match!.kind).toBe('adapted')
  expect(match!.substitutions).toEqual([
    { left: '岭脚村', right: '塘尾村', type: 'place' },
    { left: '52', right: '38', type: 'number' },
    { left: '47', right: '31', type: 'number' },
  ])
  expect(match!.kept.map(({ text }) => text)).toEqual(['云脚镇'])
  expect(
    match!.kept.map(({ left, right }) => [textOf(reports[0]!.text, left), textOf(reports[1]!.text, right)]),
  ).toContainEqual(reports[0]!.body === '云脚镇' ? ['云脚镇', '云脚镇'] : expect.anything())
})

test('one sentence in common is no copy, nor are national formulas and thanks', () => {
  const formula =
    '坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想。全面推行行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度。'
  const thanks = '在此，我谨代表镇人民政府，向全镇干部群众和所有关心支持法治建设的各界人士表示衷心的感谢。'
  const reports = reportsOf([
    { body: '云脚镇', year: 2021, text: `${own[0]}${formula}${sentences[1]}${thanks}` },
    { body: '石门镇', year: 2022, text: `${formula}${own[1]}${sentences[1]}${thanks}` },
  ])
  const { families, reports: shares } = findReuse(reports)
  expect(families.filter((family) => family.class === 'copied')).toEqual([])
  expect(shares.every(({ shares: parts }) => parts.formula > 0.4 && parts.copied === 0)).toBe(true)
})

test('what a body says again next year is carried over, figures changed or not', () => {
  const reports = reportsOf([
    { body: '云脚镇', year: 2021, text: `${own[0]}${sentences[2]}` },
    { body: '云脚镇', year: 2022, text: `${own[1]}${sentences[2]!.replace('52', '60').replace('47', '55')}` },
  ])
  const { families, matches, reports: shares } = findReuse(reports)
  expect(families.map((family) => family.class)).toEqual(['carried-over'])
  expect(matches[0]!.substitutions.map(({ left, right }) => `${left}→${right}`)).toEqual(['52→60', '47→55'])
  expect(shares.map(({ shares: parts }) => parts.carriedOver > 0)).toEqual([false, true])
})

test('a skeleton of figures is nobody’s wording', () => {
  const reports = reportsOf([
    {
      body: '云脚镇',
      year: 2021,
      text: `${own[0]}农机合作社收到报修单152件，办结145件，办结率95.4%，其余7件正在等配件。`,
    },
    {
      body: '云脚镇',
      year: 2022,
      text: `${own[1]}老街口的评理桌接了话茬523件，办结511件，办结率97.2%，其余12件正在慢慢劝。`,
    },
  ])
  expect(findReuse(reports).matches).toEqual([])
})

test('what all towns of a county write every year is its template', () => {
  const template = '按照县里下发的清单，逐条对照自查，查出的毛病列表上墙，改一条销一条，年底由县里派人验收。'
  const reports = reportsOf(
    ['云脚镇', '石门镇'].flatMap((body) =>
      [2021, 2022].map((year) => ({
        body,
        year,
        county: '平江县',
        text: `${template}${body === '云脚镇' ? own[0] : own[1]}`,
      })),
    ),
  )
  const kinds = new Map(findReuse(reports).families.map((family) => [family.class, family.members.length]))
  expect(kinds.get('template')).toBe(4)
  expect(kinds.has('copied')).toBe(false)
})

test('the file of last year sent again is carried over as a whole, in one match', () => {
  const text = `${own[0]}${passage}${own[1]}`
  const reports = reportsOf([
    { body: '云脚镇', year: 2021, text },
    { body: '云脚镇', year: 2022, text },
  ])
  const { matches, reports: shares } = findReuse(reports)
  expect(matches).toHaveLength(1)
  expect(matches[0]).toMatchObject({ kind: 'verbatim', score: 1, relation: 'same-body' })
  expect(shares.map(({ shares: parts }) => parts.carriedOver)).toEqual([0, 1])
})

test.each([
  ['a full stop where the other has a comma', (text: string) => text.replace('轮流坐堂，', '轮流坐堂。')],
  ['a line break after a quotation', (text: string) => text.replace('茶桌”，', '茶桌”\n，')],
  ['a semicolon and a new paragraph', (text: string) => text.replace('4回，', '4回；\n')],
])('cut elsewhere, the passage is still the same: %s', (_, cut) => {
  const reports = reportsOf([
    { body: '云脚镇', year: 2021, text: `${own[0]}\n${passage}` },
    { body: '石门镇', year: 2022, text: `${cut(passage)}\n${own[1]}` },
  ])
  const { matches } = findReuse(reports)
  expect(matches).toHaveLength(1)
  expect(matches[0]).toMatchObject({ kind: 'verbatim', score: 1, substitutions: [] })
})

test('cut elsewhere, only what was swapped is named', () => {
  const reports = reportsOf([
    { body: '云脚镇', year: 2021, text: `${own[0]}\n${passage}` },
    { body: '石门镇', year: 2022, text: `${passage.replace('4回，双方', '5回。双方')}\n${own[1]}` },
  ])
  expect(findReuse(reports).matches[0]!.substitutions).toEqual([{ left: '4', right: '5', type: 'number' }])
})

test('shares are told of every section, those below it included', () => {
  const written = (body: string, year: number, first: string, second: string) => ({
    file: `${body}-${year}.txt`,
    text: `${body}${year}年度法治政府建设情况报告\n一、主要工作\n（一）修路\n${first}\n（二）评理\n${second}\n`,
    notices: [],
    manifest: { body, year },
  })
  const reports = parseReports([written('云脚镇', 2021, own[0]!, passage), written('石门镇', 2022, own[1]!, passage)])
  const { chars, sections } = findReuse(reports).reports[1]!
  expect(sections.map(({ shares }) => shares.copied)).toEqual([expect.closeTo(0.8, 1), 0, 1])
  expect(sections[0]!.chars).toBe(chars)
  expect(sections[1]!.chars + sections[2]!.chars).toBe(chars)
})

describe('on a generated corpus', () => {
  const corpus = generateCorpus({ ...usual, towns: 20, years: 3, chars: 2400, planted: 0.5, seed: 11 })
  const reports = parsedCorpus(corpus)
  const reuse = findReuse(reports)

  test('finds what was planted, and hardly anything else', () => {
    const figures = measureReuse(corpus, copiesIn(reports, searchReuse(reports)))
    expect(figures.precision).toBeGreaterThanOrEqual(0.95)
    for (const { found, recall, precision } of Object.values(figures.kinds)) {
      expect(found).toBeGreaterThanOrEqual(0.9)
      expect(recall).toBeGreaterThanOrEqual(0.9)
      expect(precision).toBeGreaterThanOrEqual(0.95)
    }
  })

  test.each([
    ['of the same body a year later', { body: '云脚镇', year: 2031 }],
    ['of another body', { body: '石门镇', year: 2031 }],
  ])('a report against itself, %s, is one match', (_, manifest) => {
    for (const { text } of corpus.reports.slice(0, 5)) {
      const twice = parseReports([
        { file: 'a.txt', text, notices: [], manifest: { body: '云脚镇', year: 2030 } },
        { file: 'b.txt', text, notices: [], manifest },
      ])
      const { matches } = findReuse(twice)
      expect(matches.map(({ kind, score }) => [kind, score])).toEqual([['verbatim', 1]])
      const { left, right } = matches[0]!
      expect(text.slice(left.span.start, left.span.end)).toBe(text.slice(right.span.start, right.span.end))
      expect(left.span.end - left.span.start).toBeGreaterThan(0.8 * text.length)
    }
  })

  test('the order of the reports changes nothing', () => {
    expect(findReuse(reports.toReversed())).toEqual(reuse)
  })

  test('every span lies in its text, every family id is known, shares sum to one', () => {
    const lengths = new Map(reports.map(({ id, text }) => [id, text.length]))
    const ids = new Set(reuse.families.map(({ id }) => id))
    expect(ids.size).toBe(reuse.families.length)
    for (const { left, right, family, score } of reuse.matches) {
      expect(ids.has(family)).toBe(true)
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
      for (const { report, span } of [left, right]) {
        expect(span.start).toBeLessThan(span.end)
        expect(span.end).toBeLessThanOrEqual(lengths.get(report)!)
      }
    }
    for (const { shares, sentences: each, id } of reuse.reports) {
      expect(shares.formula + shares.template + shares.copied + shares.carriedOver + shares.original).toBeCloseTo(1)
      expect(each).toHaveLength(reports.find((report) => report.id === id)!.sentences.length)
    }
  })

  test('a report more changes no text of another match', () => {
    const keyOf = ({ left, right }: (typeof reuse.matches)[number]) => JSON.stringify([left, right])
    const fewer = findReuse(reports.slice(0, -1))
    const last = reports.at(-1)!.id
    const after = reuse.matches.filter(({ left, right }) => left.report !== last && right.report !== last)
    const pairs = new Map(after.map((match) => [keyOf(match), match]))
    const lost = fewer.matches.filter((match) => !pairs.has(keyOf(match)))
    // A wording may have become everybody's by the last report; no passage may have got other borders.
    const moved = lost.filter((one) =>
      after.some(
        ({ left, right }) =>
          left.report === one.left.report &&
          right.report === one.right.report &&
          left.span.start < one.left.span.end &&
          one.left.span.start < left.span.end &&
          right.span.start < one.right.span.end &&
          one.right.span.start < right.span.end,
      ),
    )
    expect(moved).toEqual([])
    expect(lost.length).toBeLessThanOrEqual(0.02 * fewer.matches.length)
  })
})

test('a corpus of formulas and templates has no copied passage', () => {
  const corpus = generateCorpus({
    ...usual,
    towns: 60,
    years: 2,
    chars: 1200,
    formulas: 0.55,
    templates: 0.45,
    carried: 0,
    planted: 0,
    seed: 4,
  })
  const reports = parsedCorpus(corpus)
  expect(findReuse(reports).families.filter((family) => family.class === 'copied')).toEqual([])
})
