import { readJson, writeJson } from '../../src/io/own-files.ts'
import { commitmentsState, compareState } from './screens/pairs.ts'
import { firstOverview, type ScreenState, type Stack, stackOf, type ViewState } from './state.ts'

/** How far a reviewer came: the screens that were open. */
interface Kept {
  readonly version: 1
  readonly stack: Stack
  readonly query: string
}

/** One screen of each kind: what is read from a file must look like it. */
const models: { readonly [Kind in ScreenState['kind']]: ScreenState } = {
  overview: { ...firstOverview, chosen: [''] },
  compare: compareState('', ''),
  commitments: commitmentsState('', ''),
  families: { kind: 'families', at: 0, top: 0, member: null, filter: 'notable' },
  report: { kind: 'report', report: '', scroll: { at: 0, top: { block: 0, line: 0 } }, showing: 'all' },
  topics: { kind: 'topics', reports: [''], row: 0, column: 0, top: 0 },
  findings: { kind: 'findings', at: 0, top: 0, filter: 'open' },
  results: { kind: 'results', query: '', at: 0, top: 0 },
  notices: { kind: 'notices', at: 0, top: 0 },
}

/** What was kept of an earlier session; null where there is nothing or it is of another version. */
export async function readKept(path: string): Promise<{ readonly stack: Stack; readonly query: string } | null> {
  const value = (await readJson(path)) as Partial<Kept> | null
  if (value?.version !== 1 || !Array.isArray(value.stack)) return null
  const screens = (value.stack as readonly unknown[]).filter(isScreen)
  return { stack: stackOf(screens), query: typeof value.query === 'string' ? value.query : '' }
}

export async function writeKept(path: string, { stack, query }: ViewState): Promise<void> {
  await writeJson(path, { version: 1, stack, query } satisfies Kept)
}

function isScreen(value: unknown): value is ScreenState {
  const kind = (value as { readonly kind?: unknown } | null)?.kind
  return typeof kind === 'string' && Object.hasOwn(models, kind) && isLike(value, models[kind as ScreenState['kind']])
}

/** Whether a value has the keys of a model, with values of the same types; null may stand for anything nullable. */
function isLike(value: unknown, model: unknown): boolean {
  if (model === null || value === null) return value === null || typeof value === 'number' || typeof value === 'object'
  if (Array.isArray(model)) return Array.isArray(value) && value.every((one) => isLike(one, model[0]))
  if (typeof model !== 'object') return typeof value === typeof model && !Number.isNaN(value)
  const own = value as Readonly<Record<string, unknown>>
  return typeof value === 'object' && Object.entries(model).every(([key, one]) => key in own && isLike(own[key], one))
}
