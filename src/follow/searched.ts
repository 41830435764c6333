import type { Report } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { folded } from '../text/fold.ts'
import { splitClauses } from '../text/sentences.ts'
import { readable } from '../text/readable.ts'
import { textOf } from '../text/spans.ts'
import { contentOf, matterOf, united } from './grams.ts'
import { deedsOf } from './item.ts'
import { type Measure, measuresOf } from './measures.ts'
import { ownNames, type OwnNames } from './names.ts'
import { planSentences } from './plan.ts'
import { rolesOf } from './sections.ts'
import { type Setting, settingsOf } from './setting.ts'
import { type Strength, strengthOf } from './strength.ts'

/** The part of this year's report that may hold evidence. */
export interface Searched {
  readonly report: Report
  readonly sentences: readonly SearchedSentence[]
  /** Ids of their sections, in order. */
  readonly sections: readonly string[]
}

export interface SearchedSentence {
  readonly span: Span
  readonly section: string
  readonly matter: string
  readonly grams: Uint32Array
  readonly setting: Setting
  /** What costs more and few sentences need, computed once. */
  readonly close: () => CloseView
}

export interface CloseView {
  /** Folded, without punctuation. */
  readonly plain: string
  readonly measures: readonly Measure[]
  readonly deeds: ReadonlySet<string>
  readonly windows: readonly Window[]
}

/** Clauses in a row. */
export interface Window {
  readonly span: Span
  readonly grams: Uint32Array
  readonly strength: () => Strength
  readonly measures: () => readonly Measure[]
}

const silent = new Set(['problems', 'plan', 'furniture', 'title', 'closing'])

/** The sentences of a report that may hold evidence: all but those of problems, closing and furniture, and those that plan. */
export function searchedPart(report: Report): Searched {
  return partOf(report, (role) => !silent.has(role))
}

/** The sentences on problems: what they say of an item is shown beside it, never taken as evidence. */
export function problemsPart(report: Report): Searched {
  return partOf(report, (role) => role === 'problems')
}

function partOf(report: Report, has: (role: string) => boolean): Searched {
  const roles = rolesOf(report.sections)
  const plan = new Set(planSentences(report))
  const own = ownNames(report)
  const fieldsAt = settingsOf(report)
  const sentences = report.sentences
    .filter((sentence) => has(roles.get(sentence.section) ?? '') && !plan.has(sentence))
    .map(({ span, section }, i, all): SearchedSentence => {
      const setting = { place: (i + 0.5) / all.length, fields: fieldsAt(section, textOf(report.text, span)) }
      const content = own.strip(readable(report.text, span))
      const matter = matterOf(content)
      const grams = contentOf(content)
      return { span, section, matter, grams, setting, close: once(() => closeView(report.text, span, { grams, own })) }
    })
  return { report, sentences, sections: [...new Set(sentences.map(({ section }) => section))] }
}

interface Whole {
  readonly grams: Uint32Array
  readonly own: OwnNames
}

function closeView(text: string, span: Span, whole: Whole): CloseView {
  const sentence = readable(text, span)
  return {
    plain: folded(sentence, { punctuation: 'drop' }),
    measures: measuresOf(sentence),
    deeds: deedsOf(sentence),
    windows: windowsOf(text, span, whole),
  }
}

/** A sentence's clauses, two and three clauses in a row, and the whole. */
function windowsOf(text: string, sentence: Span, { grams, own }: Whole): readonly Window[] {
  const clauses = splitClauses(text, sentence)
  const single = clauses.map((span) => contentOf(own.strip(readable(text, span))))
  const double = single.slice(1).map((last, i) => united(single[i]!, last))
  const triple = single.slice(2).map((last, i) => united(double[i]!, last))
  const runs = [single, double, triple].flatMap((list, more) =>
    list.map((content, i) => windowOf(text, { start: clauses[i]!.start, end: clauses[i + more]!.end }, content)),
  )
  return clauses.length > 3 ? [...runs, windowOf(text, sentence, grams)] : runs
}

function windowOf(text: string, span: Span, grams: Uint32Array): Window {
  return {
    span,
    grams,
    strength: once(() => strengthOf(readable(text, span))),
    measures: once(() => measuresOf(readable(text, span))),
  }
}

/** The value of a function, computed at its first call. */
function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | null = null
  return () => (known ??= { value: compute() }).value
}
