import { type Canvas, fillScreen, piece, type Row, rowCells, ruleRow, type Wording } from '../../src/index.ts'
import { keyName } from './hints.ts'
import { spokenKey } from './key-names.ts'
import { type Command, type CommandEntry, commandOf, screenNames } from './keymap.ts'
import { screenOf, type ViewState } from './state.ts'

const moving: ReadonlySet<Command> = new Set<Command>([
  'down',
  'up',
  'left',
  'right',
  'half-down',
  'half-up',
  'page-down',
  'page-up',
  'first',
  'last',
  'enter',
  'back',
  'side',
])
const screens: ReadonlySet<Command> = new Set<Command>([
  'overview',
  'compare',
  'commitments',
  'families',
  'findings',
  'results',
  'notices',
  'report',
  'heat-map',
])

/** Columns from which the help stands in two columns. */
const leastDouble = 96

/** Every key that works on the screen below, by use, then those of other screens; generated from the keymap. */
export function helpScreen(state: ViewState, top: number, canvas: Canvas): readonly Row[] {
  const zh = canvas.language === 'zh'
  const rows = laidOut(groupsOf(state, zh), canvas)
  const height = Math.max(1, canvas.rows - 3)
  const first = Math.min(top, Math.max(0, rows.length - height))
  const filled = Array.from({ length: height }, (_, i): Row => rows[first + i] ?? [])
  const more =
    rows.length > height
      ? zh
        ? ` j k 滚动（${first + 1}/${rows.length}）  `
        : ` j k scroll (${first + 1}/${rows.length})  `
      : ' '
  const foot: Row = [piece(more, 'key'), piece(zh ? '其他任意键关闭' : 'any other key closes', 'dim')]
  return fillScreen([[piece(zh ? ' 帮助 ' : ' Help ', 'bar')], ruleRow(canvas), ...filled, foot], canvas)
}

/** What changes only how the screens are drawn. */
const drawing: ReadonlySet<Command> = new Set<Command>(['layout', 'heat', 'outline'])

/** What means something else where nothing is drawn. */
const heard: Readonly<Partial<Record<Command, Wording>>> = {
  print: { zh: '读出整屏', en: 'the whole list of this screen' },
  redraw: { zh: '再说一遍', en: 'say it again' },
}

/** The same keys one a line, for one who hears them. */
export function helpLines(state: ViewState): readonly string[] {
  const { language } = state.settings
  const zh = language === 'zh'
  return groupsOf(state, zh).flatMap(({ title, entries, note }) => {
    const lines = entries
      .filter(({ name }) => !drawing.has(name))
      .map(({ name, keys, does: drawn }) => {
        const does = heard[name] ?? drawn
        const names = keys.map((key) => spokenKey(key, language)).join(zh ? '、' : ', ')
        return zh ? `${does.zh}：${names}` : `${does.en}: ${names}`
      })
    if (lines.length === 0) return []
    return [zh ? `${title}的按键` : `Keys, ${title.toLowerCase()}`, ...lines, ...(note === undefined ? [] : [note])]
  })
}

interface Group {
  readonly title: string
  readonly entries: readonly CommandEntry[]
  readonly note?: string
}

function groupsOf({ keymap, ...state }: ViewState, zh: boolean): readonly Group[] {
  const { kind } = screenOf({ keymap, ...state })
  // Of two commands on one key only the first is named.
  const works = keymap
    .filter(({ on }) => on === null || on.includes(kind))
    .map((entry) => ({
      ...entry,
      keys: entry.keys.filter((key) => commandOf(key.replace('*', 'a'), kind, keymap) === entry.name),
    }))
    .filter(({ keys }) => keys.length > 0)
  const own = works.filter(({ name, on }) => on !== null && !moving.has(name) && !screens.has(name))
  const general = works.filter(({ name, on }) => on === null && !moving.has(name) && !screens.has(name))
  const count = zh
    ? '次数以 0、7、8、9 开头：012j 下移 12 行'
    : 'Counts open with 0, 7, 8 or 9: 012j moves down 12 rows'
  return [
    { title: zh ? '此屏' : 'This screen', entries: own },
    { title: zh ? '移动' : 'Moving', entries: works.filter(({ name }) => moving.has(name)), note: count },
    { title: zh ? '各屏' : 'Screens', entries: works.filter(({ name }) => screens.has(name)) },
    { title: zh ? '通用' : 'Everywhere', entries: general },
    {
      title: zh ? '其他屏幕' : 'Other screens',
      entries: keymap
        .filter(({ name }) => !works.some((entry) => entry.name === name))
        .map((entry) => ({ ...entry, does: whereOf(entry) })),
    },
  ]
}

/** What a command does, and on which screens. */
function whereOf({ does, on }: CommandEntry): CommandEntry['does'] {
  const names = (on ?? []).map((kind) => screenNames[kind])
  return {
    zh: `${does.zh}（${names.map(({ zh }) => zh).join('、')}）`,
    en: `${does.en} (${names.map(({ en }) => en).join(', ')})`,
  }
}

/** Groups one below the other, or in two columns of about the same height. */
function laidOut(groups: readonly Group[], canvas: Canvas): readonly Row[] {
  const blocks = groups.filter(({ entries }) => entries.length > 0).map((group) => groupRows(group, canvas))
  if (canvas.columns < leastDouble) return blocks.flat()
  const half = blocks.reduce((sum, rows) => sum + rows.length, 0) / 2
  const left: Row[] = []
  const right: Row[] = []
  for (const rows of blocks) (left.length + rows.length / 2 <= half ? left : right).push(...rows)
  const width = Math.floor(canvas.columns / 2)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i): Row => {
    const row = left[i] ?? []
    return [...row, piece(' '.repeat(Math.max(1, width - rowCells(row, canvas.ambiguous)))), ...(right[i] ?? [])]
  })
}

function groupRows({ title, entries, note }: Group, canvas: Canvas): readonly Row[] {
  const rows = entries.map(({ keys, does }): Row => {
    const names = keys.map(keyName).join('  ')
    return [piece(`  ${names.padEnd(20)} `, 'key'), piece(does[canvas.language])]
  })
  return [[piece(` ${title}`, 'title')], ...rows, ...(note === undefined ? [] : [[piece(`  ${note}`, 'dim')]]), []]
}
