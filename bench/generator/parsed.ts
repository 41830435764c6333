import { parseReports, type Source, type Report } from '../../src/index.ts'
import type { GeneratedCorpus } from './corpus.ts'

/** The files of a generated corpus, in its order; what it knows of each stands in for a manifest. */
export function sourcesOf({ reports }: GeneratedCorpus): readonly Source[] {
  return reports.map(({ file, text, body, county, year }) => ({
    file,
    text,
    notices: [],
    manifest: { body, county, year },
  }))
}

/** The reports of a generated corpus as they are read, in its order. */
export function parsedCorpus(corpus: GeneratedCorpus): readonly Report[] {
  return parseReports(sourcesOf(corpus))
}
