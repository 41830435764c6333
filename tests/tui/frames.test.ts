import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './terminal.ts'

/** In a process of its own, where nothing else is compiled or collected; `npm run build` comes first. */
test('a frame of 5,000 aligned paragraphs costs no more CPU and bytes than it did', { timeout: 240_000 }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bench/tui.ts'), '--check'], {
    encoding: 'utf8',
  })
  expect(`${stdout}${stderr}`).not.toMatch(/more than/)
  expect(status).toBe(0)
})
