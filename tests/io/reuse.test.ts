import { expect, test } from 'vitest'
import { generateCorpus, usual } from '../../bench/generator/corpus.ts'
import { parsedCorpus } from '../../bench/generator/parsed.ts'
import { findReuse } from '../../src/index.ts'
import { findReuseOn } from '../../src/io/reuse/parallel.ts'

test('on any number of threads the result is the same', async () => {
  const corpus = generateCorpus({ ...usual, towns: 340, years: 3, chars: 200, passage: [3, 5], seed: 6 })
  const reports = parsedCorpus(corpus)
  const alone = findReuse(reports)
  for (const jobs of [2, 4]) expect(await findReuseOn(reports, jobs)).toEqual(alone)
})
