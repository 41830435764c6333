import type { Notice } from './report.ts'

/** The extracted text of one file, before parsing: what *read* hands to *parse*. */
export interface Source {
  /** Path as given by the user. */
  readonly file: string
  readonly text: string
  /** What the reader met: encoding guessed, damaged bytes. */
  readonly notices: readonly Notice[]
  /** From the `duizhao.json` beside the file; overrides text and file name. */
  readonly manifest: SourceManifest | null
}

/** One entry of `duizhao.json`. */
export interface SourceManifest {
  readonly body?: string
  readonly year?: number
  readonly county?: string
}
