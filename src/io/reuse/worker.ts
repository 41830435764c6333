import type { MatchColumns } from '../../model/reuse.ts'
import {
  carriedPassages,
  type ComparableText,
  commonMarks,
  compareMatches,
  copiedPassages,
  countClauses,
  type CountedSentences,
  type CountedText,
  countSentences,
  findSeeds,
  type FoundPassages,
  maskSentences,
  type MaskingText,
  packCompared,
  packRanges,
  type Seeds,
  type Tally,
  tallySentences,
  type TextColumns,
} from '../../reuse/stages.ts'
import { giveBackMemory } from '../memory.ts'
import { serveTasks } from '../pool.ts'

/** Reports, sentences or matches from `start` to before `end`. */
export interface IndexRange {
  readonly start: number
  readonly end: number
}

interface Searching {
  readonly counted: CountedText
  readonly range: IndexRange
}

interface Tallying {
  readonly columns: TextColumns
  readonly found: FoundPassages
  readonly tally: Tally
  readonly range: IndexRange
}

interface Comparing {
  readonly columns: ComparableText
  readonly matches: MatchColumns
  readonly range: IndexRange
}

/** Stages of finding reuse on columns all threads share, so that only their addresses are sent. */
const tasks = {
  mask: ({ room, range }: { readonly room: MaskingText; readonly range: IndexRange }) => maskSentences(room, range),
  count: (columns: TextColumns) => countSentences(columns),
  countClauses: (counted: CountedSentences) => frugal(countClauses(counted)),
  seed: (counted: CountedSentences) => frugal(findSeeds(counted)),
  copied: ({ counted, seeds, range }: Searching & { readonly seeds: Seeds }) =>
    packRanges(copiedPassages(counted, seeds, range)),
  carried: ({ counted, range }: Searching) => packRanges(carriedPassages(counted, range)),
  common: (counted: CountedText) => commonMarks(counted),
  tally: ({ columns, found, tally, range }: Tallying) => tallySentences(columns, found, { tally, range }),
  compare: ({ columns, matches, range }: Comparing) =>
    packCompared(compareMatches(columns, matches, [range.start, range.end])),
}

/** What was found by way of large tables, and the tables given back. */
function frugal<Found>(found: Found): Found {
  giveBackMemory('regular')
  return found
}

export type ReuseTasks = typeof tasks

serveTasks(tasks)
