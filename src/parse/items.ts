import { numeralValue } from '../text/numerals.ts'
import { textOf, trimSpan } from '../text/spans.ts'
import type { Candidate } from './candidates.ts'
import type { Draft } from './tree.ts'

const itemHead = /(^|[。；：！”\n])[\s\u3000]*(?:([一二三四五六七八九十]{1,3})是|第([一二三四五六七八九十]{1,3})，)/gu
/** Longest lead phrase of an item, in code units. */
const longestLead = 48

interface Item {
  readonly start: number
  readonly end: number
  readonly number: string
  readonly value: number
  readonly stop: number
}

/** Gives a leaf section its items (一是…二是…) as children, where they have a lead sentence and text of their own. */
export function withItems(draft: Draft, text: string): Draft {
  if (draft.children.length > 0) return { ...draft, children: draft.children.map((child) => withItems(child, text)) }
  if (draft.role !== 'plan' && (draft.candidate === null || draft.role === 'furniture')) return draft
  const items = findItems(text, draft)
  const led = items.filter((item) => leadEnd(text, item) !== null)
  if (items.length < 2 || led.length * 3 < items.length * 2) return draft
  const level = Math.max(3, draft.level + 1)
  return { ...draft, children: items.map((item) => itemDraft(text, item, { level, draft })) }
}

/** The run of items in a section's own text that starts at 一是 and counts on without a gap. */
function findItems(text: string, draft: Draft): readonly Item[] {
  const from = draft.candidate?.span.end ?? draft.span.start
  const own = text.slice(from, draft.span.end)
  const found: { start: number; number: string; value: number; after: number }[] = []
  for (const match of own.matchAll(itemHead)) {
    const value = numeralValue(match[2] ?? match[3] ?? '') ?? 0
    if (value !== found.length + 1) continue
    const number = match[2] === undefined ? `第${match[3]}，` : `${match[2]}是`
    const after = from + match.index + match[0].length
    found.push({ start: after - number.length, number, value, after })
  }
  return found.map(({ start, number, value, after }, i) => {
    const span = trimSpan(text, { start, end: found[i + 1]?.start ?? draft.span.end })
    return {
      start,
      number,
      value,
      stop: after,
      end: i + 1 < found.length ? found[i + 1]!.start : Math.max(span.end, start),
    }
  })
}

/**
 * Where the lead sentence ends, if it is short, says no more than a heading does and text follows it; else null: an item
 * that begins with its first task (二是做强工业，新增企业20家；…) has only its first words for a heading.
 */
function leadEnd(text: string, item: Item): number | null {
  const window = text.slice(item.stop, Math.min(item.end, item.stop + longestLead))
  const lead = window.search(/[。；]/)
  if (lead < 0 || /[\d０-９]/.test(window.slice(0, lead)) || /^[^；。]*，[^。]*；/.test(window.slice(0, lead + 1)))
    return null
  const end = item.stop + lead + 1
  return textOf(text, trimSpan(text, { start: end, end: item.end })).length > 6 ? end : null
}

function itemDraft(text: string, item: Item, context: { level: number; draft: Draft }): Draft {
  const clause = text.slice(item.stop, Math.min(item.end, item.stop + longestLead)).search(/[，。；]/)
  const end = leadEnd(text, item) ?? item.stop + Math.max(clause, 0)
  const candidate: Candidate = {
    shape: 'item',
    number: item.number,
    value: item.value,
    span: { start: item.start, end },
    heading: text
      .slice(item.stop, end)
      .replace(/[\s。；]+$/u, '')
      .replace(/\s*\n\s*/g, ''),
    ownLine: false,
    fused: true,
    broken: false,
  }
  const { role } = context.draft
  return {
    candidate,
    level: context.level,
    span: { start: item.start, end: item.end },
    role,
    reason: { code: 'parent' },
    children: [],
  }
}
