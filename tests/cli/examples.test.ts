import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../../cli/main.ts'

const root = resolve(import.meta.dirname, '..', '..')

function textsIn(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

test('reports/ is what the program writes of the sample corpus (npm run reports writes it anew)', async () => {
  const out = mkdtempSync(join(tmpdir(), 'duizhao-'))
  const corpus = relative(process.cwd(), join(root, 'corpus'))
  const nothing = { out: () => {}, err: () => {}, isTerminal: false, isErrTerminal: false, env: {} }
  expect(await main(['report', corpus, '--out', out, '--lang', 'zh'], nothing)).toBe(0)
  expect(textsIn(out)).toEqual(textsIn(join(root, 'reports')))
})
