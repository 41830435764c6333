import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** What each room may import besides itself: rooms, packages, and `node:` where the world may be touched. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/text': ['src/model'],
  'src/parse': ['src/model', 'src/text'],
  'src/align': ['src/model', 'src/text', 'diff', 'string-similarity'],
  // What threads load, which is less than all of it.
  'src/reuse/stages.ts': ['src/model', 'src/reuse'],
  'src/reuse': ['src/model', 'src/text'],
  'src/follow': ['src/model', 'src/text'],
  'src/check': ['src/model', 'src/text'],
  'src/present': ['src/model', 'src/text'],
  'src/io': ['src/model', 'src/text', 'src/index.ts', 'src/reuse/stages.ts', 'node:', 'package:'],
  'src/index.ts': [
    'src/model',
    'src/text',
    'src/parse',
    'src/align',
    'src/reuse',
    'src/follow',
    'src/check',
    'src/present',
  ],
  cli: ['src/index.ts', 'src/io', 'node:', 'package:'],
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`)
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^'\n]+)'/g)].map((match) => match[1]!)
}

function roomOf(path: string): string {
  return Object.keys(mayImport).find((room) => path === room || path.startsWith(`${room}/`)) ?? path
}

function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier
  return roomOf(relative(root, join(root, dirname(file), specifier)))
}

function isAllowed(room: string, target: string): boolean {
  const allowed = mayImport[room]
  if (allowed === undefined) return false
  if (target === room || allowed.includes(target)) return true
  if (target.startsWith('node:')) return allowed.includes('node:')
  const isPackage = !target.startsWith('src/') && target !== 'cli'
  return isPackage && allowed.includes('package:')
}

test('every import stays within the table', () => {
  const offending = [...sourceFiles('src'), ...sourceFiles('cli')].flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !isAllowed(roomOf(file), targetOf(file, specifier)))
      .map((specifier) => `${file} imports ${specifier}`),
  )
  expect(offending).toEqual([])
})

test('pure rooms hold no clock, no chance and no default locale', () => {
  const impure = /Date\.now|new Date\(|Math\.random|localeCompare\([^,)]*\)|process\./
  const offending = sourceFiles('src').filter((file) => {
    return !file.startsWith('src/io/') && impure.test(readFileSync(join(root, file), 'utf8'))
  })
  expect(offending).toEqual([])
})
