/**
 * The stages of finding reuse, for those that do them on several threads: a thread loads this and nothing else, since
 * loading the whole takes it longer than some stages.
 */
export { type ComparableText, inColumnOrder, readRaw, roomForRaw, type TextColumns } from './columns.ts'
export { packCompared, unpackCompared } from './compared.ts'
export { countClauses, type CountedSentences, type CountedText, countSentences } from './counted.ts'
export { carriedPassages, copiedPassages, readingOf, searchReuse, tellReuse, toldReuse, withShares } from './find.ts'
export { growCarried, growCommon, growCopied } from './grow.ts'
export { joinFamilies } from './join.ts'
export { commonMarks } from './marks.ts'
export { type MaskingText, maskSentences, roomToMask, withMasked } from './masked.ts'
export { compareMatches } from './matches.ts'
export { findSeeds, type Seeds } from './seeds.ts'
export { joinRanges, packRanges } from './shared-range.ts'
export { type FoundPassages, roomToTally, type Tally, tallySentences } from './tally.ts'
