import type { Span } from '../model/span.ts'
import { trimSpan } from './spans.ts'

/**
 * Splits running text into sentences (句).
 *
 * A sentence ends after 。！？； and the closing quotes and brackets that follow, at a blank line, and at a line
 * break before an item (一是, （一）, 1.). Other line breaks are hard breaks inside a sentence and do not end it.
 *
 * @returns spans in order, trimmed of white space; all text that is not white space lies in exactly one
 */
export function splitSentences(text: string, within: Span = { start: 0, end: text.length }): readonly Span[] {
  const spans: Span[] = []
  let start = within.start
  const close = (end: number) => {
    const span = trimSpan(text, { start, end })
    if (span.start < span.end) spans.push(span)
    start = end
  }
  for (let i = within.start; i < within.end; i++) {
    const unit = text[i]!
    if (unit === '\n' && breaksAt(text, i, within.end)) close(i)
    else if (enders.has(unit)) {
      let end = i + 1
      while (end < within.end && closers.has(text[end]!)) end++
      if (!insideQuote(text, start, end)) close(end)
      i = end - 1
    }
  }
  close(within.end)
  return spans
}

/** Splits one sentence into clauses (分句) after ，、：；。 outside quotes; spans tile the trimmed span. */
export function splitClauses(text: string, within: Span): readonly Span[] {
  const spans: Span[] = []
  let start = within.start
  for (let i = within.start; i < within.end; i++) {
    const isBreak = clauseEnders.has(text[i]!) && !isDigitComma(text, i)
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
  /^[\s　]*(?:[一二三四五六七八九十]{1,3}(?:是|、|要)|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．]|第[一二三四五六七八九十]{1,3}[，、]|——)/

function breaksAt(text: string, at: number, end: number): boolean {
  const next = text.slice(at + 1, Math.min(end, at + 24))
  return /^[ \t\r　]*\n/.test(next) || item.test(next)
}

/** A mark inside an unclosed quotation of this sentence does not end it; an unclosed quote of 120 units is taken as a slip. */
function insideQuote(text: string, start: number, end: number): boolean {
  const opened = text.lastIndexOf('“', end - 1)
  return (
    opened >= start &&
    end - opened < 120 &&
    text.lastIndexOf('”', end - 1) < opened &&
    text.indexOf('”', end) - end < 120 &&
    text.indexOf('”', end) >= 0
  )
}

function isDigitComma(text: string, at: number): boolean {
  return text[at] === ',' && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? '')
}
