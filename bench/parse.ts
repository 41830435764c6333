import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseReport } from '../src/index.ts'
import { root, sharedPath } from './evaluate/shared.ts'

/** Reading speed: many reports of usual length, and texts that are long or odd enough to show what is not linear. */

/** Real work reports where they are, else the sample corpus; of about the length of a work report each. */
function reports(): readonly string[] {
  const folder = sharedPath('work-reports') ?? join(root, 'corpus')
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  return texts.map((text) => text.repeat(Math.max(1, Math.round(17_000 / text.length))))
}

function seconds(run: () => void): number {
  const start = performance.now()
  run()
  return (performance.now() - start) / 1000
}

function median(run: () => void, times: number): number {
  return Array.from({ length: times }, () => seconds(run)).toSorted((a, b) => a - b)[times >> 1]!
}

const parse = (text: string) => void parseReport({ file: '报告-2023.txt', text, notices: [], manifest: null })

const texts = reports()
const chars = texts.reduce((sum, text) => sum + text.length, 0)
const perChar = median(() => texts.forEach(parse), 3) / chars
console.log(`${texts.length} reports, ${chars} characters: ${(perChar * 1e9).toFixed(0)} ns a character`)
console.log(`3,000 reports of 17,000 characters: ${(perChar * 51e6).toFixed(1)} s (wanted: under 25)`)

const sentence = '全镇上下统一思想、明确分工，各站所、各村按月报送进度，'
const long: Readonly<Record<string, string>> = {
  '5 M characters of numbered paragraphs (15 MB in UTF-8)': Array.from({ length: 14_000 }, (_, i) => {
    return `（${'一二三四五六七八九'[i % 9]}）加强领导。${`${sentence}办理案件${i}件。`.repeat(10)}`
  }).join('\n'),
  'one paragraph of 1 M characters without a full stop': sentence.repeat(1_000_000 / sentence.length),
  '1 M characters of one character': '一'.repeat(1_000_000),
  '200,000 headings': Array.from({ length: 200_000 }, (_, i) => `${(i % 20) + 1}、加强领导`).join('\n'),
  '1 M brackets': '（'.repeat(1_000_000),
  '1 M opening quotes': '“一'.repeat(500_000),
  '1 M spaces and line breaks': ' \n'.repeat(500_000),
  '1 M fused headings': '（一）加强领导。'.repeat(125_000),
  'one line of reports': texts
    .join('')
    .repeat(Math.ceil(1_500_000 / chars))
    .replace(/\s+/g, '')
    .slice(0, 1_000_000),
}
for (const [name, text] of Object.entries(long)) {
  const whole = seconds(() => parse(text))
  const half = seconds(() => parse(text.slice(0, text.length >> 1)))
  console.log(`${name}: ${whole.toFixed(2)} s, ×${(whole / half).toFixed(1)} for twice the length`)
}
