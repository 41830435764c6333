import { spawnSync } from 'node:child_process'
import { setImmediate } from 'node:timers/promises'
import type { Frames } from './frames.tsx'
import { paintRow } from './paint.ts'
import { plainText } from './plain.ts'
import type { ViewState } from './state.ts'
import { viewOf } from './view.ts'

/** The terminal: draws or says states, hands keys on, and gives the terminal back as it was. */
export interface Device {
  readonly size: () => { readonly columns: number; readonly rows: number }
  readonly draw: (state: ViewState) => void
  /** Gives the terminal back until it is taken again. */
  readonly suspend: () => void
  readonly resume: () => void
  /** Everything drawn anew. */
  readonly redraw: () => void
  /** Puts a text on the terminal's clipboard, through whatever lies between (OSC 52). */
  readonly copy: (text: string) => void
  /** Prints the screen as plain text outside the screens. */
  readonly print: (state: ViewState) => Promise<void>
  /** Runs a program in the terminal until it ends. @returns whether it could be started */
  readonly run: (program: string, args: readonly string[]) => boolean
  readonly close: () => Promise<void>
}

export interface Listening {
  /** Resolves when the keys are obeyed. */
  readonly keys: (input: string) => Promise<void>
  readonly resized: () => void
  readonly hasMouse: boolean
}

const enterAlternate = '\u001b[?1049h\u001b[?25l\u001b[2J\u001b[H'
const leaveAlternate = '\u001b[?1049l\u001b[?25h'
const mouse = { on: '\u001b[?1000h\u001b[?1006h', off: '\u001b[?1006l\u001b[?1000l' }

/**
 * Takes the terminal. Raw mode comes before the first frame, so that keys typed early are not echoed into it.
 *
 * What is drawn before Ink is loaded, which takes longer than all else at the start, is written as it is.
 */
export function openDevice(host: NodeJS.Process, listening: Listening): Device {
  const { stdin, stdout } = host
  const turns = turnsOf(host, listening)
  let frames: Frames | null = null
  let shown: ViewState | null = null
  let isClosed = false
  const linesOf = (state: ViewState) => viewOf(state).map((row) => paintRow(row, state.settings))
  let loading: Promise<void> | null = null
  const load = async (): Promise<void> => {
    const { openFrames } = await loadFrames(host)
    if (isClosed) return
    // Ink enters the alternate screen itself; entered twice, the cursor's place outside would be lost.
    stdout.write(leaveAlternate)
    const { settings } = shown!
    // Ink counts ambiguous characters as one cell: where they are two it must not skip along a row.
    frames = openFrames({ stdin, stdout, isIncremental: settings.ambiguous === 1 }, linesOf(shown!))
    if (!turns.isOurs()) turns.give()
  }
  // Before Ink listens, so that it never draws an old frame into a new size.
  stdout.on('resize', listening.resized)
  const resume = (): void => {
    turns.take()
    frames?.clear()
  }
  return {
    size: () => ({ columns: Math.max(1, stdout.columns || 80), rows: Math.max(1, stdout.rows || 24) }),
    draw: (state) => {
      shown = state
      if (!turns.isOurs()) return
      if (frames !== null) return frames.draw(linesOf(state))
      stdout.write(wholeFrame(linesOf(state)))
      // Not before the first frame is out: loading holds up everything else.
      loading ??= setImmediate().then(load)
    },
    suspend: turns.give,
    resume,
    redraw: () => {
      stdout.write('\u001b[2J\u001b[H')
      frames?.clear()
    },
    copy: (text) => stdout.write(clipboardText(text)),
    // For the terminal's own selection, until a key is pressed.
    print: async (state) => {
      turns.give()
      stdout.write(`${plainText(state)}\n\n${backNote[state.settings.language]}`)
      await turns.anyKey()
      stdout.write('\n')
      resume()
    },
    run: (program, args) => {
      turns.give()
      const { error } = spawnSync(program, args, { stdio: 'inherit' })
      resume()
      return error === undefined
    },
    close: async () => {
      stdout.off('resize', listening.resized)
      isClosed = true
      await loading
      if (frames === null) stdout.write(leaveAlternate)
      await frames?.close()
      turns.end()
    },
  }
}

const backNote = { zh: '〔按任意键返回〕', en: '[any key goes back]' } as const

/** What puts a text on the terminal's clipboard (OSC 52). */
export function clipboardText(text: string): string {
  return `\u001b]52;c;${Buffer.from(text).toString('base64')}\u0007`
}

/** Whose turn it is to have the terminal: ours, with its keys, or another's. */
interface Turns {
  readonly take: () => void
  readonly give: () => void
  readonly isOurs: () => boolean
  /** Resolves with the next key, which goes nowhere else. */
  readonly anyKey: () => Promise<void>
  readonly end: () => void
}

function turnsOf({ stdin, stdout }: NodeJS.Process, { keys, hasMouse }: Listening): Turns {
  let isOurs = true
  let waiting: (() => void) | null = null
  const listen = (input: string): void => {
    if (waiting === null) return void keys(input)
    waiting()
    waiting = null
  }
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.on('data', listen)
  stdin.resume()
  stdout.write(enterAlternate + (hasMouse ? mouse.on : ''))
  return {
    isOurs: () => isOurs,
    give: () => {
      isOurs = false
      stdin.setRawMode(false)
      stdout.write((hasMouse ? mouse.off : '') + leaveAlternate)
    },
    take: () => {
      isOurs = true
      stdin.setRawMode(true)
      stdin.resume()
      stdout.write(enterAlternate + (hasMouse ? mouse.on : ''))
    },
    anyKey: async () => {
      stdin.setRawMode(true)
      await new Promise<void>((done) => {
        waiting = done
      })
    },
    end: () => {
      stdin.off('data', listen)
      if (hasMouse) stdout.write(mouse.off)
      stdin.setRawMode(false)
      stdin.pause()
    },
  }
}

/** React draws a third faster in its production form, which it asks the environment for as it is loaded. */
async function loadFrames({ env }: NodeJS.Process): Promise<typeof import('./frames.tsx')> {
  const before = env['NODE_ENV']
  env['NODE_ENV'] = 'production'
  try {
    return await import('./frames.tsx')
  } finally {
    if (before === undefined) delete env['NODE_ENV']
    else env['NODE_ENV'] = before
  }
}

/** A frame that needs nothing of the one before, shown at once where the terminal can (mode 2026). */
function wholeFrame(lines: readonly string[]): string {
  return `\u001b[?2026h\u001b[H${lines.join('\r\n')}\u001b[?2026l`
}
