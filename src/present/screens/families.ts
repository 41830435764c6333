import type { Language } from '../../model/language.ts'
import type { Report } from '../../model/report.ts'
import type { FamilyMember, FoundFamily, FoundReuse, ReuseClass } from '../../model/reuse.ts'
import { familyMember, familyMembers, memberCount } from '../../model/found-reuse.ts'
import { differencesIn } from '../../text/differences.ts'
import { foldUnit } from '../../text/fold.ts'
import { readable } from '../../text/readable.ts'
import { placeOf } from '../place.ts'
import { reuseClassWords } from '../words.ts'
import { listScreen, pointer, wrapPieces } from './list.ts'
import { reuseMark } from './marks.ts'
import { type Canvas, cell, cellRight, type Piece, piece, type Row } from './row.ts'
import { remember } from './remember.ts'

export type FamilyFilter = 'notable' | ReuseClass | 'all'

export interface FamiliesView {
  /** Null while shared wording is still being found. */
  readonly reuse: FoundReuse | null
  readonly byId: ReadonlyMap<string, Report>
  /** Families shown: indices. */
  readonly order: readonly number[]
  readonly at: number
  readonly top: number
  /** Cursor among the members; null while it is in the list. */
  readonly member: number | null
  readonly filter: FamilyFilter
  readonly status: Row
}

/** The 套话 screen: shared passages by size and class; the members of the one under the cursor, the earliest first, with what was changed. */
export function familiesScreen(view: FamiliesView, canvas: Canvas, hints: Row): readonly Row[] {
  const { reuse, order } = view
  const zh = canvas.language === 'zh'
  const family = reuse?.families[order[view.at] ?? -1]
  return listScreen(
    {
      title: titleRow(view, canvas.language),
      note: [piece(familyFilterWords[view.filter][canvas.language], 'found')],
      total: order.length,
      at: view.at,
      top: view.top,
      entry: (i, { isCursor }) => familyRow(reuse!.families[order[i]!]!, { view, canvas, isCursor }),
      detail: (width) => (family === undefined ? [] : memberRows(family, { view, canvas, width })),
      detailTop: family === undefined ? 0 : memberTop(family, { view, canvas, width: detailWidth(canvas) }),
      empty:
        reuse === null
          ? zh
            ? '正在比对…'
            : 'Comparing…'
          : zh
            ? '没有这一类相同文字'
            : 'No shared wording of this kind',
      status: view.status,
      hints,
    },
    canvas,
  )
}

function detailWidth({ columns }: Canvas): number {
  return columns >= 100 ? columns - Math.floor(columns * 0.46) - 2 : columns - 1
}

export const familyFilterWords: Readonly<Record<FamilyFilter, Readonly<Record<Language, string>>>> = {
  notable: { zh: '不含官样套语', en: 'without formulas' },
  all: { zh: '全部', en: 'all' },
  ...reuseClassWords,
}

function titleRow({ reuse, order }: FamiliesView, language: Language): Row {
  const zh = language === 'zh'
  const counted = zh ? ` ${order.length} 组相同文字` : ` ${order.length} shared passages`
  return [piece(zh ? ' 套话 ' : ' Reuse ', 'bar'), piece(reuse === null ? '' : counted, 'strong')]
}

interface Drawing {
  readonly view: FamiliesView
  readonly canvas: Canvas
}

function familyRow(family: FoundFamily, { view, canvas, isCursor }: Drawing & { readonly isCursor: boolean }): Row {
  const { language } = canvas
  const zh = language === 'zh'
  const mark = reuseMark(family.class, canvas)
  const first = familyMember(view.reuse!, family, 0)
  const report = view.byId.get(first.report)
  const text =
    report === undefined
      ? ''
      : readable(report.text, { ...first.span, end: Math.min(first.span.end, first.span.start + 80) })
  return [
    pointer(isCursor && view.member === null, canvas),
    { text: mark.sign, tone: mark.tone },
    cell(` ${reuseClassWords[family.class][language]}`, classCells(view, language), { canvas, tone: mark.tone }),
    cellRight(zh ? `${family.length}字` : `${family.length}ch`, 6, { canvas, tone: 'dim' }),
    cellRight(
      zh ? `${family.bodies}单位${memberCount(family)}处` : `${family.bodies}b ${memberCount(family)}x`,
      zh ? 11 : 8,
      { canvas, tone: 'dim' },
    ),
    piece(` ${text}`, isCursor ? 'strong' : 'plain'),
  ]
}

/** Cells of the class: what the longest name under the filter takes, a space before it. */
function classCells({ filter }: FamiliesView, language: Language): number {
  const hasFormulas = filter === 'all' || filter === 'formula'
  if (language === 'en') return 13
  return hasFormulas ? 9 : 5
}

interface Members extends Drawing {
  readonly width: number
}

interface Laid {
  readonly rows: readonly Row[]
  /** First row of each member. */
  readonly starts: readonly number[]
}

/** Members beyond this are counted, not shown. */
const mostMembers = 60

interface Source {
  readonly reuse: FoundReuse
  readonly family: FoundFamily
  readonly byId: ReadonlyMap<string, Report>
}

const sourceOf = remember((reuse: FoundReuse, family: FoundFamily, byId: ReadonlyMap<string, Report>): Source => ({
  reuse,
  family,
  byId,
}))

const laid = remember(({ reuse, family, byId }: Source, canvas: Canvas, width: number): Laid => {
  const rows: Row[] = []
  const starts: number[] = []
  const members = familyMembers(reuse, family, mostMembers)
  const first = textOfMember(members[0]!, byId)
  for (const member of members) {
    starts.push(rows.length)
    rows.push(memberHead(member, byId, canvas))
    rows.push(
      ...wrapPieces(marked(textOfMember(member, byId), first), { width: width - 2, canvas }).map((row): Row => [
        piece('  '),
        ...row,
      ]),
    )
  }
  const left = memberCount(family) - starts.length
  if (left > 0) rows.push([piece(canvas.language === 'zh' ? `  另有 ${left} 处` : `  ${left} more`, 'dim')])
  return { rows, starts }
})

function memberRows(family: FoundFamily, { view, canvas, width }: Members): readonly Row[] {
  const { rows, starts } = laid(sourceOf(view.reuse!, family, view.byId), canvas, width)
  const start = view.member === null ? -1 : (starts[view.member] ?? -1)
  return rows.map((row, i) => (i === start ? [pointer(true, canvas), ...row.slice(1)] : row))
}

function memberTop(family: FoundFamily, { view, canvas, width }: Members): number {
  if (view.member === null) return 0
  return Math.max(0, (laid(sourceOf(view.reuse!, family, view.byId), canvas, width).starts[view.member] ?? 0) - 2)
}

function memberHead(
  { report: id, span, earliest }: FamilyMember,
  byId: ReadonlyMap<string, Report>,
  canvas: Canvas,
): Row {
  const zh = canvas.language === 'zh'
  const report = byId.get(id)
  const line = report === undefined ? 0 : placeOf(report, span).line
  return [
    piece(' '),
    piece(` ${id}`, 'strong'),
    piece(zh ? ` 第 ${line} 行` : ` line ${line}`, 'link'),
    piece(earliest ? (zh ? '  最早' : '  earliest') : '', 'good'),
  ]
}

function textOfMember({ report: id, span }: FamilyMember, byId: ReadonlyMap<string, Report>): string {
  const report = byId.get(id)
  return report === undefined ? '' : readable(report.text, span)
}

/** Width and kind of punctuation folded, character by character: no copier changed those. */
function foldWidth(text: string): string {
  return [...text]
    .map((character) => (character.length === 1 ? String.fromCharCode(foldUnit(character.charCodeAt(0))) : character))
    .join('')
}

/** The stretches of a member's text that the first one does not have. */
export function foreignParts(text: string, first: string): readonly string[] {
  return marked(text, first).flatMap((part) => (part.tone === 'inserted' ? [part.text] : []))
}

/** A member's text, what differs from the first one's marked. */
function marked(text: string, first: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const [start, end] of differencesIn(foldWidth(text), foldWidth(first))) {
    pieces.push({ text: text.slice(at, start), tone: 'plain' }, { text: text.slice(start, end), tone: 'inserted' })
    at = end
  }
  return [...pieces, { text: text.slice(at), tone: 'plain' }]
}
