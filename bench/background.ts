/**
 * Builds `src/reuse/background-hashes.ts` from a list of formulas with the number of bodies that use each:
 * `node bench/background.ts formulas.json`. Only hashes are written, never a wording.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backgroundHashes } from '../src/reuse/background.ts'

/** A wording of fewer bodies is no formula of the country. */
const fewestBodies = 24

const path = process.argv[2]
if (path === undefined) throw new Error('usage: node bench/background.ts formulas.json')
const { formulas } = JSON.parse(readFileSync(path, 'utf8')) as {
  readonly formulas: readonly { readonly text: string; readonly bodies: number }[]
}
const hashes = new Set<number>()
for (const { text, bodies } of formulas) {
  if (bodies < fewestBodies) continue
  for (const hash of backgroundHashes(text)) if (hash !== 0) hashes.add(hash)
}
const view = new DataView(new ArrayBuffer(4 * hashes.size))
for (const [i, hash] of [...hashes].toSorted((a, b) => a - b).entries()) view.setUint32(4 * i, hash)
const packed = Buffer.from(view.buffer).toString('base64')
writeFileSync(
  join(import.meta.dirname, '..', 'src', 'reuse', 'background-hashes.ts'),
  `/** Hashes of ${hashes.size} grams of national formulas, sorted, 32 bits each; made by bench/background.ts. */\nexport const packed =\n  '${packed}'\n`,
)
console.log(`${hashes.size} grams`)
