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
  return framed(sizeOf(cells), title, [['<g xml:space="preserve">', ...cells.map(rowSvg), '</g>'].join('\n')])
}

/** One still of a walk: what the screen shows, for how long, and what was done to come there. */
export interface Still {
  readonly cells: readonly (readonly ScreenCell[])[]
  readonly seconds: number
  readonly caption: string
}

/**
 * Stills one after the other, for ever, by CSS alone. A row that stays from one still to the next is drawn once.
 *
 * Where motion is not wanted, or not known, the first still stands.
 */
export function walkSvgOf(stills: readonly Still[], title: string): string {
  const { width, height } = sizeOf(stills[0]!.cells)
  const total = stills.reduce((sum, { seconds }) => sum + seconds, 0)
  const starts = stills.map((_, i) => stills.slice(0, i).reduce((sum, { seconds }) => sum + seconds, 0))
  const share = (still: number): string => fixed(((starts[still] ?? total) / total) * 100)
  const layers = layersOf(stills.map(({ cells, caption }) => [...cells.map(rowSvg), captionSvg(caption, height)]))
  const spans = [...new Set(layers.map(({ from, to }) => `${from}-${to}`))].map((key) => key.split('-').map(Number))
  const rules = spans.map(([from, to]) => {
    const steps = [`0%{visibility:${from === 0 ? 'visible' : 'hidden'}}`]
    if (from !== 0) steps.push(`${share(from!)}%{visibility:visible}`)
    if (to !== stills.length) steps.push(`${share(to!)}%{visibility:hidden}`)
    return `@keyframes s${from}-${to}{${steps.join('')}}.s${from}-${to}{visibility:${from === 0 ? 'visible' : 'hidden'};animation:s${from}-${to} ${total}s step-end infinite}`
  })
  const style = `<style>${rules.join('')}@media (prefers-reduced-motion:reduce){g{animation:none!important}}</style>`
  const drawn = layers.map(
    ({ from, to, parts }) => `<g class="s${from}-${to}" xml:space="preserve">${parts.join('')}</g>`,
  )
  return framed({ width, height: height + captionHeight }, title, [style, ...drawn])
}

const captionHeight = 34

function captionSvg(caption: string, top: number): string {
  return `<text x="${margin}" y="${top + 14}" ${fonts[2]} fill="${palette[3]}">${escaped(caption)}</text>`
}

interface Layer {
  /** First still that shows it, and the first after that does not. */
  readonly from: number
  readonly to: number
  readonly parts: readonly string[]
}

/** Parts that stay in their place over several stills, those of the same stills together. */
function layersOf(stills: readonly (readonly string[])[]): readonly Layer[] {
  const found = new Map<string, { readonly from: number; readonly to: number; readonly parts: string[] }>()
  for (const [from, parts] of stills.entries()) {
    for (const [place, part] of parts.entries()) {
      if (part === '' || stills[from - 1]?.[place] === part) continue
      const ends = stills.findIndex((later, i) => i > from && later[place] !== part)
      const to = ends === -1 ? stills.length : ends
      const layer = found.get(`${from}-${to}`) ?? { from, to, parts: [] }
      layer.parts.push(part)
      found.set(`${from}-${to}`, layer)
    }
  }
  return [...found.values()]
}

interface Size {
  readonly width: number
  readonly height: number
}

function sizeOf(cells: readonly (readonly ScreenCell[])[]): Size {
  const width = Math.ceil((cells[0]?.length ?? 0) * cellWidth + 2 * margin)
  return { width, height: cells.length * rowHeight + 2 * margin }
}

function framed({ width, height }: Size, title: string, content: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${paper}"/>`,
    ...content,
    '</svg>',
    '',
  ].join('\n')
}

function rowSvg(row: readonly ScreenCell[], y: number): string {
  return runsOf(row)
    .map((run) => runSvg(run, y))
    .join('')
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
  const lines = [style.isStruck ? 'line-through' : '', style.isUnderlined ? 'underline' : ''].filter(Boolean)
  const line = lines.length === 0 ? '' : ` text-decoration="${lines.join(' ')}"`
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
