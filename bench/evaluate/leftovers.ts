import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkReports, type Finding, parseReports, type Report, type Rule, type Span } from '../../src/index.ts'
import { decode } from '../../src/io/encodings.ts'
import { findQuote, type LeftoverAnswer, readAnswers } from './answers.ts'
import { readCorpus } from './corpus.ts'
import { type Figure, scores } from './figures.ts'
import { sharedPath } from './shared.ts'

/** Leftovers found and decoys left alone in the sample corpus; what is known of the shared reports. */
export async function evaluateLeftovers(): Promise<readonly Figure[]> {
  return [...(await corpusFigures()), ...townFigures(), ...workReportFigures()]
}

async function corpusFigures(): Promise<readonly Figure[]> {
  const answers = readAnswers()
  if (answers === null) return []
  const reports = await readCorpus()
  const findings = checkReports([...reports.values()])
  const hits = (list: readonly LeftoverAnswer[]) =>
    list.map((answer) => hitOf(answer, reports.get(answer.file)!, findings))
  const leftovers = hits(answers.leftovers)
  const right = new Set(leftovers.flat())
  const counts = { right: right.size, found: findings.length, wanted: 0 }
  const found = leftovers.filter((own) => own.length > 0).length
  const alone = hits(answers.decoys).filter((own) => own.every((finding) => right.has(finding))).length
  return [
    figure('corpus', { name: 'findings, precision', value: scores(counts).precision, cases: findings.length }),
    figure('corpus', { name: 'leftovers, recall', value: found / leftovers.length, cases: leftovers.length }),
    figure('corpus', { name: 'decoys left alone', value: alone / answers.decoys.length, cases: answers.decoys.length }),
  ]
}

/** The findings of an answer's rule that touch its quote. */
function hitOf(answer: LeftoverAnswer, report: Report, findings: readonly Finding[]): readonly Finding[] {
  const quote = findQuote(report.text, answer.quote, answer.occurrence)!
  return findings.filter(
    ({ report: id, rule, span }) => id === report.id && rule === answer.rule && touches(span, quote),
  )
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** What a reader finds in the shared townships, by their order: rules only, no wording. */
const inTowns: readonly (readonly [town: number, rule: Rule])[] = [
  [0, 'foreign-place'],
  [0, 'wrong-body'],
  [1, 'missing-unit'],
  [3, 'placeholder'],
  [4, 'arithmetic'],
]

function townFigures(): readonly Figure[] {
  const reports = readFolder('towns')
  if (reports.length === 0) return []
  const findings = checkReports(reports)
  const files = reports.map(({ file }) => file).toSorted()
  const idOf = (town: number) => reports.find(({ file }) => file === files[town])?.id
  const found = inTowns.filter(([town, rule]) => findings.some((one) => one.report === idOf(town) && one.rule === rule))
  return [
    figure('towns', { name: 'known leftovers found', value: found.length / inTowns.length, cases: inTowns.length }),
  ]
}

function workReportFigures(): readonly Figure[] {
  const reports = readFolder('work-reports')
  if (reports.length === 0) return []
  const findings = checkReports(reports)
  const misfiled = new Set(misfiledFiles())
  const isMisfiled = ({ file }: Report) => misfiled.has(basename(file))
  const graveIn = ({ id }: Report) => findings.filter((one) => one.report === id && one.severity === 'high').length
  const others = reports.filter((report) => !isMisfiled(report))
  const named = reports.filter((report) => {
    return isMisfiled(report) && findings.some(({ report: id, rule }) => id === report.id && rule === 'wrong-body')
  })
  const quiet = others.filter((report) => graveIn(report) === 0)
  return [
    figure('work reports', { name: 'misfiled ones named', value: named.length / misfiled.size, cases: misfiled.size }),
    figure('work reports', {
      name: 'others without a grave finding',
      value: quiet.length / others.length,
      cases: others.length,
    }),
  ]
}

/** Files whose text hardly names their body, by the manifest. */
function misfiledFiles(): readonly string[] {
  const manifest = JSON.parse(readFileSync(sharedPath('manifest.json')!, 'utf8')) as readonly {
    readonly file: string
    readonly flags: readonly string[] | null
  }[]
  const flagged = manifest.filter(({ flags }) => flags?.some((flag) => /^name .* only \d+x$/.test(flag)) === true)
  return flagged.map(({ file }) => basename(file))
}

function readFolder(name: string): readonly Report[] {
  const folder = sharedPath(name)
  if (folder === null) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
  const sources = files.flatMap((file) => {
    const text = decode(readFileSync(join(folder, file)))?.text
    return text === undefined ? [] : [{ file: join(folder, file), text, notices: [], manifest: null }]
  })
  return parseReports(sources)
}

function figure(set: string, rest: Pick<Figure, 'name' | 'value' | 'cases'>): Figure {
  return { part: 'check', set, ...rest }
}
