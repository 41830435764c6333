import { access, readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { SourceManifest } from '../model/source.ts'
import { failure, type ReadFailure } from './failures.ts'

const name = 'duizhao.json'
/** How many folders above a file a manifest may lie. */
const highest = 4

interface Manifest {
  /** By path below the manifest's folder, parts joined with `/`. */
  readonly entries: ReadonlyMap<string, SourceManifest>
  readonly failures: readonly ReadFailure[]
}

const empty: Manifest = { entries: new Map(), failures: [] }

/** The `duizhao.json` beside files or in a folder above them; the nearest that names a file counts. Each is read once. */
export class Manifests {
  readonly #read = new Map<string, Manifest>()

  /** What the nearest manifest says of a file; null where none names it. */
  async entryOf(file: string): Promise<SourceManifest | null> {
    let folder = dirname(resolve(file))
    for (let height = 0; height <= highest; height++) {
      const manifest = this.#read.get(folder) ?? (await readManifest(folder))
      this.#read.set(folder, manifest)
      const entry = manifest.entries.get(relative(folder, resolve(file)).split(sep).join('/'))
      if (entry !== undefined) return entry
      folder = dirname(folder)
    }
    return null
  }

  /** Manifests that could not be understood, and entries whose file does not exist. */
  failures(): readonly ReadFailure[] {
    return [...this.#read.values()].flatMap((manifest) => manifest.failures)
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const path = join(folder, name)
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return empty
  const reports = reportsIn(text)
  if (reports === null) {
    return {
      entries: new Map(),
      failures: [
        failure(
          path,
          ['格式有误，未采用', 'Not understood, not used'],
          [
            '须为 {"reports":[{"file":"…","body":"…","year":2023}]}',
            'It takes {"reports":[{"file":"…","body":"…","year":2023}]}',
          ],
        ),
      ],
    }
  }
  const entries = new Map(reports.map((entry) => [entry.file.replace(/^\.\//, '').replaceAll('\\', '/'), entry]))
  return { entries, failures: await missing(path, [...entries.keys()]) }
}

interface ManifestEntry extends SourceManifest {
  readonly file: string
}

/** The entries, or null where the text is no manifest. */
function reportsIn(text: string): readonly ManifestEntry[] | null {
  try {
    const { reports } = JSON.parse(text.replace(/^\ufeff/, '')) as { readonly reports?: unknown }
    return Array.isArray(reports) && reports.every(isEntry) ? reports : null
  } catch {
    return null
  }
}

function isEntry(entry: unknown): entry is ManifestEntry {
  if (typeof entry !== 'object' || entry === null) return false
  const { file, body, year, county } = entry as Readonly<Record<string, unknown>>
  const isText = (value: unknown) => value === undefined || typeof value === 'string'
  return typeof file === 'string' && isText(body) && isText(county) && (year === undefined || Number.isInteger(year))
}

async function missing(path: string, files: readonly string[]): Promise<readonly ReadFailure[]> {
  const failures: ReadFailure[] = []
  for (const file of files) {
    const exists = await access(join(dirname(path), file)).then(
      () => true,
      () => false,
    )
    if (exists) continue
    failures.push(
      failure(
        path,
        [`所列文件“${file}”不存在`, `It names "${file}", which does not exist`],
        ['文件名须相对于 duizhao.json 所在的文件夹', 'Names are relative to the folder of duizhao.json'],
      ),
    )
  }
  return failures
}
