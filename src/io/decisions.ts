import { open, readFile } from 'node:fs/promises'
import type { Dismissal } from '../model/finding.ts'
import type { Decision } from '../model/follow-up.ts'

/** The file of decisions, kept beside the reports and meant to be shared. */
export const decisionFile = 'duizhao.review.jsonl'

/** What a decision file holds: decisions and dismissals in the order they were made, and the lines that could not be read (1-based). */
export interface ReadDecisions {
  readonly decisions: readonly Decision[]
  readonly dismissals: readonly Dismissal[]
  readonly damaged: readonly number[]
}

/** Reads a decision file; one that is not there holds nothing. A line cut off by a crash is named, the others count. */
export async function readDecisions(path: string): Promise<ReadDecisions> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const decisions: Decision[] = []
  const dismissals: Dismissal[] = []
  const damaged: number[] = []
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const one = lineOf(line)
    if (one === null) damaged.push(i + 1)
    else if ('finding' in one) dismissals.push(one)
    else decisions.push(one)
  }
  return { decisions, dismissals, damaged }
}

/**
 * Appends one decision or dismissal as one line, on disk before it returns.
 *
 * One write at the file's end, so that writers beside it interleave whole lines; a line that a crash left without its
 * end is closed first, so that nothing is joined to it.
 */
export async function appendDecision(path: string, decision: Decision | Dismissal): Promise<void> {
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

function lineOf(line: string): Decision | Dismissal | null {
  try {
    const value = JSON.parse(line) as Partial<Decision & Dismissal>
    const isKnown = typeof value.commitment === 'string' || typeof value.finding === 'string'
    return isKnown && value.to !== undefined ? (value as Decision | Dismissal) : null
  } catch {
    return null
  }
}
