import { open, readFile } from 'node:fs/promises'
import type { Decision } from '../model/follow-up.ts'

/** The file of decisions, kept beside the reports and meant to be shared. */
export const decisionFile = 'duizhao.review.jsonl'

/** What a decision file holds: decisions in the order they were made, and the lines that could not be read (1-based). */
export interface ReadDecisions {
  readonly decisions: readonly Decision[]
  readonly damaged: readonly number[]
}

/** Reads a decision file; one that is not there holds nothing. A line cut off by a crash is named, the others count. */
export async function readDecisions(path: string): Promise<ReadDecisions> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const decisions: Decision[] = []
  const damaged: number[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const decision = decisionOf(line)
    if (decision === null) damaged.push(i + 1)
    else decisions.push(decision)
  }
  return { decisions, damaged }
}

/**
 * Appends one decision as one line, on disk before it returns.
 *
 * One write at the file's end, so that writers beside it interleave whole lines; a line that a crash left without its
 * end is closed first, so that nothing is joined to it.
 */
export async function appendDecision(path: string, decision: Decision): Promise<void> {
  const file = await open(path, 'a+')
  try {
    const { size } = await file.stat()
    const last =
      size === 0
        ? '\n'
        : (await file.read({ buffer: Buffer.alloc(1), position: size - 1, length: 1 })).buffer.toString()
    await file.appendFile(`${last === '\n' ? '' : '\n'}${JSON.stringify(decision)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
}

function decisionOf(line: string): Decision | null {
  try {
    const value = JSON.parse(line) as Partial<Decision>
    return typeof value.commitment === 'string' && value.to !== undefined ? (value as Decision) : null
  } catch {
    return null
  }
}
