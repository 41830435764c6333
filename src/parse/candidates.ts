import type { Span } from '../model/span.ts'
import { numeralValue } from '../text/numerals.ts'
import { isGlossaryHead } from './furniture.ts'
import type { Line } from './lines.ts'

/** The shapes of numbers; which level one stands for is decided for all headings together. */
export type Shape =
  | 'part'
  | 'chinese'
  | 'bracketed'
  | 'arabic'
  | 'bracketed-arabic'
  | 'circled'
  | 'item'
  /** Unnumbered, in the words of a top heading (…情况, …打算). */
  | 'plain'
  /** Unnumbered, known only by its place between paragraphs. */
  | 'bare'

/** A place that looks like a heading (候选标题), before it is decided whether it is one and on which level. */
export interface Candidate {
  readonly shape: Shape
  /** As written; null for unnumbered ones. */
  readonly number: string | null
  readonly value: number | null
  /** Number and heading. */
  readonly span: Span
  /** Without its number and the punctuation it ends in. */
  readonly heading: string
  /** Nothing else stands in its line. */
  readonly ownLine: boolean
  /** Follows other text in its line: headings of a document that lost its line breaks. */
  readonly fused: boolean
  /** Its number lost a mark – （三加强…, 2优化… – and shows only where it continues one before it. */
  readonly broken: boolean
}

const numeral = '[一二三四五六七八九十]{1,3}'
const shapes: readonly (readonly [Shape, RegExp])[] = [
  ['part', new RegExp(`^第(${numeral}|\\d{1,2})(?:部分|章|篇)[：:、，.\\s]*`, 'u')],
  ['chinese', new RegExp(`^(${numeral})\\s*(?:[、．.]|[,，](?=\\S{2,30}$))\\s*`, 'u')],
  ['bracketed', new RegExp(`^(?:[（(]\\s*(${numeral})\\s*[）)]|(${numeral})[）)])[、.．]?\\s*`, 'u')],
  ['bracketed-arabic', /^[（(]\s*([\d０-９]{1,2})\s*[）)][、.．]?\s*/],
  ['arabic', /^([\d０-９]{1,2})(?:[、．]|\.(?!\d)|\.(?=(?:19|20)\d\d年)|[）)])\s*/],
  ['circled', /^([①②③④⑤⑥⑦⑧⑨⑩])\s*/],
  ['item', new RegExp(`^(?:(${numeral})是|第(${numeral})[，,、])`, 'u')],
]

/** Numbers that lost a mark: （三加强…, 2优化…; not 3名, 5月, 10个. */
const brokenShapes: readonly (readonly [Shape, RegExp])[] = [
  ['bracketed', new RegExp(`^[（(](${numeral})(?=[\\p{Script=Han}“])`, 'u')],
  ['chinese', new RegExp(`^(${numeral})[ \\u3000]+(?=[\\p{Script=Han}“])`, 'u')],
  [
    'arabic',
    /^([\d０-９]{1,2})[ \u3000]*(?=[\p{Script=Han}“])(?![年月日个名次件场期人户条项份部处所家万亿元倍成多余届类级大是])/u,
  ],
]

/** Longest heading that shares its line with its text, and longest on a line of its own, in code units. */
const longestRunIn = 64
const longestHeading = 130
/** Lines longer than this are searched for headings fused into the text. */
const shortestFused = 24

/** All heading candidates of the lines, in order; linear in the text. */
export function findCandidates(lines: readonly Line[]): readonly Candidate[] {
  return lines.flatMap((line, i) => {
    const fused = line.text.length > shortestFused ? fusedIn(line) : []
    const own = numbered(line, 0, fused[0] ?? line.text.length) ?? plain(lines, i) ?? []
    const rest = fused.flatMap((start, k) => numbered(line, start, fused[k + 1] ?? line.text.length) ?? [])
    return withoutLists([...own, ...rest], line.span.end)
  })
}

/** Counted with Arabic numerals, a list within a paragraph has the shapes of headings. */
const listShapes: ReadonlySet<Shape> = new Set(['arabic', 'bracketed-arabic', 'circled'])

/** Leaves out lists in running text – (1)建队伍，招录2名。(2)强培训，办班4期。 – whose items are sentences and head no text of their own. */
function withoutLists(inLine: readonly Candidate[], end: number): readonly Candidate[] {
  if (inLine.length < 2) return inLine
  const headsNothing = (candidate: Candidate, i: number): boolean =>
    (inLine[i + 1]?.span.start ?? end) - candidate.span.end <= longestGap
  const lists = [...listShapes].filter((shape) => {
    const items = inLine.filter((candidate) => candidate.shape === shape)
    const empty = inLine.filter((candidate, i) => candidate.shape === shape && headsNothing(candidate, i))
    return items.length > 1 && 2 * empty.length > items.length
  })
  return lists.length === 0 ? inLine : inLine.filter(({ shape }) => !lists.includes(shape))
}

/** White space and a quotation mark between an item and the next, in code units. */
const longestGap = 2

function numbered(line: Line, from: number, to: number): readonly Candidate[] | null {
  return numberedAs(shapes, line, { start: from, end: to }) ?? numberedAs(brokenShapes, line, { start: from, end: to })
}

type Shapes = readonly (readonly [Shape, RegExp])[]

function numberedAs(forms: Shapes, line: Line, { start, end }: Span): readonly Candidate[] | null {
  const text = line.text.slice(start, Math.min(end, start + longestHeading + 20))
  for (const [shape, pattern] of forms) {
    const match = pattern.exec(text)
    if (match === null) continue
    const rest = line.text.slice(start + match[0].length, end)
    const length = headingLength(rest, shape)
    if (length === 0) return []
    const headed = rest.slice(0, length).trimEnd().length
    const written = match[1] ?? match[2] ?? ''
    return [
      {
        shape,
        number: shape === 'item' ? match[0] : match[0].trim(),
        value: shape === 'circled' ? '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(written) + 1 : numeralValue(written),
        span: { start: line.span.start + start, end: line.span.start + start + match[0].length + headed },
        heading: rest.slice(0, length).replace(/[*。；;：:\s]+$/u, ''),
        ownLine: start === 0 && length === rest.length && end === line.text.length,
        fused: start > 0,
        broken: forms === brokenShapes,
      },
    ]
  }
  return null
}

/** How much of what follows a number is heading; 0 where it is running text. */
function headingLength(rest: string, shape: Shape): number {
  const window = rest.slice(0, longestHeading + 1)
  const gap = rest.length > longestRunIn ? gapAfterHeading(window) || unmarkedEnd(window) : 0
  if (gap > 0) return gap
  const stop = window.search(/[。；;！!]/)
  if (stop < 0) return unstopped(rest, window, shape)
  if (stop === rest.length - 1) return shape === 'item' && stop > longestItem ? 0 : rest.length
  const commas = window.slice(0, stop).split(/[，,]/).length - 1
  return shape !== 'item' && stop > 0 && stop <= longestRunIn && commas <= 4 ? stop + 1 : 0
}

/** A space between a heading and the text that shares its line: 一、2018年工作回顾 2018年是… */
const headingGap = /(?<=[\p{Script=Han}”）])[ \u3000]+(?=[\p{Script=Han}\d“])/u
const longestItem = 45

function gapAfterHeading(window: string): number {
  const gap = window.search(headingGap)
  return gap >= 4 && gap <= 40 && !/[，。；]/.test(window.slice(0, gap)) ? gap : 0
}

/** Without a full stop the line is the heading, or what stands before its colon. */
function unstopped(rest: string, window: string, shape: Shape): number {
  const colon = window.search(/[：:]/)
  if (colon > 0 && colon <= 30 && colon < rest.length - 1) return colon + 1
  return rest.length <= (shape === 'item' ? longestItem : longestHeading) ? rest.length : 0
}

/** A heading whose text follows without any mark: 一、工作开展情况2023年以来，… */
const unmarked =
  /^[^，。；：]{2,24}?(?:情况|成效|做法|举措|措施|问题|不足|短板|打算|计划|安排|思路|回顾|职责)(?=(?:19|20)\d\d年|今年|近年来|一年来|我[镇乡街县区市]|一是|目前|为)/u

function unmarkedEnd(window: string): number {
  return unmarked.exec(window)?.[0].length ?? 0
}

/** What an unnumbered heading ends in, and what stands in one. */
const plainEnd =
  /(?:回顾|安排|任务|打算|思路|计划|情况|成效|举措|措施|问题|不足|短板|原因|职责|建议|部署|要求|目标|重点工作|主要工作|工作重点|考虑|不足之处|差距|困难|经验|体会|特点|亮点|工作)$/
const longestPlain = 36

/** Whether a heading ends in the words that top headings end in (…情况, …打算). */
export function endsLikeHeading(heading: string): boolean {
  return plainEnd.test(heading)
}

/** An unnumbered heading without such an end: words alone; and the shortest text that must follow it. */
const bareHeading = /^[\p{Script=Han}“《][\p{Script=Han}“”《》、，,（）()]{2,28}[\p{Script=Han}”》）)]$/u
const shortestBelow = 24
/** Longest unnumbered heading, as a part of the line below it. */
const wrappedPart = 0.75
/** More short lines than this in a row are a list or a table. */
const mostShort = 2

/** An unnumbered heading: short, on a line of its own, ending in the words of one or standing between paragraphs. */
function plain(lines: readonly Line[], at: number): readonly Candidate[] | null {
  const line = lines[at]!
  const shape = isGlossaryHead(line) || isWorded(lines, at) ? 'plain' : isBare(lines, at) ? 'bare' : null
  if (shape === null) return null
  const { text, span } = line
  return [{ shape, number: null, value: null, span, heading: text, ownLine: true, fused: false, broken: false }]
}

/** …情况, …打算, above its text or above the first heading below it. */
function isWorded(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!
  const next = lines[at + 1]?.text
  if (text.length > longestPlain || /[。！？；：:，,]/.test(text) || next === undefined || !plainEnd.test(text))
    return false
  return isRunning(next) || shapes.some(([, pattern]) => pattern.test(next)) || isBare(lines, at + 1)
}

/** 加强政治引领，扛起法治建设责任 between two paragraphs that end in full stops, or right below a heading. */
function isBare(lines: readonly Line[], at: number): boolean {
  const { text } = lines[at]!
  const next = lines[at + 1]?.text
  if (!bareHeading.test(text) || next === undefined || next.length < shortestBelow || !/[。；]/.test(next)) return false
  // A line broken off in mid-sentence is about as long as the next one.
  if (text.length > wrappedPart * next.length || isListed(lines, at)) return false
  const before = lines[at - 1]?.text
  return before === undefined || /[。；：:！”]$/.test(before) || isHeadingLike(before)
}

/** Running text, however short: it ends as a sentence. */
function isRunning(text: string): boolean {
  return text.length >= 20 || /[，。；]/.test(text)
}

function isHeadingLike(text: string): boolean {
  return (text.length <= longestPlain && plainEnd.test(text)) || isNumberedHeading(text)
}

/** The last of several short lines that no text parts. */
function isListed(lines: readonly Line[], at: number): boolean {
  let first = at
  while (first > 0 && at - first < mostShort && bareHeading.test(lines[first - 1]!.text)) first--
  return at - first >= mostShort
}

function isNumberedHeading(text: string): boolean {
  return text.length <= longestPlain && shapes.some(([, pattern]) => pattern.test(text)) && !/。./.test(text)
}

const fusedHead = new RegExp(
  `(?=${numeral}、|[（(]${numeral}[）)])(?<=[。！；：](?:\\s|”){0,3}|[\\p{Script=Han}）”][ \\u3000]{1,4})|(?=[（(]\\d{1,2}[）)]|\\d{1,2}[.．、](?!\\d))(?<=[。！](?:\\s|”){0,3})|(?=[（(]一[）)])(?<=(?:^|[。；：！])[^。；：！]{4,60}[\\p{Script=Han}）”])`,
  'gu',
)

/** Where headings start inside a line: after a full stop, or 一、工作情况（一）加强领导 right after the heading above. */
function fusedIn(line: Line): readonly number[] {
  return [...line.text.matchAll(fusedHead)].map(({ index }) => index)
}
