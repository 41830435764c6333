/** Languages of screens, messages and documents. */
export type Language = 'zh' | 'en'

/** One message in both languages. */
export type Wording = Readonly<Record<Language, string>>
