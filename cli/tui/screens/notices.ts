import { type Language, type Oddity, remember } from '../../../src/index.ts'
import type { Corpus } from '../state.ts'

/** What could not be read, then what was met in the rest. */
export const oddities: (corpus: Corpus, language: Language) => readonly Oddity[] = remember(
  ({ failures, reports }: Corpus, language: Language) => [
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
