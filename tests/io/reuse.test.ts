import { expect, test } from 'vitest'
import { generateCorpus, usual } from '../../bench/generator/corpus.ts'
import { findReuse, parseReports } from '../../src/index.ts'
import { findReuseOn } from '../../src/io/reuse/parallel.ts'

test('on any number of threads the result is the same', async () => {
  const corpus = generateCorpus({ ...usual, towns: 340, years: 3, chars: 200, passage: [3, 5], seed: 6 })
  const reports = parseReports(
    corpus.reports.map(({ file, text, body, county, year }) => ({
      file,
      text,
      notices: [],
      manifest: { body, county, year },
    })),
  )
  const alone = findReuse(reports)
  for (const jobs of [2, 4]) expect(await findReuseOn(reports, jobs)).toEqual(alone)
})
