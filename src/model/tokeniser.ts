import type { Span } from './span.ts'

/** Word segmentation (分词). The id goes into every output, so a result can be repeated. */
export interface Tokeniser {
  readonly id: 'jieba' | 'nodejieba' | 'intl' | 'char'
  /** Tokens in order, without gaps: they tile the text. */
  tokenise(text: string): readonly Span[]
}
