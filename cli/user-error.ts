import type { Wording } from '../src/index.ts'

/** A wrong call: shown as two lines, message and hint, without a stack; exit code 2 unless another is given. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly wording: Wording
  readonly hint: Wording
  readonly exitCode: number

  constructor(wording: Wording, hint: Wording, exitCode = 2) {
    super(wording.en)
    this.wording = wording
    this.hint = hint
    this.exitCode = exitCode
  }
}
