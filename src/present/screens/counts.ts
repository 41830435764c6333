import type { Status } from '../../model/follow-up.ts'
import { shortStatusWords, statuses, statusWords } from '../words.ts'
import { statusMark } from './marks.ts'
import { type Canvas, piece, type Row } from './row.ts'

/** How many items of each status there are, said with long words, short ones and none; a status of none is left out. */
export function countRows(summary: Readonly<Record<Status, number>>, canvas: Canvas): readonly Row[] {
  const some = statuses.filter((status) => summary[status] > 0)
  return [statusWords, shortStatusWords, null].map((words) =>
    some.flatMap((status): Row => {
      const { sign, tone } = statusMark(status, canvas)
      const word = words === null ? '' : ` ${words[status][canvas.language]} `
      return [piece(`  ${sign}`, tone), piece(`${word}${summary[status]}`)]
    }),
  )
}
