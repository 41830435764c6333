import { createTwoFilesPatch } from 'diff'
import type { Report } from '../model/report.ts'

/**
 * A unified diff of the two extracted texts, line by line: `patch` applied to the left text gives the right one.
 *
 * For a text file in UTF-8 the extracted text is the file.
 */
export function createPatch(left: Report, right: Report): string {
  return createTwoFilesPatch(left.file, right.file, left.text, right.text, undefined, undefined, { context: 3 })
}
