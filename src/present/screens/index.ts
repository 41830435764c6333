export { type Block, blocksOf, type Compared } from './blocks.ts'
export { commitmentsScreen, type CommitmentsView } from './commitments.ts'
export { compareScreen, type CompareView, isDifference, viewportOf } from './compare.ts'
export { blockLines } from './compare-lines.ts'
export { reportName } from './names.ts'
export {
  entryOf,
  jumpTo,
  movePage,
  moveRows,
  moveTo,
  type Scroll,
  type Showing,
  type Viewport,
} from './compare-scroll.ts'
export { type Grid, gridOf, nearestColumn } from './grid.ts'
export { overviewHeights, overviewScreen, type OverviewView } from './overview.ts'
export { remember } from './remember.ts'
export {
  type Canvas,
  fillScreen,
  piece,
  type Piece,
  type Row,
  rowCells,
  rowText,
  ruleRow,
  scrollTo,
  type Tone,
} from './row.ts'
export { listHeight } from './list.ts'
export { type FamiliesView, type FamilyFilter, familiesScreen } from './families.ts'
export { type FindingFilter, findingsScreen, type FindingsView } from './findings.ts'
export { noticesScreen, type NoticesView, type Oddity } from './notices.ts'
export { familyAt, reportScreen, type ReportView, reportViewport } from './report.ts'
export { findHits, type Hit, resultsScreen, type ResultsView } from './results.ts'
export { topicsHeight, topicsScreen, type TopicsView } from './topics.ts'
export { needsCheck } from '../needs-check.ts'
export { leadingFindings } from '../consequences.ts'
export { itemsOf, type Look, lookFirst } from '../look-first.ts'
