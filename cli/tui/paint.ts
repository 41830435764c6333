import type { Row, Tone } from '../../src/index.ts'
import type { Settings } from './state.ts'

/** SGR parameters of each tone: the terminal's own sixteen colours, so that light and dark themes both hold. */
const colours: Readonly<Record<Tone, string>> = {
  plain: '',
  dim: '2',
  strong: '1',
  title: '1;36',
  bar: '7;1',
  key: '1',
  cursor: '1;7',
  rule: '2',
  added: '32',
  removed: '31',
  inserted: '4;32',
  deleted: '9;31',
  edited: '33',
  moved: '35',
  good: '32',
  partly: '33',
  weak: '35',
  bad: '31',
  unknown: '2',
  link: '36',
  found: '30;43',
}

/** Without colour only weight is left; a colour is never all that tells two things apart. */
const weights: Readonly<Partial<Record<Tone, string>>> = {
  strong: '1',
  title: '1',
  bar: '7',
  key: '1',
  cursor: '7',
  found: '4',
}

/** Blue against orange where red against green would be: told apart by every kind of colour blindness. */
const blueAndOrange: Readonly<Partial<Record<Tone, string>>> = {
  added: '34',
  inserted: '4;34',
  good: '34',
  removed: '33',
  deleted: '9;33',
  bad: '1;33',
  partly: '36',
  edited: '36',
}

/** One row as the terminal takes it. */
export function paintRow(row: Row, { color, theme }: Pick<Settings, 'color' | 'theme'>): string {
  const styleOf = (tone: Tone): string => {
    if (!color) return weights[tone] ?? ''
    return (theme === 'colour-blind' ? blueAndOrange[tone] : undefined) ?? colours[tone]
  }
  return row.map(({ text, tone }) => paint(text, styleOf(tone))).join('')
}

function paint(text: string, style: string): string {
  return style === '' ? text : `\u001b[${style}m${text}\u001b[0m`
}
