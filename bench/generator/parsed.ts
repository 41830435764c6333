import { parseReports, type Report } from '../../src/index.ts'
import type { GeneratedCorpus } from './corpus.ts'

/** The reports of a generated corpus as they are read, in its order; what it knows of each stands in for a manifest. */
export function parsedCorpus({ reports }: GeneratedCorpus): readonly Report[] {
  return parseReports(
    reports.map(({ file, text, body, county, year }) => ({
      file,
      text,
      notices: [],
      manifest: { body, county, year },
    })),
  )
}
