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
 * A number with its scale or percent sign, a date or a quoted term is never cut in two. Width, case and white space do not count as changes.
 * What stays between two changes is said to stay only if it says something: a comma or 的 alone does not.
 *
 * @returns edits in order, of each change what is deleted first; the left spans tile the left sentences, the right spans
 *   the right ones
 * @see Myers 1986, through `diff`
 */
export function findEdits(left: Side, right: Side, tokeniser: Tokeniser): readonly Edit[] {
  const leftTokens = tokensOf(left, tokeniser)
  const rightTokens = tokensOf(right, tokeniser)
  const edits: Edit[] = []
  let i = 0
  let j = 0
  for (const { isEqual, left: leftCount, right: rightCount } of stretchesOf(leftTokens, rightTokens)) {
    const deleted = leftTokens.slice(i, (i += leftCount))
    const inserted = rightTokens.slice(j, (j += rightCount))
    if (isEqual) edits.push(...equalRuns(deleted, inserted))
    else edits.push(...runs(deleted).map(deletedEdit), ...runs(inserted).map(insertedEdit))
  }
  return edits
}

/** A stretch of tokens that stays, or one that changes; counts of tokens on both sides. */
interface Stretch {
  readonly isEqual: boolean
  readonly left: number
  readonly right: number
}

/** Stretches in turn equal and changed; equal ones that say nothing are part of the change around them. */
function stretchesOf(left: readonly Token[], right: readonly Token[]): readonly Stretch[] {
  const changes = diffArrays(
    left.map((token) => token.folded),
    right.map((token) => token.folded),
  )
  const stretches: Stretch[] = []
  for (const [k, { added, removed, value }] of changes.entries()) {
    const isInner = k > 0 && k + 1 < changes.length
    const isEqual = !added && !removed && !(isInner && saysNothing(value))
    const next: Stretch = { isEqual, left: added ? 0 : value.length, right: removed ? 0 : value.length }
    const last = stretches.at(-1)
    if (last?.isEqual !== isEqual) stretches.push(next)
    else stretches[stretches.length - 1] = { isEqual, left: last.left + next.left, right: last.right + next.right }
  }
  return stretches
}

/** Words and marks that join others and say nothing alone. */
const joints = /^[、,:的了和与及并等对在为将以]{1,2}$/u

function saysNothing(tokens: readonly string[]): boolean {
  return tokens.length <= 2 && joints.test(tokens.join(''))
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

function deletedEdit(left: Span): Edit {
  return { op: 'delete', left, right: null }
}

function insertedEdit(right: Span): Edit {
  return { op: 'insert', left: null, right }
}

function span({ start, end }: Span): Span {
  return { start, end }
}
