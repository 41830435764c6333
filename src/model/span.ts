/**
 * A half-open range `[start, end)` in UTF-16 code units of one report's extracted text.
 *
 * Only such raw offsets cross a module border; offsets into folded text never do.
 */
export interface Span {
  readonly start: number
  readonly end: number
}
