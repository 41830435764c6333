import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allRules, checkReports, parseReports, type Report, type Source } from '../src/index.ts'
import { decode } from '../src/io/encodings.ts'
import { root, sharedPath } from './evaluate/shared.ts'

/**
 * Speed of checking: a thousand reports, each rule by itself and all together, with the names of the others and the year before;
 * then texts odd enough to show what is not linear. In seconds of one core; nothing is read from disk or from another stage in them.
 */

const wanted = 1000

/** Real work reports where they are, else the sample corpus; copied until there are a thousand. */
function sources(): readonly Source[] {
  const folder = sharedPath('work-reports') ?? join(root, 'corpus')
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  const texts = files.flatMap((file) => decode(readFileSync(join(folder, file)))?.text ?? [])
  return Array.from({ length: wanted }, (_, i) => {
    const [file, text] = [files[i % files.length]!, texts[i % files.length]!]
    return { file: `${Math.floor(i / files.length)}/${file}`, text, notices: [], manifest: null }
  })
}

function timed<T>(run: () => T): readonly [T, number] {
  const start = process.cpuUsage()
  const made = run()
  const { user, system } = process.cpuUsage(start)
  return [made, (user + system) / 1e6]
}

const [reports, parsing] = timed(() => parseReports(sources()))
const chars = reports.reduce((sum, { text }) => sum + text.length, 0)
console.log(
  `${reports.length} reports of ${Math.round(chars / reports.length)} characters, read and parsed: ${parsing.toFixed(1)} s`,
)
for (const rule of allRules) {
  const [found, seconds] = timed(() => checkReports(reports, { rules: [rule] }))
  console.log(`  ${rule}: ${seconds.toFixed(1)} s, ${found.length} findings`)
}
const [findings, checking] = timed(() => checkReports(reports))
console.log(
  `all rules: ${checking.toFixed(1)} s, ${findings.length} findings; with parsing ${(parsing + checking).toFixed(1)} s (wanted: under 20)`,
)

const odd: Readonly<Record<string, string>> = {
  'a sentence of figures': '排查纠纷80起、调解75起、'.repeat(20_000),
  'a sentence of clauses': '立足实际推进工作，'.repeat(50_000),
  'a sentence of towns': '石桥镇党委、石桥镇综治中心，'.repeat(30_000),
  'a text of masks': '办理***件，xx镇。'.repeat(40_000),
  'a sentence of items': '一是抓学习，'.repeat(60_000),
  'a sentence of shares': '其中甲3件、乙4件，占比5%，'.repeat(20_000),
}
const head = '青竹镇2023年法治政府建设情况报告\n一、2023年工作情况\n'
const parsed = (text: string): readonly Report[] =>
  parseReports([{ file: '青竹镇-2023.txt', text: head + text, notices: [], manifest: null }])
for (const [name, text] of Object.entries(odd)) {
  const [half, whole] = [text.slice(0, text.length >> 1), text].map(parsed)
  checkReports(half!)
  const [, short] = timed(() => checkReports(half!))
  const [, long] = timed(() => checkReports(whole!))
  console.log(`${name}: ${long.toFixed(2)} s, ×${(long / short).toFixed(1)} for twice the length`)
}
