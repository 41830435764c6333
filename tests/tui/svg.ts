import type { CellStyle, ScreenCell } from './terminal.ts'

/** Half an em of a Chinese font: two cells are one character. */
const cellWidth = 8
const rowHeight = 21
const margin = 12
/** Latin fonts advance 0.6 em, so theirs is smaller. */
const fonts = {
  1: `font-family="'DejaVu Sans Mono',Menlo,Consolas,monospace" font-size="13.2"`,
  2: `font-family="'Noto Sans Mono CJK SC','PingFang SC','Microsoft YaHei',sans-serif" font-size="16"`,
} as const
const palette = ['#1d1f21', '#d2504a', '#79b84a', '#d8a53a', '#5b9bd5', '#b57edc', '#49b3b3', '#c8ccd0'] as const
const paper = '#14171a'
const ink = '#d5d9dd'

/** The cells of a terminal as a picture: every character at its own column, whatever font draws it. */
export function svgOf(cells: readonly (readonly ScreenCell[])[], title: string): string {
  const width = Math.ceil((cells[0]?.length ?? 0) * cellWidth + 2 * margin)
  const height = cells.length * rowHeight + 2 * margin
  const rows = cells.flatMap((row, y) => runsOf(row).map((run) => runSvg(run, y)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${paper}"/>`,
    '<g xml:space="preserve">',
    ...rows,
    '</g></svg>',
    '',
  ].join('\n')
}

interface Run {
  readonly text: string
  readonly column: number
  readonly columns: number
  readonly style: CellStyle
}

/** Neighbouring cells of one style and one width, so that a run can be stretched to its cells. */
function runsOf(row: readonly ScreenCell[]): readonly Run[] {
  const runs: Run[] = []
  let wide = 1
  for (const [column, { text, width, style }] of row.entries()) {
    if (width === 0) continue
    const last = runs.at(-1)
    const character = text === '' ? ' ' : text
    if (last !== undefined && wide === width && isSameStyle(last.style, style)) {
      runs[runs.length - 1] = { ...last, text: last.text + character, columns: last.columns + width }
    } else {
      runs.push({ text: character, column, columns: width, style })
    }
    wide = width
  }
  return runs
}

function isSameStyle(a: CellStyle, b: CellStyle): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function runSvg({ text, column, columns, style }: Run, y: number): string {
  const left = margin + column * cellWidth
  const top = margin + y * rowHeight
  const [fill, behind] = coloursOf(style)
  const box =
    behind === null
      ? ''
      : `<rect x="${fixed(left)}" y="${top}" width="${fixed(columns * cellWidth)}" height="${rowHeight}" fill="${behind}"/>`
  if (text.trim() === '') return box
  const line = style.isStruck ? ' text-decoration="line-through"' : ''
  const weight = style.isBold ? ' font-weight="bold"' : ''
  const faint = style.isDim ? ' opacity="0.55"' : ''
  const characters = [...text]
  const step = (columns * cellWidth) / characters.length
  const places = characters.map((_, i) => fixed(left + i * step)).join(' ')
  return `${box}<text x="${places}" y="${top + 16}" ${fonts[step > cellWidth ? 2 : 1]} fill="${fill}"${weight}${line}${faint}>${escaped(text)}</text>`
}

/** Of the character, and behind it where that is not the paper. */
function coloursOf({ foreground, background, isInverse }: CellStyle): readonly [string, string | null] {
  const front = foreground < 0 ? ink : palette[foreground % 8]!
  const back = background < 0 ? null : palette[background % 8]!
  return isInverse ? [back ?? paper, front] : [front, back]
}

function fixed(value: number): string {
  return value.toFixed(1)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
