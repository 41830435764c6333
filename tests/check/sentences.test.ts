import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkReports, type Finding, parseReports } from '../../src/index.ts'

/**
 * Sentences as they stand in townships' reports, one file a rule, each judged by what it means:
 *
 * `@ body county` – whose report the next lines are of, or `@plan`, `@heading`, `@planheading` for where they stand in it;
 * `+ words | sentence` – the rule finds these words, or of a figure what was computed, and no rule finds anything else;
 * `- sentence` – no rule finds anything; `? words | sentence` – a known miss;
 * `last || this` – the sentence of the year before, and this year's.
 */
const folder = join(import.meta.dirname, 'sentences')

interface Case {
  readonly sign: '+' | '-' | '?'
  readonly words: string
  readonly sentences: readonly string[]
  readonly home: { readonly body: string; readonly county: string }
  readonly place: string
}

function casesOf(text: string): readonly Case[] {
  const cases: Case[] = []
  let home = { body: '', county: '' }
  let place = 'progress'
  for (const line of text.split('\n').filter(Boolean)) {
    if (line.startsWith('@ ')) [home, place] = [{ body: line.split(' ')[1]!, county: line.split(' ')[2]! }, 'progress']
    else if (line.startsWith('@')) place = line.slice(1)
    else {
      const [words, rest] = line.startsWith('-') ? ['', line.slice(2)] : line.slice(2).split(' | ')
      cases.push({ sign: line[0] as Case['sign'], words: words!, sentences: rest!.split(' || '), home, place })
    }
  }
  return cases
}

/** A report of a year with a sentence where it stands. */
function reportText({ home: { body, county }, place }: Case, sentence: string, year: number): string {
  const kind = body.endsWith('街道') ? '街道' : '镇'
  const above = county.slice(-1)
  const at = (own: string, usual: string) => (place === own ? sentence : usual)
  return [
    `${body}${kind === '镇' ? '人民政府' : ''}关于${year}年度法治政府建设情况的报告`,
    `${county}人民政府：`,
    `${year}年，在${above}委、${above}政府的坚强领导下，${body}深入推进法治政府建设，全${above}考核名列前茅。现将有关情况报告如下：`,
    at('heading', `一、${year}年法治政府建设工作情况`),
    at('progress', `我${kind}扎实推进各项工作。`),
    at('planheading', `二、${year + 1}年工作打算`),
    at('plan', '我们将继续努力。'),
    '',
  ].join('\n')
}

/** What is found in the last report. */
function findingsIn(one: Case): readonly Finding[] {
  const { body, county } = one.home
  const reports = parseReports(
    one.sentences.map((sentence, i) => {
      const year = 2023 - (one.sentences.length - 1 - i)
      const file = `${body}-${year}.txt`
      return { file, text: reportText(one, sentence, year), notices: [], manifest: { file, body, county, year } }
    }),
  )
  const { id } = reports.find(({ year }) => year === 2023)!
  return checkReports(reports).filter(({ report }) => report === id)
}

const tight = (text: string) => text.replace(/\s+/g, '')

for (const file of readdirSync(folder)) {
  const rule = file.replace('.txt', '')
  const all = casesOf(readFileSync(join(folder, file), 'utf8'))
  describe(rule, () => {
    const check = (one: Case) => {
      const findings = findingsIn(one)
      expect(findings.map((finding) => finding.rule)).toEqual([rule])
      const [{ text, message }] = findings as [Finding]
      const [said, wanted] = [tight(text), tight(one.words)]
      expect(said.includes(wanted) || wanted.includes(said) || message.zh.startsWith(`${wanted}，`), said).toBe(true)
    }
    test.each(all.filter(({ sign }) => sign === '+'))('$sentences', check)
    test.fails.each(all.filter(({ sign }) => sign === '?'))('missed: $sentences', check)
    test.each(all.filter(({ sign }) => sign === '-'))('nothing: $sentences', (one) => {
      expect(findingsIn(one).map(({ rule: found, text }) => [found, text])).toEqual([])
    })
    test('at least as many say nothing as something', () => {
      const silent = all.filter(({ sign }) => sign === '-').length
      expect(2 * silent).toBeGreaterThanOrEqual(all.length - 2)
    })
  })
}
