import type { Span } from '../model/span.ts'

/** What must not be cut: dates, numbers with their scale or percent sign, short quoted terms, titles of laws. */
const whole =
  /(?:[\d０-９]{2,4}\s*年(?:\s*[\d０-９]{1,2}\s*月(?:\s*[\d０-９]{1,2}\s*日)?)?|[\d０-９]{1,2}\s*月(?:\s*[\d０-９]{1,2}\s*日)?|[\d０-９]+(?:[.．,，:：][\d０-９]+)*\s*(?:[%％‰]|个百分点|(?:万亿?|亿)(?:元|美元|亩|吨|人次?|户|[平立]方米|千瓦)?|千|百)?|[一二三四五六七八九十百千万亿两〇零]{2,}|“[^“”\n]{1,20}”|"[^"\n]{1,20}"|《[^《》\n]{1,40}》)/gu

/**
 * The tokens with those joined that a date, a number or a quoted term spans: [2][0][23][年] → [2023年].
 *
 * @returns spans that tile the text, as the tokens do
 */
export function wholeTerms(text: string, tokens: readonly Span[]): readonly Span[] {
  const terms = Array.from(text.matchAll(whole), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const joined: Span[] = []
  let next = 0
  for (const token of tokens) {
    while (next < terms.length && terms[next]!.end <= token.start) next++
    const last = joined.at(-1)
    const term = terms[next]
    if (last !== undefined && term !== undefined && term.start < token.start && term.end > token.start) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, token.end) }
    } else joined.push(token)
  }
  return joined
}
