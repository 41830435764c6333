import type { Alignment, FigureChange, SectionPair, SentencePair, SentencePairKind } from '../../model/alignment.ts'
import type { Commitment, FollowUp, Status } from '../../model/follow-up.ts'
import { sentenceReuse } from '../../model/found-reuse.ts'
import type { Report, Role, Section } from '../../model/report.ts'
import type { FoundReuse, SentenceReuse } from '../../model/reuse.ts'
import type { Span } from '../../model/span.ts'
import { readable } from '../../text/readable.ts'
import { needsCheck } from '../needs-check.ts'

/** A stretch of one side's text as drawn: its own words or words that the other side lacks. */
export interface Part {
  readonly text: string
  readonly change: 'none' | 'deleted' | 'inserted'
}

/** One commitment seen from a sentence; `number` counts from 1 in the order of the plan. */
export interface ItemTag {
  readonly number: number
  readonly status: Status
  readonly kind: 'planned' | 'answers' | 'again'
  /** Whether a person should look at it. */
  readonly isOpen: boolean
}

/** One aligned pair as a unit of the 对照 screen: a heading, or sentences side by side. */
export interface Block {
  readonly kind: 'heading' | 'sentence'
  readonly change: SentencePairKind
  /** Index into `Alignment.sections`. */
  readonly section: number
  readonly level: number
  readonly role: Role | null
  readonly left: readonly Part[]
  readonly right: readonly Part[]
  /** Both sides in one line of text. */
  readonly merged: readonly Part[]
  readonly leftSpans: readonly Span[]
  readonly rightSpans: readonly Span[]
  readonly leftItems: readonly ItemTag[]
  readonly rightItems: readonly ItemTag[]
  /** Class of this year's sentence, or of last year's where that stands alone. */
  readonly reuse: SentenceReuse['class']
  /** Other bodies whose reports have that sentence too. */
  readonly others: number
  /** Figures that another value has taken the place of. */
  readonly figures: readonly FigureChange[]
}

/** What the 对照 screen is made of. */
export interface Compared {
  readonly left: Report
  readonly right: Report
  readonly alignment: Alignment
  /** Null where the two are no consecutive years, or it is not there yet. */
  readonly followUp: FollowUp | null
  readonly reuse: FoundReuse | null
}

/** Every aligned pair of two reports in reading order; headings before their sentences. Linear in the sentences. */
export function blocksOf(compared: Compared): readonly Block[] {
  const { alignment, followUp, reuse } = compared
  const kept = cache.get(alignment)
  if (kept !== undefined && kept.followUp === followUp && kept.reuse === reuse) return kept.blocks
  const blocks = makeBlocks(compared)
  cache.set(alignment, { followUp, reuse, blocks })
  return blocks
}

const cache = new WeakMap<Alignment, Pick<Compared, 'followUp' | 'reuse'> & { readonly blocks: readonly Block[] }>()

function makeBlocks({ left, right, alignment, followUp, reuse }: Compared): readonly Block[] {
  const context: Context = {
    left,
    right,
    leftSections: sectionsById(left.sections),
    rightSections: sectionsById(right.sections),
    planned: plannedItems(followUp),
    answering: answeringItems(followUp),
    leftReuse: reuseByStart(left, reuse),
    rightReuse: reuseByStart(right, reuse),
  }
  return alignment.sections.flatMap((pair, i) => [
    ...headingBlock(pair, i, context),
    ...pair.sentences.map((sentence) => sentenceBlock(sentence, i, context)),
  ])
}

interface Placed {
  readonly span: Span
  readonly tag: ItemTag
}

interface Context {
  readonly left: Report
  readonly right: Report
  readonly leftSections: ReadonlyMap<string, Section>
  readonly rightSections: ReadonlyMap<string, Section>
  readonly planned: readonly Placed[]
  readonly answering: readonly Placed[]
  readonly leftReuse: ReadonlyMap<number, SentenceReuse>
  readonly rightReuse: ReadonlyMap<number, SentenceReuse>
}

function sectionsById(sections: readonly Section[]): ReadonlyMap<string, Section> {
  const all = new Map<string, Section>()
  const add = (section: Section): void => {
    all.set(section.id, section)
    section.children.forEach(add)
  }
  sections.forEach(add)
  return all
}

function plannedItems(followUp: FollowUp | null): readonly Placed[] {
  return (followUp?.commitments ?? [])
    .map((item, i): Placed => ({ span: item.span, tag: tagOf(item, i, 'planned') }))
    .toSorted((a, b) => a.span.start - b.span.start)
}

function tagOf(item: Commitment, index: number, kind: ItemTag['kind']): ItemTag {
  return { number: index + 1, status: item.status, kind, isOpen: needsCheck(item) }
}

/** Sentences of this year that answer an item, and those that plan it again. */
function answeringItems(followUp: FollowUp | null): readonly Placed[] {
  return (followUp?.commitments ?? [])
    .flatMap((item, i): readonly Placed[] => {
      const { status, evidence, repeated } = item
      const best = status === 'none' || status === 'untestable' ? undefined : evidence[0]
      return [
        ...(best === undefined ? [] : [{ span: best.span, tag: tagOf(item, i, 'answers') }]),
        ...(repeated === null ? [] : [{ span: repeated.span, tag: tagOf(item, i, 'again') }]),
      ]
    })
    .toSorted((a, b) => a.span.start - b.span.start)
}

/** What is known of each sentence of a report, by its start. */
export function reuseByStart(report: Report, reuse: FoundReuse | null): ReadonlyMap<number, SentenceReuse> {
  const own = reuse === null ? [] : sentenceReuse(reuse, report.id)
  return new Map(report.sentences.flatMap(({ span }, i) => (own[i] ? [[span.start, own[i]]] : [])))
}

/** Other bodies that have a sentence too; a sentence no other body has counts none. */
export function otherBodies(found: SentenceReuse | undefined): number {
  return found === undefined || found.class === 'original' ? 0 : Math.max(0, found.counts.bodies - 1)
}

function headingBlock(pair: SectionPair, index: number, context: Context): readonly Block[] {
  const lefts = pair.left.flatMap((id) => context.leftSections.get(id) ?? [])
  const rights = pair.right.flatMap((id) => context.rightSections.get(id) ?? [])
  const first = rights[0] ?? lefts[0]
  if (first === undefined || [...lefts, ...rights].every(({ role }) => role === 'furniture')) return []
  const leftText = lefts.map(headingText).filter(Boolean).join(' / ')
  const rightText = rights.map(headingText).filter(Boolean).join(' / ')
  if (leftText === '' && rightText === '') return []
  const change = headingChange(pair, leftText, rightText)
  return [
    {
      kind: 'heading',
      change,
      section: index,
      level: first.level,
      role: first.level === 1 ? first.role : null,
      left: partsOf(leftText),
      right: partsOf(rightText),
      merged: mergedHeading(leftText, rightText),
      leftSpans: lefts.flatMap(({ headingSpan }) => headingSpan ?? []),
      rightSpans: rights.flatMap(({ headingSpan }) => headingSpan ?? []),
      leftItems: [],
      rightItems: [],
      reuse: 'original',
      others: 0,
      figures: [],
    },
  ]
}

function headingText({ number, heading }: Section): string {
  return heading === null ? '' : `${number ?? ''}${heading}`
}

function headingChange({ kind }: SectionPair, left: string, right: string): SentencePairKind {
  if (kind === 'added' || kind === 'removed' || kind === 'moved') return kind
  return left === right ? 'same' : 'edited'
}

function partsOf(text: string): readonly Part[] {
  return text === '' ? [] : [{ text, change: 'none' }]
}

function mergedHeading(left: string, right: string): readonly Part[] {
  if (left === right || left === '' || right === '') return partsOf(right === '' ? left : right)
  return [
    { text: left, change: 'deleted' },
    { text: right, change: 'inserted' },
  ]
}

function sentenceBlock(pair: SentencePair, index: number, context: Context): Block {
  const start = pair.right[0]?.start
  const oldStart = pair.left[0]?.start
  const found = start === undefined ? context.leftReuse.get(oldStart ?? -1) : context.rightReuse.get(start)
  return {
    kind: 'sentence',
    change: pair.kind,
    section: index,
    level: 0,
    role: null,
    ...textsOf(pair, context),
    leftSpans: pair.left,
    rightSpans: pair.right,
    leftItems: itemsWithin(context.planned, pair.left),
    rightItems: itemsWithin(context.answering, pair.right),
    reuse: found?.class ?? 'original',
    others: otherBodies(found),
    figures: pair.figures ?? [],
  }
}

function textsOf({ edits, left, right }: SentencePair, context: Context): Pick<Block, 'left' | 'right' | 'merged'> {
  const leftText = (span: Span) => readable(context.left.text, span)
  const rightText = (span: Span) => readable(context.right.text, span)
  if (edits === undefined) {
    const leftParts = left.map((span): Part => ({ text: leftText(span), change: 'none' }))
    const rightParts = right.map((span): Part => ({ text: rightText(span), change: 'none' }))
    return { left: leftParts, right: rightParts, merged: right.length > 0 ? rightParts : leftParts }
  }
  const old: Part[] = []
  const current: Part[] = []
  const merged: Part[] = []
  for (const edit of edits) {
    if (edit.op !== 'insert') old.push({ text: leftText(edit.left!), change: edit.op === 'equal' ? 'none' : 'deleted' })
    if (edit.op !== 'delete')
      current.push({ text: rightText(edit.right!), change: edit.op === 'equal' ? 'none' : 'inserted' })
    merged.push(edit.op === 'delete' ? old.at(-1)! : current.at(-1)!)
  }
  return { left: old, right: current, merged }
}

/** Items whose span shares a character with one of the spans. */
function itemsWithin(items: readonly Placed[], spans: readonly Span[]): readonly ItemTag[] {
  return spans.flatMap(({ start, end }) =>
    items.filter(({ span }) => span.start < end && start < span.end).map(({ tag }) => tag),
  )
}
