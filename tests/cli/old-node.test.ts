import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { complaintOfNode } from '../../cli/old-node.ts'

test.each(['18.20.4', '20.20.2', '22.12.0'])('Node %s is refused with what is needed', (version) => {
  expect(complaintOfNode(version)?.[0].zh).toContain(version)
})

test.each(['22.13.0', '22.22.1', '24.0.0', '26.1.0'])('Node %s is taken', (version) => {
  expect(complaintOfNode(version)).toBeNull()
})

test('package.json names the same oldest Node', () => {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    readonly engines: { readonly node: string }
  }
  const oldest = engines.node.replace('>=', '')
  expect(complaintOfNode(`${oldest}.0`)).toBeNull()
  expect(complaintOfNode('22.12.9')?.[0].en).toContain(`Node ${oldest} `)
})
