import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Section } from '../../src/model/report.ts'
import { findFurniture } from '../../src/parse/furniture.ts'
import { splitSentences } from '../../src/text/sentences.ts'
import { contains, textOf } from '../../src/text/spans.ts'
import { reportOf } from './outline-of.ts'

/** Pieces of reports, so that titles, headings of all kinds, furniture and text come together in every order. */
const pieces = [
  '石桥镇2022年度法治政府建设情况报告',
  '中共石桥镇委员会\n石桥镇人民政府\n关于2022年度法治政府建设情况的报告',
  '政府工作报告',
  '石府〔2023〕7号',
  '县委、县政府：',
  '各位代表：',
  '一、工作开展情况',
  '二、存在的问题',
  '三、2023年工作打算',
  '（一）加强领导。',
  '（二）规范执法',
  '(三)化解纠纷；',
  '1.抓学习。',
  '2、抓培训',
  '3优化服务',
  '一是健全制度。',
  '二是公开信息；',
  '第一，摸排到位。',
  '——经济平稳运行。',
  '加强组织领导',
  '存在的主要问题',
  '全年办理案件22件，调处纠纷46件，完成整改12项，群众满意度达到98%，工作有序推进。',
  '在肯定成绩的同时，我们也清醒地看到，执法力量不足等问题仍然存在。',
  '下一步，我镇将继续强化执法，年内配齐人员。',
  '各位代表，让我们团结奋斗！',
  '特此报告。',
  '名词解释',
  '附件：民生实事',
  '石桥镇人民政府\n2023年1月12日',
  '— 3 —',
  '---',
  '　　',
  '\r\n',
  '\n',
  '\n',
  '\n\n',
  ' ',
  '“',
  '”',
  '，',
  '𠮷',
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''))
const flat = (sections: readonly Section[]): readonly Section[] =>
  sections.flatMap((one) => [one, ...flat(one.children)])

describe('whatever the text', () => {
  test('sections stand in order, side by side, their children within them', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const within = (sections: readonly Section[], start: number, end: number) => {
          let at = start
          for (const { span, headingSpan, children } of sections) {
            expect(span.start).toBeGreaterThanOrEqual(at)
            expect(span.end).toBeGreaterThan(span.start)
            expect(span.end).toBeLessThanOrEqual(end)
            if (headingSpan !== null) expect(contains(span, headingSpan)).toBe(true)
            within(children, headingSpan?.start ?? span.start, span.end)
            at = span.end
          }
        }
        within(reportOf(whole).sections, 0, whole.length)
      }),
      { numRuns: 300 },
    )
  })

  test('the sections cover all text that is not white space', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const covered = new Uint8Array(whole.length)
        for (const { span } of reportOf(whole).sections) covered.fill(1, span.start, span.end)
        const left = [...covered.keys()].filter((i) => covered[i] === 0 && /\S/.test(whole[i]!))
        // Markdown and bookmark marks at the edge of a line are no text.
        expect(left.map((i) => whole[i]).join('')).toBe('')
      }),
      { numRuns: 300 },
    )
  })

  test('sentences stand in order, in the section they name, and hold no furniture lines', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const { sections, sentences } = reportOf(whole)
        const home = new Map(flat(sections).map((section) => [section.id, section]))
        let at = 0
        for (const { span, section } of sentences) {
          expect(span.start).toBeGreaterThanOrEqual(at)
          expect(span.end).toBeGreaterThan(span.start)
          expect(contains(home.get(section)!.span, span)).toBe(true)
          expect(['furniture', 'title']).not.toContain(home.get(section)!.role)
          at = span.end
          const line = whole.slice(whole.lastIndexOf('\n', span.start) + 1, span.end).trim()
          const isWholeLine = line === textOf(whole, span).trim() && /^\s*?(?:\n|$)/.test(whole.slice(span.end))
          if (isWholeLine) expect(findFurniture([line]).size).toBe(0)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('parsing twice gives the same', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(reportOf(whole)).toEqual(reportOf(whole))
      }),
    )
  })

  test('line endings change nothing but offsets', () => {
    const shape = (whole: string) =>
      flat(reportOf(whole).sections).map(({ id, role, number, heading }) => [id, role, number, heading])
    fc.assert(
      fc.property(text, (whole) => {
        const unix = whole.replaceAll('\r', '')
        expect(shape(unix.replaceAll('\n', '\r\n'))).toEqual(shape(unix))
      }),
    )
  })

  test('any characters at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (whole) => {
        expect(reportOf(whole).text).toBe(whole)
      }),
    )
  })
})

test('a whole report on one line: nothing twice, nothing lost', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const line = whole.replace(/[\r\n]+/g, '')
      const { sections } = reportOf(line)
      for (const [i, { span }] of sections.entries()) {
        if (i > 0) expect(span.start).toBeGreaterThanOrEqual(sections[i - 1]!.span.end)
      }
    }),
    { numRuns: 300 },
  )
})

test('sentences tile their text: all of it but white space and page numbers, in order', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const spans = splitSentences(whole)
      const joined = spans.map((span) => textOf(whole, span)).join('')
      expect(joined.replace(/[\s—\-\d]+/g, '')).toBe(whole.replace(/[\s—\-\d]+/g, ''))
    }),
    { numRuns: 300 },
  )
})
