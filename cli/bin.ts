#!/usr/bin/env node
import { main } from './main.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `duizhao … | head` closes the pipe early; that is no error of ours.
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stdout.isTTY && process.stdin.isTTY,
  isErrTerminal: process.stderr.isTTY,
  process,
  env: process.env,
})
