import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { Call } from '../call.ts'
import { packageRoot } from '../package-root.ts'
import type { Device } from './device.ts'
import type { Effect, Outside } from './effects.ts'

import type { Store } from './store.ts'

const outside: ReadonlySet<Effect['kind']> = new Set(['copy', 'print', 'edit', 'suspend', 'redraw', 'export'])

export function isOutside(effect: Effect): effect is Outside {
  return outside.has(effect.kind)
}

interface Around {
  readonly call: Call
  readonly host: NodeJS.Process
  readonly device: Device
  readonly store: Store
}

/** What the screens do with the terminal itself and with other programs. */
export async function performOutside(effect: Outside, around: Around): Promise<void> {
  const { host, device, store } = around
  const zh = store.state().settings.language === 'zh'
  switch (effect.kind) {
    case 'copy':
      device.copy(effect.text)
      return tell(store, effect.said)
    case 'print':
      await device.print(store.state())
      return device.draw(store.state())
    case 'edit':
      return edit(effect, around)
    case 'redraw':
      device.redraw()
      return device.draw(store.state())
    case 'suspend':
      device.suspend()
      return void host.kill(0, 'SIGTSTP')
    default:
      void tell(store, zh ? '正在导出…' : 'Writing…')
      return tell(store, await exportDocuments(around.call, host, zh))
  }
}

function tell(store: Store, text: string): Promise<void> {
  return store.dispatch({ kind: 'message', text })
}

/** The file in the reviewer's editor, at the line of the cursor. */
async function edit(
  { file, line }: Extract<Outside, { readonly kind: 'edit' }>,
  { call, device, store }: Around,
): Promise<void> {
  const { env } = call.world
  const [program = 'vi', ...args] = (env['VISUAL'] || env['EDITOR'] || 'vi').split(/\s+/)
  const hasRun = device.run(program, [...args, `+${line}`, file])
  device.draw(store.state())
  if (hasRun) return
  const zh = store.state().settings.language === 'zh'
  await tell(store, zh ? `无法启动编辑器 ${program}，可设 EDITOR` : `Cannot start ${program}; set EDITOR`)
}

/** The written comparison, by the command that writes it, in a process of its own. @returns what to say: where it is, or why not */
function exportDocuments({ paths, options }: Call, host: NodeJS.Process, zh: boolean): Promise<string> {
  const out = resolve(zh ? '对照结果' : 'comparison')
  const settings = ['--out', out, '--lang', zh ? 'zh' : 'en', '--tokeniser', options.tokeniser]
  const bin = host.argv[1] ?? join(packageRoot, 'dist/cli/bin.js')
  const child = spawn(host.execPath, [bin, 'report', ...paths, ...settings])
  const said: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
  return new Promise((done) => {
    child.on('error', (error) => done(String(error)))
    child.on('close', (code) => {
      const last = said.join('').trim().split('\n').at(-1) ?? ''
      done(code === 0 ? last || out : `${zh ? '未能导出：' : 'Not written: '}${last}`)
    })
  })
}
