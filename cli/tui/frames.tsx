import { render } from 'ink'
import { Root } from './root.tsx'

/** What draws frames by what changed since the one before. */
export interface Frames {
  readonly draw: (lines: readonly string[]) => void
  /** The next frame is drawn whole. */
  readonly clear: () => void
  readonly close: () => Promise<void>
}

interface Streams {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  /** Whether only what changed along a row is written. */
  readonly isIncremental: boolean
}

/** Hands the screen to Ink, with its first frame. */
export function openFrames({ stdin, stdout, isIncremental }: Streams, first: readonly string[]): Frames {
  const instance = render(<Root lines={first} />, {
    stdin,
    stdout,
    alternateScreen: true,
    // An environment with `CI`, even empty, would silence Ink.
    interactive: true,
    incrementalRendering: isIncremental,
    maxFps: 30,
    patchConsole: false,
    exitOnCtrlC: false,
    isScreenReaderEnabled: false,
  })
  return {
    draw: (lines) => instance.rerender(<Root lines={lines} />),
    clear: () => instance.clear(),
    close: async () => {
      instance.unmount()
      await instance.waitUntilExit().catch(() => {})
    },
  }
}
