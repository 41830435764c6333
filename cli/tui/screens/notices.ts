import { type Language, type Oddity, remember, type Report } from '../../../src/index.ts'
import type { Corpus } from '../state.ts'

/** What could not be read, then what was met in the rest. */
export function oddities({ failures, reports }: Corpus, language: Language): readonly Oddity[] {
  return listed(failures, reports, language)
}

const listed = remember(
  (failures: Corpus['failures'], reports: readonly Report[], language: Language): readonly Oddity[] => [
    ...failures.map(({ file, message, hint }): Oddity => ({
      file,
      message: message[language],
      hint: hint[language],
      isFailure: true,
    })),
    ...reports.flatMap(({ file, notices }) =>
      notices.map(({ message }): Oddity => ({ file, message: message[language], hint: '', isFailure: false })),
    ),
  ],
)
