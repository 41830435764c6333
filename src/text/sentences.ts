import type { Span } from '../model/span.ts'
import { skipPageMark } from './page-marks.ts'
import { isSpace, trimSpan } from './spans.ts'

/**
 * Splits running text into sentences (句).
 *
 * A sentence ends after 。！？； and the closing quotes and brackets that follow, at the end of a paragraph, and at a
 * line break before an item (一是, （一）, 1.). Hard line breaks inside a sentence do not end it, nor does a blank line or
 * page number where a page ended. Linear in the text.
 *
 * @returns spans in order, trimmed of white space; all text but white space and page numbers lies in exactly one
 */
export function splitSentences(text: string, within: Span = { start: 0, end: text.length }): readonly Span[] {
  const spans: Span[] = []
  let start = within.start
  let quoted = -1
  const close = (end: number) => {
    const span = withoutPageMark(text, trimSpan(text, { start, end }))
    if (span.start < span.end) spans.push(span)
    start = end
    quoted = -1
  }
  for (let i = within.start; i < within.end; i++) {
    const code = text.charCodeAt(i)
    // Nearly all of a report: it neither ends nor quotes anything.
    if (code >= 0x4e00 && code <= 0x9fff) continue
    const unit = text[i]!
    if (unit === '“') quoted = closingQuote(text, i, within.end)
    else if (unit === '\n') {
      if (breaksAt(text, i, { start, end: within.end })) close(i)
    } else if (enders.has(unit) && ends(text, i, quoted)) {
      close(withClosers(text, i + 1, within.end))
      i = start - 1
    }
  }
  close(within.end)
  return spans
}

/** The span without a page number's line at its head. */
function withoutPageMark(text: string, span: Span): Span {
  const after = skipPageMark(text, span.start)
  return after === span.start ? span : trimSpan(text, { start: Math.min(after, span.end), end: span.end })
}

/** Splits one sentence into clauses (分句) after ，、：；。 outside quotes; spans tile the trimmed span. */
export function splitClauses(text: string, within: Span): readonly Span[] {
  const spans: Span[] = []
  let start = within.start
  let quoted = -1
  for (let i = within.start; i < within.end; i++) {
    if (text[i] === '“') quoted = closingQuote(text, i, within.end)
    const isBreak = i > quoted && clauseEnders.has(text[i]!) && !isDigitComma(text, i)
    if (!isBreak && i + 1 < within.end) continue
    const span = trimSpan(text, { start, end: i + 1 })
    if (span.start < span.end) spans.push(span)
    start = i + 1
  }
  return spans
}

const enders = new Set('。！？；!?;')
const closers = new Set('”’』」）)》"')
const clauseEnders = new Set('，,：:；;。！？!?')
/** An item that starts a sentence of its own at the head of a line. */
const item =
  /^(?:[一二三四五六七八九十]{1,3}(?:是|、|要)|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}[，、]|——|[①-⑩])/
/** A line shorter than this that ends without punctuation is no line broken in mid-sentence. */
const shortLine = 18
/** A quotation longer than this is taken as a quote that was never closed. */
const longestQuote = 120

/** Where the quotation opened at `open` closes; `open` where it does not, within reach. */
function closingQuote(text: string, open: number, end: number): number {
  const limit = Math.min(end, open + longestQuote)
  for (let i = open + 1; i < limit; i++) if (text[i] === '”') return i
  return open
}

/** Whether the mark at `at` ends the sentence: outside a quotation it does, at its very end a full stop does, or the paragraph's end. */
function ends(text: string, at: number, quoted: number): boolean {
  if (at > quoted) return true
  const next = text[quoted + 1]
  return at + 1 === quoted && (text[at] === '。' || next === undefined || next === '\n' || next === '\r')
}

function withClosers(text: string, at: number, end: number): number {
  let i = at
  while (i < end && closers.has(text[i]!)) i++
  return i
}

/** Whether the line break at `at` ends the sentence begun at `within.start`. */
function breaksAt(text: string, at: number, within: Span): boolean {
  const { next, blank, indented } = nextLine(text, at, within.end)
  if (next >= within.end) return true
  if (item.test(text.slice(next, next + 12)) || indented) return true
  const head = text.lastIndexOf('\n', at - 1) + 1
  const line = trimSpan(text, { start: head, end: at })
  if (line.end <= line.start || skipPageMark(text, head) > head) return false
  return lineEnds(text, line, blank)
}

function lineEnds(text: string, line: Span, blank: boolean): boolean {
  const last = text[line.end - 1]!
  if ('：:'.includes(last)) return true
  if ('，,、（《“'.includes(last)) return false
  return blank && line.end - line.start < shortLine
}

/** The next line that is neither blank nor a page number: where its text starts, whether a blank line stood between, whether it is indented. */
function nextLine(text: string, at: number, end: number): { next: number; blank: boolean; indented: boolean } {
  let blank = false
  for (let start = at + 1; start < end;) {
    let i = start
    while (i < end && text[i] !== '\n' && isSpace(text.charCodeAt(i))) i++
    if (i >= end) break
    if (text[i] === '\n') {
      blank = true
      start = i + 1
      continue
    }
    const skipped = skipPageMark(text, start)
    if (skipped > start) {
      start = skipped
      continue
    }
    return {
      next: i,
      blank,
      indented: text.slice(start, i).includes('\u3000\u3000') || /^ {4,}$/.test(text.slice(start, i)),
    }
  }
  return { next: end, blank, indented: false }
}

function isDigitComma(text: string, at: number): boolean {
  return text[at] === ',' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')
}
