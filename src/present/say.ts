import type { Language } from '../model/language.ts'

/** The words of one language. */
export function say(language: Language, zh: string, en: string): string {
  return language === 'zh' ? zh : en
}

/** The marks between the parts of a sentence, with the space they take. */
export interface Punctuation {
  readonly comma: string
  readonly semicolon: string
  readonly colon: string
  readonly dash: string
}

export const punctuation: Readonly<Record<Language, Punctuation>> = {
  zh: { comma: '，', semicolon: '；', colon: '：', dash: '——' },
  en: { comma: ', ', semicolon: '; ', colon: ': ', dash: ' – ' },
}

/** A text in brackets, to be put after a word. */
export function bracketed(text: string, language: Language): string {
  return language === 'zh' ? `（${text}）` : ` (${text})`
}
