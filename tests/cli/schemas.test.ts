import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { main } from '../../cli/main.ts'

const root = resolve(import.meta.dirname, '..', '..')
const corpus = join(root, 'corpus')
const town = (year: number) => join(corpus, `青岚镇-${year}.txt`)

async function json(...args: string[]): Promise<{ readonly schema: string; readonly data: unknown }> {
  let out = ''
  await main([...args, '--json'], {
    out: (text) => void (out += text),
    err: () => {},
    isTerminal: false,
    isErrTerminal: false,
    env: { LANG: 'zh_CN.UTF-8' },
  })
  return JSON.parse(out) as { readonly schema: string; readonly data: unknown }
}

test.each([
  ['outline/1', ['outline', corpus]],
  ['outline/1', ['outline', corpus, '--text']],
  ['outline/1', ['outline', join(root, 'tests', 'fixtures', '远景县-2021.txt')]],
  ['align/1', ['align', town(2021), town(2022)]],
  ['align/1', ['align', town(2021), town(2022), town(2023)]],
  ['reuse/1', ['reuse', corpus]],
  ['follow/1', ['follow', corpus]],
  ['check/1', ['check', corpus]],
  ['follow/1', ['follow', town(2022), town(2023)]],
])('%s: what %j prints keeps to its schema', async (name, args) => {
  const printed = await json(...args)
  const schema = JSON.parse(
    readFileSync(join(root, 'schemas', `${name.replace('/', '-')}.schema.json`), 'utf8'),
  ) as object
  const validate = new Ajv2020({ allErrors: true }).compile(schema)
  expect(printed.schema).toBe(name)
  expect(validate(printed) ? [] : validate.errors).toEqual([])
})
