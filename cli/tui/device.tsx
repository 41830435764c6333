import { type Instance, render } from 'ink'
import { viewOf } from './view.ts'
import { paintRow } from './paint.ts'
import { Root } from './root.tsx'
import type { ViewState } from './state.ts'

/** The real terminal: draws states, hands keys on, and gives the terminal back as it was. */
export interface Device {
  readonly size: () => { readonly columns: number; readonly rows: number }
  readonly draw: (state: ViewState) => void
  /** Gives the terminal back until the process is continued. */
  readonly suspend: () => void
  readonly resume: () => void
  readonly close: () => Promise<void>
}

export interface Listening {
  readonly keys: (input: string) => void
  readonly resized: () => void
}

const enterAlternate = '\u001b[?1049h\u001b[?25l\u001b[2J\u001b[H'
const leaveAlternate = '\u001b[?1049l\u001b[?25h'

/** Takes the terminal. Raw mode comes before the first frame, so that keys typed early are not echoed into it. */
export function openDevice({ stdin, stdout }: NodeJS.Process, listening: Listening): Device {
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.on('data', listening.keys)
  stdin.resume()
  // Before Ink listens, so that it never draws an old frame into a new size.
  stdout.on('resize', listening.resized)
  let instance: Instance | null = null
  const draw = (state: ViewState): void => {
    const lines = viewOf(state).map((row) => paintRow(row, state.settings.color))
    if (instance === null)
      instance = render(<Root lines={lines} />, options({ stdin, stdout, isWide: state.settings.ambiguous === 2 }))
    else instance.rerender(<Root lines={lines} />)
  }
  return {
    size: () => ({ columns: Math.max(1, stdout.columns || 80), rows: Math.max(1, stdout.rows || 24) }),
    draw,
    suspend: () => {
      stdin.setRawMode(false)
      stdout.write(leaveAlternate)
    },
    resume: () => {
      stdin.setRawMode(true)
      stdin.resume()
      stdout.write(enterAlternate)
      instance?.clear()
    },
    close: async () => {
      stdin.off('data', listening.keys)
      stdout.off('resize', listening.resized)
      instance?.unmount()
      await instance?.waitUntilExit().catch(() => {})
      stdin.setRawMode(false)
      stdin.pause()
    },
  }
}

interface Streams {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly isWide: boolean
}

function options({ stdin, stdout, isWide }: Streams) {
  return {
    stdin,
    stdout,
    alternateScreen: true,
    // An environment with `CI`, even empty, would silence Ink.
    interactive: true,
    // Ink counts ambiguous characters as one cell: where they are two it must not skip along a row.
    incrementalRendering: !isWide,
    maxFps: 30,
    patchConsole: false,
    exitOnCtrlC: false,
    isScreenReaderEnabled: false,
  }
}
