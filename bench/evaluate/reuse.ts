import { findReuse, type Report, type Reuse, type ReuseClass } from '../../src/index.ts'
import { type Answers, findQuote, readAnswers } from './answers.ts'
import { readCorpus } from './corpus.ts'
import { type Figure, scores } from './figures.ts'

/** Shared passages of the sample corpus by characters: found at all, and found with the labelled class. */
export async function evaluateReuse(): Promise<readonly Figure[]> {
  const answers = readAnswers()
  if (answers === null) return []
  const reports = await readCorpus()
  const reuse = findReuse([...reports.values()])
  const any = { right: 0, found: 0, wanted: 0 }
  const classed = { right: 0, found: 0, wanted: 0 }
  for (const [file, report] of reports) {
    const wanted = labelled(answers, file, report)
    const found = foundIn(reuse, report)
    for (let i = 0; i < report.text.length; i++) {
      if (!/[\p{L}\p{N}]/u.test(report.text[i]!)) continue
      const [a, b] = [wanted[i], found[i]]
      count(any, a !== undefined, b !== undefined, a !== undefined && b !== undefined)
      count(classed, a !== undefined, b !== undefined, a !== undefined && a === b)
    }
  }
  const passages = answers.shared.filter((one) => isFound(one, reports, reuse)).length / answers.shared.length
  const figure = (name: string, value: number, cases: number): Figure => ({
    part: 'reuse',
    set: 'corpus',
    name,
    value,
    cases,
  })
  return [
    figure('passages found with class', passages, answers.shared.length),
    figure('characters, precision', scores(any).precision, any.found),
    figure('characters, recall', scores(any).recall, any.wanted),
    figure('characters, F1', scores(any).f1, any.wanted),
    figure('characters with class, F1', scores(classed).f1, classed.wanted),
  ]
}

function count(
  counts: { right: number; found: number; wanted: number },
  wanted: boolean,
  found: boolean,
  right: boolean,
): void {
  counts.wanted += Number(wanted)
  counts.found += Number(found)
  counts.right += Number(right)
}

function labelled(answers: Answers, file: string, report: Report): readonly (ReuseClass | undefined)[] {
  const classes: (ReuseClass | undefined)[] = Array.from({ length: report.text.length })
  for (const { class: kind, members } of answers.shared) {
    for (const { quote, occurrence } of members.filter((member) => member.file === file)) {
      const span = findQuote(report.text, quote, occurrence)!
      classes.fill(kind, span.start, span.end)
    }
  }
  return classes
}

function foundIn(reuse: Reuse, report: Report): readonly (ReuseClass | undefined)[] {
  const classes: (ReuseClass | undefined)[] = Array.from({ length: report.text.length })
  for (const { class: kind, members } of reuse.families) {
    for (const { span } of members.filter((member) => member.report === report.id))
      classes.fill(kind, span.start, span.end)
  }
  return classes
}

/** Whether one family of the class holds most of every labelled member. */
function isFound(
  { class: kind, members }: Answers['shared'][number],
  reports: ReadonlyMap<string, Report>,
  reuse: Reuse,
): boolean {
  return reuse.families.some(
    (family) =>
      family.class === kind &&
      members.every(({ file, quote, occurrence }) => {
        const report = reports.get(file)!
        const wanted = findQuote(report.text, quote, occurrence)!
        const own = family.members.filter((member) => member.report === report.id)
        const shared = own.reduce(
          (sum, { span }) => sum + Math.max(0, Math.min(span.end, wanted.end) - Math.max(span.start, wanted.start)),
          0,
        )
        return shared >= 0.6 * (wanted.end - wanted.start)
      }),
  )
}
