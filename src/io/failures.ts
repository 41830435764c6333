import type { Wording } from '../model/language.ts'

/** A file that could not be read; the others still are. Texts in both languages. */
export interface ReadFailure {
  readonly file: string
  readonly message: Wording
  readonly hint: Wording
}

/** A failure with its message and hint, each in Chinese and English. */
export function failure(
  file: string,
  message: readonly [string, string],
  hint: readonly [string, string],
): ReadFailure {
  return { file, message: { zh: message[0], en: message[1] }, hint: { zh: hint[0], en: hint[1] } }
}
