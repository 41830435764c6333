import type { Span } from '../model/span.ts'
import { numeralValue } from '../text/numerals.ts'
import { isGlossaryHead } from './furniture.ts'
import type { Line } from './lines.ts'

/** The shapes of numbers; which level one stands for is decided for all headings together. */
export type Shape = 'part' | 'chinese' | 'bracketed' | 'arabic' | 'bracketed-arabic' | 'circled' | 'item' | 'plain'

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
}

const numeral = '[一二三四五六七八九十]{1,3}'
const shapes: readonly (readonly [Shape, RegExp])[] = [
  ['part', new RegExp(`^第(${numeral}|\\d{1,2})(?:部分|章|篇)[：:、，.\\s]*`, 'u')],
  ['chinese', new RegExp(`^(${numeral})\\s*(?:[、．.]|[,，](?=\\S{2,30}$))\\s*`, 'u')],
  ['bracketed', new RegExp(`^(?:[（(]\\s*(${numeral})\\s*[）)]|(${numeral})[）)])[、.．]?\\s*`, 'u')],
  ['bracketed-arabic', /^[（(]\s*([\d０-９]{1,2})\s*[）)][、.．]?\s*/],
  ['arabic', /^([\d０-９]{1,2})(?:[、．]|\.(?!\d)|[）)])\s*/],
  ['circled', /^([①②③④⑤⑥⑦⑧⑨⑩])\s*/],
  ['item', new RegExp(`^(?:(${numeral})是|第(${numeral})[，,、])`, 'u')],
]

/** Longest heading that shares its line with its text, and longest on a line of its own, in code units. */
const longestRunIn = 64
const longestHeading = 130
/** Lines longer than this are searched for headings fused into the text. */
const longLine = 60

/** All heading candidates of the lines, in order; linear in the text. */
export function findCandidates(lines: readonly Line[]): readonly Candidate[] {
  return lines.flatMap((line, i) => [
    ...(numbered(line, 0, line.text.length) ?? plain(line, lines[i - 1], lines[i + 1]) ?? []),
    ...(line.text.length > longLine ? fusedIn(line) : []),
  ])
}

function numbered(line: Line, from: number, to: number): readonly Candidate[] | null {
  const text = line.text.slice(from, Math.min(to, from + longestHeading + 20))
  for (const [shape, pattern] of shapes) {
    const match = pattern.exec(text)
    if (match === null) continue
    const rest = line.text.slice(from + match[0].length, to)
    const length = headingLength(rest, shape)
    if (length === 0) return []
    const written = match[1] ?? match[2] ?? ''
    return [
      {
        shape,
        number: shape === 'item' ? match[0] : match[0].trim(),
        value: shape === 'circled' ? '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(written) + 1 : numeralValue(written),
        span: { start: line.span.start + from, end: line.span.start + from + match[0].length + length },
        heading: rest.slice(0, length).replace(/[*。；;：:\s]+$/u, ''),
        ownLine: from === 0 && length === rest.length,
        fused: from > 0,
      },
    ]
  }
  return null
}

/** How much of what follows a number is heading; 0 where it is running text. */
function headingLength(rest: string, shape: Shape): number {
  const window = rest.slice(0, longestHeading + 1)
  const gap = rest.length > longestRunIn ? gapAfterHeading(window) : 0
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

/** What an unnumbered heading ends in, and what stands in one. */
const plainEnd =
  /(?:回顾|安排|任务|打算|思路|计划|情况|成效|举措|措施|问题|不足|短板|原因|职责|建议|部署|要求|目标|重点工作|主要工作|工作重点|考虑)$/
const longestPlain = 36

/** Whether a heading ends in the words that top headings end in (…情况, …打算). */
export function endsLikeHeading(heading: string): boolean {
  return plainEnd.test(heading)
}

/** Longest unnumbered heading without such an end, and the shortest text that must follow it. */
const longestBare = 26
const shortestBelow = 40

/** An unnumbered heading: short, on a line of its own, ending in the words of one or standing between paragraphs. */
function plain(line: Line, before: Line | undefined, next: Line | undefined): readonly Candidate[] | null {
  const { text, span } = line
  if (!isGlossaryHead(line) && !isWorded(text, next) && !isBare(text, before, next)) return null
  return [{ shape: 'plain', number: null, value: null, span, heading: text, ownLine: true, fused: false }]
}

function isWorded(text: string, next: Line | undefined): boolean {
  if (text.length > longestPlain || /[。！？；：:，,]/.test(text) || next === undefined) return false
  return plainEnd.test(text) && next.text.length >= 20
}

/** 加强政治引领，扛起法治建设责任 between two paragraphs that end in full stops. */
function isBare(text: string, before: Line | undefined, next: Line | undefined): boolean {
  if (text.length > longestBare || text.length < 6 || /[。！？；：:、.”]|\d{4}/.test(text)) return false
  const after = next !== undefined && next.text.length >= shortestBelow && /[。；]/.test(next.text)
  return after && (before === undefined || /[。；：:！]$/.test(before.text))
}

const fusedHead = new RegExp(`[。！；：](?:\\s|”)*(?=${numeral}、|[（(]${numeral}[）)])`, 'gu')

function fusedIn(line: Line): readonly Candidate[] {
  const starts = [...line.text.matchAll(fusedHead)].map((match) => match.index + match[0].length)
  return starts.flatMap((start, i) => numbered(line, start, starts[i + 1] ?? line.text.length) ?? [])
}
