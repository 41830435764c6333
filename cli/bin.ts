#!/usr/bin/env node
import module from 'node:module'
import { languageOf } from './language.ts'
import { complaintOfNode } from './old-node.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `duizhao … | head` closes the pipe early; that is no error of ours.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const complaint = complaintOfNode(process.versions.node)
process.exitCode = complaint === null ? await run() : complain(complaint)

/** The program is loaded only now: on an old Node even loading it may fail. */
async function run(): Promise<number> {
  await keepCompiled()
  const { main } = await import('./main.ts')
  return main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    isTerminal: process.stdout.isTTY && process.stdin.isTTY,
    isErrTerminal: process.stderr.isTTY,
    process,
    env: process.env,
  })
}

/** What Node compiled is kept for the next start, in the user's own folder: nobody else can put code there. */
async function keepCompiled(): Promise<void> {
  const { cacheFolder } = await import('./cache-folder.ts')
  module.enableCompileCache?.(cacheFolder(process.env))
}

function complain([message, hint]: NonNullable<typeof complaint>): number {
  const language = languageOf(process.env)
  process.stderr.write(`duizhao: ${message[language]}\n${hint[language]}\n`)
  return 2
}
