import { listScreen, pointer, wrapText } from './list.ts'
import { type Canvas, cell, piece, type Row } from './row.ts'

/** Something odd met while reading a file, or why it could not be read. */
export interface Oddity {
  readonly file: string
  readonly message: string
  readonly hint: string
  readonly isFailure: boolean
}

export interface NoticesView {
  readonly oddities: readonly Oddity[]
  readonly at: number
  readonly top: number
  readonly status: Row
}

/** The 提示 screen: what could not be read and why, and what was assumed while reading the rest. */
export function noticesScreen({ oddities, at, top, status }: NoticesView, canvas: Canvas, hints: Row): readonly Row[] {
  const zh = canvas.language === 'zh'
  const failures = oddities.filter(({ isFailure }) => isFailure).length
  const counted = zh
    ? ` ${failures} 份未能读取，${oddities.length - failures} 条提示`
    : ` ${failures} not read, ${oddities.length - failures} notices`
  const one = oddities[at]
  return listScreen(
    {
      title: [piece(zh ? ' 提示 ' : ' Notices ', 'bar'), piece(counted, 'strong')],
      total: oddities.length,
      at,
      top,
      entry: (i, { width, isCursor }) => oddityRow(oddities[i]!, { isCursor, width, canvas }),
      detail: (width) => {
        if (one === undefined) return []
        const rows = [one.file, one.message, one.hint].flatMap((text) =>
          text === '' ? [] : wrapText(text, { width, canvas, tone: 'plain' }),
        )
        return rows
      },
      empty: zh ? '全部读取正常，没有提示' : 'All read, no notices',
      status,
      hints,
    },
    canvas,
  )
}

interface Line {
  readonly isCursor: boolean
  readonly width: number
  readonly canvas: Canvas
}

function oddityRow({ file, message, isFailure }: Oddity, { isCursor, width, canvas }: Line): Row {
  const name = file.split('/').at(-1) ?? file
  return [
    pointer(isCursor, canvas),
    piece(isFailure ? '!' : ' ', 'bad'),
    cell(` ${name}`, Math.min(26, Math.floor(width * 0.4)), { canvas, tone: 'strong' }),
    piece(` ${message}`, isFailure ? 'bad' : 'plain'),
  ]
}
