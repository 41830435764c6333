export { allRules, checkReports, type CheckOptions } from './check/report.ts'
export { type DismissedFinding, withoutDismissed } from './check/dismissals.ts'
export { createPatch } from './align/patch.ts'
export { alignReports } from './align/report.ts'
export { alignTopics } from './align/topics.ts'
export { applyDecisions, evidenceHash, remembered } from './follow/decisions.ts'
export { followUp, pairYears } from './follow/follow-up.ts'
export { livesOf } from './follow/life.ts'
export type {
  Alignment,
  Edit,
  FigureChange,
  SectionPair,
  SectionPairKind,
  SentencePair,
  SentencePairKind,
  Topic,
  Topics,
} from './model/alignment.ts'
export type { Comparison } from './model/comparison.ts'
export type { Dismissal, Finding, Rule } from './model/finding.ts'
export type * from './model/follow-up.ts'
export type { Language, Wording } from './model/language.ts'
export type { Genre, Notice, Period, Report, Role, Section, Sentence } from './model/report.ts'
export type * from './model/reuse.ts'
export type { Source, SourceManifest } from './model/source.ts'
export type { Span } from './model/span.ts'
export type { Tokeniser } from './model/tokeniser.ts'
export { parseReports } from './parse/corpus.ts'
export { parseReport } from './parse/report.ts'
export { alignJson, checkJson, type Envelope, followJson, outlineJson, reuseJson, type Schema } from './present/json.ts'
export { findSection } from './present/place.ts'
export { renderAlignment } from './present/alignment.ts'
export { figureText } from './present/figures.ts'
export { renderCheck } from './present/check.ts'
export { type FollowOrder, renderFollowUp, renderLives, searchedText } from './present/follow.ts'
export { renderOutline } from './present/outline.ts'
export { renderMeasures, renderReuse } from './present/reuse.ts'
export { renderSummary } from './present/summary.ts'
export { renderTopics } from './present/topics.ts'
export { splitClauses, splitSentences } from './text/sentences.ts'
export { documentsOf } from './present/documents/documents.ts'
export { renderMarkdown } from './present/documents/markdown.ts'
export { findReuse, searchReuse } from './reuse/find.ts'
export {
  familyMember,
  familyMembers,
  familyOfSentence,
  memberCount,
  reportsReuse,
  sentenceReuse,
} from './model/found-reuse.ts'
export { measureReports } from './reuse/measures.ts'
export { charTokeniser, intlTokeniser } from './text/tokenisers.ts'
export { changedShares } from './reuse/changed.ts'
export { folded } from './text/fold.ts'
export { findIn } from './text/search.ts'
export { hashOf } from './text/hash.ts'
export { readable } from './text/readable.ts'
export { shown } from './text/shown.ts'
export * from './present/screens/index.ts'
export * from './present/spoken/index.ts'
export * from './present/words.ts'
