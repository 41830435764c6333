import type { SentencePairKind } from '../../model/alignment.ts'
import type { Status } from '../../model/follow-up.ts'
import type { SentenceReuse } from '../../model/reuse.ts'
import { type Canvas, plainMarks, type Tone } from './row.ts'

/** How one thing is marked: a sign that needs no colour, and its tone. */
export interface Mark {
  readonly sign: string
  readonly tone: Tone
}

const statusMarks: Readonly<Record<Status, { readonly sign: string; readonly ascii: string; readonly tone: Tone }>> = {
  addressed: { sign: '✓', ascii: 'v', tone: 'good' },
  partial: { sign: '◐', ascii: '~', tone: 'partly' },
  restated: { sign: '↻', ascii: 'r', tone: 'weak' },
  none: { sign: '✗', ascii: 'x', tone: 'bad' },
  untestable: { sign: '-', ascii: '-', tone: 'dim' },
}

export function statusMark(status: Status, { ascii, ambiguous }: Canvas): Mark {
  const mark = statusMarks[status]
  return { sign: plainMarks(ascii, ambiguous) ? mark.ascii : mark.sign, tone: mark.tone }
}

export const pairMarks: Readonly<Record<SentencePairKind, Mark>> = {
  same: { sign: '=', tone: 'dim' },
  edited: { sign: '~', tone: 'edited' },
  moved: { sign: '>', tone: 'moved' },
  added: { sign: '+', tone: 'added' },
  removed: { sign: '-', tone: 'removed' },
}

const reuseMarks: Readonly<
  Record<SentenceReuse['class'], { readonly sign: string; readonly ascii: string; readonly tone: Tone }>
> = {
  formula: { sign: '░', ascii: 'f', tone: 'dim' },
  template: { sign: '▒', ascii: 't', tone: 'weak' },
  copied: { sign: '█', ascii: 'c', tone: 'bad' },
  'carried-over': { sign: '▓', ascii: 'o', tone: 'partly' },
  original: { sign: ' ', ascii: ' ', tone: 'plain' },
}

/** The class of a sentence in one cell of the gutter. */
export function reuseMark(kind: SentenceReuse['class'], { ascii, ambiguous }: Canvas): Mark {
  const mark = reuseMarks[kind]
  return { sign: plainMarks(ascii, ambiguous) ? mark.ascii : mark.sign, tone: mark.tone }
}

const heats = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const

/** A share (0–1) as one block; a digit of tenths where only ASCII is drawn. */
export function heatMark(share: number, { ascii, ambiguous }: Canvas): Mark {
  const tone: Tone = share >= 0.5 ? 'bad' : share >= 0.25 ? 'partly' : 'dim'
  if (plainMarks(ascii, ambiguous)) return { sign: String(Math.min(9, Math.floor(share * 10))), tone }
  return { sign: heats[Math.min(7, Math.floor(share * 8))]!, tone }
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'] as const

/** A share (0–1) as a bar of at most `cells`. */
export function barOf(share: number, cells: number, { ascii, ambiguous }: Canvas): string {
  const plain = plainMarks(ascii, ambiguous)
  const whole = Math.floor(share * cells)
  if (plain) return '#'.repeat(whole)
  return '█'.repeat(whole) + eighths[Math.floor((share * cells - whole) * 8)]!
}

/** The signs of lines and pointers. */
export function signsOf({ ascii, ambiguous }: Canvas) {
  return plainMarks(ascii, ambiguous)
    ? ({
        cursor: '>',
        bar: '|',
        dash: '-',
        arrow: '->',
        swap: '<->',
        gap: '...',
        cut: '..',
        answers: '<',
        up: '^',
        chosen: '*',
      } as const)
    : ({
        cursor: '▸',
        bar: '│',
        dash: '—',
        arrow: '→',
        swap: '⇄',
        gap: '⋯',
        cut: '…',
        answers: '←',
        up: '↑',
        chosen: '●',
      } as const)
}
