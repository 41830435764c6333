import type { Comparison } from '../../model/comparison.ts'
import type { Language } from '../../model/language.ts'
import { bodyDocuments } from './body.ts'
import type { Document } from './document.ts'
import { familiesDocument } from './families.ts'
import { overviewDocument } from './overview.ts'

/** The written comparison: the first page, one document a body, the shared passages. */
export function documentsOf(comparison: Comparison, language: Language): readonly Document[] {
  return [
    overviewDocument(comparison, language),
    ...bodyDocuments(comparison, language),
    familiesDocument(comparison, language),
  ]
}
