import { spawnSync } from 'node:child_process'
import { setImmediate } from 'node:timers/promises'
import { clipboardText, type Device, type Listening } from './device.ts'
import { answer, news, type Saying, sayingOf, spokenOf } from './saying.ts'
import type { ViewState } from './state.ts'

/** What pages and half pages are counted in; the window's own size is of no matter. */
const size = { columns: 400, rows: 30 } as const

/**
 * The terminal for a screen reader or a Braille line: plain lines, each printed once below the last.
 *
 * No alternate screen, no moving of the cursor, no colour; nothing is drawn again. A key is answered when what it does is
 * done; of keys that came together the last is answered.
 */
export function openSpeaker({ stdin, stdout }: NodeJS.Process, { keys }: Pick<Listening, 'keys'>): Device {
  const voice = voiceOf(stdout)
  /** Inputs whose keys are not all obeyed yet. */
  let asked = 0
  const listen = async (input: string): Promise<void> => {
    asked++
    await keys(input)
    // The state that the keys led to is handed on in the turn after.
    await setImmediate()
    asked--
    if (asked === 0) voice.speak(answer)
  }
  const hear = (input: string): void => void listen(input)
  const take = (): void => {
    voice.begin()
    stdin.setRawMode(true)
    stdin.resume()
  }
  const give = (): void => {
    voice.end()
    stdin.setRawMode(false)
  }
  take()
  stdin.setEncoding('utf8')
  stdin.on('data', hear)
  return {
    size: () => size,
    draw: (state) => {
      voice.show(state)
      if (asked === 0) voice.speak(news)
    },
    suspend: give,
    resume: take,
    redraw: voice.begin,
    copy: (text) => stdout.write(clipboardText(text)),
    print: async (state) => {
      const { title, whole } = spokenOf(state)
      stdout.write(`${[title, ...whole()].join('\n')}\n`)
    },
    run: (program, args) => {
      give()
      const { error } = spawnSync(program, args, { stdio: 'inherit' })
      take()
      return error === undefined
    },
    close: async () => {
      stdin.off('data', hear)
      give()
      stdin.pause()
    },
  }
}

/** What was said last, and what is to be said of the state shown. */
interface Voice {
  readonly show: (state: ViewState) => void
  readonly speak: (how: typeof answer) => void
  /** The next time all is said. */
  readonly begin: () => void
  /** Says no more until it begins again; a line being typed is ended. */
  readonly end: () => void
}

function voiceOf(stdout: NodeJS.WriteStream): Voice {
  let shown: ViewState | null = null
  let said: Saying | null = null
  let isSilent = false
  return {
    show: (state) => {
      if (shown === null) stdout.write(`${greeting[state.settings.language]}\n`)
      shown = state
    },
    speak: (how) => {
      if (isSilent || shown === null) return
      const saying = sayingOf(shown)
      const text = how(said, saying)
      said = saying
      if (text !== '') stdout.write(text)
    },
    begin: () => {
      said = null
      isSilent = false
    },
    end: () => {
      if (said !== null && said.prompt !== null) stdout.write('\n')
      said = null
      isSilent = true
    },
  }
}

const greeting = {
  zh: '对照，逐行朗读。问号列出全部按键，q 退出。',
  en: 'Duizhao, line by line. The question mark lists the keys, q quits.',
} as const
