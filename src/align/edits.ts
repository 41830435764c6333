import { diffArrays } from 'diff'
import type { Edit } from '../model/alignment.ts'
import type { Span } from '../model/span.ts'
import type { Tokeniser } from '../model/tokeniser.ts'
import { folded } from '../text/fold.ts'
import { isSpace, textOf } from '../text/spans.ts'
import { wholeTerms } from './terms.ts'

/** One side of a pair: the report's text and the sentences of the pair in it. */
export interface Side {
  readonly text: string
  readonly spans: readonly Span[]
}

interface Token extends Span {
  readonly folded: string
}

/**
 * The inline changes from left to right, on words, with raw offsets on both sides.
 *
 * A number with its unit, a date or a quoted term is never cut in two. Width, case and white space do not count as changes.
 *
 * @returns edits in order; the left spans tile the left sentences, the right spans the right ones
 */
export function findEdits(left: Side, right: Side, tokeniser: Tokeniser): readonly Edit[] {
  const leftTokens = tokensOf(left, tokeniser)
  const rightTokens = tokensOf(right, tokeniser)
  const changes = diffArrays([...leftTokens], [...rightTokens], { comparator: (a, b) => a.folded === b.folded })
  const edits: Edit[] = []
  let i = 0
  let j = 0
  for (const { added, removed, value } of changes) {
    const count = value.length
    if (removed) edits.push(...runs(leftTokens.slice(i, (i += count))).map(deleted))
    else if (added) edits.push(...runs(rightTokens.slice(j, (j += count))).map(inserted))
    else edits.push(...equalRuns(leftTokens.slice(i, (i += count)), rightTokens.slice(j, (j += count))))
  }
  return edits
}

/**
 * The words of a side, white space joined to the word before; terms that must stay whole are one token.
 * Words are found without the white space of hard line breaks: 普\n法 is one word.
 */
function tokensOf({ text, spans }: Side, tokeniser: Tokeniser): readonly Token[] {
  return spans.flatMap((sentence) => {
    const { plain, at } = withoutSpaces(textOf(text, sentence))
    const words = wholeTerms(plain, tokeniser.tokenise(plain))
    return words.map(({ start, end }, i): Token => ({
      start: sentence.start + (i === 0 ? 0 : at[start]!),
      end: sentence.start + at[end]!,
      folded: folded(plain.slice(start, end)),
    }))
  })
}

/** The text without white space; `at[i]` is the raw offset of unit `i`, `at[length]` the raw length. */
function withoutSpaces(raw: string): { readonly plain: string; readonly at: readonly number[] } {
  const at: number[] = []
  for (let i = 0; i < raw.length; i++) if (!isSpace(raw.charCodeAt(i))) at.push(i)
  return { plain: at.map((i) => raw[i]).join(''), at: [...at, raw.length] }
}

/** Tokens as spans, neighbours joined. */
function runs(tokens: readonly Token[]): readonly Span[] {
  const joined: Span[] = []
  for (const { start, end } of tokens) {
    const last = joined.at(-1)
    if (last?.end === start) joined[joined.length - 1] = { start: last.start, end }
    else joined.push({ start, end })
  }
  return joined
}

/** Equal stretches, broken where either side goes on in another sentence. */
function equalRuns(left: readonly Token[], right: readonly Token[]): readonly Edit[] {
  const edits: { op: 'equal'; left: Span; right: Span }[] = []
  for (const [i, token] of left.entries()) {
    const other = right[i]!
    const last = edits.at(-1)
    if (last?.left.end === token.start && last.right.end === other.start) {
      last.left = { start: last.left.start, end: token.end }
      last.right = { start: last.right.start, end: other.end }
    } else edits.push({ op: 'equal', left: span(token), right: span(other) })
  }
  return edits
}

function deleted(left: Span): Edit {
  return { op: 'delete', left, right: null }
}

function inserted(right: Span): Edit {
  return { op: 'insert', left: null, right }
}

function span({ start, end }: Span): Span {
  return { start, end }
}
