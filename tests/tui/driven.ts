import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, test, vi } from 'vitest'
import { loadPty, root } from './terminal.ts'

/** What a file of tests that drive the built program needs. */
export interface Driven {
  /** Null where there is no pseudo-terminal; a skipped test then says so. */
  readonly pty: ReturnType<typeof loadPty>
  /** A folder of the file's own, gone afterwards, and in it a copy of the sample corpus. */
  readonly folder: string
  readonly corpus: string
}

/** Prepares a file of tests for driving the built program; `npm run build` (or `npm ci`) comes first. */
export function drive(): Driven {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-'))
  const corpus = join(folder, 'corpus')
  cpSync(join(root, 'corpus'), corpus, { recursive: true })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  // Generous, since other work may share the machine; nothing waits by the clock.
  vi.setConfig({ testTimeout: 120_000 })
  const pty = loadPty()
  if (pty === null)
    test.skip('SKIPPED: node-pty is not installed here, so the program cannot be driven in a terminal', () => {})
  return { pty, folder, corpus }
}
