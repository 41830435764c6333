import { type Canvas, fillScreen, piece, type Row, ruleRow } from '../../src/index.ts'
import { keyName } from './hints.ts'
import type { CommandEntry } from './keymap.ts'
import { screenOf, type ViewState } from './state.ts'

/** Every key of the screen below, then those of the others; generated from the keymap. */
export function helpScreen(state: ViewState, top: number, canvas: Canvas): readonly Row[] {
  const zh = canvas.language === 'zh'
  const { kind } = screenOf(state)
  const here = state.keymap.filter(({ on }) => on === null || on.includes(kind))
  const elsewhere = state.keymap.filter(({ on }) => on !== null && !on.includes(kind))
  const rows: Row[] = [
    ...here.map((entry): Row => helpRow(entry, canvas)),
    [],
    [piece(zh ? ' 其他屏幕' : ' Other screens', 'title')],
    ...elsewhere.map((entry): Row => helpRow(entry, canvas)),
    [],
    [
      piece(
        zh ? ' 次数：0、7、8、9 开头，如 012j 下移 12 行' : ' Counts open with 0, 7, 8 or 9: 012j moves down 12 rows',
        'dim',
      ),
    ],
  ]
  const height = canvas.rows - 3
  const shown = rows.slice(Math.min(top, Math.max(0, rows.length - height))).slice(0, height)
  const filled = Array.from({ length: height }, (_, i): Row => shown[i] ?? [])
  const foot: Row = [piece(zh ? ' j k 滚动  其他任意键关闭' : ' j k scroll, any other key closes', 'dim')]
  return fillScreen([[piece(zh ? ' 帮助 ' : ' Help ', 'bar')], ruleRow(canvas), ...filled, foot], canvas)
}

function helpRow({ keys, does }: CommandEntry, canvas: Canvas): Row {
  const names = keys.map(keyName).join('  ')
  return [piece(`  ${names.padEnd(22)}`, 'key'), piece(does[canvas.language])]
}
