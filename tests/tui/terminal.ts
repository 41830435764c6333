import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { IBufferCell, Terminal } from '@xterm/headless'

const require = createRequire(import.meta.url)
// Both are CommonJS without names an ES module could import.
const headless = require('@xterm/headless') as typeof import('@xterm/headless')
const { Unicode11Addon } = require('@xterm/addon-unicode11') as typeof import('@xterm/addon-unicode11')

export const root: string = resolve(import.meta.dirname, '../..')

/** One cell as a terminal shows it. A wide character has width 2, the cell after it width 0. */
export interface ScreenCell {
  readonly text: string
  readonly width: number
  readonly style: CellStyle
}

export interface CellStyle {
  /** Palette index, or -1 for the terminal's own colour. */
  readonly foreground: number
  readonly background: number
  readonly isBold: boolean
  readonly isDim: boolean
  readonly isInverse: boolean
  readonly isStruck: boolean
  readonly isUnderlined: boolean
}

/** The real program in a pseudo-terminal, its cells kept by a real terminal's parser. */
export interface Session {
  readonly write: (keys: string) => void
  readonly resize: (columns: number, rows: number) => Promise<void>
  readonly kill: (signal: string) => void
  /** Rows as text, without the spaces at their ends. */
  readonly rows: () => readonly string[]
  readonly cells: () => readonly (readonly ScreenCell[])[]
  /** Resolves when a whole frame shows what is looked for; rejects with the screen after `timeout` ms. The one way to assert on a screen: a frame looked at by chance may be an early or a half one. */
  readonly until: (shown: string | RegExp | ((text: string) => boolean), timeout?: number) => Promise<void>
  readonly exited: Promise<{ readonly exitCode: number; readonly signal?: number | undefined }>
  /** Whether the alternate screen is on, and the cursor shown. */
  readonly isAlternate: () => boolean
  readonly isCursorShown: () => boolean
  /** Everything received so far, as it came. */
  readonly output: () => string
  /** What was put on the clipboard last (OSC 52). */
  readonly copied: () => string
  /** Whether the program asks for the mouse. */
  readonly hasMouse: () => boolean
  /** Bytes received so far. */
  readonly bytes: () => number
  readonly pid: number
  /** Whether something was drawn since the last change of size. */
  readonly isCurrent: () => boolean
}

export interface SessionOptions {
  readonly args: readonly string[]
  readonly columns: number
  readonly rows: number
  readonly env?: Readonly<Record<string, string>>
  /** Where it is started; the project's root unless given. */
  readonly cwd?: string
  /** Whether a shell runs the program and says the terminal's settings (`stty -g`) before and after. */
  readonly isInShell?: boolean
}

interface Pty {
  spawn(file: string, args: string[], options: object): PtyProcess
}

interface PtyProcess {
  readonly pid: number
  onData(listen: (text: string) => void): void
  onExit(listen: (end: { exitCode: number; signal?: number }) => void): void
  write(text: string): void
  resize(columns: number, rows: number): void
  kill(signal?: string): void
}

/** `node-pty` has to be compiled, so it may be missing; then there is no pseudo-terminal to test in. */
export function loadPty(): Pty | null {
  try {
    return require('node-pty') as Pty
  } catch {
    return null
  }
}

/** Characters of the longest sequence that is looked for in what comes. */
const longestSequence = '\u001b[?2026h'.length

export function openSession(pty: Pty, options: SessionOptions): Session {
  const { args, columns, rows, env = {}, cwd = root, isInShell = false } = options
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true })
  terminal.loadAddon(new Unicode11Addon())
  terminal.unicode.activeVersion = '11'
  const program = [process.execPath, join(root, 'dist/cli/bin.js'), ...args]
  const [file = '', ...given] = isInShell ? ['/bin/sh', '-c', betweenSettings, 'sh', ...program] : program
  const child = pty.spawn(file, given, {
    name: env['TERM'] ?? 'xterm-256color',
    cols: columns,
    rows,
    cwd,
    env: { ...cleanEnvironment(), ...ownFolders(), TERM: 'xterm-256color', LANG: 'zh_CN.UTF-8', ...env },
  })
  let copied = ''
  terminal.parser.registerOscHandler(52, (text) => {
    copied = Buffer.from(text.split(';')[1] ?? '', 'base64').toString()
    return true
  })
  let received = 0
  let output = ''
  /** Chunks the terminal's parser has been given and not yet taken in. */
  let unread = 0
  let isCursorShown = true
  let tail = ''
  let isDrawing = false
  let sized = 0
  child.onData((text) => {
    received += Buffer.byteLength(text)
    output += text
    // A sequence may come in two chunks.
    const recent = tail + text
    tail = recent.slice(-longestSequence + 1)
    const shown = recent.lastIndexOf('\u001b[?25h')
    const hidden = recent.lastIndexOf('\u001b[?25l')
    if (shown !== hidden) isCursorShown = shown > hidden
    // Ink opens and closes every frame; between the two the screen is half old and half new.
    const opened = recent.lastIndexOf('\u001b[?2026h')
    const closed = recent.lastIndexOf('\u001b[?2026l')
    if (opened !== closed) isDrawing = opened > closed
    unread++
    terminal.write(text, () => void unread--)
  })
  // Answers to queries go back as from a real terminal.
  terminal.onData((text) => child.write(text))
  const exited = new Promise<{ exitCode: number; signal?: number }>((done) => child.onExit(done))
  const isWholeFrame = (): boolean => unread === 0 && !isDrawing
  const readRows = () =>
    readAll(terminal).map((row) =>
      row
        .map(({ text, width }) => (width === 0 ? '' : text || ' '))
        .join('')
        .trimEnd(),
    )
  return {
    write: (keys) => child.write(keys),
    resize: async (newColumns, newRows) => {
      const isSame = newColumns === terminal.cols && newRows === terminal.rows
      sized = isSame ? -1 : received
      terminal.resize(newColumns, newRows)
      child.resize(newColumns, newRows)
    },
    kill: (signal) => process.kill(isInShell ? childOf(child.pid) : child.pid, signal),
    rows: readRows,
    cells: () => readAll(terminal),
    until: (shown, timeout = 40_000) => waitFor({ isWholeFrame, readRows, shown, timeout }),
    exited,
    isAlternate: () => terminal.buffer.active.type === 'alternate',
    isCursorShown: () => isCursorShown,
    output: () => output,
    copied: () => copied,
    hasMouse: () => terminal.modes.mouseTrackingMode !== 'none',
    bytes: () => received,
    pid: child.pid,
    isCurrent: () => received > sized,
  }
}

const betweenSettings = 'stty -g; "$@"; code=$?; stty -g; exit $code'

/** The program that a shell runs. */
function childOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').at(-1))
}

/** Where the program keeps a reviewer's own files: a new folder for each session, unless a test gives one. */
function ownFolders(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-own-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  // What Node compiled is the same for all of them.
  const cache = join(tmpdir(), 'duizhao-test-cache')
  return { XDG_STATE_HOME: join(folder, 'state'), XDG_CONFIG_HOME: join(folder, 'config'), XDG_CACHE_HOME: cache }
}

/** Ours, without what would change the program: `CI` silences Ink, colour wishes are given by each test. */
function cleanEnvironment(): Record<string, string> {
  const left = new Set([
    'CI',
    'NO_COLOR',
    'FORCE_COLOR',
    'COLUMNS',
    'LINES',
    'LC_ALL',
    'LC_MESSAGES',
    'XDG_STATE_HOME',
    'XDG_CONFIG_HOME',
    'XDG_CACHE_HOME',
  ])
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      left.has(name) || value === undefined ? [] : [[name, value]],
    ),
  )
}

interface Waiting {
  readonly isWholeFrame: () => boolean
  readonly readRows: () => readonly string[]
  readonly shown: string | RegExp | ((text: string) => boolean)
  readonly timeout: number
}

/** Milliseconds between two looks. What is waited for may also be a file or an exit, so not only new output counts. */
const lookEvery = 15

async function waitFor({ isWholeFrame, readRows, shown, timeout }: Waiting): Promise<void> {
  const isThere = (): boolean => {
    const text = readRows().join('\n')
    if (typeof shown === 'function') return shown(text)
    return typeof shown === 'string' ? text.includes(shown) : shown.test(text)
  }
  const latest = performance.now() + timeout
  while (!isWholeFrame() || !isThere()) {
    if (performance.now() > latest)
      throw new Error(`not shown after ${timeout} ms: ${String(shown)}\n${readRows().join('\n')}`)
    await setTimeout(lookEvery)
  }
}

function readAll(terminal: Terminal): readonly (readonly ScreenCell[])[] {
  const buffer = terminal.buffer.active
  return Array.from({ length: terminal.rows }, (_, y) => {
    const line = buffer.getLine(buffer.viewportY + y)
    return Array.from({ length: terminal.cols }, (_cell, x) => cellOf(line?.getCell(x)))
  })
}

function cellOf(cell: IBufferCell | undefined): ScreenCell {
  if (cell === undefined)
    return {
      text: '',
      width: 1,
      style: {
        foreground: -1,
        background: -1,
        isBold: false,
        isDim: false,
        isInverse: false,
        isStruck: false,
        isUnderlined: false,
      },
    }
  return {
    text: cell.getChars(),
    width: cell.getWidth(),
    style: {
      foreground: cell.isFgPalette() ? cell.getFgColor() : -1,
      background: cell.isBgPalette() ? cell.getBgColor() : -1,
      isBold: cell.isBold() !== 0,
      isDim: cell.isDim() !== 0,
      isInverse: cell.isInverse() !== 0,
      isStruck: cell.isStrikethrough() !== 0,
      isUnderlined: cell.isUnderline() !== 0,
    },
  }
}
