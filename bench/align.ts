/**
 * Pairing sentences, beside other ways of doing it, and the speed of aligning: `node bench/align.ts`.
 *
 * Quality on the labelled pairs of the sample corpus. Speed on two reports of 60,000 characters, made of the corpus with
 * figures changed, sentences left out and moved, and on twenty reports of 17,000 characters.
 */
import { diffArrays } from 'diff'
import { alignReports, alignTopics, charTokeniser, folded, parseReport, type Report, type Span } from '../src/index.ts'
import { loadTokeniser } from '../src/io/tokenisers.ts'
import { type FoundPair, sentenceScores } from './evaluate/alignment.ts'
import { readAnswers } from './evaluate/answers.ts'
import { readCorpus } from './evaluate/corpus.ts'

const answers = readAnswers()!
const corpus = await readCorpus()

/** Sentences as they are compared by the other ways: folded, figures masked. */
function sentencesOf({ text, sentences }: Report): readonly string[] {
  return sentences.map(({ span }) => folded(text.slice(span.start, span.end), { punctuation: 'drop' }))
}

function spansOf(left: Report, right: Report, pairs: readonly (readonly [number, number])[]): readonly FoundPair[] {
  return pairs.map(([i, j]) => ({ left: [left.sentences[i]!.span], right: [right.sentences[j]!.span] }))
}

/** What a diff viewer shows: equal sentences stay, changed stretches stand beside each other in order. */
function diffed(left: Report, right: Report): readonly FoundPair[] {
  const pairs: [number, number][] = []
  let i = 0
  let j = 0
  let removed = 0
  for (const change of diffArrays([...sentencesOf(left)], [...sentencesOf(right)])) {
    const { length } = change.value
    if (change.removed) {
      removed = length
      i += length
    } else {
      const from = change.added ? i - removed : i
      const count = change.added ? Math.min(removed, length) : length
      for (let k = 0; k < count; k++) pairs.push([from + k, j + k])
      if (!change.added) i += length
      j += length
      removed = 0
    }
  }
  return spansOf(left, right, pairs)
}

function bigrams(text: string): ReadonlySet<string> {
  const masked = text.replace(/\d+/g, '0')
  return new Set(Array.from({ length: Math.max(0, masked.length - 1) }, (_, i) => masked.slice(i, i + 2)))
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const gram of a) if (b.has(gram)) shared++
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

/** Needleman and Wunsch over the whole reports, gaps free, pairs of bigram Dice of at least `least`. */
function wunsch(least: number): (left: Report, right: Report) => readonly FoundPair[] {
  return (left, right) => {
    const [a, b] = [sentencesOf(left).map(bigrams), sentencesOf(right).map(bigrams)]
    const value = a.map((one) => b.map((other) => dice(one, other)))
    const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1))
    const gain = (i: number, j: number) => (value[i]![j]! >= least ? value[i]![j]! : -1)
    for (let i = a.length - 1; i >= 0; i--) {
      for (let j = b.length - 1; j >= 0; j--) {
        best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, best[i + 1]![j + 1]! + gain(i, j))
      }
    }
    const pairs: [number, number][] = []
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
      if (gain(i, j) > 0 && best[i]![j] === best[i + 1]![j + 1]! + gain(i, j)) pairs.push([i++, j++])
      else if (best[i]![j] === best[i + 1]![j]) i++
      else j++
    }
    return spansOf(left, right, pairs)
  }
}

const ways: Readonly<Record<string, (left: Report, right: Report) => readonly FoundPair[]>> = {
  'diff of sentences (diff)': diffed,
  'Needleman-Wunsch, bigram Dice ≥ 0.3': wunsch(0.3),
  'Needleman-Wunsch, bigram Dice ≥ 0.5': wunsch(0.5),
  duizhao: (left, right) =>
    alignReports(left, right, { tokeniser: charTokeniser }).sections.flatMap((section) => section.sentences),
}

/** A long report out of the corpus: every copy with other figures; of the later year, some sentences left out and some moved. */
function longReport(chars: number, year: number): Report {
  const source = [...corpus.values()].flatMap((report) =>
    report.sections
      .flatMap(({ children }) => children)
      .filter(({ heading }) => heading !== null)
      .map((section) => ({ heading: section.heading!, sentences: within(report, section.span) })),
  )
  const sections: string[] = []
  let length = 0
  for (let copy = 0; length < chars; copy++) {
    for (let i = 0; i < source.length && length < chars; i += 3) {
      const own = source
        .slice(i, i + 3)
        .flatMap(({ sentences }) => sentences)
        .filter((_, k) => year % 2 === 0 || (k + copy) % 7 !== 3)
      if (year % 2 === 1 && own.length > 3) own.push(own.shift()!)
      const figures = own.join('').replace(/\d+/g, (digits) => String(Number(digits) + copy * 3 + (year % 10)))
      const body = `（${sections.length + 1}）${source[i]!.heading}第${copy}片\n${figures}`
      sections.push(body)
      length += body.length
    }
  }
  const text = [`云溪镇${year}年度法治政府建设情况报告`, '一、工作情况', ...sections].join('\n').slice(0, chars)
  return parseReport({ file: `云溪镇-${year}.txt`, text, notices: [], manifest: null })
}

/** The sentences of a stretch, without white space. */
function within({ text, sentences }: Report, { start, end }: Span): readonly string[] {
  return sentences
    .filter(({ span }) => start <= span.start && span.end <= end)
    .map(({ span }) => text.slice(span.start, span.end).replaceAll(/\s+/g, ''))
}

/** The middle of several runs, in milliseconds. */
function median(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)]!
}

console.log('sentence pairs of the sample corpus            P      R      F1     ms a pair')
for (const [name, find] of Object.entries(ways)) {
  const { precision, recall, f1 } = sentenceScores(answers, corpus, find)
  const ms = median(5, () => sentenceScores(answers, corpus, find)) / answers.sentencePairs.length
  const figures = [precision, recall, f1].map((value) => value.toFixed(3)).join('  ')
  console.log(`${name.padEnd(45)}  ${figures}  ${ms.toFixed(1).padStart(6)}`)
}

const tokeniser = await loadTokeniser('jieba')
const [left, right] = [longReport(60_000, 2022), longReport(60_000, 2023)]
const pair = median(7, () => alignReports(left, right, { tokeniser }))
console.log(`\ntwo reports of ${left.text.length} characters, edits included: ${pair.toFixed(0)} ms`)
const twenty = Array.from({ length: 20 }, (_, i) => longReport(17_000, 2004 + i))
const topics = median(3, () => alignTopics(twenty))
console.log(
  `${twenty.length} reports of ${twenty[0]!.text.length} characters into topics: ${(topics / 1000).toFixed(2)} s`,
)
